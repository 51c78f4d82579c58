import type { Config } from '../config.js';
import { decisionFromRow } from '../domain/decision.js';
import { reviewIdProblem } from '../domain/review-ids.js';
import { refuseConfig } from '../errors/service-error.js';
import { cursorParams, type KeysetPosition } from '../loader/cursor.js';
import { decisionLine } from '../review/decision-line.js';
import { withGraphToRead } from './with-graph.js';

const PAGE = 500;

/** The flags of `demarche decisions`. */
export interface DecisionFlags {
  run?: string;
  /** Whether to include undone decisions. */
  all?: boolean;
}

/** Prints the decisions of editors on candidates, one line of JSON each, the earliest first. */
export async function decisions(config: Config, { run, all = false }: DecisionFlags): Promise<void> {
  const problem = run === undefined ? null : reviewIdProblem(run, 'run');
  if (problem !== null) refuseConfig(`--run: ${problem}`);
  await withGraphToRead(config.engine, async ({ runner }) => {
    let after: KeysetPosition | null = null;
    for (;;) {
      const rows: Awaited<ReturnType<typeof page>> = await page(after);
      for (const decision of rows.map(decisionFromRow))
        if (all || decision.undoneAt === null) process.stdout.write(`${JSON.stringify(decisionLine(decision))}\n`);
      if (rows.length < PAGE) return;
      const last = rows.at(-1)!;
      after = { sortKey: last.at, id: last.id };
    }

    function page(position: KeysetPosition | null) {
      return runner.read('listDecisions', {
        anchors: [{ key: 'graph', ids: [] }],
        ...{ run: run === undefined ? null : [run], candidate: null, limit: PAGE },
        ...{ keyFalls: false, idFalls: false, isInclusive: false, ...cursorParams(position) },
      });
    }
  });
}
