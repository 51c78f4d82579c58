import { Ctx, Resolver } from 'type-graphql';
import { ACCEPTED_BY_DEFAULT, MOST_ACCEPTED } from '../../bounds/list-sizes.js';
import type { Authorship } from '../../change/change-log.js';
import type { Attempt, ReviewAction, Written } from '../../change/graph-writer.js';
import { otherIdProblem } from '../../domain/other-ids.js';
import { reviewIdProblem } from '../../domain/review-ids.js';
import { type FieldProblem, inputRefusal } from '../../errors/service-error.js';
import type { TypedTransaction } from '../../query/query-runner.js';
import { acceptAll } from '../../review/accept-all.js';
import { acceptCandidate } from '../../review/accept-candidate.js';
import { closeRun, reopenRun } from '../../review/close-run.js';
import { addCandidate, rejectCandidate, reviseCandidate } from '../../review/decide.js';
import { decisionsOf, undoDecision } from '../../review/undo-decision.js';
import { Change, InputArg } from '../change/mutation-decorators.js';
import { writeOnce } from '../change/write-once.js';
import type { RequestContext } from '../request-context.js';
import {
  AcceptAllInput,
  AcceptCandidateInput,
  AddCandidateInput,
  CloseRunInput,
  RejectCandidateInput,
  ReopenRunInput,
  ReviseCandidateInput,
  type SeenCandidate,
  UndoDecisionInput,
} from './review.inputs.js';
import {
  AcceptAllPayload,
  AcceptCandidatePayload,
  AddCandidatePayload,
  CloseRunPayload,
  RejectCandidatePayload,
  ReopenRunPayload,
  ReviseCandidatePayload,
  UndoDecisionPayload,
} from './review.payloads.js';

/** Refuses an input with an id of another kind before any query. */
function checkId(id: string, path: string, kind: 'run' | 'candidate' | 'decision'): void {
  const message = otherIdProblem(id, kind) ?? reviewIdProblem(id, kind);
  if (message !== null) throw inputRefusal([{ path, message }]);
}

function refuseProblems(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw inputRefusal(problems);
}

/** What is wrong with a list of candidates to accept together. */
function listProblems(candidates: readonly SeenCandidate[]): FieldProblem[] {
  const path = 'input.candidates';
  if (candidates.length === 0 || candidates.length > MOST_ACCEPTED)
    return [{ path, message: `has ${candidates.length} candidates; give 1 to ${MOST_ACCEPTED}` }];
  const ids = candidates.map(({ id }) => id);
  return ids.flatMap((id, index) => {
    const at = `${path}.${index}.id`;
    const problem = otherIdProblem(id, 'candidate') ?? reviewIdProblem(id, 'candidate');
    const message = problem ?? (ids.indexOf(id) === index ? null : `${id} is there twice`);
    return message === null ? [] : [{ path: at, message }];
  });
}

function candidatePayload(context: RequestContext, id: string) {
  return { candidate: () => context.loaders.candidates.load(id) };
}

function runPayload(context: RequestContext, id: string) {
  return { run: () => context.loaders.runs.load(id) };
}

function decisionsPayload({ runner }: RequestContext, id: string) {
  return { decisions: () => decisionsOf((name, params) => runner.read(name, params), id) };
}

/** Runs a change whose input needs no checks beyond those of every change. */
function writeChecked(
  context: RequestContext,
  action: ReviewAction,
  input: Attempt['input'],
  write: (transaction: TypedTransaction, authorship: Authorship) => Promise<Written>,
): Promise<string> {
  return writeOnce(context, { action, input }, (transaction, authorship, { problems }) => {
    refuseProblems(problems);
    return write(transaction, authorship);
  });
}

@Resolver()
export class ReviewChangesResolver {
  @Change(
    () => AcceptCandidatePayload,
    'Records the statement of a candidate with your changes, and the source and new subjects that the graph lacks.',
  )
  async acceptCandidate(@InputArg(AcceptCandidateInput) input: AcceptCandidateInput, @Ctx() context: RequestContext) {
    checkId(input.id, 'input.id', 'candidate');
    const accepted = { id: input.id, version: input.version, changes: { ...input.changes } };
    const id = await writeOnce(context, { action: 'ACCEPT_CANDIDATE', input }, (transaction, authorship, checked) =>
      acceptCandidate(transaction, authorship, accepted, checked),
    );
    return candidatePayload(context, id);
  }

