import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import { connectionType } from '../shared/connection.type.js';
import { CountedField } from '../shared/counting.js';
import { Named } from '../shared/named.js';
import { ActorInterface } from '../subject/subject.type.js';

@ObjectType('RankedActor', { description: 'An actor and its place in an order.', simpleResolvers: true })
export class RankedActorType {
  @Field(() => Int, { description: 'Its place, from 1; those with the same score are in the order of their ids.' })
  rank!: number;

  @Field(() => Float, {
    description: 'Its score by the metric, such as 0.0127; of a member of a community, weightIn and weightOut added.',
  })
  score!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'By how much the score may be off, such as 0.0008, where ranking was asked for a sample: with 1,000 draws or more the exact one lies so near or nearer in some 95 of 100 cases, with fewer in less. null where it is exact.',
  })
  scoreError!: number | null;

  @Field(() => Int, { description: 'How many of the acts are of others about it, such as 2241.' })
  weightIn!: number;

  @Field(() => Int, {
    description: 'How many are its own about others, such as 2103; one about two of them counts twice.',
  })
  weightOut!: number;

  @CountedField()
  counting!: Counting;

  @Named('subjects', 'actorId', () => ActorInterface, { description: 'Who it is.' })
  actor!: unknown;
}

export const RankedActorConnectionType = connectionType('RankedActor', 'actors', () => RankedActorType);

@ObjectType('ActorPair', {
  description: 'What one actor said about another, or did to it: an edge of the graph that communities are of.',
  simpleResolvers: true,
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
