import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../shared/scalars.js';

@ObjectType('QuadClassCounts', { description: 'How many acts are of each class: said or done, with or against.' })
export class QuadClassCountsType {
  @Field(() => Int, { description: 'Said, with (CAMEO roots 01–05), such as 51.' })
  verbalCooperation!: number;

  @Field(() => Int, {
    description: 'Done, with (roots 06–09), such as 0: most are interactions, which counting: BOTH includes.',
  })
  materialCooperation!: number;

  @Field(() => Int, { description: 'Said, against (roots 10–14), such as 12.' })
  verbalConflict!: number;

  @Field(() => Int, {
    description: 'Done, against (roots 15–20), such as 0: most are interactions, which counting: BOTH includes.',
  })
  materialConflict!: number;
}

export const MEAN_TONE =
  'Their mean tone, from -10 (hostile) to 10 (friendly), to six decimals, such as -0.533333; null if there are none.';

export const TONE_SUM = 'The sum of their tones, to six decimals, such as -33.6; 0 if there are none.';

@ObjectType('QuadClassTone', { description: 'The tone of the acts of one class.' })
export class QuadClassToneType {
  @Field(() => Float, { description: TONE_SUM })
  toneSum!: number;

  @Field(() => Float, { nullable: true, description: MEAN_TONE })
  meanTone!: number | null;
}

@ObjectType('QuadClassTones', {
  description: 'The tone of the acts of each class, such as { verbalConflict { toneSum meanTone } }.',
})
export class QuadClassTonesType {
  @Field(() => QuadClassToneType, { description: 'Of what was said, with (CAMEO roots 01–05).' })
  verbalCooperation!: QuadClassToneType;

  @Field(() => QuadClassToneType, { description: 'Of what was done, with (roots 06–09).' })
  materialCooperation!: QuadClassToneType;

  @Field(() => QuadClassToneType, { description: 'Of what was said, against (roots 10–14).' })
  verbalConflict!: QuadClassToneType;

  @Field(() => QuadClassToneType, { description: 'Of what was done, against (roots 15–20).' })
  materialConflict!: QuadClassToneType;
}

@ObjectType('StatementSummary', {
  description: 'The number, tone, days and classes of some acts.',
})
export class StatementSummaryType {
  @Field(() => Int, { description: 'The number of acts, such as 63.' })
  count!: number;

  @Field(() => Float, { description: TONE_SUM })
  toneSum!: number;

  @Field(() => Float, { nullable: true, description: MEAN_TONE })
  meanTone!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day of the first one, such as '2014-01-02'; null if there are none.",
  })
  firstDay!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day of the last one, such as '2014-12-31'; null if there are none.",
  })
  lastDay!: string | null;

  @Field(() => QuadClassCountsType, { description: 'How many of them are of each class of acts.' })
  byQuadClass!: QuadClassCountsType;

  @Field(() => QuadClassTonesType, { description: 'Their tone by class of acts.' })
  toneByQuadClass!: QuadClassTonesType;
}
