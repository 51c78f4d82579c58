import { madeOnce } from '../collections/made-once.js';
import { compareCodePoints } from '../domain/code-points.js';
import { type Counting, countsInteractions, countsStatements } from '../domain/counting.js';
import type { StatementCriteria } from '../loader/act-criteria.js';
import { startOf } from '../loader/statement-figures.js';
import type { QueryRunner } from '../query/query-runner.js';
import { type ActSource, actPages, type PageSizes, type Start } from './act-pages.js';
import type { PanelAct } from './panel-cell.js';

/** Rows of panels are small, so that more of them are read at once than in an export. */
const PAGE_SIZES: PageSizes = { together: 5_000, ofOne: 10_000 };

/** An actor, with the numbers of its statements and interactions. */
export interface PanelActor {
  id: string;
  statements: number;
  interactions: number;
}

/** Reads the statements and interactions that meet some criteria. */
export class PanelActs {
  readonly #runner: QueryRunner;
  readonly #criteria: StatementCriteria;

  private constructor(
    runner: QueryRunner,
    criteria: StatementCriteria,
    /** The actors of these acts, in order. */
    readonly actors: readonly PanelActor[],
    /** The ISO days of the first and of the last act; null if there is none. */
    readonly days: { first: string; last: string } | null,
  ) {
    this.#runner = runner;
    // Reading starts from the actors.
    this.#criteria = { ...criteria, speaker: null };
  }

  /** Counts the acts of each actor. Two queries, which read all acts that meet the criteria. */
  static async open(runner: QueryRunner, criteria: StatementCriteria, counting: Counting): Promise<PanelActs> {
    const where = startOf(criteria);
    const said = countsStatements(counting) ? await runner.read('countStatementsForPanel', where) : [];
    const done = countsInteractions(counting) ? await runner.read('countInteractionsForPanel', where) : [];
    const actors = new Map<string, PanelActor>();
    const actorOf = (id: string) => madeOnce(actors, id, () => ({ id, statements: 0, interactions: 0 }));
    for (const { id, count } of said) actorOf(id).statements = count;
    for (const { id, count } of done) actorOf(id).interactions = count;
    const all = [...said, ...done];
    const first = all.reduce((least, { firstDay }) => (firstDay < least ? firstDay : least), all[0]?.firstDay ?? '');
    const last = all.reduce((most, { lastDay }) => (lastDay > most ? lastDay : most), '');
    const inOrder = [...actors.values()].sort((a, b) => compareCodePoints(a.id, b.id));
    return new PanelActs(runner, criteria, inOrder, all.length === 0 ? null : { first, last });
  }

  /** The acts of some actors, in no particular order, a page at a time. */
  async *of(actors: readonly PanelActor[]): AsyncGenerator<PanelAct[]> {
    const criteria = this.#criteria;
    const runner = this.#runner;
    const starts = (kind: 'statements' | 'interactions'): Start[] =>
      actors.map((actor) => ({ id: actor.id, count: actor[kind] }));
    const said: ActSource<Omit<PanelAct, 'isStatement'> & { id: string }> = {
      ofMany: (ids) => runner.read('listStatementsForPanel', { ...criteria, ids }),
      ofHub: (speakerId, afterId, limit) =>
        runner.read('listStatementsOfHubForPanel', { ...criteria, speakerId, afterId, limit }),
      startOf: ({ speakerId }) => speakerId,
    };
    for await (const rows of actPages(said, starts('statements'), PAGE_SIZES)) {
      yield rows.map((row) => ({ ...row, isStatement: true }));
    }
    const done: ActSource<Omit<PanelAct, 'isStatement' | 'aboutIds'> & { id: string; targetId: string }> = {
      ofMany: (ids) => runner.read('listInteractionsForPanel', { ...criteria, ids }),
      ofHub: (actorId, afterId, limit) =>
        runner.read('listInteractionsOfHubForPanel', { ...criteria, actorId, afterId, limit }),
      startOf: ({ speakerId }) => speakerId,
    };
    for await (const rows of actPages(done, starts('interactions'), PAGE_SIZES)) {
      yield rows.map((row) => ({ ...row, aboutIds: [row.targetId], isStatement: false }));
    }
  }
}
