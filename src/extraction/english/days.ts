import * as chrono from 'chrono-node/en';
import { daysOfEdtf, isIsoDay } from '../../domain/edtf-interval.js';
import type { DayGiven } from '../language.js';
import { isDayOfSaying } from './day-of-saying.js';

const MS_OF_DAY = 86_400_000;
/** The beginning of a report: place, day, agency and a dash: 'VIENNA, Oct. 27 (Reuters) —'. */
const DATELINE =
  /^\s*\p{Lu}[\p{L}\p{M}.’'-]*(?:[\s,.(/]+(?:\p{Lu}[\p{L}\p{M}.’'-]*|\d{1,4}|of|the|de|la|am|al)\)?){0,12}[\s,).]*(?:\s[—–-]{1,2}|—|–)\s/u;
/** A description of the speaker between commas: ', who was elected on Monday,'. */
const DESCRIPTION =
  /,\s(?:(?:who|whom|whose|which)\b|\p{Ll}+(?:ed|wn|rn|ught)\s(?:on|in|to|as|by|at|for|from|last|this)\b)[^,…]*(?:,|$)/gu;
const SPEAKING = /\b(?:spoke|speaking|said|told|addressed|talked|briefed|wrote|announced|quoted|asked|interviewed)\b/;
/** A day counted from that of another event. */
const RELATIVE =
  /\b(?:(?:an?|one|two|three|four|five|six|seven|ten|several|some|\d+)\s(?:hour|day|week|month|year)s?\s(?:later|earlier|afterwards?)|the\s(?:next|following|previous)\s(?:day|morning|afternoon|evening|week|month|year)|the\sday\s(?:after|before)(?=[,.;]|$))/i;

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function edtfOf({ start, text }: chrono.ParsedResult, reference: Date | null): string | null {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => start.get(part));
  const [hasYear, hasMonth, hasDay, hasWeekday] = (['year', 'month', 'day', 'weekday'] as const).map((part) =>
    start.isCertain(part),
  );
  if (!hasMonth && !hasDay && !hasWeekday && !(hasYear && /\d{4}|\byears? ago$/.test(text))) return null;
  if (!reference && !hasYear) return null;
  const pad = (value: number) => String(value).padStart(2, '0');
  let date = new Date(Date.UTC(year!, month! - 1, day!));
  // News refers to the past: a weekday, or a month without a year, is the last one before the publication.
  if (reference && date > reference && hasWeekday && !hasDay) date = new Date(date.getTime() - 7 * MS_OF_DAY);
  if (reference && date > reference && !hasYear && hasMonth) date.setUTCFullYear(date.getUTCFullYear() - 1);
  if (reference && date > reference) return null;
  // 'Last week' has a day for chrono.
  if (hasDay || hasWeekday) return `${isoOf(date)}${/\bweeks?\b/i.test(text) ? '~' : ''}`;
  return hasMonth ? `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}` : String(year);
}

/** The first day in the words on which something was said, not one of other events; null if there is none. */
function firstDay(
  words: string,
  reference: Date | null,
  isMeant = isDayOfSaying,
): (DayGiven & { saidOn: string }) | null {
  const at = reference ?? new Date();
  for (const result of chrono.casual.parse(words, { instant: at, timezone: 0 }, { forwardDate: false })) {
    if (RELATIVE.test(result.text)) continue;
    if (!isMeant(words, { start: result.index, end: result.index + result.text.length })) continue;
    const edtf = edtfOf(result, reference);
    if (edtf !== null && daysOfEdtf(edtf) !== null)
      return { saidOn: edtf, words: result.text.trim().replace(/,$/, '') };
  }
  return null;
}

/** The year in 'said in 2019' and 'In 2019, Malley said', which has no day and is not after the publication; null if there is none. */
function yearIn(words: string, reference: Date | null): (DayGiven & { saidOn: string }) | null {
  for (const { index, 0: given } of words.matchAll(/\bin (?:19|20)\d\d\b/gi)) {
    const year = given.slice(-4);
    if (reference && Number(year) > reference.getUTCFullYear()) continue;
    if (isDayOfSaying(words, { start: index, end: index + given.length })) return { saidOn: year, words: `in ${year}` };
  }
  return null;
}

/** A single day with '~'; a month or a year as it is. */
function approximate(day: DayGiven & { saidOn: string }): DayGiven {
  return isIsoDay(day.saidOn) ? { ...day, saidOn: `${day.saidOn}~` } : day;
}

/** The day of the dateline that a paragraph begins with, such as 'GENEVA, 12 May 2022 —'; null if there is none with a year. */
export function dayOfDateline(paragraph: string): string | null {
  const day = firstDay(DATELINE.exec(paragraph)?.[0] ?? '', null, () => true)?.saidOn;
  return day !== undefined && isIsoDay(day) ? day : null;
}

/**
 * The day, month or year given by the words around what was said, relative to the day of publication; null if there is none. One
 * that is counted from another event, such as 'two days later', is not computed, and makes another day beside it approximate.
 * A day from a dateline is that of the report, and therefore approximate.
 */
export function dayIn(words: string, publishedOn: string | null): DayGiven | null {
  const published = publishedOn === null ? null : daysOfEdtf(publishedOn);
  // Relative days need a single day of publication, not a month or an interval.
  const reference = published && published.from === published.to ? new Date(`${published.from}T00:00:00Z`) : null;
  const dateline = DATELINE.exec(words)?.[0] ?? '';
  const report = words
    .slice(dateline.length)
    .replace(DESCRIPTION, (description) => (SPEAKING.test(description) ? description : ','));
  const day = firstDay(report, reference) ?? yearIn(report, reference);
  const relative = RELATIVE.exec(report)?.[0];
  if (relative !== undefined) return day ? approximate(day) : { saidOn: null, words: relative };
  if (day || dateline === '') return day;
  const ofReport = firstDay(dateline, reference, () => true);
  return ofReport && approximate(ofReport);
}
