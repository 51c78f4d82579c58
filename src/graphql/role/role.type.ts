import { Field, ID, ObjectType } from 'type-graphql';
import { NodeInterface } from '../node/node.type.js';
import { Named } from '../shared/named.js';
import { EdtfScalar } from '../shared/scalars.js';
import { EvidenceType } from '../source/evidence.type.js';
import { ActorInterface, PersonType } from '../subject/subject.type.js';

@ObjectType('Role', {
  description: 'A role that a person holds with an actor.',
  implements: [NodeInterface],
})
export class RoleType {
  @Field(() => ID, {
    description:
      "Its id, which stays the same when evidence is added, such as 'role/person/robert-malley/state/united-states/9d98f43991ada5f9'.",
  })
  id!: string;

  @Field(() => String, { description: "Its title, such as 'Special Envoy to Iran'." })
  title!: string;

  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      "The days on which a source attests it, such as '2021-10-25'; it may have begun before and lasted longer.",
  })
  during!: string | null;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "When it ended, such as '../2021-09', some day up to that month; null if unknown.",
  })
  endedOn!: string | null;

  @Field(() => [EvidenceType], { description: 'The passages that say so.' })
  evidence!: EvidenceType[];

  @Named('subjects', 'holderId', () => PersonType, { description: 'Who holds it.' })
  holder!: unknown;

  @Named('subjects', 'ofId', () => ActorInterface, { description: 'The actor of the role, such as Iran.' })
  of!: unknown;
}

@ObjectType('Membership', {
  description: 'The membership of an actor in an organization or group.',
  implements: [NodeInterface],
})
export class MembershipType {
  @Field(() => ID, {
    description: 'Its id, which stays the same when evidence is added.',
  })
  id!: string;

  @Field(() => EdtfScalar, { nullable: true, description: "The days of the membership, such as '2004/2016'." })
  during!: string | null;

  @Field(() => [EvidenceType], { description: 'The passages that say so.' })
  evidence!: EvidenceType[];

  @Named('subjects', 'memberId', () => ActorInterface, { description: 'The member.' })
  member!: unknown;

  @Named('subjects', 'organizationId', () => ActorInterface, { description: 'The organization or group.' })
  organization!: unknown;
}
