import { Field, ID, InterfaceType } from 'type-graphql';

const TYPE_NAMES: Record<string, string> = {
  PERSON: 'Person',
  STATE: 'State',
  ORGANIZATION: 'Organization',
  GROUP: 'Group',
  AGREEMENT: 'Agreement',
  EVENT: 'Event',
  TOPIC: 'Topic',
  SOURCE: 'Source',
  STATEMENT: 'Statement',
  INTERACTION: 'Interaction',
  ROLE: 'Role',
  AGREEMENT_PARTY: 'AgreementParty',
  PARTICIPATION: 'Participation',
  MEMBERSHIP: 'Membership',
  EVIDENCE: 'Evidence',
  CHANGE: 'Change',
  RUN: 'ExtractionRun',
  CANDIDATE: 'Candidate',
  DECISION: 'Decision',
};

/** The name of the GraphQL type of a domain object, by its kind. */
export function typeNameOf({ kind }: { kind: string }): string {
  return TYPE_NAMES[kind]!;
}

/** Anything with an id of its own. Source: Relay's Global Object Identification. */
@InterfaceType('Node', { description: 'Anything that the graph keeps: it has an id, with which node returns it.' })
export abstract class NodeInterface {
  @Field(() => ID, { description: "Its id, readable and permanent, such as 'person/robert-malley'." })
  id!: string;
}
