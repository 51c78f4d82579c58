import { LATEST_DAY } from './edtf-interval.js';

/** The lengths of buckets of a timeline, the finest first. */
export const INTERVALS = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;

/** The length of the buckets of a timeline. */
export type Interval = (typeof INTERVALS)[number];

/** A period of whole days. `start`, `end`: its first and its last ISO day. `label`: such as '2021-W43' or '2021-Q4'. */
export interface TimeBucket {
  start: string;
  end: string;
  label: string;
}

const DAY_MS = 86_400_000;
/** Day 0, 1 January 1970, was a Thursday. */
const DAYS_SINCE_MONDAY = 3;

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

function dayOfNumber(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

function dayOfMonth(monthNumber: number): string {
  const year = String(Math.floor(monthNumber / 12)).padStart(4, '0');
  return `${year}-${String((monthNumber % 12) + 1).padStart(2, '0')}-01`;
}

function weekLabel(monday: number): string {
  // In ISO 8601, a week belongs to the year of its Thursday.
  const thursday = monday + 3;
  const year = dayOfNumber(thursday).slice(0, 4);
  const week = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The number of the bucket that a day is in; the next bucket has the next number. */
export function bucketNumberOf(day: string, interval: Interval): number {
  const monthNumber = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  switch (interval) {
    case 'DAY':
      return dayNumber(day);
    case 'WEEK':
      return Math.floor((dayNumber(day) + DAYS_SINCE_MONDAY) / 7);
    case 'MONTH':
      return monthNumber;
    case 'QUARTER':
      return Math.floor(monthNumber / 3);
    case 'YEAR':
      return Math.floor(monthNumber / 12);
  }
}

function startOf(number: number, interval: Interval): string {
  switch (interval) {
    case 'DAY':
      return dayOfNumber(number);
    case 'WEEK':
      return dayOfNumber(number * 7 - DAYS_SINCE_MONDAY);
    case 'MONTH':
      return dayOfMonth(number);
    case 'QUARTER':
      return dayOfMonth(number * 3);
    case 'YEAR':
      return dayOfMonth(number * 12);
  }
}

function labelOf(number: number, start: string, interval: Interval): string {
  switch (interval) {
    case 'DAY':
      return start;
    case 'WEEK':
      return weekLabel(number * 7 - DAYS_SINCE_MONDAY);
    case 'MONTH':
      return start.slice(0, 7);
    case 'QUARTER':
      return `${start.slice(0, 4)}-Q${(number % 4) + 1}`;
    case 'YEAR':
      return start.slice(0, 4);
  }
}

/** The bucket with this number. One that extends beyond the year 9999 ends with it. */
export function bucketAt(number: number, interval: Interval): TimeBucket {
  const start = startOf(number, interval);
  // The year of a month after that has five digits, and its first day is no longer an ISO day.
  const next = startOf(number + 1, interval);
  const isWithin = /^\d{4}-/.test(next);
  return {
    start,
    end: isWithin ? dayOfNumber(dayNumber(next) - 1) : LATEST_DAY,
    label: labelOf(number, start, interval),
  };
}
