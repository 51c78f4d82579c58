import * as chrono from 'chrono-node/en';
import { daysOfEdtf } from '../../domain/edtf-interval.js';
import type { DayGiven } from '../language.js';

const MS_OF_DAY = 86_400_000;

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function edtfOf({ start, text }: chrono.ParsedResult, reference: Date | null): string | null {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => start.get(part));
  const [hasYear, hasMonth, hasDay, hasWeekday] = (['year', 'month', 'day', 'weekday'] as const).map((part) =>
    start.isCertain(part),
  );
  if (!hasMonth && !hasDay && !hasWeekday && !(hasYear && /\d{4}/.test(text))) return null;
  if (!reference && !hasYear) return null;
  const pad = (value: number) => String(value).padStart(2, '0');
  let date = new Date(Date.UTC(year!, month! - 1, day!));
  // News looks back: a weekday is the one before the publication, a month without a year too.
  if (reference && date > reference && hasWeekday && !hasDay) date = new Date(date.getTime() - 7 * MS_OF_DAY);
  if (reference && date > reference && !hasYear && hasMonth) date.setUTCFullYear(date.getUTCFullYear() - 1);
  if (reference && date > reference) return null;
  if (hasDay || hasWeekday) return isoOf(date);
  return hasMonth ? `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}` : String(year);
}

/** The day, month or year that words give with certainty, against the day of publication; null where they give none. */
export function dayIn(words: string, publishedOn: string | null): DayGiven | null {
  const published = publishedOn === null ? null : daysOfEdtf(publishedOn);
  // Relative days count from a day; a month or an interval as the day of publication is none.
  const reference = published && published.from === published.to ? new Date(`${published.from}T00:00:00Z`) : null;
  const at = reference ?? new Date();
  for (const result of chrono.casual.parse(words, { instant: at, timezone: 0 }, { forwardDate: false })) {
    const edtf = edtfOf(result, reference);
    if (edtf !== null && daysOfEdtf(edtf) !== null) return { saidOn: edtf, words: result.text };
  }
  return null;
}
