import type { Refusal } from '../../api/refusal.js';
import type { ReviewRunQuery } from '../api/operations.generated.js';

export type Candidate = NonNullable<NonNullable<ReviewRunQuery['extractionRun']>['candidates']>['nodes'][number];
export type Run = Omit<NonNullable<ReviewRunQuery['extractionRun']>, 'candidates'>;

/** The state of a review that a page shows. */
export interface ReviewState {
  run: Run;
  /** In the order of review, each in the state that it has once all actions are sent. */
  candidates: readonly Candidate[];
  selected: string | null;
  waitingCount: number;
  trouble: Refusal | null;
  /** The latest event, in a sentence. */
  notice: string;
  /** Candidates that the service refused to record unseen, with the versions that it refused. */
  unclear: ReadonlyMap<string, number>;
}
