import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import { connectionType } from '../shared/connection.type.js';
import { CountedField } from '../shared/counting.js';

@ObjectType('Community', {
  description: 'Actors that speak about each other more than about the rest, found by the algorithm of Louvain.',
})
export class CommunityType {
  @Field(() => Int, { description: 'Its rank by size, from 1, the largest.' })
  rank!: number;

  @Field(() => Int, { description: 'How many members it has, such as 812.' })
  size!: number;

  @Field(() => Int, { description: 'How many acts are between members, such as 5210.' })
  weightInside!: number;

  @Field(() => Int, {
    description: 'How many acts are between members and others, in either direction, such as 1804.',
  })
  weightAcross!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The mean tone of the acts inside, from -10 to 10, such as 1.8; null if there are none.',
  })
  meanToneInside!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How well all communities together divide the graph, the same for each of them: 0 as if by chance, at most 1, such as 0.69. Null if there are no edges.',
  })
  modularity!: number | null;

  @CountedField()
  counting!: Counting;
}

@ObjectType('CommunityBridge', {
  description: 'The connection of a community to another one.',
})
export class CommunityBridgeType {
  @Field(() => Int, { description: 'The rank of the other community, such as 2.' })
  rank!: number;

  @Field(() => Int, {
    description: 'How many acts are by members of this one about members of the other, such as 812.',
  })
  weightOut!: number;

  @Field(() => Int, {
    description: 'How many acts are by members of the other about members of this one, such as 790.',
  })
  weightIn!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The mean tone of the acts out, such as -1.2; null if there are none.',
  })
  meanToneOut!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The mean tone of the acts in, such as -1.2; null if there are none.',
  })
  meanToneIn!: number | null;
}

export const CommunityConnectionType = connectionType('Community', 'communities', () => CommunityType);
