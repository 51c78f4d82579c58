import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { CandidateCheckName, CandidateState } from '../../domain/candidate.js';
import type { SubjectKind } from '../../domain/identity.js';
import { NodeInterface } from '../node/node.type.js';
import { StatementFormEnum, SubjectKindEnum } from '../shared/enums.js';
import { Named } from '../shared/named.js';
import { EdtfScalar } from '../shared/scalars.js';
import { ActType } from '../statement/act.type.js';
import { StatementType } from '../statement/statement.type.js';
import { SubjectInterface } from '../subject/subject.type.js';
import { DecisionType } from './decision.type.js';
import { ExtractionRunType } from './extraction-run.type.js';
import { CandidateCheckNameEnum, CandidateStateEnum } from './review.enums.js';

@ObjectType('ProposedSubject', {
  description: 'A subject that an article names: in the graph, or new, in which case accepting a candidate records it.',
})
export class ProposedSubjectType {
  @Field(() => ID, {
    description: "Its id, such as 'person/robert-malley'; after a merge, that of the kept subject.",
  })
  subjectId!: string;

  @Field(() => SubjectKindEnum, { description: 'What it is, such as PERSON.' })
  kind!: SubjectKind;

  @Named('subjects', 'subjectId', () => SubjectInterface, {
    nullable: true,
    description: 'The subject in the graph; null if the graph lacks it.',
  })
  subject!: unknown;
}

@ObjectType('ActSuggestion', { description: 'A guess at the kind of act.' })
export class ActSuggestionType {
  @Field(() => ActType, { description: "The act, such as 111 'Criticize or denounce'." })
  act!: ActType;

  @Field(() => Float, { description: 'How probable it is, from 0 to 1, such as 0.62.' })
  score!: number;
}

@ObjectType('CandidateCheck', { description: 'A check of a candidate.' })
export class CandidateCheckType {
  @Field(() => CandidateCheckNameEnum, { description: 'What is checked, such as WORDS.' })
  name!: CandidateCheckName;

  @Field(() => Boolean, { description: 'Whether the check passed.' })
  isPassed!: boolean;

  @Field(() => String, { nullable: true, description: 'What is wrong; null if it passed.' })
  problem!: string | null;

  @Field(() => [ID], { description: 'Of DUPLICATE: the statements that say the same already; else empty.' })
  statementIds!: string[];
}

@ObjectType('DraftEvidence', {
  description: 'A passage of the article of a run: the words themselves, or who said them and when.',
})
export class DraftEvidenceType {
  @Field(() => String, { nullable: true, description: "The words, character for character, such as 'critical phase'." })
  exact!: string | null;

  @Field(() => String, { nullable: true, description: 'The text right before them, up to 32 characters.' })
  prefix!: string | null;

  @Field(() => String, { nullable: true, description: 'The text right after them, up to 32 characters.' })
  suffix!: string | null;

  @Field(() => Int, { nullable: true, description: 'The offset of their beginning, in Unicode code points.' })
  start!: number | null;

  @Field(() => Int, { nullable: true, description: 'The offset of their end, in Unicode code points.' })
  end!: number | null;
}

@ObjectType('StatementDraft', { description: 'A statement as accepting its candidate would record it.' })
export class StatementDraftType {
  @Field(() => String, { nullable: true, description: "The words as printed, such as 'critical phase'." })
  quote!: string | null;

  @Field(() => String, { nullable: true, description: "What was said in the reporter's words." })
  paraphrase!: string | null;

  @Field(() => String, { nullable: true, description: "The language of the words by BCP 47, such as 'en'." })
  language!: string | null;

  @Field(() => StatementFormEnum, { description: 'How much of the wording is known, such as DIRECT.' })
  form!: string;

  @Field(() => ActType, { description: 'The kind of act: the most probable one, until an editor chooses.' })
  act!: ActType;

  @Field(() => Float, { nullable: true, description: 'From -10 to 10; null for that of the act.' })
  tone!: number | null;

  @Field(() => EdtfScalar, { description: "When it was said, such as '2021-10-25'." })
  saidOn!: string;

  @Field(() => String, { nullable: true, description: "The medium, such as 'tweet'." })
  medium!: string | null;

  @Field(() => String, { nullable: true, description: "Where it was said, such as 'Brussels'." })
  place!: string | null;

  @Field(() => Float, { nullable: true, description: 'How sure the reading is, from 0 to 1, such as 0.9.' })
  confidence!: number | null;

  @Field(() => [DraftEvidenceType], { description: 'The passages that say so; the first one holds the words.' })
  evidence!: DraftEvidenceType[];
}

@ObjectType('Candidate', {
  description:
    'A statement that was found in an article and waits for the decision of an editor. Lists of statements do not contain it.',
  implements: [NodeInterface],
})
export class CandidateType {
  @Field(() => ID, {
    description: "Its id, such as 'candidate/20211028093000000-0123abcd-0000999'; ids are in the order of the article.",
  })
  id!: string;

  @Field(() => Int, {
    description: 'Starts at 1 and grows with each change; a decision names the version that you saw.',
  })
  version!: number;

  @Field(() => CandidateStateEnum, { description: 'Whether it was decided, and how, such as PENDING.' })
  state!: CandidateState;

  @Field(() => Float, {
    description: 'How probable it is that this was said by that speaker, from 0 to 1, such as 0.93.',
  })
  score!: number;

  @Field(() => String, {
    description: "Which rule found it, such as 'quotationThenSubject'; 'editor' if one added it.",
  })
  rule!: string;

  @Field(() => [String], {
    description:
      "The extractors that found it, such as ['rules-en/1'], first the one whose words and rule it has; without 'rules-en/1', only a model or a command found it; empty if an editor added it.",
  })
  foundBy!: string[];

  @Field(() => String, { nullable: true, description: "The words that name the speaker, such as 'he'." })
  speakerWords!: string | null;

  @Field(() => String, { nullable: true, description: "The words that give the day, such as 'on Monday'." })
  saidOnWords!: string | null;

  @Field(() => [String], { description: "What an editor changed in the draft, such as ['act', 'speaker']." })
  changed!: string[];

  @Named('runs', 'runId', () => ExtractionRunType, { description: 'The run that found it.' })
  run!: unknown;

  @Named('statements', 'statementId', () => StatementType, {
    nullable: true,
    description: 'The statement that was recorded from it.',
  })
  statement!: unknown;

  @Named('decisions', 'decisionId', () => DecisionType, {
    nullable: true,
    description: 'The decision in effect; null while it is pending.',
  })
  decision!: unknown;
}
