import type { QueryRunner } from '../query/query-runner.js';
import type { SearchGroup, Worded } from './score.js';
import type { TextQuery } from './text-query.js';

/** Finds what has the words of a query. Each engine has one of its own; both are in step with every committed write. */
export interface WordFinder {
  /**
   * What of a group has every word and phrase, the better fitting first, `limit` at most; a few that lack some may be among
   * them. `kinds`: of subjects, those of one of these kinds; null for all. Errors: those of the engine.
   */
  find(
    runner: QueryRunner,
    group: SearchGroup,
    query: TextQuery,
    limit: number,
    kinds: readonly string[] | null,
  ): Promise<Worded[]>;
  /** The subjects of some kinds, null for all, with a name whose words are one of `wholes`, `limit` at most. */
  findNamed(
    runner: QueryRunner,
    wholes: readonly string[],
    limit: number,
    kinds: readonly string[] | null,
  ): Promise<Worded[]>;
  /** Gets ready in the background, so that the first search need not wait. */
  prepare(): void;
}
