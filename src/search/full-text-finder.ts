import { subjectKindOfId } from '../domain/identity.js';
import type { QueryRunner } from '../query/query-runner.js';
import { luceneQuery } from './lucene-query.js';
import type { Worded } from './score.js';
import type { TextQuery } from './text-query.js';
import type { WordFinder } from './word-finder.js';

/** Of how many subjects their statements are counted where they are found; where there are more, of the best alone. */
const MAX_COUNTED = 40;

/** Finds by the full-text indexes of Neo4j, which writes them in the transaction that writes the nodes. */
export class FullTextFinder implements WordFinder {
  find(runner: QueryRunner, group: 'SOURCE' | 'STATEMENT', query: TextQuery, limit: number): Promise<Worded[]> {
    const params = { lucene: luceneQuery(query), limit };
    return group === 'SOURCE'
      ? runner.read('findSourcesByWords', params)
      : runner.read('findStatementsByWords', params);
  }

  async findSubjects(
    runner: QueryRunner,
    queries: readonly TextQuery[],
    limit: number,
    kinds: readonly string[] | null,
  ): Promise<Worded[]> {
    const [first, ...others] = queries.map(luceneQuery);
    const words = others.length === 0 ? first! : `+((${[first, ...others].join(') (')}))`;
    const lucene = kinds === null ? words : `${words} +kind:(${kinds.join(' ')})`;
    const found = await runner.read('findSubjectsByWords', { lucene, limit, counted: MAX_COUNTED });
    if (found.length < limit) return found;
    // What is called exactly so may be beyond the limit.
    const known = new Set(found.map(({ id }) => id));
    const named = await this.#named(runner, queries, limit, kinds);
    return [...found, ...named.filter(({ id }) => !known.has(id))];
  }

  async #named(
    runner: QueryRunner,
    queries: readonly TextQuery[],
    limit: number,
    kinds: readonly string[] | null,
  ): Promise<Worded[]> {
    // Words hold letters and digits alone: nothing in them ends a quotation.
    const wholes = new Set(queries.flatMap((query) => query.wholes));
    const lucene = [...wholes].map((whole) => `"${whole}"`).join(' OR ');
    const found = await runner.read('findSubjectsByWholeName', { lucene, limit, counted: MAX_COUNTED });
    return kinds === null ? found : found.filter(({ id }) => kinds.includes(subjectKindOfId(id) ?? ''));
  }

  prepare(): void {
    // The indexes are always ready.
  }
}
