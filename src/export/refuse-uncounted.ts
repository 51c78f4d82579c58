import { countsInteractions, countsStatements } from '../domain/counting.js';
import { inputRefusal } from '../errors/service-error.js';
import { nothingCounted } from '../graphql/statement/nothing-counted.js';
import type { CountedActs } from '../loader/act-criteria.js';
import { startOf } from '../loader/statement-figures.js';
import type { QueryRunner } from '../query/query-runner.js';

/** The conditions that nothing that was done can meet: it has no words, medium, form or status. */
function ofStatementsAlone({ criteria: { form, medium, text, status } }: CountedActs): string[] {
  const given = Object.entries({ form, medium, text, status: status.includes('CURRENT') ? null : status });
  return given.filter(([, value]) => value !== null).map(([path]) => path);
}

/**
 * Refuses to leave out all interactions without a word. Errors: BAD_USER_INPUT where interactions are counted and a condition
 * is one that none of them can meet.
 */
export function refuseOfStatementsAlone(acts: CountedActs): void {
  const paths = countsInteractions(acts.counting) ? ofStatementsAlone(acts) : [];
  if (paths.length === 0) return;
  const message =
    'asks for what interactions do not have, so that none would be counted; count STATEMENTS alone with it';
  throw inputRefusal(paths.map((path) => ({ path, message })));
}

/** How many acts of the kind that is not counted pass. */
async function leftOut(runner: QueryRunner, acts: CountedActs): Promise<number> {
  const { criteria, counting } = acts;
  if (!countsStatements(counting)) return total(await runner.read('countStatementsToExport', startOf(criteria)));
  if (ofStatementsAlone(acts).length > 0) return 0;
  return total(await runner.read('countInteractionsToExport', startOf(criteria)));
}

function total(rows: readonly { count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

/**
 * Refuses to give an empty table where a filter leaves out all acts that are counted and some that are not. To be called where
 * none was found. Errors: BAD_USER_INPUT under counting.
 */
export async function refuseEmpty(runner: QueryRunner, acts: CountedActs): Promise<void> {
  const { counting } = acts;
  if (counting === 'BOTH') return;
  const count = await leftOut(runner, acts);
  if (count > 0) throw nothingCounted(counting, count);
}
