import { describe, expect, it } from '@jest/globals';
import type { StatementLine } from '../../src/exchange/exchange-line.js';
import { fingerprintOf } from '../../src/exchange/graph-rows.js';

const LINE: StatementLine = {
  type: 'statement',
  id: 'statement/one',
  speaker: 'person/ada',
  about: ['state/ruritania', 'state/graustark'],
  quote: 'Yes.',
  form: 'DIRECT',
  act: '010',
  saidOn: '2022-03-10',
  evidence: [{ source: 'source/a', exact: 'Yes.' }],
};
const same = (line: StatementLine) => fingerprintOf(line) === fingerprintOf(LINE);

/** The same value with the keys of its maps in reverse order. */
function turnedRound<T>(value: T): T {
  if (Array.isArray(value)) return value.map(turnedRound) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, turnedRound(item)]);
  return Object.fromEntries(entries.reverse()) as T;
}

describe('the fingerprint of a statement', () => {
  it('is 22 characters that need no quoting', () => {
    expect(fingerprintOf(LINE)).toMatch(/^[\w-]{22}$/);
  });

  it('does not depend on the order of keys', () => {
    expect(same(turnedRound(LINE))).toBe(true);
  });

  it.each([
    ['when it was recorded', { recordedAt: '2022-03-12T08:00:00Z' }],
    ['who recorded it', { recordedBy: 'analyst' }],
    ['whether it is current', { status: 'RETRACTED' }],
  ])('does not tell %s', (_, change) => {
    expect(same({ ...LINE, ...change })).toBe(true);
  });

  it.each([
    ['its words', { quote: 'No.' }],
    ['a letter in another form', { quote: 'Yes\u0301.' }],
    ['its day', { saidOn: '2022-03-11' }],
    ['a qualifier of its day', { saidOn: '2022-03-10?' }],
    ['the order of its subjects', { about: [...LINE.about].reverse() }],
    ['a tone that is that of its act', { tone: 0 }],
    ['its evidence', { evidence: [{ source: 'source/b', exact: 'Yes.' }] }],
    ['a passage within its evidence', { evidence: [{ source: 'source/a', exact: 'Yes' }] }],
    ['what it corrects', { corrects: 'statement/zero' }],
    ['its id', { id: 'statement/two' }],
  ])('tells %s', (_, change) => {
    expect(same({ ...LINE, ...change })).toBe(false);
  });
});
