import { scaleLinear } from 'd3-scale';
import { type PointerEvent, useState } from 'react';
import { edtfOf, isWithin, type Span } from '../address/days.js';
import { useAddress } from '../address/use-address.js';
import type { BucketFragment, Counting } from '../api/operations.generated.js';
import { actsCounted } from '../words/countings.js';
import { CLASSES } from '../words/names.js';
import { numberAtAxis } from '../words/numbers.js';
import { toneNumber } from '../words/tone.js';
import { barPlaces, MARGIN } from './bar-places.js';
import { Brush } from './brush.js';
import { TimelineTable } from './timeline-table.js';
import { TONE_HEIGHT, ToneLine } from './tone-line.js';
import { useWidth } from './use-width.js';
import './timeline-chart.css';

const HEIGHT = 180;
const TOP = 8;
const BOTTOM = 24;
const TONE_GAP = 6;

export interface TimelineChartProps {
  /** The title of the chart, such as 'What Robert Malley said'. */
  title: string;
  buckets: readonly BucketFragment[];
  /** What is counted in the buckets. */
  counting: Counting;
  /** The address of the list of the acts in a bucket. */
  addressOf: (bucket: BucketFragment) => string;
  /** The chosen days. */
  span: Span;
  /** The largest value of the axis, shared by two charts that are compared. */
  most?: number;
}

/**
 * The indexes of the first and the last bucket of the chosen days; of all buckets if none are chosen, and of the nearest one if
 * the days are outside the chart.
 */
function chosenOf(buckets: readonly BucketFragment[], span: Span): [number, number] {
  const last = buckets.length - 1;
  const first = buckets.findIndex(({ end }) => span.from === '' || end >= span.from);
  const after = buckets.findIndex(({ start }) => span.to !== '' && start > span.to);
  const from = first < 0 ? last : first;
  return [from, Math.max(from, after < 0 ? last : after - 1)];
}

/**
 * A chart of statements, deeds or both over time: a bar for each bucket, stacked by class, with the mean tone as a line below;
 * also as a table. Days that are chosen in it, by pointer or by the handles below, are written to the address.
 */
export const TimelineChart = ({ title, buckets, counting, addressOf, span, most: shared }: TimelineChartProps) => {
  const { change } = useAddress();
  const { ref, width } = useWidth<HTMLDivElement>();
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const { inner, x, every } = barPlaces(buckets.length, width);
  const most = shared ?? Math.max(1, ...buckets.map(({ count }) => count));
  const y = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([HEIGHT - TOP - BOTTOM, 0]);
  const bottom = y(0);
  const toneTop = HEIGHT + TONE_GAP;
  const [first, last] = chosenOf(buckets, span);

  const bucketAt = (event: PointerEvent<SVGSVGElement>) => {
    const place = event.clientX - event.currentTarget.getBoundingClientRect().left - MARGIN.left;
    return Math.min(buckets.length - 1, Math.max(0, Math.floor(place / x.step())));
  };
  const choose = (from: number, to: number) => {
    const isWhole = from === 0 && to === buckets.length - 1;
    const saidOn = isWhole ? null : edtfOf({ from: buckets[from]!.start, to: buckets[to]!.end });
    change({ saidOn, after: null });
  };
  const end = () => {
    if (drag && drag.from !== drag.to) choose(Math.min(drag.from, drag.to), Math.max(drag.from, drag.to));
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
        <span className="row key">
          <svg width="24" height="12" aria-hidden="true">
            <path d="M0 6H24" className="tone-line" />
            <circle cx="12" cy="6" r="2.5" className="tone-point" />
          </svg>
          Mean tone
        </span>
      </figcaption>
      <svg
        width={width}
        height={toneTop + TONE_HEIGHT + TONE_GAP}
        aria-hidden="true"
        className="timeline-brush"
        onPointerDown={(event) => setDrag({ from: bucketAt(event), to: bucketAt(event) })}
        onPointerMove={(event) => drag && setDrag({ ...drag, to: bucketAt(event) })}
        onPointerUp={end}
        onPointerLeave={() => setDrag(null)}
      >
        <g transform={`translate(${MARGIN.left} ${TOP})`}>
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
                  {numberAtAxis(tick)}
                </text>
              </g>
            ))}
          {buckets.map((bucket, index) => {
            let below = 0;
            return (
              <g
                key={bucket.label}
                transform={`translate(${x(index)} 0)`}
                className={isWithin(bucket, span) ? undefined : 'timeline-apart'}
              >
                <title>
                  {`${bucket.label}: ${actsCounted(bucket.count, counting)}`}
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
          <g transform={`translate(0 ${toneTop - TOP})`}>
            <ToneLine buckets={buckets} middleOf={(index) => (x(index) ?? 0) + x.bandwidth() / 2} width={inner} />
          </g>
        </g>
      </svg>
      {buckets.length > 1 && (
        <Brush buckets={buckets} first={first} last={last} left={MARGIN.left} width={inner} onChoose={choose} />
      )}
      <TimelineTable title={title} buckets={buckets} counting={counting} addressOf={addressOf} />
    </figure>
  );
};
