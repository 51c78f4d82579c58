import type { Counting } from '../../domain/counting.js';
import { badUserInput, type ServiceError } from '../../errors/service-error.js';
import { type CountedActs, ofStatementsAlone, type StatementCriteria } from '../../loader/act-criteria.js';
import { interactionListing, wholeGraphStart as startOfInteractions } from '../../loader/interaction-listing.js';
import type { RequestLoaders } from '../../loader/request-loaders.js';
import { statementListing, wholeGraphStart } from '../../loader/statement-listing.js';
import type { AskedActs } from './counted-acts.js';

/** Acts of one kind. */
type Kind = Exclude<Counting, 'BOTH'>;

/** The error if no counted acts pass a filter, but `count` of the others do. */
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

/** The kind of acts that is not counted, but may also pass; null if there is none. */
export function uncountedKind({ counting, criteria }: CountedActs): Kind | null {
  if (counting === 'INTERACTIONS') return 'STATEMENTS';
  return counting === 'BOTH' || ofStatementsAlone(criteria).length > 0 ? null : 'INTERACTIONS';
}

/**
 * Refuses an empty answer if no counted acts pass a filter but others do, since it would read as if there were nothing.
 * `countOthers` counts the acts of a kind that pass. Errors: BAD_USER_INPUT for `counting`.
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

/** Same as {@link refuseEmptySums}, if nothing in the whole graph is counted. */
export function refuseNothingCounted(acts: AskedActs, loaders: RequestLoaders): Promise<void> {
  return refuseEmptySums(acts, (others) => countIn(others, acts.criteria, loaders));
}

/**
 * Same as {@link refuseEmptySums}, for what was found along the edges of some nodes: an empty result may be due to a lack of
 * edges, so this first checks whether anything in the whole graph is counted.
 */
export async function refuseNothingAlong(acts: AskedActs, loaders: RequestLoaders): Promise<void> {
  if (!acts.isFiltered || acts.counting === 'BOTH') return;
  if ((await countIn(acts.counting, acts.criteria, loaders)) === 0) await refuseNothingCounted(acts, loaders);
}
