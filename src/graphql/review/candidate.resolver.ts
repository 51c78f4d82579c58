import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { actOf, findAct } from '../../domain/act.js';
import type { Candidate } from '../../domain/candidate.js';
import type { Decision } from '../../domain/decision.js';
import type { StatementContent } from '../../domain/statement.js';
import { decisionLine } from '../../review/decision-line.js';
import { passagesLike, sayingOf } from '../../review/find-duplicates.js';
import type { RequestContext } from '../request-context.js';
import {
  ActSuggestionType,
  CandidateCheckType,
  CandidateType,
  ProposedSubjectType,
  StatementDraftType,
} from './candidate.type.js';
import { DecisionType } from './decision.type.js';
import { type Proposed, proposedIn } from './proposed-subject.js';

/** The statements that already say what a candidate says, except the one recorded from it. */
async function duplicatesOf(
  { draft, runId, statementId }: Candidate,
  { loaders, aliases }: RequestContext,
): Promise<string[]> {
  const run = await loaders.runs.load(runId);
  if (!run) return [];
  const resolve = (id: string) => aliases.resolve(id);
  const [passages, inWords] = await Promise.all([
    loaders.passages.load(run.sourceId),
    loaders.sayings.load(sayingOf(draft, resolve)),
  ]);
  return [...new Set([...passagesLike(draft, passages), ...inWords])].filter((id) => id !== statementId);
}

/** What accepting a candidate would record, and the run that has the names of new subjects. */
type Draft = StatementContent & { runId: string };

async function subjectsOf(runId: string, ids: readonly string[], context: RequestContext): Promise<Proposed[]> {
  const run = await context.loaders.runs.load(runId);
  return ids.map((id) => proposedIn(run, id, context));
}

@Resolver(() => CandidateType)
export class CandidateResolver {
  @FieldResolver(() => StatementDraftType, { description: 'The statement as accepting it would record it.' })
  draft(@Root() { draft, runId }: Candidate): Draft {
    return { ...draft.statement, runId };
  }

  @FieldResolver()
  score(@Root() { draft }: Candidate) {
    return draft.confidence;
  }

  @FieldResolver()
  rule(@Root() { draft }: Candidate) {
    return draft.rule;
  }

  @FieldResolver()
  foundBy(@Root() { draft }: Candidate) {
    return draft.extractors;
  }

  @FieldResolver()
  speakerWords(@Root() { draft }: Candidate) {
    return draft.speakerWords;
  }

  @FieldResolver()
  saidOnWords(@Root() { draft }: Candidate) {
    return draft.saidOnWords;
  }

  @FieldResolver()
  changed(@Root() { draft }: Candidate) {
    return draft.changed;
  }

  @FieldResolver(() => [ProposedSubjectType], {
    description: 'All subjects that match the words for the speaker, the most probable first.',
  })
  async speakers(@Root() { draft, runId }: Candidate, @Ctx() context: RequestContext) {
    const run = await context.loaders.runs.load(runId);
    return draft.speakers.map(({ id, name }) => ({ ...proposedIn(run, id, context), proposedName: name }));
  }

  @FieldResolver(() => [ActSuggestionType], { description: 'Guesses at the kind of act, the most probable first.' })
  acts(@Root() { draft }: Candidate) {
    return draft.acts.filter(({ code }) => findAct(code)).map(({ code, score }) => ({ act: actOf(code), score }));
  }

  @FieldResolver(() => [CandidateCheckType], { description: 'The checks of the draft, and their problems.' })
  async checks(@Root() candidate: Candidate, @Ctx() context: RequestContext) {
    const statementIds = await duplicatesOf(candidate, context);
    const [first] = statementIds;
    const problem = first === undefined ? null : `${first} says the same already`;
    return [
      ...candidate.draft.checks.map((check) => ({ ...check, isPassed: check.problem === null, statementIds: [] })),
      { name: 'DUPLICATE', isPassed: problem === null, problem, statementIds },
    ];
  }
}

@Resolver(() => StatementDraftType)
export class StatementDraftResolver {
  @FieldResolver(() => ProposedSubjectType, { description: 'Who said it.' })
  async speaker(@Root() { runId, speaker }: Draft, @Ctx() context: RequestContext) {
    return (await subjectsOf(runId, [speaker], context))[0];
  }

  @FieldResolver(() => [ProposedSubjectType], { description: 'Whom or what it is about.' })
  about(@Root() { runId, about }: Draft, @Ctx() context: RequestContext) {
    return subjectsOf(runId, about, context);
  }

  @FieldResolver(() => [ProposedSubjectType], { description: 'To whom it was said.' })
  addressedTo(@Root() { runId, addressedTo = [] }: Draft, @Ctx() context: RequestContext) {
    return subjectsOf(runId, addressedTo, context);
  }

  @FieldResolver(() => [ProposedSubjectType], { description: 'For whom it was said.' })
  onBehalfOf(@Root() { runId, onBehalfOf = [] }: Draft, @Ctx() context: RequestContext) {
    return subjectsOf(runId, onBehalfOf, context);
  }

  @FieldResolver(() => ProposedSubjectType, { nullable: true, description: 'Who voiced it for the speaker.' })
  async via(@Root() { runId, via }: Draft, @Ctx() context: RequestContext) {
    return via === undefined ? null : (await subjectsOf(runId, [via], context))[0];
  }

  @FieldResolver()
  act(@Root() { act }: Draft) {
    return actOf(act);
  }
}

@Resolver(() => ProposedSubjectType)
export class ProposedSubjectResolver {
  @FieldResolver(() => String, { description: "Its name, such as 'Robert Malley'." })
  async name(@Root() { subjectId, proposedName }: Proposed, @Ctx() { loaders }: RequestContext) {
    return (await loaders.subjects.load(subjectId))?.name ?? proposedName ?? subjectId;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the graph lacks it.' })
  async isNew(@Root() { subjectId }: Proposed, @Ctx() { loaders }: RequestContext) {
    return (await loaders.subjects.load(subjectId)) === null;
  }
}

@Resolver(() => DecisionType)
export class DecisionResolver {
  @FieldResolver()
  verdict(@Root() { action }: Decision) {
    return action;
  }

  @FieldResolver()
  record(@Root() decision: Decision) {
    return decisionLine(decision);
  }

  @FieldResolver()
  changes(@Root() { details }: Decision) {
    return details.changes;
  }
}
