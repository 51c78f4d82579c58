import type { Queries } from '../query/query-types.generated.js';
import { type Evidence, evidenceOf } from './evidence.js';
import { relationIdOf } from './node-id.js';

/** A role that a person holds in an actor. `during`: EDTF, the days on which it is attested. */
export interface Role {
  kind: 'ROLE';
  id: string;
  holderId: string;
  ofId: string;
  title: string;
  during: string | null;
  endedOn: string | null;
  evidence: readonly Evidence[];
}

/** The possible relations of an actor to an agreement. */
export const PARTY_STATUSES = ['SIGNATORY', 'RATIFIED', 'WITHDREW', 'REDUCED_COMPLIANCE', 'MEDIATOR'] as const;

/** The relation of an actor to an agreement. */
export type PartyStatus = (typeof PARTY_STATUSES)[number];

/** An actor and an agreement that it is or was party to. `since`, `until`: EDTF. */
export interface AgreementParty {
  kind: 'AGREEMENT_PARTY';
  id: string;
  partyId: string;
  agreementId: string;
  status: PartyStatus;
  since: string | null;
  until: string | null;
  evidence: readonly Evidence[];
}

/** An actor's part in an event. `namedAs`: how the source names it there. */
export interface Participation {
  kind: 'PARTICIPATION';
  id: string;
  participantId: string;
  eventId: string;
  role: string | null;
  namedAs: string | null;
  evidence: readonly Evidence[];
}

/** The membership of an actor in an organization or group. `during`: EDTF. */
export interface Membership {
  kind: 'MEMBERSHIP';
  id: string;
  memberId: string;
  organizationId: string;
  during: string | null;
  evidence: readonly Evidence[];
}

/** An edge without details: what an event concerns, what an actor is a part of. */
export interface PlainRelation {
  kind: 'CONCERN' | 'PART';
  id: string;
  evidence: readonly Evidence[];
}

/** An edge without an id of its own in the graph. */
export type Relation = Role | AgreementParty | Participation | Membership | PlainRelation;

/** The id of an edge, from its key in the graph, and its evidence. */
function kept<Kind extends Relation['kind']>(kind: Kind, { id: key, evidence }: { id: string; evidence: string }) {
  const id = relationIdOf(key);
  return { kind, id, evidence: evidenceOf(evidence, id) };
}

export function roleFromRow({ anchor: _, ...row }: Queries['listRolesOfPerson']['row']): Role {
  return { ...row, ...kept('ROLE', row) };
}

export function agreementPartyFromRow(row: Queries['listPartiesOfAgreement']['row']): AgreementParty {
  return { ...row, status: row.status as PartyStatus, ...kept('AGREEMENT_PARTY', row) };
}

export function participationFromRow({ anchor, ...row }: Queries['listParticipations']['row']): Participation {
  return { ...row, eventId: anchor, ...kept('PARTICIPATION', row) };
}

export function membershipFromRow({ anchor, ...row }: Queries['listMemberships']['row']): Membership {
  return { ...row, organizationId: anchor, ...kept('MEMBERSHIP', row) };
}

/** An edge of any of these types, from its properties. */
export function relationFromRow({ type, startId, endId, properties }: Queries['findRelations']['row']): Relation {
  const text = (name: string) => (properties[name] ?? null) as string | null;
  const row = { id: text('id')!, evidence: text('evidence') ?? '[]' };
  switch (type) {
    case 'HAS_ROLE': {
      const [title, during, endedOn] = [text('title')!, text('during'), text('endedOn')];
      return { ...kept('ROLE', row), holderId: startId, ofId: endId, title, during, endedOn };
    }
    case 'PARTY_TO': {
      const [status, since, until] = [text('status') as PartyStatus, text('since'), text('until')];
      return { ...kept('AGREEMENT_PARTY', row), partyId: startId, agreementId: endId, status, since, until };
    }
    case 'PARTICIPATED_IN': {
      const [role, namedAs] = [text('role'), text('namedAs')];
      return { ...kept('PARTICIPATION', row), participantId: startId, eventId: endId, role, namedAs };
    }
    case 'MEMBER_OF':
      return { ...kept('MEMBERSHIP', row), memberId: startId, organizationId: endId, during: text('during') };
    default:
      return kept(type === 'CONCERNS' ? 'CONCERN' : 'PART', row);
  }
}
