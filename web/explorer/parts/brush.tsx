import { type CSSProperties, useEffect, useState } from 'react';
import type { BucketFragment } from '../api/operations.generated.js';
import './brush.css';

/** How long a handle has to rest before its position is applied. */
const SETTLED_MS = 400;

interface Props {
  buckets: readonly BucketFragment[];
  /** The indexes of the first and the last chosen bucket. */
  first: number;
  last: number;
  /** The left edge and the total width of the bars, in pixels. */
  left: number;
  width: number;
  onChoose: (first: number, last: number) => void;
}

/** Two handles below a chart, for its first and its last day: by pointer and by arrow keys. */
export const Brush = ({ buckets, first, last, left, width, onChoose }: Props) => {
  const [moved, setMoved] = useState<{ first: number; last: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a view passes another function at each render
  useEffect(() => {
    if (moved === null || (moved.first === first && moved.last === last)) return;
    const timer = setTimeout(() => onChoose(moved.first, moved.last), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [moved]);
  // The view has caught up. Handles that were moved further in the meantime stay, unless the chart has other days now.
  useEffect(() => setMoved((at) => (at?.first === first && at.last === last ? null : at)), [first, last]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other days
  useEffect(() => setMoved(null), [buckets]);
  const at = moved ?? { first, last };
  const handles = [
    {
      name: 'First of the days',
      value: at.first,
      label: buckets[at.first]?.label,
      // If both handles are at the end, only this one can move, so it has to be on top.
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
