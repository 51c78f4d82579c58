import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('Community', {
  description: 'Actors that speak about each other more than about the rest, found by the algorithm of Louvain.',
  simpleResolvers: true,
})
export class CommunityType {
  @Field(() => Int, { description: 'Its place, from 1: the largest first.' })
  rank!: number;

  @Field(() => Int, { description: 'How many members it has, such as 812.' })
  size!: number;

  @Field(() => Int, { description: 'How many of the statements members made about other members, such as 5210.' })
  weightInside!: number;

  @Field(() => Int, {
    description: 'How many members made about actors outside, and these about members, such as 1804.',
  })
  weightAcross!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The mean tone of the statements inside, from -10 to 10, such as 1.8; null where there are none.',
  })
  meanToneInside!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How well all communities together part the graph, the same for each of them: 0 as if by chance, at most 1, such as 0.69. Null where nobody spoke about anybody else.',
  })
  modularity!: number | null;
}
