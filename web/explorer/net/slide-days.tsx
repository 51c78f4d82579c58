import { useEffect, useState } from 'react';
import { useAddress } from '../address/use-address.js';
import { daysInWords } from '../words/days.js';

/** How long the slider has to rest before its position is applied. */
const SETTLED_MS = 200;

interface Props {
  spans: readonly string[];
  /** The selected span; null while all days are shown. */
  slide: string | null;
}

/** A slider over the days of a net: edges of the selected days are bright, the others are faded. */
export const SlideDays = ({ spans, slide }: Props) => {
  const { change } = useAddress();
  /** The span that the slider was moved to; null while it is that of the address. */
  const [moved, setMoved] = useState<string | null>(null);
  useEffect(() => {
    if (moved === null) return;
    const timer = setTimeout(() => change({ slide: moved }, { replace: true }), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [moved, change]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address has followed
  useEffect(() => setMoved(null), [slide]);

  if (slide === null) {
    return (
      <p>
        <button type="button" className="button button-small" onClick={() => change({ slide: spans[0]! })}>
          Slide over the days
        </button>
      </p>
    );
  }
  const at = moved ?? slide;
  const shown = daysInWords(at);
  return (
    <div className="row slide">
      <label className="field">
        In the days of
        <input
          type="range"
          min={0}
          max={Math.max(0, spans.length - 1)}
          value={Math.max(0, spans.indexOf(at))}
          aria-valuetext={shown}
          onChange={(event) => setMoved(spans[Number(event.target.value)]!)}
        />
      </label>
      <strong className="slide-days">{shown}</strong>
      <button type="button" className="button button-small" onClick={() => change({ slide: null })}>
        All days again
      </button>
    </div>
  );
};
