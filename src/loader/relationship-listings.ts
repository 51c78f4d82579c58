import { type Counterpart, counterpartFromRow } from '../domain/counterpart.js';
import { countedKinds } from '../domain/counting.js';
import type { DayInterval } from '../domain/edtf-interval.js';
import type { Interaction } from '../domain/interaction.js';
import type { Statement } from '../domain/statement.js';
import { type Subject, subjectFromRow } from '../domain/subject.js';
import type { CountedActs, InteractionCriteria, StatementCriteria } from './act-criteria.js';
import type { Listing } from './connection-loader.js';
import { interactionListing } from './interaction-listing.js';
import { eventListing } from './node-listings.js';
import { type StatementOrderName, statementListing } from './statement-listing.js';

function daysOf(during: DayInterval | null) {
  return { duringFrom: during?.from ?? null, duringTo: during?.to ?? null };
}

/** The statements of two subjects, the anchor, about each other that pass the criteria and overlap the interval. */
export function statementsBetween(
  criteria: StatementCriteria,
  order: StatementOrderName,
  during: DayInterval | null,
): Listing<Statement> {
  return statementListing('pair', criteria, order, { between: criteria.between, ...daysOf(during) });
}

/** The interactions between two subjects that pass the criteria and overlap the interval, the newest first. */
export function interactionsBetween(criteria: InteractionCriteria, during: DayInterval | null): Listing<Interaction> {
  return {
    ...interactionListing(criteria, 'actor'),
    list: 'listInteractionsBetween',
    filter: { ...criteria, ...daysOf(during) },
  };
}

/** The agreements to which all subjects of the anchor are or were party within an interval, by name. */
export function sharedAgreements(during: DayInterval | null): Listing<Subject> {
  return {
    list: 'listSharedAgreements',
    filter: daysOf(during),
    order: 'AGREEMENT_NAME_ASC',
    isDescending: false,
    fromRow: subjectFromRow,
  };
}

/** The events within an interval that all subjects of the anchor took part in or that concern them, the newest first. */
export function sharedEvents(during: DayInterval | null): Listing<Subject> {
  return { ...eventListing(during, true), list: 'listSharedEvents' };
}

/** Which statements make a counterpart: those by the actor, those about it, or both. */
export type Direction = 'OUT' | 'IN' | 'BOTH';

/** The orders of counterparts, by the name that GraphQL gives them. */
const COUNTERPART_ORDERS = {
  COUNT_DESC: { sortBy: 'COUNT', isDescending: true },
  COUNT_ASC: { sortBy: 'COUNT', isDescending: false },
  TONE_ASC: { sortBy: 'TONE', isDescending: false },
  TONE_DESC: { sortBy: 'TONE', isDescending: true },
  LAST_DESC: { sortBy: 'LAST', isDescending: true },
  NAME_ASC: { sortBy: 'NAME', isDescending: false },
} as const;

/** The name of an order of counterparts. */
export type CounterpartOrderName = keyof typeof COUNTERPART_ORDERS;

/** Those whom actors speak about or act upon in the counted acts, or who do so to them. */
export function counterpartListing(
  { criteria, counting }: CountedActs,
  direction: Direction,
  orderName: CounterpartOrderName,
): Listing<Counterpart> {
  const { sortBy, isDescending } = COUNTERPART_ORDERS[orderName];
  return {
    list: 'listCounterparts',
    filter: { ...criteria, ...countedKinds(counting), isOut: direction === 'OUT', isIn: direction === 'IN' },
    order: counting === 'STATEMENTS' ? `COUNTERPART_${orderName}` : `COUNTERPART_${orderName}_OF_${counting}`,
    sortKeyType: sortBy === 'COUNT' || sortBy === 'TONE' ? 'number' : 'text',
    isDescending,
    sort: { byTone: sortBy === 'TONE', byLastDay: sortBy === 'LAST', byName: sortBy === 'NAME' },
    fromRow: (row: Parameters<typeof counterpartFromRow>[0]) => counterpartFromRow(row, counting),
  };
}
