import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import { connectionType } from '../shared/connection.type.js';
import { CountedField } from '../shared/counting.js';
import { StatementDimensionEnum } from '../shared/enums.js';
import { DateScalar } from '../shared/scalars.js';
import { TONE_SUM } from './statement-summary.type.js';

@ObjectType('StatementGroupKey', {
  description: 'What the statements of a group have in common in one of the dimensions that were asked for.',
  simpleResolvers: true,
})
export class StatementGroupKeyType {
  @Field(() => StatementDimensionEnum, { description: 'Which dimension, such as SPEAKER.' })
  dimension!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The value, such as 'person/robert-malley', 'PERSON', '11', '2021-10' or 'tweet'; null where it is not known of them.",
  })
  value!: string | null;
}

@ObjectType('StatementGroup', {
  description: 'Acts, statements unless interactions are counted, that have the same key, and what they come to.',
  simpleResolvers: true,
})
export class StatementGroupType {
  @Field(() => [StatementGroupKeyType], {
    description: 'What they have in common: an item for each dimension, in the order of groupBy.',
  })
  key!: StatementGroupKeyType[];

  @CountedField()
  counting!: Counting;

  @Field(() => Int, { description: 'How many there are, such as 249.' })
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
