import type { CandidateChangesInput } from '../api/operations.generated.js';

/** Something that an editor has done and that is sent to the service. */
export type Action =
  | { kind: 'accept'; candidate: string }
  | { kind: 'reject'; candidate: KnownOrMade; reason: string | null }
  | { kind: 'revise'; candidate: string; changes: CandidateChangesInput }
  /** Adds other words of the article as a new candidate, otherwise like the given one. */
  | { kind: 'add'; candidate: string; changes: CandidateChangesInput }
  /** Exactly these candidates, all of them or none. */
  | { kind: 'acceptAll'; minScore: number; candidates: readonly string[] }
  | { kind: 'undo'; decision: KnownOrMade };

/** A candidate, a decision or a batch of decisions, by its id; or the one that an earlier action made. */
export type KnownOrMade = string | { madeBy: string };

/** An action that has not been answered. */
export interface Entry {
  /** The clientMutationId, which makes it idempotent: if it is sent again, nothing is done twice. */
  id: string;
  action: Action;
  /** For each candidate that the action concerns, the version that the editor saw. */
  seen: Readonly<Record<string, number>>;
  /** The input of the mutation, fixed once it is sent for the first time. */
  input?: Record<string, unknown>;
}

/** The result of an action: the candidate or decision that later ones refer to, and the new versions of changed candidates. */
export interface Made {
  candidate?: string;
  decision?: string;
  versions?: Readonly<Record<string, number>>;
}

/** An action, and a function that returns the action to undo it from the id under which it was sent. */
export interface Step {
  action: Action;
  back: (sent: string) => Action;
}

/** The candidates that an action concerns, as far as their ids are known. */
export function candidatesOf(action: Action): readonly string[] {
  if (action.kind === 'acceptAll') return action.candidates;
  return 'candidate' in action && typeof action.candidate === 'string' ? [action.candidate] : [];
}

/** The candidates that an action decides on, as far as their ids are known. */
export function decidedBy(action: Action): readonly string[] {
  return action.kind === 'accept' || action.kind === 'reject' || action.kind === 'acceptAll'
    ? candidatesOf(action)
    : [];
}
