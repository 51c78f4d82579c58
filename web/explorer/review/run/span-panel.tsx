import { useEffect, useRef } from 'react';
import type { Refusal } from '../../api/refusal.js';
import type { Article } from './article.js';
import { LeaveButton } from './leave-button.js';
import type { Mode } from './mode.js';
import { Told } from './told.js';

const MOVES = [
  { label: 'End back', key: 'ArrowLeft', isShifted: false, caps: '←' },
  { label: 'End on', key: 'ArrowRight', isShifted: false, caps: '→' },
  { label: 'Begin before', key: 'ArrowLeft', isShifted: true, caps: 'Shift ←' },
  { label: 'Begin later', key: 'ArrowRight', isShifted: true, caps: 'Shift →' },
];

interface Props {
  mode: Extract<Mode, { kind: 'words' | 'split' }>;
  article: Article;
  refusal: Refusal | null;
  onMove: (key: string, isShifted: boolean) => void;
  onKeep: () => void;
  onCancel: () => void;
}

/** A preview of the words of a candidate, or of each half of one, while its ends or the cut are moved. */
export const SpanPanel = ({ mode, article, refusal, onMove, onKeep, onCancel }: Props) => {
  const panel = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
    // Away from the button that opened the panel, which Enter would press again.
    panel.current?.focus({ preventScroll: true });
  }, []);
  const isWords = mode.kind === 'words';
  const { start, end } = mode.span;
  const spans = isWords
    ? [mode.span]
    : [
        { start, end: article.endBefore(mode.cut) },
        { start: mode.cut, end },
      ];
  return (
    <fieldset ref={panel} className="card panel" tabIndex={-1}>
      <legend>{isWords ? 'Move the ends of the words' : 'Split at the line in the article'}</legend>
      <ol className="stack" aria-live="polite">
        {spans.map((span) => (
          <li key={span.start === start ? 'first' : 'second'} className="words">
            {article.words(span)}
          </li>
        ))}
      </ol>
      <Told refusal={refusal} />
      <p className="row">
        {MOVES.filter(({ isShifted }) => isWords || !isShifted).map(({ label, key, isShifted, caps }) => (
          <button
            key={caps}
            type="button"
            className="button button-small"
            // A click leaves the focus on the panel, where Enter keeps the words.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onMove(key, isShifted)}
          >
            {isWords ? label : key === 'ArrowLeft' ? 'Before' : 'Later'} <kbd>{caps}</kbd>
          </button>
        ))}
        <button type="button" className="button button-main button-small" onClick={onKeep}>
          Keep it <kbd>Enter</kbd>
        </button>
        <LeaveButton onCancel={onCancel} />
      </p>
    </fieldset>
  );
};
