import type { Counting } from '../../domain/counting.js';
import { badUserInput, type ServiceError } from '../../errors/service-error.js';
import { type CountedActs, ofStatementsAlone, type StatementCriteria } from '../../loader/act-criteria.js';
import { interactionListing, wholeGraphStart as startOfInteractions } from '../../loader/interaction-listing.js';
import type { RequestLoaders } from '../../loader/request-loaders.js';
import { statementListing, wholeGraphStart } from '../../loader/statement-listing.js';
import type { AskedActs } from './counted-acts.js';

/** Acts of one kind. */
type Kind = Exclude<Counting, 'BOTH'>;

/** That a filter leaves out all acts that are counted, and `count` of those that are not pass it. */
function nothingCounted(counting: Kind, count: number): ServiceError {
  const [counted, others, other] =
    counting === 'INTERACTIONS'
      ? ['interaction', 'statement', 'STATEMENTS']
      : ['statement', 'interaction', 'INTERACTIONS'];
  return badUserInput(
    'counting',
    `no ${counted} passes the filter, but ${count.toLocaleString('en')} ${others}${count === 1 ? ' does' : 's do'}; give ${other} or BOTH`,
  );
}

/** How many acts of a kind pass, in the whole graph. */
function countIn(counted: Kind, criteria: StatementCriteria, { connections }: RequestLoaders): Promise<number> {
  if (counted === 'STATEMENTS') {
    const { start, anchor } = wholeGraphStart(criteria);
    return connections.count(statementListing(start, criteria, 'SAID_ON_DESC'), anchor);
  }
  const { start, ids } = startOfInteractions(criteria);
  return connections.count(interactionListing(criteria, start), ids);
}

/** The kind of acts that is not counted and may pass, too; null if there is none. */
export function uncountedKind({ counting, criteria }: CountedActs): Kind | null {
  if (counting === 'INTERACTIONS') return 'STATEMENTS';
  return counting === 'BOTH' || ofStatementsAlone(criteria).length > 0 ? null : 'INTERACTIONS';
}

/**
 * Refuses to answer with nothing where a filter leaves out all that is counted and some of what is not, for that would read
 * as if there were nothing. `countOthers` counts what passes of the kind that it is given. Errors: BAD_USER_INPUT under counting.
 */
export async function refuseEmptySums(
  { counting, criteria, isFiltered }: AskedActs,
  countOthers: (others: Kind) => Promise<number>,
): Promise<void> {
  const others = uncountedKind({ counting, criteria });
  if (!isFiltered || counting === 'BOTH' || others === null) return;
  const count = await countOthers(others);
  if (count > 0) throw nothingCounted(counting, count);
}

/** Does as {@link refuseEmptySums} where nothing in the whole graph is counted. */
export function refuseNothingCounted(acts: AskedActs, loaders: RequestLoaders): Promise<void> {
  return refuseEmptySums(acts, (others) => countIn(others, acts.criteria, loaders));
}

/**
 * Does as {@link refuseEmptySums} for what was found along the edges of some nodes: that nothing was found may be for want of
 * edges, so it is looked first whether anything in the whole graph is counted.
 */
export async function refuseNothingAlong(acts: AskedActs, loaders: RequestLoaders): Promise<void> {
  if (!acts.isFiltered || acts.counting === 'BOTH') return;
  if ((await countIn(acts.counting, acts.criteria, loaders)) === 0) await refuseNothingCounted(acts, loaders);
}
