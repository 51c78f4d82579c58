import { withoutGaps } from '../collections/without-gaps.js';
import type { ChangeAction } from '../domain/change.js';
import type { RelationLine } from '../exchange/exchange-line.js';
import { relationRow } from '../exchange/graph-rows.js';
import { recordedRelations, writeRelations } from '../exchange/write-relations.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { type ChangeRecord, propertyChanges } from './change-log.js';
import { checkInput, type Draft, type InputContext } from './check-input.js';
import type { Written } from './graph-writer.js';

/** What is recorded of an edge besides its type, for the log of changes. */
function contentOf(line: RelationLine | undefined): object | undefined {
  if (!line) return undefined;
  const { type: _, ...content } = line;
  return withoutGaps<object>(content);
}

/**
 * Writes edges that have no id of their own, such as a role, from checked records; known ones gain the evidence, and the values
 * that a record gives replace theirs. What each was and is, is logged for both of its ends. `resultId` is the id of the first
 * edge's start.
 */
export async function recordRelations(
  transaction: TypedTransaction,
  action: ChangeAction,
  lines: readonly RelationLine[],
): Promise<Written> {
  const { before } = await writeRelations(transaction, lines);
  const after = await recordedRelations(transaction, lines.map(relationRow));
  const edges = new Map(lines.map((line) => [relationRow(line).id, line]));
  const changes = [...edges].flatMap(([id, line]): ChangeRecord[] => {
    const properties = propertyChanges(
      { [line.type]: contentOf(before.get(id)) },
      { [line.type]: contentOf(after.get(id)) },
    );
    if (properties.length === 0) return [];
    const { ends } = relationRow(line);
    return (Object.values(ends) as string[]).map((targetId) => ({ targetId, action, properties }));
  });
  return { resultId: lines.length === 0 ? '' : relationRow(lines[0]!).startId, changes };
}

/** Checks one edge without an id of its own and writes it. Errors: BAD_USER_INPUT. */
export async function recordRelation(
  transaction: TypedTransaction,
  action: ChangeAction,
  line: Draft['line'],
  context: InputContext,
): Promise<Written> {
  const lines = (await checkInput(transaction, [{ line, path: 'input' }], context)) as RelationLine[];
  return recordRelations(transaction, action, lines);
}
