import { edtfOf, type Span } from '../address/days.js';
import { COUNTED } from './edge-count.js';
import type { Subnet } from './subnet.js';

const MOST_MONTHS = 60;
const SHORT_MONTHS = 3;

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);
const DAY_MS = 86_400_000;

/** The first and the last day on which something was said or done in a net; null if nothing was. */
export function daysOf({ edges }: Subnet): Span | null {
  const told = edges.filter(({ kind }) => kind in COUNTED);
  const first = told.flatMap(({ firstDay }) => firstDay ?? []).sort();
  const last = told.flatMap(({ lastDay }) => lastDay ?? []).sort();
  return first.length === 0 || last.length === 0 ? null : { from: first[0]!, to: last.at(-1)! };
}

/**
 * The stops of a slider over the days from the first to the last one, as EDTF texts: days for few months, years for many,
 * otherwise months.
 */
export function slideSpans({ from, to }: Span): string[] {
  const [year, month] = from.split('-').map(Number) as [number, number];
  const [endYear, endMonth] = to.split('-').map(Number) as [number, number];
  const months = (endYear - year) * 12 + endMonth - month + 1;
  if (months > MOST_MONTHS) return Array.from({ length: endYear - year + 1 }, (_, index) => String(year + index));
  if (months > SHORT_MONTHS) {
    return Array.from({ length: months }, (_, index) => {
      const first = new Date(Date.UTC(year, month - 1 + index, 1));
      const last = new Date(Date.UTC(year, month + index, 0));
      return edtfOf({ from: isoDay(first.getTime()), to: isoDay(last.getTime()) })!;
    });
  }
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  return Array.from({ length: days }, (_, index) => isoDay(Date.parse(from) + index * DAY_MS));
}
