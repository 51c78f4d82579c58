import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import { connectionType } from '../shared/connection.type.js';
import { CountedField } from '../shared/counting.js';

@ObjectType('Community', {
  description: 'Actors that speak about each other more than about the rest, found by the algorithm of Louvain.',
  simpleResolvers: true,
})
export class CommunityType {
  @Field(() => Int, { description: 'Its place, from 1: the largest first.' })
  rank!: number;

  @Field(() => Int, { description: 'How many members it has, such as 812.' })
  size!: number;

  @Field(() => Int, { description: 'How many of the acts are of members about other members, such as 5210.' })
  weightInside!: number;

  @Field(() => Int, {
    description: 'How many are of members about actors outside, and of these about members, such as 1804.',
  })
  weightAcross!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The mean tone of the acts inside, from -10 to 10, such as 1.8; null where there are none.',
  })
  meanToneInside!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How well all communities together part the graph, the same for each of them: 0 as if by chance, at most 1, such as 0.69. Null where nobody spoke about anybody else.',
  })
  modularity!: number | null;

  @CountedField()
  counting!: Counting;
}

@ObjectType('CommunityBridge', {
  description: 'What joins the members of a community to those of another one.',
  simpleResolvers: true,
})
export class CommunityBridgeType {
  @Field(() => Int, { description: 'The rank of the other community, such as 2.' })
  rank!: number;

  @Field(() => Int, { description: 'How many acts are of members about members of the other, such as 812.' })
  weightOut!: number;

  @Field(() => Int, { description: 'How many are of members of the other about members of this one, such as 790.' })
  weightIn!: number;

  @Field(() => Float, { nullable: true, description: 'The mean tone of those out, such as -1.2; null for none.' })
  meanToneOut!: number | null;

  @Field(() => Float, { nullable: true, description: 'The mean tone of those in, such as -1.2; null for none.' })
  meanToneIn!: number | null;
}

export const CommunityConnectionType = connectionType('Community', 'communities', () => CommunityType);
