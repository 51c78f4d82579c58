import type { CandidateChangesInput } from '../api/operations.generated.js';

/** Something that an editor has done and that the service is told. */
export type Action =
  | { kind: 'accept'; candidate: string }
  | { kind: 'reject'; candidate: CandidateOf; reason: string | null }
  | { kind: 'revise'; candidate: string; changes: CandidateChangesInput }
  /** Other words of the article as a candidate of their own, all else like the one that is named. */
  | { kind: 'add'; candidate: string; changes: CandidateChangesInput }
  | { kind: 'acceptAll'; minScore: number; limit: number }
  | { kind: 'undo'; decision: DecisionOf };

/** A candidate by its id, or the one that an earlier action made. */
export type CandidateOf = string | { madeBy: string };

/** A decision or a batch of them by its id, or what an earlier action decided. */
export type DecisionOf = string | { madeBy: string };

/** An action that waits for its answer. */
export interface Entry {
  /** The clientMutationId: sent again with it, nothing is done twice. */
  id: string;
  action: Action;
  /** What is sent, fixed once it is sent for the first time. */
  input?: Record<string, unknown>;
}

/** What an action made: the candidate or the decision that later ones name. */
export interface Made {
  candidate?: string;
  decision?: string;
}

/** The candidate that an action is about, where its id is known. */
export function candidateOf(action: Action): string | null {
  return 'candidate' in action && typeof action.candidate === 'string' ? action.candidate : null;
}
