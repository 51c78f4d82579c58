import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import { connectionType } from '../shared/connection.type.js';
import { CountedField } from '../shared/counting.js';
import { StatementDimensionEnum } from '../shared/enums.js';
import { DateScalar } from '../shared/scalars.js';
import { TONE_SUM } from './statement-summary.type.js';

@ObjectType('StatementGroupKey', {
  description: 'The value of a group in one of the requested dimensions.',
})
export class StatementGroupKeyType {
  @Field(() => StatementDimensionEnum, { description: 'Which dimension, such as SPEAKER.' })
  dimension!: string;

  @Field(() => String, {
    nullable: true,
    description: "The value, such as 'person/robert-malley', 'PERSON', '11', '2021-10' or 'tweet'; null if unknown.",
  })
  value!: string | null;
}

@ObjectType('StatementGroup', {
  description: 'The acts with the same key, with their number and tone.',
})
export class StatementGroupType {
  @Field(() => [StatementGroupKeyType], {
    description: 'What they have in common: an item for each dimension, in the order of groupBy.',
  })
  key!: StatementGroupKeyType[];

  @CountedField()
  counting!: Counting;

  @Field(() => Int, { description: 'The number of acts, such as 249.' })
  count!: number;

  @Field(() => Float, { description: TONE_SUM })
  toneSum!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Their mean tone, from -10 (hostile) to 10 (friendly), to six decimals, such as -0.533333.',
  })
  meanTone!: number | null;

  @Field(() => DateScalar, { description: "The day of the first one, such as '2014-01-02'." })
  firstDay!: string;

  @Field(() => DateScalar, { description: "The day of the last one, such as '2014-12-31'." })
  lastDay!: string;
}

export const StatementGroupConnectionType = connectionType('StatementGroup', 'groups', () => StatementGroupType);
