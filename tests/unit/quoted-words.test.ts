import { describe, expect, it } from '@jest/globals';
import { hasOnlyWordsOf, misquotation } from '../../src/rules/quoted-words.js';

const PASSAGE = 'We will open the “border” on Monday — and nobody’s boats,\nwhoever owns them, will be turned away';
const lacking = (words: string) => `has “${words}”, which is not in the passages of its evidence`;
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
    expect(misquotation(quote, [PASSAGE])).toBeNull();
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
    expect(misquotation(quote, [passage])).toBeNull();
  });

  it.each([
    ['I hereby declare war', 'I hereby declare war'],
    ['We will never open the “border”', 'never'],
    ['We will open the borders', 'borders'],
    ['e will open', 'e'],
    ['We will on Monday', 'We will on Monday'],
    ['[We attack]', '[We attack]'],
    ['…', '…'],
  ])('%j has words that its passage lacks: %j', (quote, strange) => {
    expect(misquotation(quote, [PASSAGE])).toBe(lacking(strange));
  });

  it.each([
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
    ['We killed 5060 men', 'We killed 50-\n60 men', '5060'],
    ['10 men', '10[0] men', '10 men'],
  ])('%j has words that %j lacks: %j', (quote, passage, strange) => {
    expect(misquotation(quote, [passage])).toBe(lacking(strange));
  });

  it.each([
    ['We will … accept', 'We will not accept the deal', 'not', 'accept'],
    ['We will … accept', 'We will not, for 1.5 years, accept the deal', 'not', 'accept'],
    ['We will … accept', 'We will not, Mr. President, accept the deal', 'not', 'accept'],
    ['We will … accept', 'We will not go. They accept the deal', 'not', 'accept'],
    ['We will … accept', 'We will... not, ... accept', 'not', 'accept'],
    ['We will … accept', '“We will not,” he said. “They accept”', 'not', 'accept'],
    ['We will [now] accept', 'We will not accept the deal', 'not', 'accept'],
    ['We will sign … on Monday', 'We will sign unless they leave on Monday', 'unless', 'on Monday'],
    ['We will sign … on Monday', 'We will sign, provided they leave, on Monday', 'provided', 'on Monday'],
    ['We will sign … on Monday', 'We will sign. Only if they leave will we go on Monday', 'if', 'on Monday'],
    ['We … will sign', 'We, as long as they stay, will sign', 'as long as', 'will sign'],
    ['sign the pact', 'We will not sign the pact', 'not', 'sign the pact'],
    ['Sign … pact', 'We can’t sign the pact', "n't", 'Sign'],
    ['promised it', 'we Never promised it', 'Never', 'promised it'],
    ['progress', 'There is no progress', 'no', 'progress'],
    ['we sign', 'We go if we sign', 'if', 'we sign'],
    ['[They will] sign', 'We will not ever sign', 'not', 'sign'],
  ])('%j of %j leaves out “%s”, which turns it round', (quote, passage, denial, words) => {
    expect(misquotation(quote, [passage])).toBe(`leaves out “${denial}” before “${words}”, which reverses the meaning`);
  });

  it.each([
    ['critical phase', 'We are not in a critical phase'],
    ['we will sign', 'No, we will sign'],
    ['We will sign', 'He said “We will sign” unless they leave'],
    ['We do not know', 'We do not know if they leave'],
    ['We will sign', 'We will sign even if they leave'],
    ['ready', 'He was not “ready”'],
    ['sign it', 'We will not sign it now, but sign it later'],
    ['We will sign … on Monday', 'We will sign, even if they leave, on Monday'],
    ['We thank … on Monday', 'We thank for the aid provided by you on Monday'],
    ['We will sign … They leave', 'We will sign. Nobody knows if they go. They leave'],
    ['[N]o one will sign', 'And no one will sign'],
    ['We will [surely]', 'We will. Not they'],
  ])('%j of %j turns nothing round', (quote, passage) => {
    expect(misquotation(quote, [passage])).toBeNull();
  });

  it.each([
    ['We will [not] sign', '[not]'],
    ['We can[not] sign', 'can[not]'],
    ['We will no[t] sign', 'no[t]'],
    ['We do[n’t] sign', "do[n't]"],
  ])('%j brings a negation in', (quote, brought) => {
    expect(misquotation(quote, ['We will now sign, we can sign, we do sign'])).toBe(lacking(brought));
  });

  it.each([
    ['We will sign', 'We will sign unless they leave', 'unless'],
    ['We will … sign.', 'We will, as I said, sign, but only if they leave', 'if'],
  ])('%j of %j leaves out what it depends on', (quote, passage, condition) => {
    expect(misquotation(quote, [passage])).toMatch(new RegExp(`^leaves out “${condition}” after “`));
  });

  it('that ends with brackets has no negation in their place', () => {
    expect(misquotation('We will [sign]', ['We will never sign'])).toBe(
      'leaves out “never” after “We will”, which reverses the meaning',
    );
  });

  it.each(['We will open', 'will be turned away'])('with %j behind the last words has another order', (words) => {
    expect(misquotation(`turned away … ${words}`, [PASSAGE])).toBe(
      `has “${words}” after “turned away”; in the passages of its evidence it does not follow`,
    );
  });

  it.each([
    ['We will wait for ever', true],
    ['wait, [they say] for … EVER', true],
    ['wait we will', false],
    ['Wir warten ewig', false],
  ])('%j is of the words of its passage: %j', (quote, expected) => {
    expect(hasOnlyWordsOf(quote, ['We will', 'not wait for ever'])).toBe(expected);
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
    expect([misquotation(quote, ['y']), misquotation('z … z', [`z ${quote} z`])]).not.toContain('');
  });

  it('may be of several passages, but no run of words is of two', () => {
    const passages = ['ready to', 'talk to all'];
    expect([misquotation('ready … talk', passages), misquotation('ready to talk', passages)]).toEqual([
      null,
      lacking('ready to talk'),
    ]);
  });

  it('in a script without spaces between words may begin and end anywhere', () => {
    expect(misquotation('准备好', ['我们准备好谈'])).toBeNull();
  });

  it('with its own ellipsis and brackets in the source is as printed', () => {
    expect(misquotation('We [inaudible] attack …', ['“We [inaudible] attack …”'])).toBeNull();
  });

  it('of many pieces in many words is compared in time', () => {
    const words = 'a b '.repeat(4900);
    expect(misquotation('a … '.repeat(4800), [words])).toBeNull();
  });

  it('of words that repeat themselves, with another among them, is compared in time', () => {
    const [half, words] = ['a '.repeat(4_999), 'a '.repeat(9_990)];
    const passages = Array.from({ length: 45 }, (_, index) => `${words}${index}`);
    expect(misquotation(`${half}b ${half}`, passages)).toMatch(/^has “/);
  });

  it('of thousands of pieces in another case is compared in time', () => {
    const passages = Array.from({ length: 45 }, (_, index) => `${'a '.repeat(9_900)}${index}`);
    expect(misquotation(`${'A…'.repeat(9_990)}b`, passages)).toMatch(/^has “b”/);
  });
});
