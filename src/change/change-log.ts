import { randomUUID } from 'node:crypto';
import type { ChangeAction, PropertyChange } from '../domain/change.js';
import { fingerprintOfText } from '../domain/fingerprint.js';
import type { TypedTransaction } from '../query/query-runner.js';

/**
 * An instant later than all known ones of what is changed: that of the clock if it is later, otherwise one millisecond after the
 * latest of these. Instances have clocks of their own; still, a correction is never dated before what it corrects.
 */
export function laterInstant(now: string, known: readonly (string | null | undefined)[]): string {
  const latest = Math.max(
    ...known.map((instant) => (instant ? Date.parse(instant) : Number.NaN)).filter(Number.isFinite),
  );
  return Date.parse(now) > latest ? now : new Date(latest + 1).toISOString();
}

/** One change to a node or a statement. */
export interface ChangeRecord {
  targetId: string;
  action: ChangeAction;
  properties: PropertyChange[];
}

/** Who changes something, and when: by the clock, or later if what is changed is dated later than that. */
export interface Authorship {
  readonly by: string | null;
  at: string;
}

function jsonOf(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/** The properties that differ between two states of a thing; `before` is null for a new one. */
export function propertyChanges(before: object | null, after: object): PropertyChange[] {
  const old = (before ?? {}) as Record<string, unknown>;
  return Object.entries(after)
    .map(([property, value]) => ({ property, before: jsonOf(old[property]), after: jsonOf(value) }))
    .filter((change) => change.before !== change.after);
}

/**
 * Logs changes within the transaction that makes them, each later than all earlier ones of the same target. Their ids ascend
 * with time.
 */
export async function recordChanges(
  transaction: TypedTransaction,
  authorship: Authorship,
  changes: readonly ChangeRecord[],
): Promise<void> {
  // A new statement has no earlier changes.
  const earlier = changes.filter(({ action }) => action !== 'RECORD_STATEMENT').map(({ targetId }) => targetId);
  if (earlier.length > 0) {
    const [latest] = await transaction.run('findLatestChange', { ids: [...new Set(earlier)] });
    authorship.at = laterInstant(authorship.at, [latest?.at]);
  }
  const { by, at } = authorship;
  const rows = changes.map(({ targetId, action, properties }, index) => ({
    id: `${at}/${String(index).padStart(3, '0')}/${randomUUID()}`,
    targetId,
    action,
    at,
    by,
    properties: JSON.stringify(properties),
  }));
  await transaction.run('recordChanges', { rows });
}

/** A hash of an input, to distinguish a repeat of a mutation from another one with the same clientMutationId. */
export function inputFingerprint(action: string, input: unknown): string {
  return fingerprintOfText(JSON.stringify([action, input]));
}
