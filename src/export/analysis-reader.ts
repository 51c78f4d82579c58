import type { Analytics } from '../analytics/analytics.js';
import { communitiesOf, type RankedActor, rankActors } from '../analytics/ranked-actors.js';
import type { LazyList } from '../collections/lazy-list.js';
import { subjectKindOfId } from '../domain/identity.js';
import { refuseOfStatementsAlone } from '../graphql/statement/counted-acts.js';
import { type CountedActs, DEFAULT_CRITERIA, type StatementCriteria } from '../loader/act-criteria.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { AnalysisOptions } from './analysis-options.js';
import type { CsvCells } from './csv-cells.js';
import type { Cells, Columns } from './graph-tables.js';
import { refuseEmpty } from './refuse-uncounted.js';

/** How many actors are looked up and written at once. */
const PAGE_SIZE = 1_000;

const WEIGHTS = { weightIn: 'whole', weightOut: 'whole' } as const satisfies Columns;

const RANKING_COLUMNS = {
  ...{ name: 'text', kind: 'text', rank: 'whole', score: 'number', scoreError: 'number' },
  ...{ ...WEIGHTS, metric: 'text', counting: 'text' },
} as const satisfies Columns;

const COMMUNITY_COLUMNS = {
  ...{ name: 'text', kind: 'text', community: 'whole', size: 'whole', ...WEIGHTS, counting: 'text' },
} as const satisfies Columns;

/** Actors that were computed together, and the cells of their rows. */
interface Part {
  actors: LazyList<RankedActor>;
  cellsOf: (actor: RankedActor) => Cells;
}

/** How much of a table has been written. */
export interface AnalysisCounts {
  actors: number;
  /** 0 in a ranking. */
  communities: number;
}

/** Reads all scores of a ranking, or the whole partition into communities, as a row for each actor. */
export class AnalysisReader {
  readonly counts: AnalysisCounts = { actors: 0, communities: 0 };

  private constructor(
    readonly options: AnalysisOptions,
    readonly runner: QueryRunner,
    readonly parts: readonly Part[],
  ) {}

  /**
   * A reader of what is computed from the acts that meet the criteria, or from all current ones if null. Errors: ANALYTICS_LIMIT,
   * OVERLOADED; BAD_USER_INPUT if the criteria match no counted act but some of the other kind.
   */
  static async open(
    runner: QueryRunner,
    analytics: Analytics,
    criteria: StatementCriteria | null,
    options: AnalysisOptions,
  ): Promise<AnalysisReader> {
    const acts: CountedActs = { criteria: criteria ?? DEFAULT_CRITERIA, counting: options.counting };
    refuseOfStatementsAlone(acts);
    const parts =
      options.what === 'ranking'
        ? await rankingOf(runner, analytics, acts, options)
        : await communitiesIn(runner, analytics, acts);
    if (criteria !== null && parts.every(({ actors }) => actors.length === 0)) await refuseEmpty(runner, acts);
    return new AnalysisReader(options, runner, parts);
  }

  /** The fraction of the actors that has been written, from 0 to 1. */
  get part(): number {
    const total = this.parts.reduce((sum, { actors }) => sum + actors.length, 0);
    return total === 0 ? 1 : this.counts.actors / total;
  }

  /** The table, a page of actors at a time. */
  async *text(csv: CsvCells): AsyncGenerator<string> {
    const columns: Columns = this.options.what === 'ranking' ? RANKING_COLUMNS : COMMUNITY_COLUMNS;
    yield `${['id', ...Object.keys(columns)].join(',')}\n`;
    for (const { actors, cellsOf } of this.parts) {
      for (let from = 0; from < actors.length; from += PAGE_SIZE) {
        const page = actors.slice(from, Math.min(from + PAGE_SIZE, actors.length));
        const names = await this.#namesOf(page);
        yield page
          .map((actor) =>
            csv.line([actor.actorId], columns, { ...cellsOf(actor), name: names.get(actor.actorId) ?? null }),
          )
          .join('');
        this.counts.actors += page.length;
      }
      if (this.options.what === 'communities') this.counts.communities += 1;
    }
  }

  async #namesOf(page: readonly RankedActor[]): Promise<Map<string, string>> {
    const subjects = await this.runner.read('findSubjects', { ids: page.map(({ actorId }) => actorId) });
    return new Map(subjects.map(({ id, name }) => [id, name]));
  }
}

function cellsOfActor({ actorId, weightIn, weightOut, counting }: RankedActor): Cells {
  return { kind: subjectKindOfId(actorId), weightIn, weightOut, counting };
}

async function rankingOf(
  runner: QueryRunner,
  analytics: Analytics,
  acts: CountedActs,
  { metric, kinds, sample }: Extract<AnalysisOptions, { what: 'ranking' }>,
): Promise<Part[]> {
  const { graph, answer } = await analytics.scores(runner, metric, acts, sample);
  const cellsOf = (actor: RankedActor): Cells => {
    const { rank, score, scoreError } = actor;
    return { ...cellsOfActor(actor), rank, score, scoreError, metric };
  };
  return [{ actors: rankActors(graph, answer, kinds, acts.counting), cellsOf }];
}

async function communitiesIn(runner: QueryRunner, analytics: Analytics, acts: CountedActs): Promise<Part[]> {
  const { graph, answer } = await analytics.communities(runner, acts);
  return communitiesOf(graph, answer, acts.counting).map(({ rank, size, members }) => ({
    actors: members(),
    cellsOf: (actor) => ({ ...cellsOfActor(actor), community: rank, size }),
  }));
}
