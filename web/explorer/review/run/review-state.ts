import type { Refusal } from '../../api/refusal.js';
import type { ReviewRunQuery } from '../api/operations.generated.js';

export type Candidate = NonNullable<NonNullable<ReviewRunQuery['extractionRun']>['candidates']>['nodes'][number];
export type Run = Omit<NonNullable<ReviewRunQuery['extractionRun']>, 'candidates'>;

/** What a page shows of a review. */
export interface ReviewState {
  run: Run;
  /** In the order in which they are reviewed, each in the state that it has once the service has everything. */
  candidates: readonly Candidate[];
  selected: string | null;
  waitingCount: number;
  trouble: Refusal | null;
  /** What happened last, in a sentence. */
  notice: string;
  /** Candidates that the service does not record unseen, with the versions of which it said so. */
  unclear: ReadonlyMap<string, number>;
}
