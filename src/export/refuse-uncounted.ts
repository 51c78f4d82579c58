import { refuseEmptySums } from '../graphql/statement/nothing-counted.js';
import type { CountedActs } from '../loader/act-criteria.js';
import { startOf } from '../loader/statement-figures.js';
import type { QueryRunner } from '../query/query-runner.js';

/**
 * Refuses to return an empty table if a filter matches no counted act but some of the other kind. To be called if no counted act
 * was found. Errors: BAD_USER_INPUT under counting.
 */
export function refuseEmpty(runner: QueryRunner, acts: CountedActs): Promise<void> {
  return refuseEmptySums({ ...acts, isFiltered: true }, async (others) => {
    const query = others === 'STATEMENTS' ? 'countStatementsToExport' : 'countInteractionsToExport';
    const rows = await runner.read(query, startOf(acts.criteria));
    return rows.reduce((sum, { count }) => sum + count, 0);
  });
}
