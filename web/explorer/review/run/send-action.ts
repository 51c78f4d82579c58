import { ask } from '../../api/ask.js';
import {
  ReviewAccept,
  ReviewAcceptAll,
  ReviewAdd,
  type ReviewCandidateFragment,
  ReviewReject,
  ReviewRevise,
  ReviewUndo,
} from '../api/operations.generated.js';
import type { Entry, Made } from './action.js';

/** What the service answered to an action: what it made, and the candidates as they are now. */
export interface Answered {
  made: Made;
  candidates: ReviewCandidateFragment[];
}

type Decisions = { id: string; batchId: string | null; candidate: ReviewCandidateFragment | null }[] | null | undefined;

function ofOne(candidate: ReviewCandidateFragment | null | undefined): Answered {
  if (!candidate) return { made: {}, candidates: [] };
  return { made: { candidate: candidate.id, decision: candidate.decision?.id }, candidates: [candidate] };
}

function ofMany(decisions: Decisions): Answered {
  const candidates = (decisions ?? []).flatMap(({ candidate }) => candidate ?? []);
  return { made: { decision: decisions?.[0]?.batchId ?? undefined }, candidates };
}

/** Tells the service what an editor has done. Errors: Refusal. */
export async function sendAction({ action, input }: Entry): Promise<Answered> {
  // The input is made for the action, by inputOf.
  const variables = { input } as never;
  switch (action.kind) {
    case 'accept':
      return ofOne((await ask(ReviewAccept, variables)).acceptCandidate?.candidate);
    case 'reject':
      return ofOne((await ask(ReviewReject, variables)).rejectCandidate?.candidate);
    case 'revise':
      return ofOne((await ask(ReviewRevise, variables)).reviseCandidate?.candidate);
    case 'add':
      return ofOne((await ask(ReviewAdd, variables)).addCandidate?.candidate);
    case 'acceptAll':
      return ofMany((await ask(ReviewAcceptAll, variables)).acceptAll?.decisions);
    case 'undo':
      return ofMany((await ask(ReviewUndo, variables)).undoDecision?.decisions);
  }
}

/** The input of the mutation that an action stands for; null where what it is about is not there any more. */
export function inputOf(
  { id, action }: Entry,
  made: Record<string, Made>,
  runId: string,
  versionOf: (candidate: string) => number | null,
): Record<string, unknown> | null {
  const clientMutationId = id;
  if (action.kind === 'acceptAll') {
    const { minScore, limit } = action;
    return { clientMutationId, run: runId, minScore, limit };
  }
  if (action.kind === 'undo') {
    const decision = typeof action.decision === 'string' ? action.decision : made[action.decision.madeBy]?.decision;
    return decision === undefined ? null : { clientMutationId, id: decision };
  }
  const candidate = typeof action.candidate === 'string' ? action.candidate : made[action.candidate.madeBy]?.candidate;
  const version = candidate === undefined ? null : versionOf(candidate);
  if (version === null) return null;
  const seen = { clientMutationId, id: candidate, version };
  if (action.kind === 'accept') return seen;
  return action.kind === 'reject' ? { ...seen, reason: action.reason } : { ...seen, changes: action.changes };
}
