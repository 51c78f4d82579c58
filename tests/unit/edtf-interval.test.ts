import { describe, expect, it } from '@jest/globals';
import { daysOfEdtf, EARLIEST_DAY, edtfProblem, isIsoDay, LATEST_DAY } from '../../src/domain/edtf-interval.js';

describe('the days that an EDTF value allows', () => {
  it.each([
    ['2021-10-27', '2021-10-27', '2021-10-27'],
    ['2021-10', '2021-10-01', '2021-10-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021', '2021-01-01', '2021-12-31'],
    ['2020-02-29', '2020-02-29', '2020-02-29'],
    ['0001', '0001-01-01', '0001-12-31'],
    ['0099-05', '0099-05-01', '0099-05-31'],
    ['9999-12-31', '9999-12-31', '9999-12-31'],
  ])('of %s are %s to %s', (text, from, to) => {
    expect(daysOfEdtf(text)).toEqual({ from, to });
  });

  it.each(['2021-10-27?', '2021-10-27~', '2021-10-27%'])(
    'are those of the date in spite of the qualifier in %s',
    (text) => {
      expect(daysOfEdtf(text)).toEqual({ from: '2021-10-27', to: '2021-10-27' });
    },
  );

  it.each([
    ['2021-10-XX', '2021-10-01', '2021-10-31'],
    ['2021-XX', '2021-01-01', '2021-12-31'],
    ['2021-XX-XX', '2021-01-01', '2021-12-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
  ])('are all that the unknown digits of %s could mean', (text, from, to) => {
    expect(daysOfEdtf(text)).toEqual({ from, to });
  });

  it.each(['2021-21', '2021-22', '2021-23', '2021-24'])('are the whole year for the season %s', (text) => {
    expect(daysOfEdtf(text)).toEqual({ from: '2021-01-01', to: '2021-12-31' });
  });

  it.each([
    ['2021-10/2021-11', '2021-10-01', '2021-11-30'],
    ['2021-12/2022-01-15', '2021-12-01', '2022-01-15'],
    ['2021-10~/2021-10-27?', '2021-10-01', '2021-10-27'],
    ['2021/2021-06', '2021-01-01', '2021-06-30'],
    ['2021-10-27/2021-10-27', '2021-10-27', '2021-10-27'],
    ['2021/2021', '2021-01-01', '2021-12-31'],
  ])('of the interval %s are %s to %s', (text, from, to) => {
    expect(daysOfEdtf(text)).toEqual({ from, to });
  });

  it.each([
    ['../2018-05', EARLIEST_DAY, '2018-05-31'],
    ['/2018-05', EARLIEST_DAY, '2018-05-31'],
    ['2018-05/..', '2018-05-01', LATEST_DAY],
    ['2018-05/', '2018-05-01', LATEST_DAY],
  ])('reach as far as days go at the open or unknown side of %s', (text, from, to) => {
    expect(daysOfEdtf(text)).toEqual({ from, to });
  });

  it.each(['2021-10-27T10:00:00Z', '2021-10-27T23:00:00-05:00', '2021-10-27T00:30:00+05:00', '2021-10-27T10:00:00'])(
    'are the day that is written, whatever the time of day in %s',
    (text) => {
      expect(daysOfEdtf(text)).toEqual({ from: '2021-10-27', to: '2021-10-27' });
    },
  );

  it('are the same when asked for again', () => {
    expect(daysOfEdtf('2021-10')).toBe(daysOfEdtf('2021-10'));
  });
});

describe('no days are allowed by', () => {
  it.each([
    ['a month that does not exist', ['2021-13', '2021-00', '2021-1']],
    ['a day that does not exist', ['2021-02-29', '1900-02-29', '2021-02-30', '2021-06-31', '2021-10-00', '2021-10-32']],
    ['an interval with such a day', ['2021-02-29/2021-03', '2021-02/2021-02-29', '../2021-02-29', '2021-02-29/..']],
    ['a reversed interval', ['2021/2020', '2021-10-27/2021-10-26', '2021-10-27/2021-10', '2021-06/2021']],
    ['an interval without any side', ['/', '../..', '../', '/..', '..', '//']],
    ['an interval of three', ['2021/2022/2023']],
    ['a year out of range', ['0000', '-0100', '10000', 'Y17000', '0000-12-31', '000X', '-2021/2022']],
    ['level 2', ['2021-25', '{2021,2022}', '[2021..2022]', '?2021', '2021-?10', '1X99', '2021-21/2022-21', 'XXXX']],
    ['another form of date', ['27.10.2021', '2021/10/27', '20211027', 'October 2021', '2021-W10', '2021-10-27 10:00']],
    ['other digits', ['٢٠٢١', '２０２１', '2021‐10']],
    ['space around a date', [' 2021', '2021 ', '2021-10 /2021-11']],
    ['a time that does not exist', ['2021-10-27T25:00:00Z', '2021-10-27T10:61:00Z']],
    ['words', ['', 'open', 'unknown', 'null', 'today', 'x'.repeat(1_000)]],
  ])('%s', (_, texts) => {
    expect(texts.filter((text) => daysOfEdtf(text) !== null)).toEqual([]);
  });
});

describe('an ISO day', () => {
  it.each(['2021-10-27', '2020-02-29', '0001-01-01', '9999-12-31'])('is %s', (text) => {
    expect(isIsoDay(text)).toBe(true);
  });

  it.each([
    '2021-02-29',
    '2021-10',
    '2021-1-1',
    '0000-01-01',
    '2021-10-27T00:00:00Z',
    '2021-10-27 ',
    '2021-10-27?',
    '',
  ])("is not '%s'", (text) => {
    expect(isIsoDay(text)).toBe(false);
  });
});

describe('what is told of a value that is not EDTF', () => {
  it.each(['2021-11/2021-10', '2021-10-28/2021-10-27', '2022/2021-10-27'])(
    'is that %s ends before it begins',
    (text) => {
      const turned = text.split('/').reverse().join('/');
      expect(edtfProblem(text)).toBe(`ends before it begins; give the earlier date first, as in '${turned}'`);
    },
  );

  it.each(['27 October 2021', '2021/x', '2021-11/2021-10/2021-09', '/', '../', '2021-02-30/2021-01'])(
    "is what would be EDTF, for '%s'",
    (text) => {
      expect(edtfProblem(text)).toMatch(/^is not an EDTF date; give one such as 2021-10-27/);
    },
  );
});
