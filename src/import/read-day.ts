import { daysOfEdtf, edtfProblem, isIsoDay, turnedInterval } from '../domain/edtf-interval.js';
import { cut } from '../errors/shown.js';

/** The orders of day, month and year in a date such as 1/2/2021. */
export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;

/** One of the orders. */
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A date of a table as EDTF, or what is wrong with it and what would be right. */
export type DayRead = { day: string } | { problem: string };

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})[T ](?:[01]?\d|2[0-4])(?::?[0-5]\d)(?::?(?:[0-5]\d|60))?(?:[.,]\d+)? ?(?:Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(?:[01]\d|2[0-4])[0-5]\d(?:[0-5]\d|60)Z?)?$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const SHORT_YEAR = /^\d{1,2}([-/.])\d{1,2}\1\d{2}$/;
const TIME_OF_DAY = /[T ](?:[01]?\d|2[0-4]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d+)?)?(?: ?[AP]M)?$/i;
const DAY_MONTH_WORD = /^(\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]+)\.?,?[- ](\d{4})$/i;
const MONTH_WORD_DAY = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];
/** Day 0 of spreadsheets, and the day numbers that are likely to be dates: 1970 to 2064. */
const SPREADSHEET_EPOCH = Date.UTC(1899, 11, 30);
const SPREADSHEET_DAYS = { first: 25_569, last: 60_000 };
const DAY_MS = 86_400_000;

function iso(year: string, month: string | number, day: string): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDay(text) ? text : null;
}

function monthOf(word: string): number {
  const lower = word.toLowerCase();
  const whole = MONTH_NAMES.indexOf(lower);
  if (whole >= 0) return whole + 1;
  return MONTHS.indexOf(lower === 'sept' ? 'sep' : lower) + 1;
}

/** A day whose order of parts is unambiguous. */
function plainDay(text: string): string | null {
  const dateTime = DATE_TIME.exec(text);
  if (dateTime) return isIsoDay(dateTime[1]!) ? dateTime[1]! : null;
  const compact = COMPACT.exec(text);
  if (compact) return iso(compact[1]!, compact[2]!, compact[3]!);
  const bare = text.replace(TIME_OF_DAY, '');
  const yearFirst = YEAR_FIRST.exec(bare);
  if (yearFirst) return iso(yearFirst[1]!, yearFirst[3]!, yearFirst[4]!);
  const dayMonth = DAY_MONTH_WORD.exec(bare);
  if (dayMonth) return iso(dayMonth[3]!, monthOf(dayMonth[2]!), dayMonth[1]!);
  const monthDay = MONTH_WORD_DAY.exec(bare);
  return monthDay ? iso(monthDay[3]!, monthOf(monthDay[1]!), monthDay[2]!) : null;
}

/** An interval between days that have a time or another form than EDTF. */
function plainInterval(text: string): string | null {
  const sides = text.split('/');
  if (sides.length !== 2) return null;
  const [start, end] = sides.map((side) => (side === '' || side === '..' ? side : plainDay(side)));
  if (typeof start !== 'string' || typeof end !== 'string') return null;
  return daysOfEdtf(`${start}/${end}`) === null ? null : `${start}/${end}`;
}

function yearLastDay(text: string, first: string, second: string, year: string, order: DateOrder | undefined): DayRead {
  const dmy = iso(year, second, first);
  const mdy = iso(year, first, second);
  const said = order === 'dmy' ? dmy : order === 'mdy' ? mdy : null;
  if (said !== null) return { day: said };
  if (dmy === null && mdy === null) return { problem: `'${text}' is not a day of the calendar` };
  if (order === 'ymd') return { problem: `'${text}' has its year last; give --date-order dmy or mdy` };
  if (order !== undefined) {
    const other = order === 'dmy' ? `mdy (${mdy})` : `dmy (${dmy})`;
    return { problem: `'${text}' is not a day in the order ${order}; it would be one in the order ${other}` };
  }
  if (dmy === mdy) return { problem: `'${text}' is not an EDTF date; write ${dmy}, or give --date-order dmy or mdy` };
  const choices = [dmy && `dmy (${dmy})`, mdy && `mdy (${mdy})`].filter((choice) => choice !== null);
  return { problem: `'${text}' is not an EDTF date; give --date-order ${choices.join(' or ')}` };
}

function hintOf(text: string): string {
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const number = Math.floor(Number(text));
    if (number >= SPREADSHEET_DAYS.first && number <= SPREADSHEET_DAYS.last) {
      const day = new Date(SPREADSHEET_EPOCH + number * DAY_MS).toISOString().slice(0, 10);
      return `; as the number that a spreadsheet keeps for a day it would be ${day}: write that`;
    }
  }
  if (/^\d{10}$|^\d{13}$/.test(text)) {
    const day = new Date(Number(text.slice(0, 10)) * 1_000).toISOString().slice(0, 10);
    return `; as a count of seconds since 1970 it would be ${day}: write that`;
  }
  const yearMonth = /^(\d{4})(?:[-/.](\d{1,2})|(\d{2}))$/.exec(text);
  const month = yearMonth?.[2] ?? yearMonth?.[3];
  if (month !== undefined && Number(month) >= 1 && Number(month) <= 12) {
    return `; a month is written as ${yearMonth![1]}-${month.padStart(2, '0')}`;
  }
  if (SHORT_YEAR.test(text.replace(TIME_OF_DAY, ''))) return '; a year has four digits, as in 2021-01-31';
  return '; write a day as 2021-01-31, a month as 2021-01, a year as 2021';
}

/**
 * Reads a date of a table: EDTF as it is; 20210102, 2021-1-2, 2021/1/2, 2 Jan 2021 and January 2, 2021 as the days that they
 * name; 1/2/2021 only according to `order`. A date with a time is the day that it names, in its own time zone.
 */
export function readDay(text: string, order?: DateOrder): DayRead {
  if (!/[T ]/.test(text) && daysOfEdtf(text) !== null) return { day: text };
  if (text === '') return { problem: 'has no date' };
  const day = plainDay(text) ?? plainInterval(text);
  if (day !== null) return { day };
  if (daysOfEdtf(text) !== null) return { day: text };
  const yearLast = YEAR_LAST.exec(text.replace(TIME_OF_DAY, ''));
  if (yearLast) return yearLastDay(text, yearLast[1]!, yearLast[3]!, yearLast[4]!, order);
  const digits = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (digits && order !== undefined) return yearLastDay(text, digits[1]!, digits[2]!, digits[3]!, order);
  if (turnedInterval(text) !== null) return { problem: `'${text}' ${edtfProblem(text)}` };
  const isDayForm = YEAR_FIRST.test(text) || COMPACT.test(text);
  return { problem: `'${cut(text)}' is not ${isDayForm ? 'a day of the calendar' : `an EDTF date${hintOf(text)}`}` };
}