  @Change(() => RejectCandidatePayload, 'Rejects a candidate; nothing is recorded.')
  async rejectCandidate(@InputArg(RejectCandidateInput) input: RejectCandidateInput, @Ctx() context: RequestContext) {
    checkId(input.id, 'input.id', 'candidate');
    const id = await writeChecked(context, 'REJECT_CANDIDATE', input, (transaction, authorship) =>
      rejectCandidate(transaction, authorship, { ...input, reason: input.reason ?? null }),
    );
    return candidatePayload(context, id);
  }

  @Change(() => ReviseCandidatePayload, 'Saves your changes of a candidate, which stays pending.')
  async reviseCandidate(@InputArg(ReviseCandidateInput) input: ReviseCandidateInput, @Ctx() context: RequestContext) {
    checkId(input.id, 'input.id', 'candidate');
    const revised = { id: input.id, version: input.version, changes: { ...input.changes } };
    const id = await writeChecked(context, 'REVISE_CANDIDATE', input, (transaction, authorship) =>
      reviseCandidate(transaction, authorship, revised),
    );
    return candidatePayload(context, id);
  }

  @Change(
    () => AddCandidatePayload,
    'Makes a new candidate of other words of the article, otherwise like a pending one: to split one, or to add what was not found.',
  )
  async addCandidate(@InputArg(AddCandidateInput) input: AddCandidateInput, @Ctx() context: RequestContext) {
    checkId(input.id, 'input.id', 'candidate');
    const added = { id: input.id, version: input.version, changes: { ...input.changes } };
    const id = await writeChecked(context, 'ADD_CANDIDATE', input, (transaction, authorship) =>
      addCandidate(transaction, authorship, added),
    );
    return candidatePayload(context, id);
  }

  @Change(
    () => AcceptAllPayload,
    'Accepts all pending candidates of a run that have the required score, pass every check and have a speaker in the graph; or exactly the given candidates, as you saw them, or none. Returns a decision for each; their batchId undoes them together.',
  )
  async acceptAll(@InputArg(AcceptAllInput) input: AcceptAllInput, @Ctx() context: RequestContext) {
    checkId(input.run, 'input.run', 'run');
    const limit = input.limit ?? ACCEPTED_BY_DEFAULT;
    const candidates = input.candidates ?? null;
    refuseProblems([
      ...(candidates === null ? [] : listProblems(candidates)),
      ...(input.minScore >= 0 && input.minScore <= 1
        ? []
        : [{ path: 'input.minScore', message: `${input.minScore} is not a score; give a number from 0 to 1` }]),
      ...(limit >= 1 && limit <= MOST_ACCEPTED
        ? []
        : [{ path: 'input.limit', message: `${limit} is out of range; give 1 to ${MOST_ACCEPTED}` }]),
    ]);
    const asked = { run: input.run, minScore: input.minScore, limit, candidates };
    const id = await writeOnce(context, { action: 'ACCEPT_ALL', input }, (transaction, authorship, checked) =>
      acceptAll(transaction, authorship, asked, checked),
    );
    return decisionsPayload(context, id);
  }

  @Change(
    () => UndoDecisionPayload,
    'Undoes a decision, or all of one batch: the candidates are pending again, and recorded statements are retracted.',
  )
  async undoDecision(@InputArg(UndoDecisionInput) input: UndoDecisionInput, @Ctx() context: RequestContext) {
    checkId(input.id, 'input.id', 'decision');
    const id = await writeOnce(context, { action: 'UNDO_DECISION', input }, (transaction, authorship, checked) =>
      undoDecision(transaction, authorship, input.id, checked),
    );
    return decisionsPayload(context, id);
  }

  @Change(
    () => CloseRunPayload,
    'Ends the review of a run: its text is deleted or, if the service keeps texts, kept with the source.',
  )
  async closeRun(@InputArg(CloseRunInput) input: CloseRunInput, @Ctx() context: RequestContext) {
    checkId(input.id, 'input.id', 'run');
    const { keepsTexts } = context.reading;
    const id = await writeChecked(context, 'CLOSE_RUN', input, (transaction, authorship) =>
      closeRun(transaction, authorship, input.id, keepsTexts),
    );
    return runPayload(context, id);
  }

  @Change(
    () => ReopenRunPayload,
    'Reopens a closed run, so that its candidates can be decided; a deleted text stays deleted.',
  )
  async reopenRun(@InputArg(ReopenRunInput) input: ReopenRunInput, @Ctx() context: RequestContext) {
    checkId(input.id, 'input.id', 'run');
    const id = await writeChecked(context, 'REOPEN_RUN', input, (transaction, authorship) =>
      reopenRun(transaction, authorship, input.id),
    );
    return runPayload(context, id);
  }
}
