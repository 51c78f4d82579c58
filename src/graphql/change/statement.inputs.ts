import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { StatementContent } from '../../change/change-statements.js';
import { withoutGaps } from '../../collections/without-gaps.js';
import { StatementFormEnum } from '../shared/enums.js';
import { EdtfScalar } from '../shared/scalars.js';
import { EvidenceInput } from './evidence.input.js';
import { MutationInput } from './mutation.input.js';

const VERSION = 'The version that you saw, such as 1; if somebody has changed it since, nothing is written.';

/** What a statement says. */
@InputType({ description: 'What a statement says.' })
export abstract class StatementContentInput extends MutationInput {
  @Field(() => ID, { description: "Who said it, such as 'person/robert-malley'." })
  speaker!: string;

  @Field(() => [ID], { description: "Whom or what it is about, at least one, such as ['state/iran']." })
  about!: string[];

  @Field(() => [ID], { nullable: true, description: "To whom it was said, such as ['group/american-allies']." })
  addressedTo?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "For whom it was said, such as ['state/united-states']." })
  onBehalfOf?: string[] | null;

  @Field(() => ID, { nullable: true, description: "Who voiced it for the speaker, such as 'person/ali-bagheri-kani'." })
  via?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The words as the passages print them, such as 'critical phase'; it may leave some out by an ellipsis and have an editor's in brackets. Other words are refused, unless it is in another language than its source or has a source as a whole as evidence.",
  })
  quote?: string | null;

  @Field(() => String, { nullable: true, description: "What was said in the reporter's words." })
  paraphrase?: string | null;

  @Field(() => String, { nullable: true, description: "The language of the words by BCP 47, such as 'en'." })
  language?: string | null;

  @Field(() => StatementFormEnum, { description: 'How much of the wording is known, such as DIRECT.' })
  form!: string;

  @Field(() => String, { description: "What kind of act it is, a CAMEO code, such as '111'." })
  act!: string;

  @Field(() => Float, {
    nullable: true,
    description: "From -10 (hostile) to 10 (friendly), such as -2; without it, the act's Goldstein value.",
  })
  tone?: number | null;

  @Field(() => EdtfScalar, { description: "When it was said, as exactly as the source tells, such as '2021-10-25'." })
  saidOn!: string;

  @Field(() => String, { nullable: true, description: "The medium, such as 'tweet'." })
  medium?: string | null;

  @Field(() => String, { nullable: true, description: "Where it was said, such as 'Brussels'." })
  place?: string | null;

  @Field(() => Float, { nullable: true, description: 'How sure the reading is, from 0 to 1, such as 0.8.' })
  confidence?: number | null;

  @Field(() => [EvidenceInput], {
    description: 'The passages that say so, at least one; the first one holds the words.',
  })
  evidence!: EvidenceInput[];
}

@InputType('RecordStatementInput', { description: 'A statement to record.' })
export class RecordStatementInput extends StatementContentInput {}

@InputType('CorrectStatementInput', {
  description: 'A statement to correct, and the whole of what it should have said.',
})
export class CorrectStatementInput extends StatementContentInput {
  @Field(() => ID, { description: "The statement to correct, such as 'statement/vienna-06'." })
  id!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;
}

@InputType('RetractStatementInput', { description: 'A statement to withdraw.' })
export class RetractStatementInput extends MutationInput {
  @Field(() => ID, { description: "The statement to withdraw, such as 'statement/vienna-06'." })
  id!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Why, in a sentence; kept in the audit.' })
  reason?: string | null;
}

/** What an input says, by the keys of its record. */
export function contentOf(input: StatementContentInput): StatementContent {
  const { clientMutationId: _, id: __, version: ___, evidence, ...given } = input as CorrectStatementInput;
  // These are kept even if they are empty, so that they are refused.
  return { ...withoutGaps(given), about: input.about, evidence: evidence.map(withoutGaps) };
}
