import { describe, expect, it } from '@jest/globals';
import { isWithin, overlapOf, spanOf } from '../../web/explorer/address/days.js';
import { whenInWords } from '../../web/explorer/words/days.js';

describe('An EDTF value on the pages', () => {
  it.each([
    ['2021-10', '2021-10-01', '2021-10-31'],
    ['2021-10-27~', '2021-10-27', '2021-10-27'],
    ['2021-10?/2021-11-02%', '2021-10-01', '2021-11-02'],
    ['2021-22', '2021-01-01', '2021-12-31'],
    ['2018-05-XX', '2018-05-01', '2018-05-31'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['../2018-05', '', '2018-05-31'],
  ])('has a first and a last day: %s', (edtf, from, to) => {
    expect(spanOf(edtf)).toEqual({ from, to });
  });

  it.each([
    ['2021-10-27', 'on 27 October 2021'],
    ['2021-10-27?', 'on 27 October 2021, not certain'],
    ['2021-10-27~', 'around 27 October 2021'],
    ['2021-10%', 'around October 2021, not certain'],
    ['2018-05-XX', 'on a day of May 2018'],
    ['2018-05', 'in May 2018'],
    ['2018-XX', 'in a month of 2018'],
    ['2021-22', 'in summer 2021'],
    ['2018-05/2019', 'from May 2018 to 2019'],
    ['../2018-05', 'until May 2018'],
    ['2014-99', 'in 2014-99'],
  ])('ends a sentence with the preposition that fits: %s', (edtf, words) => {
    expect(whenInWords(edtf)).toBe(words);
  });
});

describe('The days of a bar', () => {
  it.each([
    ['2021-10', true],
    ['2021-10-27/..', true],
    ['../2021-10-26', true],
    ['1950', false],
    ['2022', false],
  ])('are within the chosen ones only if they overlap them: %s', (chosen, expected) => {
    expect(isWithin({ start: '2021-10-26', end: '2021-10-27' }, spanOf(chosen))).toBe(expected);
  });
});

describe('The days that two spans have in common', () => {
  it.each([
    ['2021-10', '2021-10-26/2021-11-03', '2021-10-26', '2021-10-31'],
    ['2021-10', '2021-09-26/2021-10-03', '2021-10-01', '2021-10-03'],
    ['2021-10', '', '2021-10-01', '2021-10-31'],
    ['2021-10-05/..', '../2021-11', '2021-10-05', '2021-11-30'],
  ])('begin with the later first day and end with the earlier last one: %s and %s', (one, other, from, to) => {
    expect(overlapOf(spanOf(one), spanOf(other))).toEqual({ from, to });
  });
});
