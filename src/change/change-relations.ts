import type { ChangeAction } from '../domain/change.js';
import type { RelationLine } from '../exchange/exchange-line.js';
import { relationRow } from '../exchange/graph-rows.js';
import { writeRelations } from '../exchange/write-relations.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { type ChangeRecord, propertyChanges } from './change-log.js';
import { checkInput, type Draft, type InputContext } from './check-input.js';
import type { Written } from './graph-writer.js';

/**
 * Writes edges that have no id of their own, such as a role, from checked records; known ones gain the evidence.
 * The change is logged for both ends of each. `resultId` is the id of the first edge's start.
 */
export async function recordRelations(
  transaction: TypedTransaction,
  action: ChangeAction,
  lines: readonly RelationLine[],
): Promise<Written> {
  await writeRelations(transaction, lines);
  const changes = lines.flatMap((line): ChangeRecord[] => {
    const { type, ...content } = line;
    const ends = Object.values(relationRow(line).ends) as string[];
    return ends.map((targetId) => ({ targetId, action, properties: propertyChanges(null, { [type]: content }) }));
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
