import { ArgsType, Field, Float, ID, InputType } from 'type-graphql';
import { daysOfEdtf } from '../../domain/edtf-interval.js';
import type { AliasBook } from '../../loader/alias-book.js';
import type { InteractionCriteria } from '../../loader/interaction-listing.js';
import { IsOptional, ValidateNested } from '../shared/class-validator.js';
import { QuadClassEnum } from '../shared/enums.js';
import { ForwardPageArgs } from '../shared/page-args.js';
import { AreActCodes, AreNodeIds, IsEdtf, IsNotBelow, IsNotTooLong, IsTone } from '../shared/rules.js';
import { EdtfScalar } from '../shared/scalars.js';

@InputType('InteractionFilter', {
  description:
    'Which interactions: those that pass every condition given. Within a list, one match is enough; an empty list matches nothing.',
})
export class InteractionFilter {
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
}

/** A page of interactions, filtered, the newest first. */
@ArgsType()
export class InteractionsArgs extends ForwardPageArgs {
  @Field(() => InteractionFilter, {
    nullable: true,
    description: "Which ones, such as { act: ['04'], heldOn: '2014' }.",
  })
  @IsOptional()
  @ValidateNested()
  filter?: InteractionFilter | null;
}

/** The criteria of a filter that was checked; ids of merged subjects mean those that stand for them. */
export function criteriaOf(filter: InteractionFilter | null | undefined, aliases: AliasBook): InteractionCriteria {
  const subjects = (ids: string[] | null | undefined) => (ids ? aliases.resolveAll(ids) : null);
  const heldOn = filter?.heldOn ? daysOfEdtf(filter.heldOn) : null;
  return {
    source: subjects(filter?.source),
    target: subjects(filter?.target),
    between: subjects(filter?.between),
    act: filter?.act ?? null,
    quadClass: filter?.quadClass ?? null,
    toneAtLeast: filter?.toneAtLeast ?? null,
    toneAtMost: filter?.toneAtMost ?? null,
    heldFrom: heldOn?.from ?? null,
    heldTo: heldOn?.to ?? null,
    evidenceSource: filter?.evidence ?? null,
  };
}
