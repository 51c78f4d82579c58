import { countsInteractions } from '../domain/counting.js';
import { inputRefusal } from '../errors/service-error.js';
import { refuseEmptySums } from '../graphql/statement/nothing-counted.js';
import { type CountedActs, ofStatementsAlone } from '../loader/act-criteria.js';
import { startOf } from '../loader/statement-figures.js';
import type { QueryRunner } from '../query/query-runner.js';

/**
 * Refuses to leave out all interactions without a word. Errors: BAD_USER_INPUT where interactions are counted and a condition
 * is one that none of them can meet.
 */
export function refuseOfStatementsAlone(acts: CountedActs): void {
  const paths = countsInteractions(acts.counting) ? ofStatementsAlone(acts.criteria) : [];
  if (paths.length === 0) return;
  const message =
    'asks for what interactions do not have, so that none would be counted; count STATEMENTS alone with it';
  throw inputRefusal(paths.map((path) => ({ path, message })));
}

/**
 * Refuses to give an empty table where a filter leaves out all acts that are counted and some that are not. To be called where
 * none was found. Errors: BAD_USER_INPUT under counting.
 */
export function refuseEmpty(runner: QueryRunner, { criteria, counting }: CountedActs): Promise<void> {
  return refuseEmptySums({ criteria, counting, isFiltered: true }, async (others) => {
    const query = others === 'STATEMENTS' ? 'countStatementsToExport' : 'countInteractionsToExport';
    const rows = await runner.read(query, startOf(criteria));
    return rows.reduce((sum, { count }) => sum + count, 0);
  });
}
