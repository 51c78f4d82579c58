import { Field, Float, ID, InputType } from 'type-graphql';
import { daysOfEdtf } from '../../domain/edtf-interval.js';
import type { AliasBook } from '../../loader/alias-book.js';
import type { StatementCriteria } from '../../loader/statement-listing.js';
import { QuadClassEnum, StatementFormEnum, StatementStatusEnum, SubjectKindEnum } from '../shared/enums.js';
import {
  AreActCodes,
  AreNodeIds,
  AreTexts,
  IsEdtf,
  IsInstant,
  IsNotBelow,
  IsNotTooLong,
  IsNotWith,
  IsSearchText,
  IsTone,
} from '../shared/rules.js';
import { DateTimeScalar, EdtfScalar } from '../shared/scalars.js';

@InputType('StatementFilter', {
  description:
    'Which statements: those that pass every condition given. Within a list, one match is enough; an empty list matches nothing.',
})
export class StatementFilter {
  @Field(() => [ID], { nullable: true, description: "Said by one of these, such as ['person/robert-malley']." })
  @AreNodeIds()
  speaker?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "About one of these, such as ['state/iran', 'agreement/jcpoa']." })
  @AreNodeIds()
  about?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "By one of these about another of them, such as ['state/iran', 'state/united-states'].",
  })
  @AreNodeIds()
  between?: string[] | null;

  @Field(() => [SubjectKindEnum], { nullable: true, description: 'Said by one of these kinds, such as [PERSON].' })
  @IsNotTooLong()
  speakerKind?: string[] | null;

  @Field(() => [SubjectKindEnum], {
    nullable: true,
    description: 'About a subject of one of these kinds, such as [AGREEMENT].',
  })
  @IsNotTooLong()
  aboutKind?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Acts by their CAMEO codes, such as ['111']; a root or the beginning of a code, such as ['11'], matches all below it.",
  })
  @AreActCodes()
  act?: string[] | null;

  @Field(() => [QuadClassEnum], { nullable: true, description: 'Acts of these classes, such as [VERBAL_CONFLICT].' })
  @IsNotTooLong()
  quadClass?: string[] | null;

  @Field(() => Float, { nullable: true, description: 'This friendly or friendlier, from -10 to 10, such as 0.5.' })
  @IsTone()
  toneAtLeast?: number | null;

  @Field(() => Float, { nullable: true, description: 'This hostile or more hostile, from -10 to 10, such as -2.' })
  @IsTone()
  @IsNotBelow('toneAtLeast')
  toneAtMost?: number | null;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "Said on a day of this interval; a statement said '2021-10' matches '2021-10-27'.",
  })
  @IsEdtf()
  saidOn?: string | null;

  @Field(() => [StatementFormEnum], {
    nullable: true,
    description: 'Of one of these forms, such as [DIRECT, PARTIAL].',
  })
  @IsNotTooLong()
  form?: string[] | null;

  @Field(() => [String], { nullable: true, description: "In one of these media, such as ['tweet']." })
  @AreTexts()
  medium?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "With evidence from one of these sources, such as ['source/article'].",
  })
  @AreNodeIds()
  evidence?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "With evidence from one of these sources, such as ['source/article'].",
    deprecationReason: 'Use evidence, as the filter of interactions calls it, where source is who acts.',
  })
  @AreNodeIds()
  @IsNotWith('evidence', 'is the old name of evidence; give one of the two')
  source?: string[] | null;

  @Field(() => [StatementStatusEnum], {
    nullable: true,
    description: 'With one of these statuses; without it, [CURRENT].',
  })
  @IsNotTooLong()
  status?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "With all of these words in its quote or paraphrase, such as 'mutual compliance'; in quotation marks they must follow each other, and 'negotiat*' stands for all words that begin so. Case and accents do not count. Where nothing has the words as they are spelled, typing errors and an unfinished last word are allowed for.",
  })
  @IsSearchText()
  text?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "What the graph held before this instant, such as '2026-01-01T00:00:00Z', with the statuses of then.",
  })
  @IsInstant()
  recordedBefore?: string | null;
}

/** The criteria of a filter that was checked; ids of merged subjects mean those that stand for them. */
export function criteriaOf(filter: StatementFilter | null | undefined, aliases: AliasBook): StatementCriteria {
  const subjects = (ids: string[] | null | undefined) => (ids ? aliases.resolveAll(ids) : null);
  const saidOn = filter?.saidOn ? daysOfEdtf(filter.saidOn) : null;
  return {
    speaker: subjects(filter?.speaker),
    about: subjects(filter?.about),
    between: subjects(filter?.between),
    speakerKind: filter?.speakerKind ?? null,
    aboutKind: filter?.aboutKind ?? null,
    act: filter?.act ?? null,
    quadClass: filter?.quadClass ?? null,
    toneAtLeast: filter?.toneAtLeast ?? null,
    toneAtMost: filter?.toneAtMost ?? null,
    saidFrom: saidOn?.from ?? null,
    saidTo: saidOn?.to ?? null,
    form: filter?.form ?? null,
    medium: filter?.medium ?? null,
    source: filter?.evidence ?? filter?.source ?? null,
    status: filter?.status ?? ['CURRENT'],
    text: filter?.text ?? null,
    // Instants are kept in full, with milliseconds, so that their texts compare as they do.
    recordedBefore: filter?.recordedBefore ? new Date(filter.recordedBefore).toISOString() : null,
  };
}
