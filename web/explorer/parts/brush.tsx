import { type CSSProperties, useEffect, useState } from 'react';
import type { BucketFragment } from '../api/operations.generated.js';
import './brush.css';

/** While a handle moves nothing is asked. */
const SETTLED_MS = 400;

interface Props {
  buckets: readonly BucketFragment[];
  /** The first and the last bucket that is chosen, by their places. */
  first: number;
  last: number;
  /** Where the bars begin and how wide they are together, in pixels. */
  left: number;
  width: number;
  onChoose: (first: number, last: number) => void;
}

/** Two handles below a chart, for its first and its last day: by pointer and by arrow keys. */
export const Brush = ({ buckets, first, last, left, width, onChoose }: Props) => {
  const [moved, setMoved] = useState<{ first: number; last: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a view gives another function each time it is drawn
  useEffect(() => {
    if (moved === null || (moved.first === first && moved.last === last)) return;
    const timer = setTimeout(() => onChoose(moved.first, moved.last), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [moved]);
  // The view has followed. What was moved further in the meantime stays so, unless it is over other days now.
  useEffect(() => setMoved((at) => (at?.first === first && at.last === last ? null : at)), [first, last]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other days
  useEffect(() => setMoved(null), [buckets]);
  const at = moved ?? { first, last };
  const handles = [
    {
      name: 'First of the days',
      value: at.first,
      label: buckets[at.first]?.label,
      // Where both are at the end, this is the one that can be moved.
      zIndex: at.first === buckets.length - 1 ? 1 : 0,
      move: (to: number) => ({ ...at, first: Math.min(to, at.last) }),
    },
    {
      name: 'Last of the days',
      value: at.last,
      label: buckets[at.last]?.label,
      zIndex: 0,
      move: (to: number) => ({ ...at, last: Math.max(to, at.first) }),
    },
  ];
  const share = (place: number) => `${(100 * place) / Math.max(1, buckets.length)}%`;
  return (
    <div className="brush" style={{ marginInlineStart: left, width }}>
      <div
        className="brush-span"
        style={{ insetInlineStart: share(at.first), width: share(at.last - at.first + 1) } as CSSProperties}
      />
      {handles.map(({ name, value, label, zIndex, move }) => (
        <input
          key={name}
          type="range"
          aria-label={name}
          aria-valuetext={label}
          min={0}
          max={buckets.length - 1}
          value={value}
          style={{ zIndex }}
          onChange={(event) => setMoved(move(Number(event.target.value)))}
        />
      ))}
    </div>
  );
};
