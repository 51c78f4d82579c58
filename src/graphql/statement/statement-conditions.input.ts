import { Field, Float, ID, InputType } from 'type-graphql';
import { daysOfEdtf } from '../../domain/edtf-interval.js';
import { prefixOfId } from '../../domain/identity.js';
import { badUserInput } from '../../errors/service-error.js';
import type { ActConditions } from '../../loader/act-criteria.js';
import type { AliasBook } from '../../loader/alias-book.js';
import { QuadClassEnum, StatementFormEnum, SubjectKindEnum } from '../shared/enums.js';
import {
  AreActCodes,
  AreNodeIds,
  AreTexts,
  IsEdtf,
  IsNotBelow,
  IsNotTooLong,
  IsTone,
  MayBeStateIds,
  notOfState,
} from '../shared/rules.js';
import { EdtfScalar } from '../shared/scalars.js';

@InputType('StatementConditions', {
  description:
    'Conditions of statements, which must all hold. If interactions are counted, the one who acted counts as the speaker, and the target as the subject.',
})
export class StatementConditions {
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
    description:
      "Said by an actor that counts for one of these states on that day, such as ['state/iran']: the state, its parts, their members, and the holders of roles in any of them.",
  })
  @MayBeStateIds()
  within?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      "About an actor that counts for one of these states on that day, as for within, such as ['state/united-states'].",
  })
  @MayBeStateIds()
  aboutWithin?: string[] | null;
}

/** The ids of the states that some ids name now. Errors: BAD_USER_INPUT, at `path`, if one is that of another actor. */
function statesOf(ids: string[] | null | undefined, path: string, aliases: AliasBook): string[] | null {
  const other = ids?.find((id) => prefixOfId(aliases.resolve(id)) !== 'state');
  if (other !== undefined) throw badUserInput(path, notOfState(other));
  return ids ? aliases.resolveAll(ids) : null;
}

/**
 * Conditions that were checked, with the ids of merged subjects resolved. `path`: theirs, for errors.
 * Errors: BAD_USER_INPUT if one of these names an actor that is not a state.
 */
export function conditionsOf(
  conditions: StatementConditions | null | undefined,
  aliases: AliasBook,
  path: string,
  aboutWithin = 'aboutWithin',
): ActConditions {
  const subjects = (ids: string[] | null | undefined) => (ids ? aliases.resolveAll(ids) : null);
  const saidOn = conditions?.saidOn ? daysOfEdtf(conditions.saidOn) : null;
  return {
    speaker: subjects(conditions?.speaker),
    about: subjects(conditions?.about),
    between: subjects(conditions?.between),
    speakerKind: conditions?.speakerKind ?? null,
    aboutKind: conditions?.aboutKind ?? null,
    act: conditions?.act ?? null,
    quadClass: conditions?.quadClass ?? null,
    toneAtLeast: conditions?.toneAtLeast ?? null,
    toneAtMost: conditions?.toneAtMost ?? null,
    saidFrom: saidOn?.from ?? null,
    saidTo: saidOn?.to ?? null,
    form: conditions?.form ?? null,
    medium: conditions?.medium ?? null,
    source: conditions?.evidence ?? null,
    within: statesOf(conditions?.within, `${path}.within`, aliases),
    aboutWithin: statesOf(conditions?.aboutWithin, `${path}.${aboutWithin}`, aliases),
  };
}
