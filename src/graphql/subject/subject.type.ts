import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { NodeInterface } from '../node/node.type.js';
import { EdtfScalar } from '../shared/scalars.js';
import { EvidenceType } from '../source/evidence.type.js';
import { IdentifierType } from './identifier.type.js';

@InterfaceType('Subject', {
  description: 'Anything that a statement can be about.',
  implements: NodeInterface,
})
export abstract class SubjectInterface extends NodeInterface {
  @Field(() => String, { description: "Its name, such as 'Robert Malley'." })
  name!: string;

  @Field(() => [String], { description: "Its other names, such as 'JCPOA' and 'Iran nuclear deal'." })
  aliases!: string[];

  @Field(() => String, {
    nullable: true,
    description: "What it is, in a sentence, such as 'US Special Envoy to Iran'.",
  })
  description!: string | null;

  @Field(() => [IdentifierType], { description: 'How other registers name it, such as wikidata Q794.' })
  identifiers!: IdentifierType[];

  @Field(() => Int, {
    description: 'Starts at 1 and grows with each change; a mutation names the version that you saw.',
  })
  version!: number;
}

@InterfaceType('Actor', {
  description: 'Anything that can make a statement: a person, a state, an organization or a group.',
  implements: [NodeInterface, SubjectInterface],
})
export abstract class ActorInterface extends SubjectInterface {}

const ACTOR = { implements: [NodeInterface, SubjectInterface, ActorInterface] };
const SUBJECT = { implements: [NodeInterface, SubjectInterface] };

@ObjectType('Person', { ...ACTOR, description: "A person, such as 'person/robert-malley'." })
export class PersonType {}

@ObjectType('State', { ...ACTOR, description: "A state, such as 'state/iran'." })
export class StateType {}

@ObjectType('Organization', { ...ACTOR, description: "An organization, such as 'organization/iaea'." })
export class OrganizationType {}

@ObjectType('Group', {
  ...ACTOR,
  description: "A role or a collective without a name of its own, such as 'American allies' or 'Police (Australia)'.",
})
export class GroupType {}

@ObjectType('Topic', {
  ...SUBJECT,
  description: "A matter that is spoken about, such as 'topic/iran-nuclear-program'.",
})
export class TopicType {}

@ObjectType('Agreement', { ...SUBJECT, description: "An agreement, such as 'agreement/jcpoa'." })
export class AgreementType {
  @Field(() => EdtfScalar, { nullable: true, description: "When it was adopted, such as '2015'." })
  adoptedOn!: string | null;

  @Field(() => [EvidenceType], { description: 'The passages of sources that say so.' })
  evidence!: EvidenceType[];
}

@ObjectType('Event', { ...SUBJECT, description: "An event, such as 'event/vienna-talks'." })
export class EventType {
  @Field(() => EdtfScalar, { nullable: true, description: "When it took place, such as '2021-06'." })
  heldOn!: string | null;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "When it is announced to take place or to resume, such as '2021-10-27/2021-11-30'.",
  })
  expectedOn!: string | null;

  @Field(() => String, { nullable: true, description: "Where it took place, such as 'Vienna'." })
  place!: string | null;

  @Field(() => [EvidenceType], { description: 'The passages of sources that say so.' })
  evidence!: EvidenceType[];
}
