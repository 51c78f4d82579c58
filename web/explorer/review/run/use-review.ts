import { useEffect, useState, useSyncExternalStore } from 'react';
import { Review, type ReviewState } from './review.js';

export type Opened =
  | { phase: 'waiting' }
  | { phase: 'missing' }
  | { phase: 'refused'; error: Error }
  | { phase: 'open'; review: Review; state: ReviewState };

/** The review of a run while its page is shown, and a function to retry if it was refused. */
export function useReview(runId: string, editor: string): { opened: Opened; retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [review, setReview] = useState<Review | null>(null);
  const [outcome, setOutcome] = useState<Opened>({ phase: 'waiting' });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt starts again
  useEffect(() => {
    const opening = new Review(runId, editor);
    setReview(null);
    setOutcome({ phase: 'waiting' });
    let isShown = true;
    opening.start().then(
      (isThere) => {
        if (!isShown) return;
        if (isThere) setReview(opening);
        else setOutcome({ phase: 'missing' });
      },
      (error: Error) => isShown && setOutcome({ phase: 'refused', error }),
    );
    return () => {
      isShown = false;
      opening.stop();
    };
  }, [runId, editor, attempt]);

  const state = useSyncExternalStore(review?.subscribe ?? noChange, () => review?.state() ?? null);
  const opened: Opened = review && state ? { phase: 'open', review, state } : outcome;
  return { opened, retry: () => setAttempt((count) => count + 1) };
}

const noChange = () => () => {};
