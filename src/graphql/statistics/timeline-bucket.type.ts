import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import { CountedField } from '../shared/counting.js';
import { DateScalar } from '../shared/scalars.js';
import { MEAN_TONE, QuadClassCountsType, QuadClassTonesType, TONE_SUM } from './statement-summary.type.js';

@ObjectType('TimelineBucket', {
  description:
    'A day, week, month, quarter or year of a timeline, with the number, tone and classes of the acts in it.',
})
export class TimelineBucketType {
  @Field(() => DateScalar, { description: "Its first day, such as '2014-03-01'." })
  start!: string;

  @Field(() => DateScalar, { description: "Its last day, such as '2014-03-31'." })
  end!: string;

  @Field(() => String, {
    description: "Its label: '2014-03-18' (a day), '2014-W12', '2014-03', '2014-Q1' or '2014'.",
  })
  label!: string;

  @CountedField()
  counting!: Counting;

  @Field(() => Int, { description: 'How many acts are in it, such as 63; 0 if there are none.' })
  count!: number;

  @Field(() => Float, { description: TONE_SUM })
  toneSum!: number;

  @Field(() => Float, { nullable: true, description: MEAN_TONE })
  meanTone!: number | null;

  @Field(() => QuadClassCountsType, { description: 'How many of them are of each class of acts.' })
  byQuadClass!: QuadClassCountsType;

  @Field(() => QuadClassTonesType, { description: 'Their tone by class of acts.' })
  toneByQuadClass!: QuadClassTonesType;
}
