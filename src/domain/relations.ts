import type { Queries } from '../query/query-types.generated.js';
import { type Evidence, evidenceOf } from './evidence.js';

/** A role that a person holds in an actor. `during`: EDTF, the days on which it is attested. */
export interface Role {
  holderId: string;
  ofId: string;
  title: string;
  during: string | null;
  endedOn: string | null;
  evidence: readonly Evidence[];
}

/** How an actor stands to an agreement. */
export type PartyStatus = 'SIGNATORY' | 'RATIFIED' | 'WITHDREW' | 'REDUCED_COMPLIANCE' | 'MEDIATOR';

/** An actor and an agreement that it is or was party to. `since`, `until`: EDTF. */
export interface AgreementParty {
  partyId: string;
  agreementId: string;
  status: PartyStatus;
  since: string | null;
  until: string | null;
  evidence: readonly Evidence[];
}

/** An actor's part in an event. `namedAs`: how the source names it there. */
export interface Participation {
  participantId: string;
  eventId: string;
  role: string | null;
  namedAs: string | null;
  evidence: readonly Evidence[];
}

/** That an actor belongs to an organization or group. `during`: EDTF. */
export interface Membership {
  memberId: string;
  organizationId: string;
  during: string | null;
  evidence: readonly Evidence[];
}

export function roleFromRow(row: Queries['listRolesOfPerson']['row']): Role {
  return { ...row, evidence: evidenceOf(row.evidence) };
}

export function agreementPartyFromRow(row: Queries['listPartiesOfAgreement']['row']): AgreementParty {
  return { ...row, status: row.status as PartyStatus, evidence: evidenceOf(row.evidence) };
}

export function participationFromRow({ anchor, ...row }: Queries['listParticipations']['row']): Participation {
  return { ...row, eventId: anchor, evidence: evidenceOf(row.evidence) };
}

export function membershipFromRow({ anchor, ...row }: Queries['listMemberships']['row']): Membership {
  return { ...row, organizationId: anchor, evidence: evidenceOf(row.evidence) };
}
