import { badUserInput } from '../errors/service-error.js';
import { type DayInterval, EARLIEST_DAY, LATEST_DAY } from './edtf-interval.js';
import { bucketAt, bucketNumberOf, INTERVALS, type Interval, type TimeBucket } from './time-bucket.js';

/** The maximum number of buckets in a timeline. */
export const MAX_BUCKETS = 5_000;

/** The length of the prefix of ISO days that names the periods of a query's totals, of which buckets consist. */
export const PERIOD_LENGTHS: Record<Interval, number> = { DAY: 10, WEEK: 10, MONTH: 7, QUARTER: 7, YEAR: 4 };

/** The days that a timeline must cover; null for a side that depends on its statements alone. */
export interface TimelineSpan {
  from: string | null;
  to: string | null;
}

/** The closed sides of the interval of a filter. */
export function timelineSpan(days: DayInterval | null): TimelineSpan {
  return {
    from: days === null || days.from === EARLIEST_DAY ? null : days.from,
    to: days === null || days.to === LATEST_DAY ? null : days.to,
  };
}

/** The first day of a period, which is named by a prefix of its ISO days, such as '2021-10' or '2021'. */
function firstDayOf(period: string): string {
  return `${period}-01-01`.slice(0, 10);
}

function bucketCount(from: string, to: string, interval: Interval): number {
  return bucketNumberOf(to, interval) - bucketNumberOf(from, interval) + 1;
}

/** Refuses a timeline that has too many buckets between two days. Errors: BAD_USER_INPUT, which says what would do. */
export function refuseTooManyBuckets(from: string, to: string, interval: Interval): void {
  const count = bucketCount(from, to, interval);
  if (count <= MAX_BUCKETS) return;
  const coarser = INTERVALS.slice(INTERVALS.indexOf(interval) + 1).find(
    (other) => bucketCount(from, to, other) <= MAX_BUCKETS,
  );
  const [many, most] = [count, MAX_BUCKETS].map((number) => number.toLocaleString('en'));
  throw badUserInput(
    'interval',
    `${interval} makes ${many} buckets from ${from} to ${to}, and ${most} are given at most; ` +
      (coarser ? `take ${coarser}, or ask for fewer days` : 'ask for fewer days'),
  );
}

/**
 * The buckets of a timeline in order, each with the rows of its periods, including empty ones: from the first to the last day of
 * the span, or else of the rows. None if there are no rows and the span is open.
 * Errors: BAD_USER_INPUT if there would be too many.
 */
export function bucketsOf<Row extends { period: string }>(
  rows: readonly Row[],
  interval: Interval,
  span: TimelineSpan,
): { bucket: TimeBucket; rows: Row[] }[] {
  const days = rows.map(({ period }) => firstDayOf(period));
  const sorted = [...days].sort();
  const from = span.from ?? sorted[0];
  const to = span.to ?? sorted.at(-1);
  if (from === undefined || to === undefined) return [];
  refuseTooManyBuckets(from, to, interval);
  const first = bucketNumberOf(from, interval);
  const buckets = Array.from({ length: bucketCount(from, to, interval) }, (_, index) => ({
    bucket: bucketAt(first + index, interval),
    rows: [] as Row[],
  }));
  for (const [index, row] of rows.entries()) buckets[bucketNumberOf(days[index]!, interval) - first]!.rows.push(row);
  return buckets;
}
