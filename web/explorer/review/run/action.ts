import type { CandidateChangesInput } from '../api/operations.generated.js';

/** Something that an editor has done and that the service is told. */
export type Action =
  | { kind: 'accept'; candidate: string }
  | { kind: 'reject'; candidate: CandidateOf; reason: string | null }
  | { kind: 'revise'; candidate: string; changes: CandidateChangesInput }
  /** Other words of the article as a candidate of their own, all else like the one that is named. */
  | { kind: 'add'; candidate: string; changes: CandidateChangesInput }
  /** Exactly these candidates, all of them or none. */
  | { kind: 'acceptAll'; minScore: number; candidates: readonly string[] }
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
  /** The version at which the editor saw each candidate that it is about. */
  seen: Readonly<Record<string, number>>;
  /** What is sent, fixed once it is sent for the first time. */
  input?: Record<string, unknown>;
}

/** What an action made: the candidate or the decision that later ones name, and the versions of the candidates that it changed. */
export interface Made {
  candidate?: string;
  decision?: string;
  versions?: Readonly<Record<string, number>>;
}

/** Something to do, with what takes it back once it was sent under an id. */
export interface Step {
  action: Action;
  back: (sent: string) => Action;
}

/** The candidates that an action is about, as far as their ids are known. */
export function candidatesOf(action: Action): readonly string[] {
  if (action.kind === 'acceptAll') return action.candidates;
  return 'candidate' in action && typeof action.candidate === 'string' ? [action.candidate] : [];
}

/** The candidates that an action decides upon, as far as their ids are known. */
export function decidedBy(action: Action): readonly string[] {
  return action.kind === 'accept' || action.kind === 'reject' || action.kind === 'acceptAll'
    ? candidatesOf(action)
    : [];
}
