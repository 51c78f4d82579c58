import { scaleLinear } from 'd3-scale';
import { Link } from '../address/link.js';
import type { PairTimelineQuery } from '../api/operations.generated.js';
import { barPlaces, MARGIN } from '../parts/bar-places.js';
import { ToneMark } from '../parts/tone-mark.js';
import { useWidth } from '../parts/use-width.js';
import { numberAtAxis } from '../words/numbers.js';
import { toneSide } from '../words/tone.js';
import '../parts/timeline-chart.css';
import { numberInWords } from '../words/numbers.js';

type PairBucket = NonNullable<NonNullable<PairTimelineQuery['relationship']>['timeline']>[number];

const HEIGHT = 240;
const MIDDLE = 22;

interface Props {
  a: string;
  b: string;
  /** The word between the names: 'about', or 'to' if deeds are counted. */
  joint: string;
  buckets: readonly PairBucket[];
  /** The address of the list of a bucket's acts in one direction. */
  addressOf: (bucket: PairBucket, direction: 'aToB' | 'bToA') => string;
}

/** A chart of the acts between two subjects on one time axis, one direction upwards, the other downwards; also as a table. */
export const MirroredChart = ({ a, b, joint, buckets, addressOf }: Props) => {
  const { ref, width } = useWidth<HTMLDivElement>();
  const { x, every } = barPlaces(buckets.length, width);
  const most = Math.max(1, ...buckets.flatMap(({ aToB, bToA }) => [aToB.count, bToA.count]));
  const room = (HEIGHT - MIDDLE) / 2;
  const y = scaleLinear().domain([0, most]).nice(3).range([0, room]);
  const ticks = y.ticks(3).filter((tick) => Number.isInteger(tick) && tick > 0);

  return (
    <figure className="timeline" ref={ref}>
      <figcaption className="small soft">
        Up: {a} {joint} {b}. Down: {b} {joint} {a}. Orange is critical or hostile on average, blue friendly, grey
        neutral.
      </figcaption>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        <g transform={`translate(${MARGIN.left} 0)`}>
          {ticks.map((tick) => (
            <g key={tick}>
              <text x={-8} y={room - y(tick)} dy="0.9em" textAnchor="end">
                {numberAtAxis(tick)}
              </text>
              <text x={-8} y={room + MIDDLE + y(tick)} textAnchor="end">
                {numberAtAxis(tick)}
              </text>
            </g>
          ))}
          {buckets.map(({ label, aToB, bToA }, index) => (
            <g key={label} transform={`translate(${x(index)} 0)`}>
              <title>{`${label}: ${numberInWords(aToB.count)} and ${numberInWords(bToA.count)}`}</title>
              <rect
                y={room - y(aToB.count)}
                width={x.bandwidth()}
                height={y(aToB.count)}
                className={`bar-${toneSide(aToB.meanTone ?? 0)}`}
              />
              <rect
                y={room + MIDDLE}
                width={x.bandwidth()}
                height={y(bToA.count)}
                className={`bar-${toneSide(bToA.meanTone ?? 0)}`}
              />
              {index % every === 0 && (
                <text x={x.bandwidth() / 2} y={room + MIDDLE / 2} dy="0.35em" textAnchor="middle">
                  {label}
                </text>
              )}
            </g>
          ))}
        </g>
      </svg>
      <details>
        <summary className="small">Both ways over time: as a table</summary>
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th>When</th>
                <th className="number">
                  {a} {joint} {b}
                </th>
                <th>Mean tone</th>
                <th className="number">
                  {b} {joint} {a}
                </th>
                <th>Mean tone</th>
              </tr>
            </thead>
            <tbody>
              {buckets
                .filter(({ aToB, bToA }) => aToB.count + bToA.count > 0)
                .map((bucket) => (
                  <tr key={bucket.label}>
                    <td>{bucket.label}</td>
                    <td className="number">
                      <Link href={addressOf(bucket, 'aToB')}>{numberInWords(bucket.aToB.count)}</Link>
                    </td>
                    <td>
                      <ToneMark tone={bucket.aToB.meanTone} />
                    </td>
                    <td className="number">
                      <Link href={addressOf(bucket, 'bToA')}>{numberInWords(bucket.bToA.count)}</Link>
                    </td>
                    <td>
                      <ToneMark tone={bucket.bToA.meanTone} />
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
};
