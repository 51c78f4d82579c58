import { Args, ArgsType, Authorized, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { CandidateState } from '../../domain/candidate.js';
import type { ExtractionRun } from '../../domain/extraction-run.js';
import { candidateListing, decisionListing, runListing } from '../../review/listings.js';
import type { RequestContext } from '../request-context.js';
import { Connection } from '../shared/connection.js';
import { CandidateType, ProposedSubjectType } from './candidate.type.js';
import { ExtractionArticleType, ExtractionProblemType, ExtractionRunType } from './extraction-run.type.js';
import { proposedIn } from './proposed-subject.js';
import { CandidateConnectionType, DecisionConnectionType, ExtractionRunConnectionType } from './review.connections.js';
import {
  CandidatesArgs,
  candidateCriteriaOf,
  DecisionsArgs,
  decisionCriteriaOf,
  ExtractionRunsArgs,
  runCriteriaOf,
} from './review-filters.input.js';
import { IsIdOf } from './review-rules.js';

@ArgsType()
class RunIdArgs {
  @Field(() => ID, { description: "Its id, such as 'run/20211028093000000-0123abcd'." })
  @IsIdOf('run')
  id!: string;
}

@ArgsType()
class CandidateIdArgs {
  @Field(() => ID, { description: "Its id, such as 'candidate/20211028093000000-0123abcd-0000999'." })
  @IsIdOf('candidate')
  id!: string;
}

/** The candidates that pass a filter: of `runs`, or of all runs. */
function candidatesOf(
  { loaders, aliases }: RequestContext,
  { filter, ...page }: CandidatesArgs,
  runs: string[] | null,
) {
  const criteria = candidateCriteriaOf(filter);
  // Drafts keep the ids of subjects as of the reading of the article.
  const speaker = criteria.speaker && [
    ...new Set([...criteria.speaker, ...criteria.speaker.map((id) => aliases.resolve(id))]),
  ];
  const listing = candidateListing({ ...criteria, speaker }, runs !== null);
  return new Connection(loaders.connections, listing, [...new Set(runs ?? [])], page);
}

@Resolver(() => ExtractionRunType)
export class ReviewResolver {
  @Authorized('EDITOR')
  @Query(() => ExtractionRunConnectionType, {
    nullable: true,
    description: 'The articles that were read, the newest first. For editors only.',
  })
  extractionRuns(
    @Args(() => ExtractionRunsArgs) { filter, ...page }: ExtractionRunsArgs,
    @Ctx() { loaders }: RequestContext,
  ) {
    return new Connection(loaders.connections, runListing(runCriteriaOf(filter)), [], page);
  }

  @Authorized('EDITOR')
  @Query(() => ExtractionRunType, { nullable: true, description: 'The run with this id; null if there is none.' })
  extractionRun(@Args(() => RunIdArgs) { id }: RunIdArgs, @Ctx() { loaders }: RequestContext) {
    return loaders.runs.load(id);
  }

  @Authorized('EDITOR')
  @Query(() => CandidateConnectionType, {
    nullable: true,
    description:
      'What was found in articles, the oldest run first, each in the order of the article. For editors only.',
  })
  candidates(@Args(() => CandidatesArgs) args: CandidatesArgs, @Ctx() context: RequestContext) {
    return candidatesOf(context, args, args.filter?.run ?? null);
  }

  @Authorized('EDITOR')
  @Query(() => CandidateType, { nullable: true, description: 'The candidate with this id; null if there is none.' })
  candidate(@Args(() => CandidateIdArgs) { id }: CandidateIdArgs, @Ctx() { loaders }: RequestContext) {
    return loaders.candidates.load(id);
  }

  @Authorized('EDITOR')
  @Query(() => DecisionConnectionType, {
    nullable: true,
    description: 'The decisions on candidates, the latest first, including undone ones. For editors only.',
  })
  decisions(@Args(() => DecisionsArgs) args: DecisionsArgs, @Ctx() { loaders }: RequestContext) {
    const { first, after } = args;
    return new Connection(loaders.connections, decisionListing(decisionCriteriaOf(args)), [], { first, after });
  }

  @FieldResolver(() => CandidateConnectionType, {
    name: 'candidates',
    nullable: true,
    description: "What was found, in the order of the article. The filter's run is ignored.",
  })
  candidatesOfRun(
    @Root() { id }: ExtractionRun,
    @Args(() => CandidatesArgs) args: CandidatesArgs,
    @Ctx() context: RequestContext,
  ) {
    return candidatesOf(context, args, [id]);
  }

  @FieldResolver(() => ExtractionArticleType, { description: 'The article that was read.' })
  article(@Root() { sourceId, details }: ExtractionRun) {
    const { source, language, licence, textHash, textLength } = details;
    const { title, publisher = null, url = null, publishedOn = null } = source;
    return { sourceId, title, publisher, url, publishedOn, language, licence, textHash, textLength };
  }

  @FieldResolver()
  isOpen(@Root() { state }: ExtractionRun) {
    return state === 'OPEN';
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The text of the article, to which all offsets refer; null once the run is closed.',
  })
  async text(@Root() { id }: ExtractionRun, @Ctx() context: RequestContext) {
    context.holdsText = true;
    const [row] = await context.runner.read('findRunText', { id });
    return row?.text ?? null;
  }

  @FieldResolver(() => [String], { description: "The extractors that read it, such as ['rules-en/1']." })
  extractors(@Root() { details }: ExtractionRun) {
    return details.extractors;
  }

  @FieldResolver(() => [ExtractionProblemType], {
    description:
      'What extractors gave that was rejected, with the reasons, and failures of extractors, such as a time limit.',
  })
  problems(@Root() { details }: ExtractionRun) {
    return details.problems;
  }

  @FieldResolver(() => [ProposedSubjectType], {
    description: 'The subjects that the article names and the graph lacked.',
  })
  newSubjects(@Root() run: ExtractionRun, @Ctx() context: RequestContext) {
    return run.details.newSubjects.map(({ id }) => proposedIn(run, id, context));
  }

  @FieldResolver(() => Int, { description: 'How many candidates are pending.' })
  pendingCount(@Root() run: ExtractionRun, @Ctx() context: RequestContext) {
    return this.#count(run, context, 'PENDING');
  }

  @FieldResolver(() => Int, { description: 'How many candidates were accepted.' })
  acceptedCount(@Root() run: ExtractionRun, @Ctx() context: RequestContext) {
    return this.#count(run, context, 'ACCEPTED');
  }

  @FieldResolver(() => Int, { description: 'How many candidates were rejected.' })
  rejectedCount(@Root() run: ExtractionRun, @Ctx() context: RequestContext) {
    return this.#count(run, context, 'REJECTED');
  }

  async #count({ id }: ExtractionRun, { loaders }: RequestContext, state: CandidateState): Promise<number> {
    const tallies = await loaders.candidateTallies.load(id);
    return tallies.find((tally) => tally.state === state)?.count ?? 0;
  }
}
