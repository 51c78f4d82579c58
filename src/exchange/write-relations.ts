import { madeOnce } from '../collections/made-once.js';
import { withFurther } from '../collections/with-further.js';
import type { EvidenceLine } from '../domain/evidence.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { evidenceKey } from '../rules/evidence-record.js';
import type { RelationLine } from './exchange-line.js';
import { expectAll } from './expect-all.js';
import { isLoop, relationRow } from './graph-rows.js';
import { relationLineOf } from './relation-line.js';

const MERGE_QUERIES = {
  role: 'mergeRoles',
  party: 'mergeParties',
  participation: 'mergeParticipations',
  concern: 'mergeConcerns',
  membership: 'mergeMemberships',
  part: 'mergeParts',
} as const;

/** Edges without ids of their own, as they are recorded, by the ids that their ends and days give them. */
export async function recordedRelations(
  transaction: TypedTransaction,
  rows: Iterable<{ id: string; startId: string }>,
): Promise<Map<string, RelationLine>> {
  const ids = Array.from(rows, ({ id, startId }) => ({ id, startId }));
  const found = await transaction.run('findRecordedRelations', { rows: ids });
  return new Map(found.map((row) => [String(row.properties.id), relationLineOf(row)]));
}

/**
 * Writes the edges that have no id of their own. An existing one keeps its evidence and gains that of the line, so that a second
 * source never displaces the first. One between two subjects that were merged is skipped: nothing is a part or a member of itself.
 * Returns how many of them are new, and the others as they were, by their ids. Errors: CONFLICT if an end of one is not in the graph.
 */
export async function writeRelations(
  transaction: TypedTransaction,
  lines: readonly RelationLine[],
): Promise<{ added: number; before: Map<string, RelationLine> }> {
  if (lines.length === 0) return { added: 0, before: new Map() };
  const rows = new Map<
    string,
    { type: RelationLine['type']; row: ReturnType<typeof relationRow>; evidence: EvidenceLine[] }
  >();
  for (const line of lines) {
    const row = relationRow(line);
    if (isLoop(row)) continue;
    // A line that omits a value does not deny it: recorded values are kept.
    const told = Object.fromEntries(Object.entries(row.properties).filter(([, value]) => value !== null));
    const entry = madeOnce(rows, row.id, () => ({
      ...{ type: line.type, row: { ...row, properties: {} }, evidence: [] },
    }));
    Object.assign(entry.row.properties, told);
    for (const item of line.evidence ?? []) entry.evidence.push(item);
  }
  const before = await recordedRelations(
    transaction,
    [...rows.values()].map(({ row }) => row),
  );
  for (const [type, query] of Object.entries(MERGE_QUERIES)) {
    const ofType = [...rows.values()].filter((entry) => entry.type === type);
    if (ofType.length === 0) continue;
    const written = await transaction.run(query, {
      rows: ofType.map(({ row: { id, ends, properties }, evidence }) => {
        const all = withFurther(before.get(id)?.evidence ?? [], evidence, evidenceKey);
        return { ...ends, id, properties: { ...properties, evidence: JSON.stringify(all) } };
      }),
    });
    expectAll(written, ofType.length);
  }
  return { added: rows.size - before.size, before };
}
