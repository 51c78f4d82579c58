import { refuseEmptySums } from '../graphql/statement/nothing-counted.js';
import type { CountedActs } from '../loader/act-criteria.js';
import { startOf } from '../loader/statement-figures.js';
import type { QueryRunner } from '../query/query-runner.js';

/**
 * Refuses to give an empty table where a filter leaves out all acts that are counted and some that are not. To be called where
 * none was found. Errors: BAD_USER_INPUT under counting.
 */
export function refuseEmpty(runner: QueryRunner, acts: CountedActs): Promise<void> {
  return refuseEmptySums({ ...acts, isFiltered: true }, async (others) => {
    const query = others === 'STATEMENTS' ? 'countStatementsToExport' : 'countInteractionsToExport';
    const rows = await runner.read(query, startOf(acts.criteria));
    return rows.reduce((sum, { count }) => sum + count, 0);
  });
}
