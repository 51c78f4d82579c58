import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import { connectionType } from '../shared/connection.type.js';
import { CountedField } from '../shared/counting.js';
import { Named } from '../shared/named.js';
import { ActorInterface } from '../subject/subject.type.js';

@ObjectType('RankedActor', { description: 'An actor with its rank and score.' })
export class RankedActorType {
  @Field(() => Int, { description: 'Its rank, from 1; ties are in the order of ids.' })
  rank!: number;

  @Field(() => Float, {
    description:
      'Its score by the metric, such as 0.0127; of a member of a community, the sum of weightIn and weightOut.',
  })
  score!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'With sample: how far the score may be off, such as 0.0008. With 1,000 draws or more the exact score is within that in some 95 of 100 cases, with fewer draws less often. null if the score is exact.',
  })
  scoreError!: number | null;

  @Field(() => Int, { description: 'How many acts of others are about it, such as 2241.' })
  weightIn!: number;

  @Field(() => Int, {
    description: 'How many of its own acts are about others, such as 2103; one about two of them counts twice.',
  })
  weightOut!: number;

  @CountedField()
  counting!: Counting;

  @Named('subjects', 'actorId', () => ActorInterface, { description: 'Who it is.' })
  actor!: unknown;
}

export const RankedActorConnectionType = connectionType('RankedActor', 'actors', () => RankedActorType);

@ObjectType('ActorPair', {
  description: 'What one actor said about another, or did to it: an edge of the graph of actors.',
})
export class ActorPairType {
  @Field(() => Int, { description: 'How many acts there are, such as 224.' })
  count!: number;

  @Field(() => Float, { nullable: true, description: 'Their mean tone, from -10 to 10, such as 1.4.' })
  meanTone!: number | null;

  @Named('subjects', 'fromId', () => ActorInterface, { description: 'Who spoke or acted.' })
  from!: unknown;

  @Named('subjects', 'toId', () => ActorInterface, { description: 'About whom, or to whom.' })
  to!: unknown;
}

export const ActorPairConnectionType = connectionType('ActorPair', 'pairs', () => ActorPairType);
