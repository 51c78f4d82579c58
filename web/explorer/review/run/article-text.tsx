import { type MouseEvent, type RefObject, useEffect, useMemo } from 'react';
import type { Article, Span } from './article.js';
import { type Mark, piecesOf } from './pieces.js';
import type { Candidate } from './review.js';

interface Props {
  article: Article;
  candidates: readonly Candidate[];
  selected: Candidate | null;
  /** The span that the editor is choosing, instead of that of the selected candidate; `cut`: where it is being split. */
  chosen: Span | null;
  cut: number | null;
  onSelect: (id: string) => void;
  textRef: RefObject<HTMLDivElement | null>;
}

/** The words of a candidate as a span of the text; null if it has none. */
export function spanOf({ draft }: Candidate): Span | null {
  const [words] = draft.evidence;
  return typeof words?.start === 'number' && typeof words.end === 'number'
    ? { start: words.start, end: words.end }
    : null;
}

function marksOf({ article, candidates, selected, chosen }: Props): Mark[] {
  const marks = candidates.flatMap((candidate): Mark[] => {
    const span = candidate === selected && chosen ? chosen : spanOf(candidate);
    if (!span) return [];
    const state = candidate === selected ? 'selected' : candidate.state.toLowerCase();
    return [{ ...span, kind: 'candidate', id: candidate.id, className: `said said-${state}` }];
  });
  const own = selected && spanOf(selected);
  if (!selected || !own) return marks;
  const named = [
    { words: selected.speakerWords, kind: 'speaker' },
    { words: selected.saidOnWords, kind: 'day' },
  ] as const;
  for (const { words, kind } of named) {
    const span = words === null ? null : article.nearest(words, own);
    if (span) marks.push({ ...span, kind, className: `named named-${kind}` });
  }
  return marks;
}

/** The span of the text that is selected in the browser; null if there is no selection. */
export function selectedSpan(container: HTMLElement | null, article: Article): Span | null {
  const selection = getSelection();
  if (!container || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!container.contains(range.commonAncestorContainer)) return null;
  const before = document.createRange();
  before.setStart(container, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  const picked = range.toString();
  const start = from + (picked.length - picked.trimStart().length);
  const end = from + picked.trimEnd().length;
  return end > start ? { start: article.offsetOf(start), end: article.offsetOf(end) } : null;
}

/** The article with the words of every candidate marked, and the speaker and the day of the selected one. */
export const ArticleText = (props: Props) => {
  const { article, selected, cut, onSelect, textRef } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marks follow from these
  const pieces = useMemo(() => {
    const cuts = cut === null ? [] : [cut];
    return piecesOf(article.characters.length, marksOf(props), cuts);
  }, [article, props.candidates, selected, props.chosen, cut]);

  useEffect(() => {
    const box = textRef.current;
    const mark = selected && box?.querySelector<HTMLElement>('.said-selected');
    if (!box || !mark) return;
    const [place, frame] = [mark.getBoundingClientRect(), box.getBoundingClientRect()];
    if (place.top < frame.top || place.bottom > frame.bottom) box.scrollTop += place.top - frame.top - frame.height / 3;
  }, [selected, textRef]);

  const click = ({ target }: MouseEvent) => {
    const id = (target as HTMLElement).closest<HTMLElement>('[data-candidate]')?.dataset.candidate;
    if (id !== undefined && getSelection()?.isCollapsed !== false) onSelect(id);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a section cannot be scrolled to by the keyboard without a role
    // biome-ignore lint/a11y/useKeyWithClickEvents: the page has keys to go from candidate to candidate
    <div
      ref={textRef}
      className="article-text"
      role="region"
      aria-label="The article"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable content must be reachable by keyboard
      tabIndex={0}
      onClick={click}
    >
      {pieces.map(({ start, end, marks }) => {
        const words = article.words({ start, end });
        const isCut = cut !== null && start === cut;
        if (marks.length === 0 && !isCut) return <span key={start}>{words}</span>;
        const said = marks.find(({ kind }) => kind === 'candidate');
        const classes = [...new Set(marks.map(({ className }) => className)), ...(isCut ? ['cut-here'] : [])];
        return (
          <mark key={start} className={classes.join(' ')} data-candidate={said?.id}>
            {words}
          </mark>
        );
      })}
    </div>
  );
};
