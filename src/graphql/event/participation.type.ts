import { Field, ID, ObjectType } from 'type-graphql';
import { NodeInterface } from '../node/node.type.js';
import { Named } from '../shared/named.js';
import { EvidenceType } from '../source/evidence.type.js';
import { ActorInterface, EventType } from '../subject/subject.type.js';

@ObjectType('Participation', {
  description: "An actor's part in an event.",
  implements: [NodeInterface],
})
export class ParticipationType {
  @Field(() => ID, {
    description:
      "Its id, which stays the same when evidence is added, such as 'participation/person/ebrahim-raisi/event/iran-presidential-election-2021/e68f56e942d2d390'.",
  })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: "Its role there, such as 'winner'; null if the source does not say.",
  })
  role!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "How the source names it there, such as 'European officials'; null if by its name.",
  })
  namedAs!: string | null;

  @Field(() => [EvidenceType], { description: 'The passages that say so.' })
  evidence!: EvidenceType[];

  @Named('subjects', 'participantId', () => ActorInterface, { description: 'Who took part.' })
  participant!: unknown;

  @Named('subjects', 'eventId', () => EventType, { description: 'The event.' })
  event!: unknown;
}
