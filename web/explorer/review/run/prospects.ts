import type { CandidateState } from '../api/operations.generated.js';
import { decidedBy, type Entry, type KnownOrMade } from './action.js';

/** The states that unanswered actions will give to candidates. `undone` returns the candidates of a decision or a batch. */
export function prospectsOf(
  entries: readonly Entry[],
  undone: (decision: KnownOrMade) => readonly string[],
): Map<string, CandidateState> {
  const prospects = new Map<string, CandidateState>();
  for (const { action } of entries) {
    const state = action.kind === 'reject' ? 'REJECTED' : 'ACCEPTED';
    for (const id of decidedBy(action)) prospects.set(id, state);
    if (action.kind === 'undo') for (const id of undone(action.decision)) prospects.set(id, 'PENDING');
  }
  return prospects;
}
