import { actsAddress } from '../address/acts.js';
import { edtfOf, isWithin, type Span } from '../address/days.js';
import { Link } from '../address/link.js';
import { type BucketFragment, type Counting, type StatementFilter, Timeline } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { isTooShort } from '../parts/is-too-short.js';
import { TimelineChart } from '../parts/timeline-chart.js';
import { ToneMark } from '../parts/tone-mark.js';
import { Answered, Empty } from '../shell/states.js';
import { ACTS } from '../words/countings.js';
import { numberInWords } from '../words/numbers.js';
import { compared } from './compared.js';

interface Side {
  title: string;
  filter: StatementFilter;
}

interface Props {
  one: Side;
  other: Side;
  counting: Counting;
  span: Span;
}

/** The keys of the two sides: their titles can be equal. */
const SIDES = ['one', 'other'] as const;

/** The number of acts in some buckets, and the mean of their tones. */
function sumOf(buckets: readonly BucketFragment[]): { count: number; meanTone: number | null } {
  const toned = buckets.filter(({ meanTone }) => meanTone !== null);
  const weight = toned.reduce((sum, { count }) => sum + count, 0);
  const tones = toned.reduce((sum, { count, meanTone }) => sum + count * meanTone!, 0);
  return {
    count: buckets.reduce((sum, { count }) => sum + count, 0),
    meanTone: weight === 0 ? null : tones / weight,
  };
}

/** Charts of two filters over the same time, with the same scale, and their numbers side by side. */
export const Comparison = ({ one, other, counting, span }: Props) => {
  const months = [one, other].map(({ filter }) => ({ filter, counting, interval: 'MONTH' as const }));
  const [first, second] = [useAnswer(Timeline, months[0]!), useAnswer(Timeline, months[1]!)];
  const coarse = compared(first.data?.timeline ?? [], second.data?.timeline ?? []);
  const isShort = first.data !== undefined && second.data !== undefined && isTooShort(coarse[0]);
  const fine = [one, other].map(({ filter }) => (isShort ? { filter, counting, interval: 'DAY' as const } : null));
  const [firstDays, secondDays] = [useAnswer(Timeline, fine[0]!), useAnswer(Timeline, fine[1]!)];
  const answers = isShort ? [firstDays, secondDays] : [first, second];
  return (
    <Answered answer={answers[0]!} what="acts over time" lines={8}>
      {({ timeline }) => (
        <Answered answer={answers[1]!} what="acts over time" lines={8}>
          {({ timeline: otherTimeline }) => (
            <Sides
              sides={[one, other]}
              buckets={compared(timeline ?? [], otherTimeline ?? [])}
              counting={counting}
              span={span}
            />
          )}
        </Answered>
      )}
    </Answered>
  );
};

interface SidesProps {
  sides: readonly [Side, Side];
  buckets: readonly [readonly BucketFragment[], readonly BucketFragment[]];
  counting: Counting;
  span: Span;
}

const Sides = ({ sides, buckets, counting, span }: SidesProps) => {
  if (buckets[0].length === 0) return <Empty>Nothing is known of either.</Empty>;
  const most = Math.max(1, ...buckets.flat().map(({ count }) => count));
  return (
    <>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th>In the days that are shown bright</th>
              <th className="number">{ACTS[counting].heading}</th>
              <th>Mean tone</th>
            </tr>
          </thead>
          <tbody>
            {sides.map(({ title, filter }, index) => {
              const chosen = buckets[index]!.filter((bucket) => isWithin(bucket, span));
              const { count, meanTone } = sumOf(chosen);
              const days = edtfOf(chosen.length === 0 ? span : { from: chosen[0]!.start, to: chosen.at(-1)!.end });
              return (
                <tr key={SIDES[index]}>
                  <td>{title}</td>
                  <td className="number">
                    <Link href={actsAddress({ ...filter, saidOn: days }, counting)}>{numberInWords(count)}</Link>
                  </td>
                  <td>
                    <ToneMark tone={meanTone} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {sides.map(({ title, filter }, index) => (
        <section key={SIDES[index]} className="stack" aria-label={title}>
          <h3>{title}</h3>
          <TimelineChart
            title={title}
            buckets={buckets[index]!}
            counting={counting}
            most={most}
            span={span}
            addressOf={({ start, end }) =>
              actsAddress({ ...filter, saidOn: edtfOf({ from: start, to: end }) }, counting)
            }
          />
        </section>
      ))}
    </>
  );
};
