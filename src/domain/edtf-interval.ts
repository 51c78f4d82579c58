import edtf from 'edtf';

/** The first and last day that an EDTF value allows, as ISO text; for an open or unknown side the earliest or latest day. */
export interface DayInterval {
  from: string;
  to: string;
}

/** The day that stands for an open or unknown beginning. */
export const EARLIEST_DAY = '0001-01-01';
/** The day that stands for an open or unknown end. */
export const LATEST_DAY = '9999-12-31';

const EXPECTED =
  'give one such as 2021-10-27, 2021-10 for a month, 2021-10/2021-11 for a span, ../2018-05 for until then, ' +
  'or 2021-10-27~ for about that day, within the years 0001 to 9999';

const cache = new Map<string, DayInterval | null>();
const CACHE_LIMIT = 50_000;
const MAX_LENGTH = 40;

function isoDay(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return null;
  const day = date.toISOString().slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= EARLIEST_DAY ? day : null;
}

function daysOfDate(text: string): DayInterval | null {
  const parsed = edtf(text, { level: 1 });
  // The months of a season depend on the hemisphere: it allows any day of its year.
  if (parsed.type === 'Season') return { from: `${text.slice(0, 4)}-01-01`, to: `${text.slice(0, 4)}-12-31` };
  if (parsed.type !== 'Date') return null;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  // The library moves 29 February of a common year on, and converts a time of day to UTC: the day as written counts.
  if (day !== undefined) return isIsoDay(day) ? { from: day, to: day } : null;
  const from = isoDay(parsed.min);
  const to = isoDay(parsed.max);
  return from === null || to === null ? null : { from, to };
}

function daysOfSide(side: string): DayInterval | null | undefined {
  if (side === '' || side === '..') return undefined;
  // The library throws for what is valid alone but not in an interval, such as a season.
  edtf(`${side}/..`, { level: 1 });
  return daysOfDate(side);
}

function parse(text: string): DayInterval | null {
  try {
    const sides = text.split('/');
    if (sides.length === 1) return daysOfDate(text);
    // The sides are parsed separately: the library gives no bound for an open one and refuses two that begin on the same day.
    const [start, end] = sides.map(daysOfSide);
    if (sides.length !== 2 || start === null || end === null || (start ?? end) === undefined) return null;
    if (start && end && start.from > end.from) return null;
    return { from: start?.from ?? EARLIEST_DAY, to: end?.to ?? LATEST_DAY };
  } catch {
    return null;
  }
}

/**
 * The days that an EDTF value (levels 0 and 1) allows, or null if the text is not one.
 * Qualifiers (?, ~, %) express uncertainty and do not affect the days; an open ('..') and an unknown (empty) side both allow
 * every day; a time of day is dropped.
 * Source: Extended Date/Time Format, Library of Congress, 2019.
 */
export function daysOfEdtf(text: string): DayInterval | null {
  // No value is that long; a longer text would only fill the cache.
  if (text.length > MAX_LENGTH) return null;
  const known = cache.get(text);
  if (known !== undefined) return known;
  const interval = parse(text);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(text, interval);
  return interval;
}

/** The interval with its sides swapped, if it ends before it begins and is valid otherwise; else null. */
export function turnedInterval(text: string): string | null {
  const [start, end, ...more] = text.split('/');
  const turned = `${end}/${start}`;
  return start && end && more.length === 0 && daysOfEdtf(text) === null && daysOfEdtf(turned) !== null ? turned : null;
}

/** What is wrong with a value that is not EDTF, and what would be right, phrased to follow the value. */
export function edtfProblem(text: string): string {
  const turned = turnedInterval(text);
  return turned === null
    ? `is not an EDTF date; ${EXPECTED}`
    : `ends before it begins; give the earlier date first, as in '${turned}'`;
}

const isoDays = new Set<string>();

/** Whether the text is an ISO calendar day that exists, from the year 0001 on, such as '2021-10-27'. */
export function isIsoDay(text: string): boolean {
  // The rows of a table have few distinct days.
  if (isoDays.has(text)) return true;
  if (!isDayThatExists(text)) return false;
  if (isoDays.size >= CACHE_LIMIT) isoDays.clear();
  isoDays.add(text);
  return true;
}

function isDayThatExists(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < EARLIEST_DAY) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
