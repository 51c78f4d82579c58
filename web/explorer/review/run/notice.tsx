import type { ReviewState } from './review.js';

/** What happened last, or what has to wait, always in view. */
export const Notice = ({ state }: { state: ReviewState }) => {
  const { candidates, trouble, waitingCount, notice } = state;
  const isDone = candidates.every(({ state }) => state !== 'PENDING');
  return (
    <p role="status" className="notice">
      {trouble
        ? `The service does not take it just now (${trouble.message}) ${waitingCount} ${waitingCount === 1 ? 'change is' : 'changes are'} kept here and sent as soon as it does.`
        : notice || (isDone ? 'Everything is decided.' : 'Accept with a, reject with r; ? shows all keys.')}
    </p>
  );
};
