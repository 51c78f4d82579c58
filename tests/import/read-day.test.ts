import { describe, expect, it } from '@jest/globals';
import { type DateOrder, readDay } from '../../src/import/read-day.js';

describe('a date of a table', () => {
  it.each(['2021', '2021-10', '2021-10-27', '2021-10-27?', '2021-21', '2021-10/2021-11', '../2018-05'])(
    'is EDTF as it is: %s',
    (day) => expect(readDay(day)).toEqual({ day }),
  );

  it.each([
    ['20140101', '2014-01-01'],
    ['2021-1-2', '2021-01-02'],
    ['2021/1/2', '2021-01-02'],
    ['2021.01.02', '2021-01-02'],
    ['16 May 2025', '2025-05-16'],
    ['May 16, 2025', '2025-05-16'],
    ['3-Sep-2021', '2021-09-03'],
    ['1st September 2021', '2021-09-01'],
  ])('names its day whatever the order is: %s', (text, day) => {
    for (const order of [undefined, 'dmy', 'mdy', 'ymd'] as const) expect(readDay(text, order)).toEqual({ day });
  });

  it.each([
    ['2021-01-02T23:30:00-05:00', '2021-01-02'],
    ['2021-01-02T00:30:00+05:30', '2021-01-02'],
    ['2021-01-02T23:30:00Z', '2021-01-02'],
    ['2021-01-02 23:30', '2021-01-02'],
    ['1992-05-01 00:00:00.000', '1992-05-01'],
    ['20210102T233000Z', '2021-01-02'],
    ['2021-01-02T10:00:00Z/2021-01-03T01:00:00Z', '2021-01-02/2021-01-03'],
  ])('with a time is the day that it names in its own zone: %s', (text, day) => expect(readDay(text)).toEqual({ day }));

  it.each<[string, DateOrder, string]>([
    ['1/2/2021', 'dmy', '2021-02-01'],
    ['1/2/2021', 'mdy', '2021-01-02'],
    ['31.12.2021', 'dmy', '2021-12-31'],
    ['12-31-2021', 'mdy', '2021-12-31'],
    ['1/2/2021 10:30 PM', 'mdy', '2021-01-02'],
    ['31122021', 'dmy', '2021-12-31'],
  ])('with its year last is read by the order that is told: %s %s', (text, order, day) =>
    expect(readDay(text, order)).toEqual({ day }),
  );

  it.each<[string, DateOrder | undefined, RegExp]>([
    ['1/2/2021', undefined, /give --date-order dmy \(2021-02-01\) or mdy \(2021-01-02\)$/],
    ['31/12/2021', undefined, /give --date-order dmy \(2021-12-31\)$/],
    ['31/12/2021', 'mdy', /not a day in the order mdy; it would be one in the order dmy \(2021-12-31\)/],
    ['1/2/2021', 'ymd', /has its year last; give --date-order dmy or mdy/],
    ['31/31/2021', 'dmy', /not a day of the calendar/],
    ['1/2/21', 'dmy', /a year has four digits/],
    ['2021-02-30', undefined, /not a day of the calendar/],
    ['20141301', undefined, /not a day of the calendar/],
    ['44198', undefined, /would be 2021-01-02/],
    ['1609545600', undefined, /would be 2021-01-02/],
    ['202101', undefined, /a month is written as 2021-01/],
    ['2021/1', undefined, /a month is written as 2021-01/],
    ['last 3 weeks', undefined, /write a day as 2021-01-31/],
    ['never', undefined, /^'never' is not an EDTF date; write a day as 2021-01-31/],
    ['', undefined, /has no date/],
  ])('is refused with what would be right: %s %s', (text, order, problem) =>
    expect(readDay(text, order)).toEqual({ problem: expect.stringMatching(problem) }),
  );
});
