import { madeOnce } from '../collections/made-once.js';
import type { EvidenceLine } from '../domain/evidence.js';
import type { TypedTransaction } from '../query/query-runner.js';
import { evidenceKey } from '../rules/evidence-record.js';
import type { RelationLine } from './exchange-line.js';
import { expectAll } from './expect-all.js';
import { isLoop, relationRow } from './graph-rows.js';

const MERGE_QUERIES = {
  role: 'mergeRoles',
  party: 'mergeParties',
  participation: 'mergeParticipations',
  concern: 'mergeConcerns',
  membership: 'mergeMemberships',
  part: 'mergeParts',
} as const;

/**
 * Writes the edges that have no id of their own and returns how many of them are new. An existing one keeps its evidence and
 * gains that of the line, so that a second source never displaces the first. One between two subjects that were merged is
 * skipped: nothing is a part or a member of itself.
 * Errors: CONFLICT if an end of one is not in the graph.
 */
export async function writeRelations(transaction: TypedTransaction, lines: readonly RelationLine[]): Promise<number> {
  if (lines.length === 0) return 0;
  const rows = new Map<
    string,
    { type: RelationLine['type']; row: ReturnType<typeof relationRow>; evidence: Map<string, EvidenceLine> }
  >();
  for (const line of lines) {
    const row = relationRow(line);
    if (isLoop(row)) continue;
    // A line that omits a value does not deny it: recorded values are kept.
    const told = Object.fromEntries(Object.entries(row.properties).filter(([, value]) => value !== null));
    const entry = madeOnce(rows, row.id, () => ({
      ...{ type: line.type, row: { ...row, properties: {} }, evidence: new Map() },
    }));
    Object.assign(entry.row.properties, told);
    for (const item of line.evidence ?? []) entry.evidence.set(evidenceKey(item), item);
  }
  const starts = [...rows.values()].map(({ row: { id, startId } }) => ({ id, startId }));
  const known = new Map(
    (await transaction.run('findRelationEvidence', { rows: starts })).map(({ id, evidence }) => [id, evidence]),
  );
  for (const [type, query] of Object.entries(MERGE_QUERIES)) {
    const ofType = [...rows.values()].filter((entry) => entry.type === type);
    if (ofType.length === 0) continue;
    const written = await transaction.run(query, {
      rows: ofType.map(({ row: { id, ends, properties }, evidence }) => {
        const existing = JSON.parse(known.get(id) ?? '[]') as EvidenceLine[];
        const all = new Map(existing.map((item) => [evidenceKey(item), item]));
        for (const [key, item] of evidence) if (!all.has(key)) all.set(key, item);
        return { ...ends, id, properties: { ...properties, evidence: JSON.stringify([...all.values()]) } };
      }),
    });
    expectAll(written, ofType.length);
  }
  return [...rows.keys()].filter((id) => !known.has(id)).length;
}
