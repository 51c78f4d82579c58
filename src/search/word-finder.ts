import type { QueryRunner } from '../query/query-runner.js';
import type { Worded } from './score.js';
import type { TextQuery } from './text-query.js';

/** Finds what has the words of a query. Each engine has its own; both include every committed write. */
export interface WordFinder {
  /**
   * What has every word and phrase, the better fitting first, at most `limit`; may include a few that lack some. Errors: those
   * of the engine.
   */
  find(runner: QueryRunner, group: 'SOURCE' | 'STATEMENT', query: TextQuery, limit: number): Promise<Worded[]>;
  /** The same for statements that are current, or were at an instant: the others leave no gap below the limit. */
  findCurrent(runner: QueryRunner, query: TextQuery, limit: number, recordedBefore: string | null): Promise<Worded[]>;
  /**
   * Subjects of some kinds, null for all: at most `limit` whose name equals one of the queries, and at most `limit` for each query
   * with every word and phrase of it.
   */
  findSubjects(
    runner: QueryRunner,
    queries: readonly TextQuery[],
    limit: number,
    kinds: readonly string[] | null,
  ): Promise<Worded[]>;
  /** How many statements some of the found subjects made plus how many name them, by id. Errors: those of the engine. */
  countStatements(
    runner: QueryRunner,
    ids: readonly string[],
    found: readonly Worded[],
  ): Promise<ReadonlyMap<string, number>>;
  /** Gets ready in the background, so that the first search need not wait. */
  prepare(): void;
}
