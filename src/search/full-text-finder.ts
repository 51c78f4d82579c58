import { GatheredReads } from '../query/gathered-reads.js';
import type { CypherFiles, NamedQuery } from '../query/query-catalogue.js';
import type { QueryRunner } from '../query/query-runner.js';
import { variantOf } from '../query/query-variant.js';
import { kindClause, luceneQuery } from './lucene-query.js';
import type { Worded } from './score.js';
import type { TextQuery } from './text-query.js';
import type { WordFinder } from './word-finder.js';

/** For how many subjects the query that finds them also counts statements; if it finds more, only the best are counted. */
const MAX_COUNTED = 200;

/** Finds by the full-text indexes of Neo4j, which are updated in the transaction that writes the nodes. */
export class FullTextFinder implements WordFinder {
  readonly #query: NamedQuery;
  readonly #gathered = new GatheredReads();

  constructor({ queries }: CypherFiles) {
    this.#query = variantOf(queries.get('findSubjectsByWords')!, {});
  }

  find(runner: QueryRunner, group: 'SOURCE' | 'STATEMENT', query: TextQuery, limit: number): Promise<Worded[]> {
    const params = { lucene: luceneQuery(group, query), limit };
    return group === 'SOURCE'
      ? runner.read('findSourcesByWords', params)
      : runner.read('findStatementsByWords', params);
  }

  findCurrent(runner: QueryRunner, query: TextQuery, limit: number, recordedBefore: string | null): Promise<Worded[]> {
    const lucene = luceneQuery('STATEMENT', query);
    return runner.read('findCurrentStatementsByWords', { lucene, limit, recordedBefore });
  }

  async findSubjects(
    runner: QueryRunner,
    queries: readonly TextQuery[],
    limit: number,
    kinds: readonly string[] | null,
  ): Promise<Worded[]> {
    const [first, ...others] = queries.map((query) => luceneQuery('SUBJECT', query));
    const words = others.length === 0 ? first! : `+((${[first, ...others].join(') (')}))`;
    const sought = { index: 'subject_words', lucene: `${words}${kindClause(kinds)}`, limit };
    const found = await this.#subjects(
      runner,
      sought,
      queries.some(({ isTolerant }) => isTolerant),
    );
    if (found.length < limit) return found;
    // A subject with exactly this name may be beyond the limit. Words have only letters and digits: nothing ends a quotation.
    const wholes = new Set(queries.flatMap((query) => query.wholes));
    const lucene = [...wholes].map((whole) => `"${whole}"`).join(' OR ');
    const named = await this.#subjects(runner, { index: 'subject_names', lucene, limit }, false);
    const known = new Set(found.map(({ id }) => id));
    return [...found, ...named.filter(({ id, kind }) => !known.has(id) && (kinds?.includes(kind!) ?? true))];
  }

  /** Batches what a client asks for at the same time, except what takes long: typing errors. */
  async #subjects(
    runner: QueryRunner,
    { index, lucene, limit }: { index: string; lucene: string; limit: number },
    isLong: boolean,
  ): Promise<Worded[]> {
    const params = { index, limit, counted: MAX_COUNTED };
    const [[, found] = []] = isLong
      ? await runner.readComposed(this.#query, { ...params, queries: [lucene] })
      : await this.#gathered.read({ query: this.#query, params, by: 'queries' }, [lucene], runner);
    return found as Worded[];
  }

  /** They were counted by the query that found them, unless there are too many. */
  async countStatements(
    runner: QueryRunner,
    ids: readonly string[],
    found: readonly Worded[],
  ): Promise<ReadonlyMap<string, number>> {
    const isCounted = found.every(({ count }) => typeof count === 'number');
    const counted = isCounted ? found : await runner.read('countStatementsOfSubjects', { ids: [...ids] });
    return new Map(counted.map(({ id, count }) => [id, count as number]));
  }

  prepare(): void {
    // The indexes are always ready.
  }
}
