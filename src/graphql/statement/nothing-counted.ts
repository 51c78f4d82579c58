import { type Counting, countsInteractions } from '../../domain/counting.js';
import { badUserInput, type ServiceError } from '../../errors/service-error.js';
import type { StatementCriteria } from '../../loader/act-criteria.js';
import { interactionListing, wholeGraphStart as startOfInteractions } from '../../loader/interaction-listing.js';
import type { RequestLoaders } from '../../loader/request-loaders.js';
import { statementListing, wholeGraphStart } from '../../loader/statement-listing.js';
import type { StatementFilter } from './statement-filter.input.js';

/** The conditions that interactions have, too. */
function isOfBoth({ form, medium, text, status }: StatementCriteria): boolean {
  return form === null && medium === null && text === null && status.includes('CURRENT');
}

/** That a filter leaves out all acts that are counted, and `count` of those that are not pass it. */
export function nothingCounted(counting: Exclude<Counting, 'BOTH'>, count: number): ServiceError {
  const [counted, others, other] =
    counting === 'INTERACTIONS'
      ? ['interaction', 'statement', 'STATEMENTS']
      : ['statement', 'interaction', 'INTERACTIONS'];
  return badUserInput(
    'counting',
    `no ${counted} passes the filter, but ${count.toLocaleString('en')} ${others}${count === 1 ? ' does' : 's do'}; give ${other} or BOTH`,
  );
}

/** How many acts of the kind that is not counted pass. */
async function leftOut(criteria: StatementCriteria, counting: Counting, { connections }: RequestLoaders) {
  if (countsInteractions(counting)) {
    const { start, anchor } = wholeGraphStart(criteria);
    return connections.count(statementListing(start, criteria, 'SAID_ON_DESC'), anchor);
  }
  if (!isOfBoth(criteria)) return 0;
  const { start, ids } = startOfInteractions(criteria);
  return connections.count(interactionListing(criteria, start), ids);
}

/**
 * Refuses to answer with nothing where a filter leaves out all that is counted and some of what is not, for that would read
 * as if there were nothing. Errors: BAD_USER_INPUT under counting.
 */
export async function refuseNothingCounted(
  filter: StatementFilter | null | undefined,
  criteria: StatementCriteria,
  counting: Counting,
  loaders: RequestLoaders,
): Promise<void> {
  const isFiltered = Object.values(filter ?? {}).some((value) => value !== undefined && value !== null);
  if (!isFiltered || counting === 'BOTH') return;
  const count = await leftOut(criteria, counting, loaders);
  if (count > 0) throw nothingCounted(counting, count);
}
