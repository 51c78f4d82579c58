import type { BucketFragment } from '../api/operations.generated.js';

export const TONE_HEIGHT = 56;
const MOST_TONE = 10;
/** With more buckets than this, points would cover the line. */
const MOST_POINTS = 120;

interface Props {
  buckets: readonly BucketFragment[];
  /** The horizontal centre of a bucket, in pixels. */
  middleOf: (index: number) => number;
  width: number;
}

/** The mean tone over time: above the middle is friendly, below is hostile. A line joins buckets that have statements. */
export const ToneLine = ({ buckets, middleOf, width }: Props) => {
  const y = (tone: number) => ((MOST_TONE - tone) / (2 * MOST_TONE)) * TONE_HEIGHT;
  const points = buckets.flatMap(({ meanTone, label }, index) =>
    meanTone === null ? [] : [{ x: middleOf(index), y: y(meanTone), label }],
  );
  return (
    <>
      <line x2={width} y1={y(0)} y2={y(0)} className="timeline-line" />
      {[MOST_TONE, 0, -MOST_TONE].map((tone) => (
        <text key={tone} x={-8} y={y(tone)} dy={tone === 0 ? '0.32em' : tone > 0 ? '0.7em' : 0} textAnchor="end">
          {tone > 0 ? `+${tone}` : tone === 0 ? '0' : `−${-tone}`}
        </text>
      ))}
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} className="tone-line" />
      {points.length <= MOST_POINTS &&
        points.map(({ x, y, label }) => <circle key={label} cx={x} cy={y} r={2.5} className="tone-point" />)}
    </>
  );
};
