// Days, weeks, months, quarters and years by number: the beginning, end and name of each.
import { expect, it } from '@jest/globals';
import { bucketAt, bucketNumberOf, type Interval } from '../../src/domain/time-bucket.js';

const BUCKETS: [day: string, interval: Interval, start: string, end: string, label: string][] = [
  ['2014-03-18', 'DAY', '2014-03-18', '2014-03-18', '2014-03-18'],
  ['1969-12-31', 'DAY', '1969-12-31', '1969-12-31', '1969-12-31'],
  ['0050-02-28', 'DAY', '0050-02-28', '0050-02-28', '0050-02-28'],
  ['2014-03-18', 'WEEK', '2014-03-17', '2014-03-23', '2014-W12'],
  ['2014-03-17', 'WEEK', '2014-03-17', '2014-03-23', '2014-W12'],
  ['2014-03-23', 'WEEK', '2014-03-17', '2014-03-23', '2014-W12'],
  ['2014-12-31', 'WEEK', '2014-12-29', '2015-01-04', '2015-W01'],
  ['2021-01-03', 'WEEK', '2020-12-28', '2021-01-03', '2020-W53'],
  ['1965-06-30', 'WEEK', '1965-06-28', '1965-07-04', '1965-W26'],
  ['0001-01-01', 'WEEK', '0001-01-01', '0001-01-07', '0001-W01'],
  ['9999-12-31', 'WEEK', '9999-12-27', '9999-12-31', '9999-W52'],
  ['2020-02-10', 'MONTH', '2020-02-01', '2020-02-29', '2020-02'],
  ['2021-12-31', 'MONTH', '2021-12-01', '2021-12-31', '2021-12'],
  ['0001-01-31', 'MONTH', '0001-01-01', '0001-01-31', '0001-01'],
  ['9999-12-01', 'MONTH', '9999-12-01', '9999-12-31', '9999-12'],
  ['2021-03-31', 'QUARTER', '2021-01-01', '2021-03-31', '2021-Q1'],
  ['2021-10-01', 'QUARTER', '2021-10-01', '2021-12-31', '2021-Q4'],
  ['2020-06-15', 'YEAR', '2020-01-01', '2020-12-31', '2020'],
  ['9999-06-15', 'YEAR', '9999-01-01', '9999-12-31', '9999'],
];

it.each(BUCKETS)('%s is in the %s from %s to %s, which is called %s', (day, interval, start, end, label) => {
  expect(bucketAt(bucketNumberOf(day, interval), interval)).toEqual({ start, end, label });
});

it.each<Interval>(['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'])(
  'every %s begins the day after the one before',
  (interval) => {
    const first = bucketNumberOf('1995-01-01', interval);
    const gaps = Array.from({ length: 60 }, (_, index) => {
      const dayAfter = Date.parse(bucketAt(first + index, interval).end) + 86_400_000;
      return Date.parse(bucketAt(first + index + 1, interval).start) - dayAfter;
    });
    expect(new Set(gaps)).toEqual(new Set([0]));
  },
);
