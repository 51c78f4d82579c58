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

/** The service's answer to an action: its result, and the current state of the candidates. */
export interface Answered {
  made: Made;
  candidates: ReviewCandidateFragment[];
}

type Decisions = { id: string; batchId: string | null; candidate: ReviewCandidateFragment | null }[] | null | undefined;

function answered(candidates: ReviewCandidateFragment[], made: Made): Answered {
  return {
    made: { ...made, versions: Object.fromEntries(candidates.map(({ id, version }) => [id, version])) },
    candidates,
  };
}

function ofOne(candidate: ReviewCandidateFragment | null | undefined): Answered {
  if (!candidate) return answered([], {});
  return answered([candidate], { candidate: candidate.id, decision: candidate.decision?.id });
}

function ofMany(decisions: Decisions): Answered {
  const candidates = (decisions ?? []).flatMap(({ candidate }) => candidate ?? []);
  return answered(candidates, { decision: decisions?.[0]?.batchId ?? undefined });
}

/** Sends an action to the service. Errors: Refusal. */
export async function sendAction({ action, input }: Entry): Promise<Answered> {
  // The input was created for this action, by inputOf.
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

/** The version of a candidate that the editor saw when an action was taken, or a later one from own actions before it. */
function expectedVersion(candidate: string, { seen }: Entry, made: Record<string, Made>): number | null {
  const own = Object.values(made).map(({ versions }) => versions?.[candidate] ?? 0);
  return Math.max(seen[candidate] ?? 0, ...own) || null;
}

/** The input of the mutation for an action; null if the candidate or decision that it refers to was never created. */
export function inputOf(entry: Entry, made: Record<string, Made>, runId: string): Record<string, unknown> | null {
  const { id: clientMutationId, action } = entry;
  if (action.kind === 'acceptAll') {
    const candidates = action.candidates.map((id) => ({ id, version: expectedVersion(id, entry, made) }));
    const isKnown = candidates.every(({ version }) => version !== null);
    return isKnown ? { clientMutationId, run: runId, minScore: action.minScore, candidates } : null;
  }
  if (action.kind === 'undo') {
    const decision = typeof action.decision === 'string' ? action.decision : made[action.decision.madeBy]?.decision;
    return decision === undefined ? null : { clientMutationId, id: decision };
  }
  const candidate = typeof action.candidate === 'string' ? action.candidate : made[action.candidate.madeBy]?.candidate;
  const version = candidate === undefined ? null : expectedVersion(candidate, entry, made);
  if (version === null) return null;
  const base = { clientMutationId, id: candidate, version };
  if (action.kind === 'accept') return base;
  return action.kind === 'reject' ? { ...base, reason: action.reason } : { ...base, changes: action.changes };
}
