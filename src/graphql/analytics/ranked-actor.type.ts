import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import { connectionType } from '../shared/connection.type.js';
import { CountedField } from '../shared/counting.js';

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
}

export const RankedActorConnectionType = connectionType('RankedActor', 'actors', () => RankedActorType);
