import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Counting } from '../../domain/counting.js';
import { connectionType } from '../shared/connection.type.js';
import { CountedField } from '../shared/counting.js';
import { Named } from '../shared/named.js';
import { DateScalar } from '../shared/scalars.js';
import { QuadClassCountsType, QuadClassTonesType, TONE_SUM } from '../statistics/statement-summary.type.js';
import { SubjectInterface } from '../subject/subject.type.js';

const TONE = 'from -10 (hostile) to 10 (friendly), to six decimals, such as -0.533333';

@ObjectType('Counterpart', {
  description:
    'A subject that an actor speaks about or acts on, or that does so to it, with the number and tone of these acts.',
})
export class CounterpartType {
  @CountedField()
  counting!: Counting;

  @Field(() => Int, { description: 'How many acts there are, in the requested directions, such as 256.' })
  count!: number;

  @Field(() => Int, { description: 'How many of them are by the actor, such as 7; 0 if direction is IN.' })
  countOut!: number;

  @Field(() => Int, {
    description: 'How many of them are by the counterpart, such as 249; 0 if direction is OUT.',
  })
  countIn!: number;

  @Field(() => Float, { nullable: true, description: `The mean tone of all of them, ${TONE}.` })
  meanTone!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `The mean tone of the actor's acts towards it, ${TONE}; null for none.`,
  })
  meanToneOut!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `The mean tone of its acts towards the actor, ${TONE}; null for none.`,
  })
  meanToneIn!: number | null;

  @Field(() => Float, { description: TONE_SUM })
  toneSum!: number;

  @Field(() => QuadClassCountsType, { description: 'How many of them are of each class of acts.' })
  byQuadClass!: QuadClassCountsType;

  @Field(() => QuadClassTonesType, { description: 'Their tone by class of acts.' })
  toneByQuadClass!: QuadClassTonesType;

  @Field(() => DateScalar, { description: "The day of the first one, such as '2014-01-02'." })
  firstDay!: string;

  @Field(() => DateScalar, { description: "The day of the last one, such as '2014-12-31'." })
  lastDay!: string;

  @Named('subjects', 'subjectId', () => SubjectInterface, {
    description: 'Who or what it is, such as Iran or the JCPOA.',
  })
  subject!: unknown;
}

export const CounterpartConnectionType = connectionType('Counterpart', 'counterparts', () => CounterpartType);
