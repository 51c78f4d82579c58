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
  description:
    'A subject that an article names: one of the graph, or one that is recorded when a candidate is accepted.',
  simpleResolvers: true,
})
export class ProposedSubjectType {
  @Field(() => ID, {
    description: "Its id, such as 'person/robert-malley'; where it was merged, that of the other one.",
  })
  subjectId!: string;

  @Field(() => SubjectKindEnum, { description: 'What it is, such as PERSON.' })
  kind!: SubjectKind;

  @Named('subjects', 'subjectId', () => SubjectInterface, {
    nullable: true,
    description: 'It in the graph; null where the graph lacks it.',
  })
  subject!: unknown;
}

@ObjectType('ActSuggestion', { description: 'A guess at the kind of act.', simpleResolvers: true })
export class ActSuggestionType {
  @Field(() => ActType, { description: "The act, such as 111 'Criticize or denounce'." })
  act!: ActType;

  @Field(() => Float, { description: 'How probable it is, from 0 to 1, such as 0.62.' })
  score!: number;
}

@ObjectType('CandidateCheck', { description: 'One thing that was looked at of a candidate.', simpleResolvers: true })
export class CandidateCheckType {
  @Field(() => CandidateCheckNameEnum, { description: 'What was looked at, such as WORDS.' })
  name!: CandidateCheckName;

  @Field(() => Boolean, { description: 'Whether it is as it should be.' })
  isPassed!: boolean;

  @Field(() => String, { nullable: true, description: 'What is wrong; null where nothing is.' })
  problem!: string | null;

  @Field(() => [ID], { description: 'The statements that say the same already; empty for other checks.' })
  statementIds!: string[];
}

@ObjectType('DraftEvidence', {
  description: 'A passage of the article of a run: the words, and what shows who said them and when.',
  simpleResolvers: true,
})
export class DraftEvidenceType {
  @Field(() => String, { nullable: true, description: "The words, character for character, such as 'critical phase'." })
  exact!: string | null;

  @Field(() => String, { nullable: true, description: 'The text right before them, up to 32 characters.' })
  prefix!: string | null;

  @Field(() => String, { nullable: true, description: 'The text right after them, up to 32 characters.' })
  suffix!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many characters (Unicode code points) stand before them.' })
  start!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many characters stand before their end.' })
  end!: number | null;
}

@ObjectType('StatementDraft', {
  description: 'A statement as accepting its candidate would record it.',
  simpleResolvers: true,
})
export class StatementDraftType {
  @Field(() => String, { nullable: true, description: "The words as printed, such as 'critical phase'." })
  quote!: string | null;

  @Field(() => String, { nullable: true, description: "What was said in the reporter's words." })
  paraphrase!: string | null;

  @Field(() => String, { nullable: true, description: "The language of the words by BCP 47, such as 'en'." })
  language!: string | null;

  @Field(() => StatementFormEnum, { description: 'How the words come to us, such as DIRECT.' })
  form!: string;

  @Field(() => ActType, { description: 'What kind of act it is: the most probable one, until an editor chooses.' })
  act!: ActType;

  @Field(() => Float, { nullable: true, description: "From -10 to 10; null where it is to be the act's own." })
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
  description: 'A statement that was found in an article and waits for an editor. It is part of no list of statements.',
  implements: [NodeInterface],
  simpleResolvers: true,
})
export class CandidateType {
  @Field(() => ID, {
    description: "Its id, such as 'candidate/20211028093000000-0123abcd-0000999'; ids rise along the article.",
  })
  id!: string;

  @Field(() => Int, {
    description: 'How often it changed, from 1; a decision of yours names the version that you saw.',
  })
  version!: number;

  @Field(() => CandidateStateEnum, { description: 'Whether somebody decided upon it, such as PENDING.' })
  state!: CandidateState;

  @Field(() => Float, {
    description: 'How probable it is that this was said by that speaker, from 0 to 1, such as 0.93.',
  })
  score!: number;

  @Field(() => String, {
    description: "Which rule found it, such as 'subject-verb-quotation'; 'editor' where one added it.",
  })
  rule!: string;

  @Field(() => [String], {
    description:
      "The extractors that found it, such as ['rules-en/1'], the one whose words and rule these are first: several agree; without 'rules-en/1', only a model or a command found it; empty where an editor added it.",
  })
  foundBy!: string[];

  @Field(() => String, { nullable: true, description: "The words that name the speaker, such as 'he'." })
  speakerWords!: string | null;

  @Field(() => String, { nullable: true, description: "The words that give the day, such as 'on Monday'." })
  saidOnWords!: string | null;

  @Field(() => [String], { description: "What an editor set of the draft, such as ['act', 'speaker']." })
  changed!: string[];

  @Named('runs', 'runId', () => ExtractionRunType, { description: 'The run that found it.' })
  run!: unknown;

  @Named('statements', 'statementId', () => StatementType, {
    nullable: true,
    description: 'The statement that was recorded of it.',
  })
  statement!: unknown;

  @Named('decisions', 'decisionId', () => DecisionType, {
    nullable: true,
    description: 'The decision that holds; null while it waits.',
  })
  decision!: unknown;
}
