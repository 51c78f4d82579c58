import { ArgsType, Field, Float, ID, InputType } from 'type-graphql';
import type { CandidateCriteria, DecisionCriteria, RunCriteria } from '../../review/listings.js';
import { StatementFormEnum } from '../shared/enums.js';
import { ForwardPageArgs } from '../shared/page-args.js';
import { AreNodeIds, AreTexts, IsNotTooLong } from '../shared/rules.js';
import { CandidateStateEnum } from './review.enums.js';
import { AreIdsOf, IsIdOf, IsShare } from './review-rules.js';

@InputType('ExtractionRunFilter', { description: 'Which runs: those that meet every given condition.' })
export class ExtractionRunFilter {
  @Field(() => Boolean, { nullable: true, description: 'true: only open ones; false: only closed ones.' })
  isOpen?: boolean | null;

  @Field(() => [ID], { nullable: true, description: "Of one of these sources, such as ['source/article']." })
  @AreNodeIds()
  source?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Created by one of these, such as ['key/newsroom']." })
  @AreTexts()
  createdBy?: string[] | null;
}

/** Which candidates. */
@InputType('CandidateFilter', { description: 'Which candidates: those that meet every given condition.' })
export class CandidateFilter {
  @Field(() => [ID], {
    nullable: true,
    description: "Of one of these runs, such as ['run/20211028093000000-0123abcd'].",
  })
  @AreIdsOf('run')
  run?: string[] | null;

  @Field(() => [CandidateStateEnum], { nullable: true, description: 'In one of these states, such as [PENDING].' })
  @IsNotTooLong()
  state?: string[] | null;

  @Field(() => Float, { nullable: true, description: 'With at least this score, such as 0.9.' })
  @IsShare()
  minScore?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only those that pass every check except DUPLICATE, which depends on the graph; false: all.',
  })
  isClear?: boolean | null;

  @Field(() => [ID], { nullable: true, description: "By one of these speakers, such as ['person/robert-malley']." })
  @AreNodeIds()
  speaker?: string[] | null;

  @Field(() => [StatementFormEnum], { nullable: true, description: 'In one of these forms, such as [DIRECT].' })
  @IsNotTooLong()
  form?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Found by one of these rules, such as ['editor']." })
  @AreTexts()
  rule?: string[] | null;
}

@ArgsType()
export class ExtractionRunsArgs extends ForwardPageArgs {
  @Field(() => ExtractionRunFilter, { nullable: true, description: 'Which runs; without it, all.' })
  filter?: ExtractionRunFilter | null;
}

@ArgsType()
export class CandidatesArgs extends ForwardPageArgs {
  @Field(() => CandidateFilter, { nullable: true, description: 'Which candidates; without it, all.' })
  filter?: CandidateFilter | null;
}

@ArgsType()
export class DecisionsArgs extends ForwardPageArgs {
  @Field(() => ID, {
    nullable: true,
    description: "On candidates of this run, such as 'run/20211028093000000-0123abcd'.",
  })
  @IsIdOf('run')
  run?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "On this candidate, such as 'candidate/20211028093000000-0123abcd-0000999'.",
  })
  @IsIdOf('candidate')
  candidate?: string | null;
}

/** The criteria of a filter of runs. */
export function runCriteriaOf(filter: ExtractionRunFilter | null | undefined): RunCriteria {
  const { isOpen = null, source = null, createdBy = null } = filter ?? {};
  return { state: isOpen === null ? null : [isOpen ? 'OPEN' : 'CLOSED'], source, createdBy };
}

/** The criteria of a filter of candidates, except the runs. */
export function candidateCriteriaOf(filter: CandidateFilter | null | undefined): CandidateCriteria {
  const { state = null, minScore = null, isClear = null, speaker = null, form = null, rule = null } = filter ?? {};
  return { state, minScore, isClear: isClear || null, speaker, form, rule };
}

/** The criteria of a list of decisions. */
export function decisionCriteriaOf({ run, candidate }: DecisionsArgs): DecisionCriteria {
  const one = (id: string | null | undefined) => (id === null || id === undefined ? null : [id]);
  return { run: one(run), candidate: one(candidate) };
}
