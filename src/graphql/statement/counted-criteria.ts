import { type Counting, countsInteractions } from '../../domain/counting.js';
import { type FieldProblem, inputRefusal } from '../../errors/service-error.js';
import type { StatementCriteria } from '../../loader/act-criteria.js';
import type { AliasBook } from '../../loader/alias-book.js';
import { criteriaOf, type StatementFilter } from './statement-filter.input.js';

const REMEDY = 'leave it out, or give counting: STATEMENTS';

/** What of a filter no interaction can meet. */
function unmetByInteractions({ form, medium, text, status }: StatementFilter): FieldProblem[] {
  const isGiven = (value: unknown) => value !== undefined && value !== null;
  const problems: FieldProblem[] = [];
  const refuse = (name: string, why: string) => problems.push({ path: `filter.${name}`, message: `${why}; ${REMEDY}` });
  if (isGiven(form)) refuse('form', 'is of statements, and no interaction has a form');
  if (isGiven(medium)) refuse('medium', 'is of statements, and no interaction has a medium');
  if (isGiven(text)) refuse('text', 'is of statements, and no interaction has words');
  if (status && !status.includes('CURRENT')) refuse('status', 'leaves out CURRENT, and each interaction is that');
  return problems;
}

/**
 * The criteria of a filter that was checked, for counting the acts of some kinds. Errors: BAD_USER_INPUT where interactions are
 * counted and the filter has a condition that none of them can meet: they would be left out without a word.
 */
export function countedCriteria(
  filter: StatementFilter | null | undefined,
  counting: Counting,
  aliases: AliasBook,
): StatementCriteria {
  const problems = filter && countsInteractions(counting) ? unmetByInteractions(filter) : [];
  if (problems.length > 0) throw inputRefusal(problems);
  return criteriaOf(filter, aliases);
}
