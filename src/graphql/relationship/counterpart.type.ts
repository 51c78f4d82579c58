import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../shared/connection.type.js';
import { DateScalar } from '../shared/scalars.js';

const TONE = 'from -10 (hostile) to 10 (friendly), to six decimals, such as -0.533333';

@ObjectType('Counterpart', {
  description: 'One whom an actor speaks about or is spoken about by, and what these statements come to.',
  simpleResolvers: true,
})
export class CounterpartType {
  @Field(() => Int, { description: 'How many statements there are, in the directions asked for, such as 256.' })
  count!: number;

  @Field(() => Int, { description: 'How many the actor made about it, such as 7; 0 where direction is IN.' })
  countOut!: number;

  @Field(() => Int, { description: 'How many it made about the actor, such as 249; 0 where direction is OUT.' })
  countIn!: number;

  @Field(() => Float, { nullable: true, description: `The mean tone of all of them, ${TONE}.` })
  meanTone!: number | null;

  @Field(() => Float, { nullable: true, description: `The mean tone of the actor's about it, ${TONE}; null for none.` })
  meanToneOut!: number | null;

  @Field(() => Float, { nullable: true, description: `The mean tone of its about the actor, ${TONE}; null for none.` })
  meanToneIn!: number | null;

  @Field(() => DateScalar, { description: "The day of the first one, such as '2014-01-02'." })
  firstDay!: string;

  @Field(() => DateScalar, { description: "The day of the last one, such as '2014-12-31'." })
  lastDay!: string;
}

export const CounterpartConnectionType = connectionType('Counterpart', 'counterparts', () => CounterpartType);
