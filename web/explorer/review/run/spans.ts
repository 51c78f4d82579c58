import type { Article, Span } from './article.js';
import { selectedSpan, spanOf } from './article-text.js';
import type { Mode } from './mode.js';
import { startOf } from './order.js';
import type { Candidate, Review } from './review.js';
import type { Context } from './use-commands.js';

const NO_TEXT = 'Without the text no other words can be taken.';

/** Begins to move the ends of the words of a candidate; where words are selected in the article, takes these at once. */
export function wordsModeOf(context: Context, selected: Candidate): Mode | null {
  const { review, article, textRef } = context;
  const picked = selectedSpan(textRef.current, article);
  const span = spanOf(selected);
  if (picked) keepWords(context, selected, picked);
  else if (!span || article.text === '') review.say(NO_TEXT);
  return picked || !span || article.text === '' ? null : { kind: 'words', span };
}

/** Begins to split the words of a candidate, at the end of a sentence where they have one. */
export function splitModeOf({ review, article }: Context, selected: Candidate): Mode | null {
  const span = spanOf(selected);
  const cut = span && article.cutOf(span);
  if (!span || typeof cut !== 'number') review.say('A single word cannot be split.');
  return span && typeof cut === 'number' ? { kind: 'split', span, cut } : null;
}

/** A mode after an arrow was pressed: the end of the words moves, with Shift their beginning; or the place of the cut does. */
export function movedBy(article: Article, mode: Mode, key: string, isShifted: boolean): Mode {
  const by = key === 'ArrowRight' ? 1 : -1;
  if (mode.kind === 'split') return { ...mode, cut: article.withCutMoved(mode.span, mode.cut, by) };
  if (mode.kind !== 'words') return mode;
  const span = isShifted ? article.withStartMoved(mode.span, by) : article.withEndMoved(mode.span, by);
  return { ...mode, span };
}

/** Takes other words of the article for a candidate. */
export function keepWords({ review }: Context, selected: Candidate, span: Span): void {
  const before = spanOf(selected);
  if (!before || (before.start === span.start && before.end === span.end)) return;
  getSelection()?.removeAllRanges();
  review.revise(
    [{ id: selected.id, changes: { ...span }, back: { ...before } }],
    'Other words taken; the form follows them.',
  );
}

/** Makes two candidates of one. */
export function keepSplit(
  { review, article }: Context,
  { id }: Candidate,
  { span, cut }: { span: Span; cut: number },
): void {
  review.perform(
    [
      { kind: 'add', candidate: id, changes: { start: cut, end: span.end } },
      { kind: 'revise', candidate: id, changes: { start: span.start, end: article.endBefore(cut) } },
    ],
    ([added]) => [
      { kind: 'reject', candidate: { madeBy: added! }, reason: 'The split was taken back' },
      { kind: 'revise', candidate: id, changes: { ...span } },
    ],
    'Split in two.',
    id,
  );
}

/** Makes one candidate of two that follow each other and are by the same speaker. */
export function join(context: Context, selected: Candidate): void {
  const { review, state } = context;
  const span = spanOf(selected);
  const behind = state.candidates
    .filter((other) => other.state === 'PENDING' && startOf(other) > startOf(selected))
    .sort((a, b) => startOf(a) - startOf(b));
  const next = behind[0];
  const end = next ? spanOf(next)?.end : undefined;
  const { id } = selected;
  const isBySame = next?.draft.speaker.subjectId === selected.draft.speaker.subjectId;
  if (!span || !next || end === undefined) review.say('There is none behind it to join it with.');
  else if (!isBySame) review.say('The next one is by somebody else. Choose the same speaker for both first.');
  else performJoin(review, { id, span, end, next: next.id });
}

function performJoin(
  review: Review,
  { id, span, end, next }: { id: string; span: Span; end: number; next: string },
): void {
  review.perform(
    [
      { kind: 'revise', candidate: id, changes: { start: span.start, end } },
      { kind: 'reject', candidate: next, reason: 'Joined with the one before' },
    ],
    (sent) => [
      { kind: 'undo', decision: { madeBy: sent[1]! } },
      { kind: 'revise', candidate: id, changes: { ...span } },
    ],
    'Joined with the next one.',
    id,
  );
}

/** Adds the words that are selected in the article as a candidate, all else like the one in view. */
export function addSelected({ review, article, textRef }: Context, { id }: Candidate): void {
  const span = selectedSpan(textRef.current, article);
  if (!span) {
    review.say('Select words of the article first.');
    return;
  }
  getSelection()?.removeAllRanges();
  review.perform(
    [{ kind: 'add', candidate: id, changes: { ...span } }],
    ([added]) => [{ kind: 'reject', candidate: { madeBy: added! }, reason: 'It was added by mistake' }],
    'Added, all else like the one in view.',
    id,
  );
}
