import { describe, expect, it } from '@jest/globals';
import { wordsNotIn } from '../../src/rules/quoted-words.js';

const PASSAGE = 'We will open the “border” on Monday — and nobody’s boats,\nwhoever owns them, will be turned away';
const LECTURED = '“I will not,” Mr. Bagheri said, “be lectured,” he told us. “We want the ﬁnal offer.”';

describe('a quotation', () => {
  it.each([
    ['as printed', PASSAGE],
    ['with other marks, dashes and spaces', 'We will open the "border" on Monday - and nobody\'s boats, whoever'],
    ['with hyphens for a dash', 'on Monday -- and nobody’s boats'],
    ['with a dash without spaces', 'on Monday—and nobody’s boats'],
    ['with a hyphen for a dash', 'on Monday-and nobody’s boats'],
    ['from behind a dash', 'and nobody’s boats'],
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
    ['the final offer', 'the ﬁnal oﬀer'],
    ['12 days', '１２ ｄａｙｓ'],
    ['less CO2', 'less CO₂'],
    ['10² days', '10² days'],
    ['The deal is dead', 'The deal[1][12] is dead'],
    ['The deal is dead', 'The deal¹² is dead.³'],
    ['The deal[1] is dead', 'The deal is dead'],
    ['in 2015 we met', 'in 2015[3] we met'],
    ['new negotiations', 'new nego-\ntiations'],
    ['new nego-\r\ntiations', 'new negotiations'],
    ['new nego-\ntiations', 'new nego-\ntiations'],
    ['non-aligned negotiations', 'non-\naligned nego-\n  tiations'],
    ['state-of-the-art', 'state-of-\nthe-art'],
    ['pre- and post-war', 'pre-\nand post-war'],
    ['non–aligned', 'non‑aligned'],
    ['I will not be lectured', LECTURED],
    ['I will not … be lectured', LECTURED],
    ['be lectured. We want the final offer', LECTURED],
    ['Well, we are ready', '"Well," Iran\'s envoy said, "we are ready"'],
    ['Why? We are ready', '"Why?" he asked. "We are ready"'],
    ['I will … be there', '“I will,” he said, not smiling, “be there”'],
    ['We go. We stay', 'We go. We stay'],
  ])('%j has the words of %j, which differ in signs or are interrupted', (quote, passage) => {
    expect(wordsNotIn(quote, [passage])).toBeNull();
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
    ['We will … accept', 'We will not, for 1.5 years, accept the deal', 'accept'],
    ['We will … accept', 'We will not, Mr. President, accept the deal', 'accept'],
    ['We will … accept', 'We will not go. They accept the deal', 'accept'],
    ['We will … accept', 'We will... not, ... accept', 'accept'],
    ['We will … accept', '“We will not,” he said. “They accept”', 'accept'],
    ['We will [now] accept', 'We will not accept the deal', 'accept'],
    ['w[e will bomb Iran] deal', 'We will not accept the deal', 'w'],
    ['[A]cceptable', 'Unacceptable', 'Acceptable'],
    ['1 million', '1.1 million', '1 million'],
    ['1 million', '1½ million', '1'],
    ['102 days', '10² days', '102'],
    ['اتف', 'اتفاق', 'اتف'],
    ['कमल', 'कमला', 'कमल'],
    ['aligned', 'We are non-aligned', 'aligned'],
    ['aligned', 'We are non-\naligned', 'aligned'],
    ['aligned', 'We are non–aligned', 'aligned'],
    ['We are nuclear', 'We are nuclear-free', 'nuclear'],
    ['We are nuclear[s]', 'We are nuclear-free', 'nuclear'],
    ['led coalition', 'A U.S.-led coalition', 'led'],
    ['A U.S.', 'A U.S.-led coalition', 'U.S'],
    ['We will resign', 'We will re-sign', 'resign'],
    ['5 percent', 'Growth of -5 percent', '5'],
    ['We can', "We can't accept", 'can'],
    ['est prêt', 'Il n’est prêt à rien', 'est'],
    ['I will be lectured', LECTURED, 'I will be lectured'],
    ['be lectured We want', LECTURED, 'be lectured We want'],
    ['We will attack', '“We will,” he did not say, “attack”', 'We will attack'],
    ['We will attack', '“We will go,” he said. He spoke of peace, “attack”', 'We will attack'],
    ['We will," attack Iran, "talk', 'We will talk', "will,' attack Iran, 'talk"],
    ['We will[1]not', 'We will', 'willnot'],
  ])('%j has words that %j lacks, or leaves out what turns them round', (quote, passage, strange) => {
    expect(wordsNotIn(quote, [passage])).toBe(strange);
  });

  it.each([
    '('.repeat(20_000),
    `x${"'".repeat(20_000)}x`,
    `x${'['.repeat(20_000)}`,
    `x${'-'.repeat(20_000)}x`,
    `x${'.'.repeat(20_000)}x`,
    "x,' ".repeat(5000),
    'x- '.repeat(6000),
    'x'.repeat(20_000),
  ])('of 20,000 signs is compared in time', (quote) => {
    expect([wordsNotIn(quote, ['y']), wordsNotIn('z … z', [`z ${quote} z`])]).not.toContain('');
  });

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
