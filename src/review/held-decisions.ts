import { MAX_PAGE_SIZE, MOST_DECISIONS_COUNTED } from '../bounds/list-sizes.js';
import { type Decision, decisionFromRow } from '../domain/decision.js';
import type { QueryRunner } from '../query/query-runner.js';

/** The decisions that hold among the latest ones, upon one run or upon all (null), the latest first. Cost: the decisions. */
export async function heldDecisions(runner: QueryRunner, runId: string | null): Promise<Decision[]> {
  const held: Decision[] = [];
  let after: { key: string; id: string } | null = null;
  for (let read = 0; read < MOST_DECISIONS_COUNTED; read += MAX_PAGE_SIZE) {
    const position: { afterKey: string | null; afterId: string | null } = {
      afterKey: after?.key ?? null,
      afterId: after?.id ?? null,
    };
    const rows = await runner.read('listDecisions', {
      anchors: [{ key: 'graph', ids: [] }],
      ...{ run: runId === null ? null : [runId], candidate: null, limit: MAX_PAGE_SIZE },
      ...{ keyFalls: true, idFalls: true, isInclusive: false, ...position },
    });
    held.push(...rows.map(decisionFromRow).filter(({ undoneAt }) => undoneAt === null));
    const last = rows.at(-1);
    if (!last || rows.length < MAX_PAGE_SIZE) break;
    after = { key: last.at, id: last.id };
  }
  return held;
}
