import { Field, Float, ObjectType } from 'type-graphql';
import { NodeInterface } from '../node/node.type.js';
import { Named } from '../shared/named.js';
import { DateScalar, DateTimeScalar, EdtfScalar } from '../shared/scalars.js';
import { EvidenceType } from '../source/evidence.type.js';
import { ActType } from '../statement/act.type.js';
import { ActorInterface, SubjectInterface } from '../subject/subject.type.js';

@ObjectType('Interaction', {
  description: 'A coded act that was done rather than said, such as a visit, a signature or an arrest.',
  implements: [NodeInterface],
})
export class InteractionType {
  @Field(() => ActType, { description: "What kind of act it is, such as 042 'Make a visit'." })
  act!: ActType;

  @Field(() => Float, {
    nullable: true,
    description: "From -10 (hostile) to 10 (friendly), such as 1.9; the act's Goldstein value by default.",
  })
  tone!: number | null;

  @Field(() => EdtfScalar, {
    // Never null, but nullable like Event.heldOn: one operation may select both.
    nullable: true,
    description: "When it was done, such as '2014-03-18'.",
  })
  heldOn!: string;

  @Field(() => DateScalar, { description: "The first day that heldOn allows, such as '2014-03-18'." })
  heldFrom!: string;

  @Field(() => DateScalar, { description: "The last day that heldOn allows, such as '2014-03-18'." })
  heldTo!: string;

  @Field(() => String, {
    nullable: true,
    description: "Where it was done, such as 'Brussels'; null if the source does not say.",
  })
  place!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How sure the reading is, from 0 to 1, such as 0.8; null if nobody has judged it.',
  })
  confidence!: number | null;

  @Field(() => [EvidenceType], { description: 'The passages that say so.' })
  evidence!: EvidenceType[];

  @Field(() => DateTimeScalar, { description: "When it entered the graph, such as '2021-10-28T09:30:00.000Z'." })
  recordedAt!: string;

  @Field(() => String, { nullable: true, description: 'Who recorded it; null if unknown.' })
  recordedBy!: string | null;

  @Named('subjects', 'sourceId', () => ActorInterface, { description: 'Who did it: where the edge starts.' })
  source!: unknown;

  @Named('subjects', 'targetId', () => SubjectInterface, {
    description: 'To whom or what it was done: where the edge ends.',
  })
  target!: unknown;
}
