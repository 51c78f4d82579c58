import { scaleBand, scaleLinear } from 'd3-scale';
import { type PointerEvent, useState } from 'react';
import { Link } from 'wouter';
import type { BucketFragment } from '../api/operations.generated.js';
import { CLASSES } from '../words/names.js';
import { counted } from '../words/numbers.js';
import { toneNumber } from '../words/tone.js';
import { ToneMark } from './tone-mark.js';
import { useWidth } from './use-width.js';
import './timeline-chart.css';

const HEIGHT = 180;
const MARGIN = { top: 8, right: 8, bottom: 24, left: 40 };
const LABEL_WIDTH = 72;
const WIDEST_BAR = 120;

export interface TimelineChartProps {
  /** What the chart counts, for its name: 'What Robert Malley said'. */
  title: string;
  buckets: readonly BucketFragment[];
  /** The address of the statements of a bucket. */
  addressOf: (bucket: BucketFragment) => string;
  /** Called with the first and the last day of what is dragged over. */
  onSpan?: (from: string, to: string) => void;
}

/** Statements over time: a bar for each bucket, in its classes, with the mean tone above in words; and the same as a table. */
export const TimelineChart = ({ title, buckets, addressOf, onSpan }: TimelineChartProps) => {
  const { ref, width } = useWidth<HTMLDivElement>();
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const inner = Math.max(0, Math.min(width - MARGIN.left - MARGIN.right, buckets.length * WIDEST_BAR));
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  const x = scaleBand<number>()
    .domain(buckets.map((_, index) => index))
    .range([0, inner])
    .paddingInner(buckets.length > inner / 3 ? 0 : 0.15);
  const y = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([HEIGHT - MARGIN.top - MARGIN.bottom, 0]);
  const every = Math.max(1, Math.ceil((buckets.length * LABEL_WIDTH) / Math.max(inner, 1)));
  const bottom = y(0);

  const bucketAt = (event: PointerEvent<SVGSVGElement>) => {
    const place = event.clientX - event.currentTarget.getBoundingClientRect().left - MARGIN.left;
    return Math.min(buckets.length - 1, Math.max(0, Math.floor(place / x.step())));
  };
  const end = () => {
    if (drag && drag.from !== drag.to) {
      const [first, last] = [Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)];
      onSpan?.(buckets[first]!.start, buckets[last]!.end);
    }
    setDrag(null);
  };

  return (
    <figure className="timeline" ref={ref}>
      <figcaption className="row small soft">
        {CLASSES.filter(({ field }) => buckets.some(({ byQuadClass }) => byQuadClass[field] > 0)).map(
          ({ label, token }) => (
            <span key={token} className="row key">
              <svg width="12" height="12" aria-hidden="true">
                <rect width="12" height="12" className={`fill-${token}`} />
              </svg>
              {label}
            </span>
          ),
        )}
      </figcaption>
      <svg
        width={width}
        height={HEIGHT}
        aria-hidden="true"
        className={onSpan && 'timeline-brush'}
        onPointerDown={onSpan && ((event) => setDrag({ from: bucketAt(event), to: bucketAt(event) }))}
        onPointerMove={(event) => drag && setDrag({ ...drag, to: bucketAt(event) })}
        onPointerUp={end}
        onPointerLeave={() => setDrag(null)}
      >
        <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
          {drag && (
            <rect
              x={x(Math.min(drag.from, drag.to))}
              y={0}
              width={x.step() * (Math.abs(drag.to - drag.from) + 1)}
              height={bottom}
              className="timeline-dragged"
            />
          )}
          {y
            .ticks(4)
            .filter(Number.isInteger)
            .map((tick) => (
              <g key={tick} transform={`translate(0 ${y(tick)})`}>
                <line x2={inner} className="timeline-line" />
                <text x={-8} dy="0.32em" textAnchor="end">
                  {tick}
                </text>
              </g>
            ))}
          {buckets.map((bucket, index) => {
            let below = 0;
            return (
              <g key={bucket.label} transform={`translate(${x(index)} 0)`}>
                <title>
                  {`${bucket.label}: ${counted(bucket.count, 'statement')}`}
                  {bucket.meanTone !== null && `, mean tone ${toneNumber(bucket.meanTone)}`}
                </title>
                <rect width={x.bandwidth()} height={bottom} fill="transparent" />
                {CLASSES.map(({ field, token }) => {
                  const from = below;
                  below += bucket.byQuadClass[field];
                  if (below === from) return null;
                  const height = y(from) - y(below);
                  return (
                    <rect key={field} y={y(below)} width={x.bandwidth()} height={height} className={`fill-${token}`} />
                  );
                })}
                {index % every === 0 && (
                  <text x={x.bandwidth() / 2} y={bottom + 18} textAnchor="middle">
                    {bucket.label}
                  </text>
                )}
              </g>
            );
          })}
        </g>
      </svg>
      <details>
        <summary className="small">{title}: as a table</summary>
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th>When</th>
                <th className="number">Statements</th>
                <th>Mean tone</th>
                {CLASSES.map(({ field, label }) => (
                  <th key={field} className="number">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {buckets
                .filter(({ count }) => count > 0)
                .map((bucket) => (
                  <tr key={bucket.label}>
                    <td>{bucket.label}</td>
                    <td className="number">
                      <Link href={addressOf(bucket)}>{bucket.count}</Link>
                    </td>
                    <td>
                      <ToneMark tone={bucket.meanTone} />
                    </td>
                    {CLASSES.map(({ field }) => (
                      <td key={field} className="number">
                        {bucket.byQuadClass[field]}
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
};
