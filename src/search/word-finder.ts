import type { QueryRunner } from '../query/query-runner.js';
import type { Worded } from './score.js';
import type { TextQuery } from './text-query.js';

/** Finds what has the words of a query. Each engine has one of its own; both are in step with every committed write. */
export interface WordFinder {
  /**
   * What has every word and phrase, the better fitting first, `limit` at most; a few that lack some may be among them. Errors:
   * those of the engine.
   */
  find(runner: QueryRunner, group: 'SOURCE' | 'STATEMENT', query: TextQuery, limit: number): Promise<Worded[]>;
  /**
   * The subjects of some kinds, null for all, that are called exactly as one of the queries says, or have every word and phrase of
   * one; likewise.
   */
  findSubjects(
    runner: QueryRunner,
    queries: readonly TextQuery[],
    limit: number,
    kinds: readonly string[] | null,
  ): Promise<Worded[]>;
  /** How many statements some of the subjects that were found made and how many name them, by id. Errors: those of the engine. */
  countStatements(
    runner: QueryRunner,
    ids: readonly string[],
    found: readonly Worded[],
  ): Promise<ReadonlyMap<string, number>>;
  /** Gets ready in the background, so that the first search need not wait. */
  prepare(): void;
}
