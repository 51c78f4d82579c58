import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../shared/connection.type.js';

@ObjectType('ActorPair', {
  description: 'What one actor said about another, or did to it: an edge of the graph that communities are of.',
  simpleResolvers: true,
})
export class ActorPairType {
  @Field(() => Int, { description: 'How many acts there are, such as 224.' })
  count!: number;

  @Field(() => Float, { nullable: true, description: 'Their mean tone, from -10 to 10, such as 1.4.' })
  meanTone!: number | null;
}

export const ActorPairConnectionType = connectionType('ActorPair', 'pairs', () => ActorPairType);
