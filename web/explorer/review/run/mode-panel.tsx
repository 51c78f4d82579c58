import { AcceptAll } from './accept-all.js';
import type { Article } from './article.js';
import { DetailsForm } from './details-form.js';
import type { Candidate, Review, ReviewState } from './review.js';
import { SpanPanel } from './span-panel.js';
import { SubjectChoice } from './subject-modes.js';
import type { Commands } from './use-commands.js';

interface Props {
  commands: Commands;
  review: Review;
  state: ReviewState;
  selected: Candidate;
  article: Article;
}

/** The panel below the card while something is being chosen. */
export const ModePanel = ({ commands, review, state, selected, article }: Props) => {
  const { mode, endMode, keepMode, endOnce, moveMode, refusal } = commands;
  if (!mode) return null;
  if (mode.kind === 'acceptAll') {
    const accept = (minScore: number, ids: readonly string[]) => {
      endMode();
      review.acceptAll(ids, minScore);
    };
    return <AcceptAll {...state} onDone={accept} onCancel={endMode} />;
  }
  if (mode.kind === 'edit') {
    const keep: Parameters<typeof DetailsForm>[0]['onDone'] = (changes, back) =>
      endOnce(review.revise([{ id: selected.id, changes, back }], 'Changed.'));
    const { first } = mode;
    return (
      <DetailsForm key={selected.id} candidate={selected} {...{ first, refusal }} onDone={keep} onCancel={endMode} />
    );
  }
  if (mode.kind === 'words' || mode.kind === 'split')
    return <SpanPanel {...{ mode, article, refusal }} onMove={moveMode} onKeep={keepMode} onCancel={endMode} />;
  return <SubjectChoice mode={mode.kind} {...{ review, state, selected, refusal }} onKeep={endOnce} onEnd={endMode} />;
};
