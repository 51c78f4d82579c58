import { type ChangeAction, changeFromRow, type PropertyChange } from '../domain/change.js';
import { cursorParams } from '../loader/cursor.js';
import type { TypedTransaction } from '../query/query-runner.js';

/** What a client needs to know about something that is not as it last saw it: its version, and what the last change did. */
export interface LastChange {
  currentVersion: number;
  /** ISO instant; null, like the rest of the change, if the target was loaded from a file and never changed. */
  changedAt: string | null;
  changedBy: string | null;
  action: ChangeAction | null;
  properties: { property: string; oldValue: unknown; newValue: unknown }[];
}

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}

/** A change of a property with its values parsed, not as JSON texts. */
export function typedChange({ property, before, after }: PropertyChange): LastChange['properties'][number] {
  return { property, oldValue: parsed(before), newValue: parsed(after) };
}

/** The last change to something that is at this version now. One query. */
export async function lastChangeOf(
  transaction: TypedTransaction,
  id: string,
  currentVersion: number,
): Promise<LastChange> {
  const [row] = await transaction.run('listChanges', {
    anchors: [{ key: id, ids: [id] }],
    keyFalls: true,
    idFalls: false,
    isInclusive: false,
    ...cursorParams(null),
    limit: 1,
  });
  const last = row && changeFromRow(row);
  return {
    currentVersion,
    ...{ changedAt: last?.at ?? null, changedBy: last?.by ?? null, action: last?.action ?? null },
    properties: (last?.properties ?? []).map(typedChange),
  };
}

/** The same in words; empty if it was never changed. */
export function lastChangeInWords({ changedAt, changedBy, action, properties }: LastChange): string {
  if (changedAt === null) return '';
  const names = properties.map(({ property }) => property).join(', ');
  return ` It was last changed at ${changedAt} by ${changedBy ?? 'an unknown user'} (${action}): ${names}.`;
}
