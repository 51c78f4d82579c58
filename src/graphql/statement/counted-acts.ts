import { type Counting, countsInteractions } from '../../domain/counting.js';
import { type FieldProblem, inputRefusal } from '../../errors/service-error.js';
import { type CountedActs, ofStatementsAlone } from '../../loader/act-criteria.js';
import type { AliasBook } from '../../loader/alias-book.js';
import { criteriaOf, type StatementFilter } from './statement-filter.input.js';

/** Why no interaction can meet a condition. */
const UNMET: Record<ReturnType<typeof ofStatementsAlone>[number], string> = {
  form: 'is of statements, and no interaction has a form',
  medium: 'is of statements, and no interaction has a medium',
  text: 'is of statements, and no interaction has words',
  status: 'leaves out CURRENT, and each interaction is that',
};

/**
 * Refuses criteria that would silently exclude all interactions. `prefix` is put before the names of conditions. Errors:
 * BAD_USER_INPUT if interactions are counted and the criteria have conditions that none of them can meet.
 */
export function refuseOfStatementsAlone({ criteria, counting }: CountedActs, prefix = ''): void {
  const names = countsInteractions(counting) ? ofStatementsAlone(criteria) : [];
  const problems = names.map((name): FieldProblem => {
    return { path: `${prefix}${name}`, message: `${UNMET[name]}; leave it out, or give counting: STATEMENTS` };
  });
  if (problems.length > 0) throw inputRefusal(problems);
}

/** Whether a filter has any condition. */
export function hasConditions(filter: StatementFilter | null | undefined): boolean {
  return Object.values(filter ?? {}).some((value) => value !== undefined && value !== null);
}

/** The acts that a client wants to count. `isFiltered`: whether it gave any condition. */
export interface AskedActs extends CountedActs {
  isFiltered: boolean;
}

/**
 * The acts that arguments, which were checked, choose; statements by default. Errors: those of
 * {@link refuseOfStatementsAlone}.
 */
export function countedActs(
  { filter, counting }: { filter?: StatementFilter | null; counting?: Counting | null },
  aliases: AliasBook,
): AskedActs {
  const acts = { criteria: criteriaOf(filter, aliases), counting: counting ?? 'STATEMENTS' };
  refuseOfStatementsAlone(acts, 'filter.');
  return { ...acts, isFiltered: hasConditions(filter) };
}
