import { AcceptAll } from './accept-all.js';
import { DetailsForm } from './details-form.js';
import type { Candidate, Review, ReviewState } from './review.js';
import { SubjectChoice } from './subject-modes.js';
import type { Commands } from './use-commands.js';

interface Props {
  commands: Commands;
  review: Review;
  state: ReviewState;
  selected: Candidate;
}

const MOVES = [
  { label: 'End back', key: 'ArrowLeft', isShifted: false, caps: '←' },
  { label: 'End on', key: 'ArrowRight', isShifted: false, caps: '→' },
  { label: 'Begin before', key: 'ArrowLeft', isShifted: true, caps: 'Shift ←' },
  { label: 'Begin later', key: 'ArrowRight', isShifted: true, caps: 'Shift →' },
];

/** What is shown below the card while something is being chosen. */
export const ModePanel = ({ commands, review, state, selected }: Props) => {
  const { mode, endMode, keepMode, moveMode, revise } = commands;
  if (!mode) return null;
  if (mode.kind === 'acceptAll') {
    const accept = (minScore: number, ids: readonly string[]) => {
      endMode();
      review.acceptAll(ids, minScore);
    };
    return <AcceptAll {...state} onDone={accept} onCancel={endMode} />;
  }
  if (mode.kind === 'edit') {
    const keep: Parameters<typeof DetailsForm>[0]['onDone'] = (changes, back) => {
      endMode();
      revise(changes, back, 'Changed.');
    };
    return <DetailsForm key={selected.id} candidate={selected} first={mode.first} onDone={keep} onCancel={endMode} />;
  }
  if (mode.kind === 'words' || mode.kind === 'split')
    return (
      <fieldset className="card panel">
        <legend>
          {mode.kind === 'words' ? 'Move the ends of the words, in the article' : 'Split at the line in the article'}
        </legend>
        <p className="row">
          {MOVES.filter(({ isShifted }) => mode.kind === 'words' || !isShifted).map(
            ({ label, key, isShifted, caps }) => (
              <button key={caps} type="button" className="button button-small" onClick={() => moveMode(key, isShifted)}>
                {mode.kind === 'words' ? label : key === 'ArrowLeft' ? 'Before' : 'Later'} <kbd>{caps}</kbd>
              </button>
            ),
          )}
          <button type="button" className="button button-main button-small" onClick={keepMode}>
            Keep it <kbd>Enter</kbd>
          </button>
          <button type="button" className="button button-small" onClick={endMode}>
            Leave it <kbd>Esc</kbd>
          </button>
        </p>
      </fieldset>
    );
  return <SubjectChoice mode={mode.kind} {...{ review, state, selected }} onEnd={endMode} />;
};
