import type { DayInterval } from '../domain/edtf-interval.js';
import { foldText } from '../domain/folded-text.js';
import type { ActorKind } from '../domain/identity.js';
import { type AgreementParty, agreementPartyFromRow } from '../domain/relations.js';
import { type Source, sourceFromRow } from '../domain/source.js';
import { type Subject, subjectFromRow } from '../domain/subject.js';
import type { Listing } from './connection-loader.js';

/** The actors of some kinds with a name that contains some words, by name. */
export function actorListing(
  kind: ActorKind[] | null,
  nameContains: string | null,
  isDescending: boolean,
): Listing<Subject> {
  return {
    list: 'listActors',
    filter: { kind, nameContains: nameContains === null ? null : foldText(nameContains) },
    order: isDescending ? 'NAME_DESC' : 'NAME_ASC',
    isDescending,
    fromRow: subjectFromRow,
  };
}

/** All agreements, by name. */
export const AGREEMENT_LISTING: Listing<Subject> = {
  list: 'listAgreements',
  filter: {},
  order: 'AGREEMENT_NAME_ASC',
  isDescending: false,
  fromRow: subjectFromRow,
};

/** All sources, the newest first. */
export const SOURCE_LISTING: Listing<Source> = {
  list: 'listSources',
  filter: {},
  order: 'PUBLISHED_ON_DESC',
  isDescending: true,
  fromRow: sourceFromRow,
};

/** The events held within an interval, the newest first: those of a subject, or all of them. */
export function eventListing(during: DayInterval | null, isOfSubject: boolean): Listing<Subject> {
  return {
    list: isOfSubject ? 'listEventsOfSubject' : 'listEvents',
    filter: { heldFrom: during?.from ?? null, heldTo: during?.to ?? null },
    order: 'EVENT_HELD_ON_DESC',
    isDescending: true,
    fromRow: subjectFromRow,
  };
}

/** The parties to an agreement, or the agreements of a party, within an interval, the earliest first. */
export function partyListing(during: DayInterval | null, side: 'agreement' | 'party'): Listing<AgreementParty> {
  return {
    list: side === 'agreement' ? 'listPartiesOfAgreement' : 'listAgreementsOfParty',
    filter: { duringFrom: during?.from ?? null, duringTo: during?.to ?? null },
    order: side === 'agreement' ? 'PARTY_SINCE_ASC' : 'AGREEMENT_SINCE_ASC',
    isDescending: false,
    fromRow: agreementPartyFromRow,
  };
}
