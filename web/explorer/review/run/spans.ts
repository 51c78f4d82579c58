import type { CandidateChangesInput } from '../api/operations.generated.js';
import type { Action, Step } from './action.js';
import type { Article, Span } from './article.js';
import { selectedSpan, spanOf } from './article-text.js';
import type { Mode } from './mode.js';
import { startOf } from './order.js';
import type { Candidate, Review } from './review.js';
import type { Context } from './use-commands.js';

const NO_TEXT = 'Without the text no other words can be taken.';

/** Begins to move the ends of a candidate's words; if words are selected in the article, uses these at once. */
export function wordsModeOf(context: Context, selected: Candidate): Mode | null {
  const { review, article, textRef } = context;
  const picked = selectedSpan(textRef.current, article);
  const span = spanOf(selected);
  if (picked) keepWords(context, selected, picked);
  else if (!span || article.text === '') review.say(NO_TEXT);
  return picked || !span || article.text === '' ? null : { kind: 'words', span };
}

/** Begins to split the words of a candidate, after the end of a sentence if there is one. */
export function splitModeOf({ review, article }: Context, selected: Candidate): Mode | null {
  const span = spanOf(selected);
  const cut = span && article.cutOf(span);
  if (!span || typeof cut !== 'number') review.say('A single word cannot be split.');
  return span && typeof cut === 'number' ? { kind: 'split', span, cut } : null;
}

/** The mode after an arrow key: it moves the end of the words, with Shift their start, or the cut. */
export function movedBy(article: Article, mode: Mode, key: string, isShifted: boolean): Mode {
  const by = key === 'ArrowRight' ? 1 : -1;
  if (mode.kind === 'split') return { ...mode, cut: article.withCutMoved(mode.span, mode.cut, by) };
  if (mode.kind !== 'words') return mode;
  const span = isShifted ? article.withStartMoved(mode.span, by) : article.withEndMoved(mode.span, by);
  return { ...mode, span };
}

/** Changes the words of a candidate to another span of the article. Returns the ids under which that is sent. */
export function keepWords({ review }: Context, selected: Candidate, span: Span): string[] {
  const before = spanOf(selected);
  if (!before || (before.start === span.start && before.end === span.end)) return [];
  getSelection()?.removeAllRanges();
  return review.revise(
    [{ id: selected.id, changes: { ...span }, back: wordsBefore(selected, before) }],
    'Other words taken; the form follows them.',
  );
}

/** Splits a candidate in two. Returns the ids under which that is sent. */
export function keepSplit(
  { review, article }: Context,
  selected: Candidate,
  { span, cut }: { span: Span; cut: number },
): string[] {
  const { id } = selected;
  const changes = { start: span.start, end: article.endBefore(cut) };
  return review.perform(
    [
      addStep(id, { start: cut, end: span.end }, 'The split was undone'),
      { action: { kind: 'revise', candidate: id, changes }, back: () => backToWords(selected, span) },
    ],
    'Split in two.',
    id,
  );
}

/** The changes that restore a candidate's words, with quote, paraphrase and form, which other words may have replaced. */
function wordsBefore({ draft: { quote, paraphrase, form } }: Candidate, span: Span): CandidateChangesInput {
  return { ...span, quote, paraphrase, form };
}

function backToWords(candidate: Candidate, span: Span): Action {
  return { kind: 'revise', candidate: candidate.id, changes: wordsBefore(candidate, span) };
}

/** Adds a candidate for a span, otherwise like the given one; undoing that rejects the new one with `reason`. */
function addStep(candidate: string, span: Span, reason: string): Step {
  return {
    action: { kind: 'add', candidate, changes: { ...span } },
    back: (sent) => ({ kind: 'reject', candidate: { madeBy: sent }, reason }),
  };
}

/** Joins a candidate with the next one, if both have the same speaker. */
export function join(context: Context, selected: Candidate): void {
  const { review, state } = context;
  const span = spanOf(selected);
  const behind = state.candidates
    .filter((other) => other.state === 'PENDING' && startOf(other) > startOf(selected))
    .sort((a, b) => startOf(a) - startOf(b));
  const next = behind[0];
  const end = next ? spanOf(next)?.end : undefined;
  const isBySame = next?.draft.speaker.subjectId === selected.draft.speaker.subjectId;
  if (!span || !next || end === undefined) review.say('There is none behind it to join it with.');
  else if (!isBySame) review.say('The next one is by somebody else. Choose the same speaker for both first.');
  else performJoin(review, selected, { span, end, next: next.id });
}

function performJoin(
  review: Review,
  selected: Candidate,
  { span, end, next }: { span: Span; end: number; next: string },
): void {
  const { id } = selected;
  review.perform(
    [
      {
        action: { kind: 'revise', candidate: id, changes: { start: span.start, end } },
        back: () => backToWords(selected, span),
      },
      {
        action: { kind: 'reject', candidate: next, reason: 'Joined with the one before' },
        back: (sent) => ({ kind: 'undo', decision: { madeBy: sent } }),
      },
    ],
    'Joined with the next one.',
    id,
  );
}

/** Adds the words that are selected in the article as a candidate, otherwise like the selected one. */
export function addSelected({ review, article, textRef }: Context, { id }: Candidate): void {
  const span = selectedSpan(textRef.current, article);
  if (!span) {
    review.say('Select words of the article first.');
    return;
  }
  getSelection()?.removeAllRanges();
  review.perform([addStep(id, span, 'It was added by mistake')], 'Added, all else like the one in view.', id);
}
