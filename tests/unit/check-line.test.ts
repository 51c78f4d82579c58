import { describe, expect, it } from '@jest/globals';
import { checkLine } from '../../src/exchange/check-line.js';
import { STATEMENT_LINE } from '../statement-line.js';

const PERSON = { type: 'person', id: 'person/ada', name: 'Ada' };
const EVENT = { type: 'event', id: 'event/summit', name: 'Summit' };
const EVIDENCE = { source: 'source/a', exact: 'Yes 🕊', start: 10, end: 15 };

/** The problems of a line: each path with its message. */
function problemsOf(line: unknown): string[] {
  const result = checkLine(typeof line === 'string' ? line : JSON.stringify(line));
  return 'problems' in result ? result.problems.map(({ path, message }) => `${path} ${message}`) : [];
}

describe('a line', () => {
  it.each([
    ['of a node', PERSON],
    ['of a statement', STATEMENT_LINE],
    ['of a statement without a quote that only retells', { ...STATEMENT_LINE, quote: undefined, form: 'INDIRECT' }],
    ['whose offsets count code points', { ...STATEMENT_LINE, evidence: [EVIDENCE] }],
    ['with every form of date', { ...EVENT, heldOn: '2021-10~/2021-10-27', expectedOn: '../2022' }],
    ['whose recordedAt has fractions of a second', { ...STATEMENT_LINE, recordedAt: '2022-03-12T08:00:00.123Z' }],
  ])('%s is taken', (_, line) => {
    expect(problemsOf(line)).toEqual([]);
  });

  it('is given as it is written', () => {
    expect(checkLine(JSON.stringify(STATEMENT_LINE))).toEqual({ line: STATEMENT_LINE });
  });

  it.each([
    [
      'that ends too early',
      '{"type":"person",',
      [expect.stringMatching(/^\/ is not JSON: expected .* at character 18$/)],
    ],
    ['with a word that is no value', '{"type":yes}', ['/ is not JSON: unexpected token \'y\', "{"type":yes}"']],
    ['that is JSON but no object', '[]', [expect.stringMatching(/^\/ /)]],
    ['that is null', 'null', [expect.stringMatching(/^\/ /)]],
    [
      'without a type',
      { id: 'person/ada' },
      [expect.stringMatching(/^\/type is missing; give one of .*\bstatement\b/)],
    ],
    [
      'of an unknown type',
      { ...PERSON, type: 'country' },
      [expect.stringMatching(/^\/type "country" is not a type of line; give one of .*\bstate\b/)],
    ],
    ['that lacks a key', { type: 'person', id: 'person/ada' }, [expect.stringContaining("required property 'name'")]],
    [
      'with a key of another type of line',
      { ...PERSON, heldOn: '2021' },
      [expect.stringMatching(/^\/heldOn is not a key here; give some of .*\baliases\b/)],
    ],
    ['with a null', { ...PERSON, description: null }, [expect.stringMatching(/^\/description .*found null$/)]],
    ['with an empty text', { ...PERSON, name: '' }, [expect.stringMatching(/^\/name /)]],
    ['with an empty list', { ...PERSON, aliases: [] }, [expect.stringMatching(/^\/aliases /)]],
    [
      'with an id of another kind',
      { ...PERSON, id: 'state/ada' },
      ['/id "state/ada" is not the id of a person; give one such as \'person/…\''],
    ],
    ['whose speaker cannot speak', { ...STATEMENT_LINE, speaker: 'topic/x' }, [expect.stringMatching(/^\/speaker /)]],
    [
      'with an unknown form',
      { ...STATEMENT_LINE, form: 'QUOTED' },
      [expect.stringMatching(/^\/form .*DIRECT, PARTIAL/)],
    ],
    ['with a tone out of range', { ...STATEMENT_LINE, tone: 11 }, [expect.stringMatching(/^\/tone .*found 11$/)]],
    ['with a tone as text', { ...STATEMENT_LINE, tone: '1' }, [expect.stringMatching(/^\/tone .*found "1"$/)]],
    ['without evidence', { ...STATEMENT_LINE, evidence: [] }, [expect.stringMatching(/^\/evidence /)]],
  ])('%s is refused by its form', (_, line, problems) => {
    expect(problemsOf(line)).toEqual(problems);
  });

  it.each([
    [
      'a day that does not exist',
      { ...STATEMENT_LINE, saidOn: '2021-02-29' },
      /^\/saidOn "2021-02-29" is not an EDTF date; give /,
    ],
    ['a reversed interval', { ...EVENT, heldOn: '2021/2020' }, /^\/heldOn "2021\/2020" ends before it begins/],
    [
      'an act that the code book lacks',
      { ...STATEMENT_LINE, act: '2099' },
      /^\/act "2099" is not a CAMEO code; give one such as/,
    ],
    [
      'a direct form without a quote',
      { ...STATEMENT_LINE, quote: undefined },
      /^\/form is DIRECT, which means that the words are quoted; give quote, or another form$/,
    ],
    [
      'a recording on a day that does not exist',
      { ...STATEMENT_LINE, recordedAt: '2022-02-30T08:00:00Z' },
      /^\/recordedAt "2022-02-30T08:00:00Z" is not an instant/,
    ],
    [
      'an end that does not fit its passage',
      { ...STATEMENT_LINE, evidence: [{ ...EVIDENCE, end: 16 }] },
      /^\/evidence\/0\/end is 16, but 'exact' has 5 characters from 'start' 10: 15 would be right$/,
    ],
  ])('with %s is refused by what it means', (_, line, problem) => {
    expect(problemsOf(line)).toEqual([expect.stringMatching(problem)]);
  });

  it('is refused with everything that is wrong with it', () => {
    const line = { ...STATEMENT_LINE, saidOn: '2021-02-29', act: '2099', quote: undefined };
    expect(problemsOf(line).map((problem) => problem.split(' ')[0])).toEqual(['/act', '/saidOn', '/form']);
  });

  it('is repeated in a refusal only as far as its 60th character', () => {
    expect(problemsOf(`{${'x'.repeat(10_000)}`)[0]!.length).toBeLessThan(100);
  });
});
