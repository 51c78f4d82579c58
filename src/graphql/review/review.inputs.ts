import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { ACCEPTED_BY_DEFAULT } from '../../bounds/list-sizes.js';
import { MutationInput } from '../change/mutation.input.js';
import { StatementFormEnum } from '../shared/enums.js';
import { EdtfScalar } from '../shared/scalars.js';

const VERSION = 'The version that you saw, such as 1; if somebody has decided or changed it since, nothing is written.';

@InputType('ExtractStatementsInput', { description: 'An article to read.' })
export class ExtractStatementsInput extends MutationInput {
  @Field(() => String, {
    description: 'The article as text or as an HTML page; at most 200,000 characters of text.',
  })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Its title, in place of what the page says.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Who published it, in place of what the page says.' })
  publisher?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Its address, such as 'https://example.org/report'; nothing is fetched from it.",
  })
  url?: string | null;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "When it was published, such as '2021-10-27'; 'on Monday' is relative to it.",
  })
  publishedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The licence of its text, such as 'CC BY 4.0'; kept with the text, if the service keeps texts.",
  })
  licence?: string | null;
}

@InputType('CandidateChangesInput', {
  description: 'What to record instead of what was found. What is left out stays as it is; null clears it.',
})
export class CandidateChangesInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'The offset where the words begin instead, in Unicode code points, such as 999; needs end. The form follows from the quotation marks there.',
  })
  start?: number | null;

  @Field(() => Int, { nullable: true, description: 'The offset where the words end, such as 1013; needs start.' })
  end?: number | null;

  @Field(() => ID, { nullable: true, description: "Who said it, such as 'person/robert-malley'." })
  speaker?: string | null;

  @Field(() => [ID], { nullable: true, description: "Whom or what it is about, such as ['state/iran']." })
  about?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "To whom it was said, such as ['group/american-allies']." })
  addressedTo?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "For whom it was said, such as ['state/united-states']." })
  onBehalfOf?: string[] | null;

  @Field(() => ID, { nullable: true, description: "Who voiced it for the speaker, such as 'person/ali-bagheri-kani'." })
  via?: string | null;

  @Field(() => String, { nullable: true, description: 'The words as printed.' })
  quote?: string | null;

  @Field(() => String, { nullable: true, description: "What was said in the reporter's words." })
  paraphrase?: string | null;

  @Field(() => StatementFormEnum, { nullable: true, description: 'How much of the wording is known, such as DIRECT.' })
  form?: string | null;

  @Field(() => String, { nullable: true, description: "What kind of act it is, a CAMEO code, such as '111'." })
  act?: string | null;

  @Field(() => Float, { nullable: true, description: 'From -10 (hostile) to 10 (friendly), such as -2.' })
  tone?: number | null;

  @Field(() => EdtfScalar, { nullable: true, description: "When it was said, such as '2021-10-25'." })
  saidOn?: string | null;

  @Field(() => String, { nullable: true, description: "The medium, such as 'tweet'." })
  medium?: string | null;

  @Field(() => String, { nullable: true, description: "Where it was said, such as 'Brussels'." })
  place?: string | null;

  @Field(() => Float, { nullable: true, description: 'How sure the reading is, from 0 to 1, such as 1.' })
  confidence?: number | null;
}

/** A candidate as a client saw it. */
@InputType({ description: 'A candidate as you saw it.' })
abstract class SeenCandidateInput extends MutationInput {
  @Field(() => ID, { description: "The candidate, such as 'candidate/20211028093000000-0123abcd-0000999'." })
  id!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;
}

@InputType('AcceptCandidateInput', { description: 'A candidate to record as a statement.' })
export class AcceptCandidateInput extends SeenCandidateInput {
  @Field(() => CandidateChangesInput, {
    nullable: true,
    description: 'What to record instead of what was found.',
  })
  changes?: CandidateChangesInput | null;
}

@InputType('RejectCandidateInput', { description: 'A candidate to reject.' })
export class RejectCandidateInput extends SeenCandidateInput {
  @Field(() => String, {
    nullable: true,
    description: "Why, in a sentence, such as 'It is a poll, and nobody said it'.",
  })
  reason?: string | null;
}

@InputType('ReviseCandidateInput', { description: 'Changes of a candidate that stays pending.' })
export class ReviseCandidateInput extends SeenCandidateInput {
  @Field(() => CandidateChangesInput, { description: 'What to save instead of what was found.' })
  changes!: CandidateChangesInput;
}

@InputType('AddCandidateInput', {
  description: 'Other words of the article as a new candidate, such as the second half of one that is split.',
})
export class AddCandidateInput extends SeenCandidateInput {
  @Field(() => CandidateChangesInput, {
    description: 'The offsets of the words, start and end, and whatever else differs from the candidate that id names.',
  })
  changes!: CandidateChangesInput;
}

@InputType('CandidateVersionInput', { description: 'A candidate as you saw it.' })
export class SeenCandidate {
  @Field(() => ID, { description: "The candidate, such as 'candidate/20211028093000000-0123abcd-0000999'." })
  id!: string;

  @Field(() => Int, { description: 'The version at which you saw it, such as 1.' })
  version!: number;
}

@InputType('AcceptAllInput', { description: 'Which candidates of a run to accept at once.' })
export class AcceptAllInput extends MutationInput {
  @Field(() => ID, { description: "The run, such as 'run/20211028093000000-0123abcd'." })
  run!: string;

  @Field(() => Float, { description: 'The least score, from 0 to 1, such as 0.9.' })
  minScore!: number;

  @Field(() => Int, {
    nullable: true,
    defaultValue: ACCEPTED_BY_DEFAULT,
    description: 'How many at most, from the front of the article: 1 to 500, such as 100.',
  })
  limit?: number | null;

  @Field(() => [SeenCandidate], {
    nullable: true,
    description:
      'Exactly these candidates of the run, 1 to 500: if one has been decided or changed since you saw it, or does not qualify, nothing is written. limit is then ignored.',
  })
  candidates?: SeenCandidate[] | null;
}

@InputType('UndoDecisionInput', { description: 'A decision to undo.' })
export class UndoDecisionInput extends MutationInput {
  @Field(() => ID, { description: 'The id of the decision, or the batchId of a batch.' })
  id!: string;
}

@InputType('CloseRunInput', { description: 'A run whose review is over.' })
export class CloseRunInput extends MutationInput {
  @Field(() => ID, { description: "The run, such as 'run/20211028093000000-0123abcd'." })
  id!: string;
}

@InputType('ReopenRunInput', { description: 'A closed run to reopen.' })
export class ReopenRunInput extends MutationInput {
  @Field(() => ID, { description: "The run, such as 'run/20211028093000000-0123abcd'." })
  id!: string;
}
