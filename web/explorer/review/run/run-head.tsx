import { useState } from 'react';
import { ask } from '../../api/ask.js';
import { counted } from '../../words/numbers.js';
import { ReviewClose, ReviewReopen } from '../api/operations.generated.js';
import { newMutationId } from '../mutation-id.js';
import { Key } from './key-help.js';
import type { KeyName } from './keys.js';
import { OtherRuns } from './other-runs.js';
import { Problems } from './problems.js';
import type { Review, ReviewState } from './review.js';

interface Props {
  review: Review;
  state: ReviewState;
  onKey: (name: KeyName) => void;
}

/** The progress of a review, the problems of extractors, and the actions on the run as a whole. */
export const RunHead = ({ review, state, onKey }: Props) => {
  const { run, candidates } = state;
  const count = (wanted: string) => candidates.filter((candidate) => candidate.state === wanted).length;
  const pending = count('PENDING');

  const [isClosing, setIsClosing] = useState(false);

  const setOpen = async (isOpen: boolean) => {
    setIsClosing(false);
    const input = { id: run.id, clientMutationId: newMutationId() };
    try {
      await (isOpen ? ask(ReviewReopen, { input }) : ask(ReviewClose, { input }));
      await review.refresh();
      review.say(isOpen ? 'The run is open again.' : 'The run is closed, and its text dropped.');
    } catch (error) {
      review.say((error as Error).message);
    }
  };

  return (
    <div className="stack run-head">
      <div className="row">
        <p>
          <strong>{pending}</strong> waiting, <strong>{count('ACCEPTED')}</strong> accepted,{' '}
          <strong>{count('REJECTED')}</strong> rejected
        </p>
        {run.isOpen && pending > 0 && (
          <button type="button" className="button button-small" onClick={() => onKey('acceptAll')}>
            Accept all that are clear <Key of="A" />
          </button>
        )}
        <button type="button" className="button button-small" onClick={() => onKey('undo')}>
          Undo <Key of="u" />
        </button>
        <button type="button" className="button button-small" onClick={() => onKey('help')}>
          Keys <Key of="?" />
        </button>
        <button
          type="button"
          className={`button button-small ${pending === 0 && run.isOpen ? 'button-main' : ''}`}
          onClick={() => (run.isOpen && pending > 0 ? setIsClosing(true) : void setOpen(!run.isOpen))}
        >
          {run.isOpen ? 'Close the run' : 'Open it again'}
        </button>
      </div>
      {isClosing && run.isOpen && (
        <div className="row" role="alert">
          <p>
            {counted(pending, 'candidate')} {pending === 1 ? 'waits' : 'wait'} still, and closing drops the text of the
            article.
          </p>
          <button type="button" className="button button-small" onClick={() => void setOpen(false)}>
            Close it all the same
          </button>
          <button type="button" className="button button-small" onClick={() => setIsClosing(false)}>
            Keep it open
          </button>
        </div>
      )}
      <OtherRuns run={run} />
      <Problems problems={run.problems} />
    </div>
  );
};
