import { describe, expect, it } from '@jest/globals';
import { wordsNotIn } from '../../src/rules/quoted-words.js';

const PASSAGE = 'We will open the “border” on Monday — and nobody’s boats,\nwhoever owns them, will be turned away';

describe('a quotation', () => {
  it.each([
    ['as printed', PASSAGE],
    ['with other marks, dashes and spaces', 'We will open the "border" on Monday - and nobody\'s boats, whoever'],
    ['with nested marks of another kind', 'open the ‘border’ on Monday'],
    ['with another case of its first letter', 'Nobody’s boats'],
    ['with other punctuation at its end', 'We will open the “border” on Monday.'],
    ['with words left out', 'We will open … on Monday (…) will be ... turned away'],
    ['with words of an editor in brackets', '[W]e [Ruritania] will open the “border[s]”'],
    ['in decomposed letters', 'Nobody\u2019s\u00a0boats'],
  ])('%s has no other words than its passage', (_, quote) => {
    expect(wordsNotIn(quote, [PASSAGE])).toBeNull();
  });

  it.each([
    ['I hereby declare war', 'I hereby declare war'],
    ['We will never open the “border”', 'never'],
    ['We will open the borders', 'borders'],
    ['will be turned away … We will open', 'We will open'],
    ['e will open', 'e'],
    ['We will on Monday', 'We will on Monday'],
    ['[We attack]', '[We attack]'],
    ['…', '…'],
  ])('%j has words that its passage lacks: %j', (quote, strange) => {
    expect(wordsNotIn(quote, [PASSAGE])).toBe(strange);
  });

  it.each([
    ['the deal … accept', 'We will not accept the deal', 'accept'],
    ['We will … accept', 'We will not accept the deal', 'accept'],
    ['We will [now] accept', 'We will not accept the deal', 'accept'],
    ['w[e will bomb Iran] deal', 'We will not accept the deal', 'w'],
    ['1 million', '1.1 million', '1 million'],
    ['اتف', 'اتفاق', 'اتف'],
  ])('%j has words that %j lacks, or leaves out what turns them round', (quote, passage, strange) => {
    expect(wordsNotIn(quote, [passage])).toBe(strange);
  });

  it.each(['['.repeat(20_000), `x${"'".repeat(20_000)}x`, `x${'['.repeat(20_000)}`])(
    'of 20,000 signs is compared in time',
    (quote) => {
      expect(wordsNotIn(quote, ['x'])).not.toBe('');
    },
  );

  it('may be of several passages, but no run of words is of two', () => {
    const passages = ['ready to', 'talk to all'];
    expect([wordsNotIn('ready … talk', passages), wordsNotIn('ready to talk', passages)]).toEqual([
      null,
      'ready to talk',
    ]);
  });

  it('in a script without spaces between words may begin and end anywhere', () => {
    expect(wordsNotIn('准备好', ['我们准备好谈'])).toBeNull();
  });

  it('with its own ellipsis and brackets in the source is as printed', () => {
    expect(wordsNotIn('We [inaudible] attack …', ['“We [inaudible] attack …”'])).toBeNull();
  });

  it('of many pieces in many words is compared in time', () => {
    const words = 'a b '.repeat(4900);
    expect(wordsNotIn('a … '.repeat(4800), [words])).toBeNull();
  });
});
