import { Field, Float, ID, InputType } from 'type-graphql';
import type { ActConditions, InteractionCriteria } from '../../loader/act-criteria.js';
import type { AliasBook } from '../../loader/alias-book.js';
import { QuadClassEnum, SubjectKindEnum } from '../shared/enums.js';
import { Exclusions } from '../shared/exclusions.js';
import {
  AreActCodes,
  AreNodeIds,
  IsEdtf,
  IsInstant,
  IsNotBelow,
  IsNotTooLong,
  IsTone,
  MayBeStateIds,
} from '../shared/rules.js';
import { DateTimeScalar, EdtfScalar, instantOf } from '../shared/scalars.js';
import { conditionsOf as conditionsOfStatements } from '../statement/statement-conditions.input.js';

@InputType('InteractionConditions', { description: 'Conditions of interactions, which must all hold.' })
export class InteractionConditions {
  @Field(() => [ID], { nullable: true, description: "Done by one of these, such as ['state/iran']." })
  @AreNodeIds()
  source?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Done to one of these, such as ['organization/iaea']." })
  @AreNodeIds()
  target?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "By one of these to another of them, such as ['state/iran', 'state/united-states'].",
  })
  @AreNodeIds()
  between?: string[] | null;

  @Field(() => [SubjectKindEnum], { nullable: true, description: 'Done by one of these kinds, such as [STATE].' })
  @IsNotTooLong()
  sourceKind?: string[] | null;

  @Field(() => [SubjectKindEnum], {
    nullable: true,
    description: 'Done to one of these kinds, such as [ORGANIZATION].',
  })
  @IsNotTooLong()
  targetKind?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Acts by their CAMEO codes, such as ['042']; a root, such as ['04'], matches all below it.",
  })
  @AreActCodes()
  act?: string[] | null;

  @Field(() => [QuadClassEnum], { nullable: true, description: 'Acts of these classes, such as [MATERIAL_CONFLICT].' })
  @IsNotTooLong()
  quadClass?: string[] | null;

  @Field(() => Float, { nullable: true, description: 'This friendly or friendlier, from -10 to 10, such as 0.5.' })
  @IsTone()
  toneAtLeast?: number | null;

  @Field(() => Float, { nullable: true, description: 'This hostile or more hostile, from -10 to 10, such as -2.' })
  @IsTone()
  @IsNotBelow('toneAtLeast')
  toneAtMost?: number | null;

  @Field(() => EdtfScalar, { nullable: true, description: "Done on a day of this interval, such as '2014-03'." })
  @IsEdtf()
  heldOn?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "With evidence from one of these sources, such as ['source/article'].",
  })
  @AreNodeIds()
  evidence?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Done by an actor that counts for one of these states on that day, such as ['state/iran']: the state, its parts, their members, and the holders of roles in any of them.",
  })
  @MayBeStateIds()
  within?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Done to an actor that counts for one of these states on that day, as for within, such as ['state/united-states'].",
  })
  @MayBeStateIds()
  targetWithin?: string[] | null;
}

@InputType('InteractionFilter', {
  description:
    'Which interactions: those that meet every given condition. Within a list, one match is enough; an empty list matches nothing.',
})
export class InteractionFilter extends InteractionConditions {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "What the graph held before this instant, such as '2026-01-01T00:00:00Z'.",
  })
  @IsInstant()
  recordedBefore?: string | null;

  @Exclusions(() => InteractionConditions, "[{ act: ['19'] }, { source: ['state/iran'], toneAtLeast: 0 }]")
  not?: InteractionConditions[] | null;
}

/** Treats an interaction as a statement: its source is the speaker, its target is the subject. */
function conditionsOf(
  conditions: InteractionConditions | null | undefined,
  aliases: AliasBook,
  path: string,
): ActConditions {
  const { source, target, sourceKind, targetKind, heldOn, targetWithin, ...shared } = conditions ?? {};
  const ofActor = { speaker: source, speakerKind: sourceKind };
  const ofTarget = { about: target, aboutKind: targetKind, aboutWithin: targetWithin };
  return conditionsOfStatements({ ...shared, ...ofActor, ...ofTarget, saidOn: heldOn }, aliases, path, 'targetWithin');
}

/** The criteria of a filter that was checked, with the ids of merged subjects resolved. */
export function criteriaOf(filter: InteractionFilter | null | undefined, aliases: AliasBook): InteractionCriteria {
  return {
    ...conditionsOf(filter, aliases, 'filter'),
    recordedBefore: instantOf(filter?.recordedBefore),
    excluded: filter?.not?.length
      ? filter.not.map((excluded, index) => conditionsOf(excluded, aliases, `filter.not.${index}`))
      : null,
  };
}
