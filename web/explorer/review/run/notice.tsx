import { counted } from '../../words/numbers.js';
import type { ReviewState } from './review.js';

/** The latest notice, or the reason why actions have to wait; always in view. */
export const Notice = ({ state }: { state: ReviewState }) => {
  const { candidates, trouble, waitingCount, notice } = state;
  const isDone = candidates.every(({ state }) => state !== 'PENDING');
  const isHint = !trouble && !notice && !isDone;
  return (
    <p role="status" className={isHint ? 'notice notice-hint' : 'notice'}>
      {trouble
        ? `The service does not accept changes at the moment: ${trouble.message.replace(/\.$/, '')}. ${counted(waitingCount, 'change is', 'changes are')} kept here and ${waitingCount === 1 ? 'is' : 'are'} sent once it does.`
        : notice || (isDone ? 'Everything is decided.' : <span>Accept with a, reject with r; ? shows all keys.</span>)}
    </p>
  );
};
