import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { StatementContent } from '../../change/change-statements.js';
import type { AliasBook } from '../../loader/alias-book.js';
import { ValidateNested } from '../shared/class-validator.js';
import { StatementFormEnum } from '../shared/enums.js';
import {
  AreActorIds,
  AreSubjectIds,
  HasQuoteWhereQuoted,
  IsActCode,
  IsActorId,
  IsConfidence,
  IsEdtf,
  IsNodeId,
  IsNotEmptyList,
  IsPassage,
  IsShortText,
  IsTone,
  IsVersion,
} from '../shared/rules.js';
import { EdtfScalar } from '../shared/scalars.js';
import { EvidenceInput, evidenceLines } from './evidence.input.js';
import { MutationInput } from './mutation.input.js';
import { withoutNulls } from './without-nulls.js';

const VERSION = 'The version at which you last saw it, such as 1; if somebody changed it since, nothing is written.';

/** What a statement says. */
@InputType({ description: 'What a statement says.' })
export abstract class StatementContentInput extends MutationInput {
  @Field(() => ID, { description: "Who said it, such as 'person/robert-malley'." })
  @IsActorId()
  speaker!: string;

  @Field(() => [ID], { description: "Whom or what it is about, at least one, such as ['state/iran']." })
  @AreSubjectIds()
  @IsNotEmptyList()
  about!: string[];

  @Field(() => [ID], { nullable: true, description: "To whom it was said, such as ['group/american-allies']." })
  @AreSubjectIds()
  addressedTo?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "For whom it was said, such as ['state/united-states']." })
  @AreActorIds()
  onBehalfOf?: string[] | null;

  @Field(() => ID, { nullable: true, description: "Who voiced it for the speaker, such as 'person/ali-bagheri-kani'." })
  @IsActorId()
  via?: string | null;

  @Field(() => String, { nullable: true, description: "The words as reported, verbatim, such as 'critical phase'." })
  @IsPassage()
  quote?: string | null;

  @Field(() => String, { nullable: true, description: "What was said in the reporter's words." })
  @IsPassage()
  paraphrase?: string | null;

  @Field(() => String, { nullable: true, description: "The language of the words by BCP 47, such as 'en'." })
  @IsShortText()
  language?: string | null;

  @Field(() => StatementFormEnum, { description: 'How the words come to us, such as DIRECT.' })
  @HasQuoteWhereQuoted()
  form!: string;

  @Field(() => String, { description: "What kind of act it is, a CAMEO code, such as '111'." })
  @IsActCode()
  act!: string;

  @Field(() => Float, {
    nullable: true,
    description: "From -10 (hostile) to 10 (friendly), such as -2; without it, the act's Goldstein value.",
  })
  @IsTone()
  tone?: number | null;

  @Field(() => EdtfScalar, { description: "When it was said, as exactly as the source tells, such as '2021-10-25'." })
  @IsEdtf()
  saidOn!: string;

  @Field(() => String, { nullable: true, description: "The medium, such as 'tweet'." })
  @IsShortText()
  medium?: string | null;

  @Field(() => String, { nullable: true, description: "Where it was said, such as 'Brussels'." })
  @IsShortText()
  place?: string | null;

  @Field(() => Float, { nullable: true, description: 'How sure the reading is, from 0 to 1, such as 0.8.' })
  @IsConfidence()
  confidence?: number | null;

  @Field(() => [EvidenceInput], {
    description: 'The passages that say so, at least one; the first one holds the words.',
  })
  @ValidateNested({ each: true })
  @IsNotEmptyList()
  evidence!: EvidenceInput[];
}

@InputType('RecordStatementInput', { description: 'A statement to record.' })
export class RecordStatementInput extends StatementContentInput {}

@InputType('CorrectStatementInput', {
  description: 'A statement to correct, and the whole of what it should have said.',
})
export class CorrectStatementInput extends StatementContentInput {
  @Field(() => ID, { description: "The statement to correct, such as 'statement/vienna-06'." })
  @IsNodeId()
  id!: string;

  @Field(() => Int, { description: VERSION })
  @IsVersion()
  version!: number;
}

@InputType('RetractStatementInput', { description: 'A statement to withdraw.' })
export class RetractStatementInput extends MutationInput {
  @Field(() => ID, { description: "The statement to withdraw, such as 'statement/vienna-06'." })
  @IsNodeId()
  id!: string;

  @Field(() => Int, { description: VERSION })
  @IsVersion()
  version!: number;

  @Field(() => String, { nullable: true, description: 'Why, in a sentence; kept in the audit.' })
  @IsPassage()
  reason?: string | null;
}

/** What a checked input says, as statements are written; ids of merged subjects mean those that stand for them. */
export function contentOf(input: StatementContentInput, aliases: AliasBook): StatementContent {
  const { clientMutationId: _, id: __, version: ___, evidence, ...given } = input as CorrectStatementInput;
  const content = withoutNulls(given);
  return {
    ...content,
    speaker: aliases.resolve(content.speaker),
    about: aliases.resolveAll(content.about),
    ...(content.addressedTo && { addressedTo: aliases.resolveAll(content.addressedTo) }),
    ...(content.onBehalfOf && { onBehalfOf: aliases.resolveAll(content.onBehalfOf) }),
    ...(content.via && { via: aliases.resolve(content.via) }),
    evidence: evidenceLines(evidence),
  };
}
