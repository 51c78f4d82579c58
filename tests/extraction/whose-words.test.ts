// Words are those of the speaker who is named with them, where a sentence names several, or a news agency.
import { expect, it } from '@jest/globals';
import { read, said } from './read.js';

async function saidIn(text: string): Promise<[speaker: string, words: string][]> {
  const found = said(await read(`Talks end\n\n${text}`, { publishedOn: '2022-05-20' }));
  return found.map(({ speaker, words }) => [speaker, words]);
}

it.each<[string, [string, string][]]>([
  [
    'Norway said it would return to the talks, Ada Berg said.',
    [['Ada Berg', 'Norway said it would return to the talks']],
  ],
  ['Norway condemned the attack, Ada Berg said on Monday.', [['Ada Berg', 'Norway condemned the attack']]],
  ['Oleg Varga warned Norway against “any attack”, Ada Berg said.', [['Oleg Varga', 'any attack']]],
  [
    'Norway, Ada Berg said, will stay in the pact, but Oleg Varga said it would leave.',
    [
      ['Ada Berg', 'Norway, Ada Berg said, will stay in the pact'],
      ['Oleg Varga', 'it would leave'],
    ],
  ],
  [
    'Ada Berg said that the embassy would close, but on Friday Oleg Varga said it would stay open.',
    [
      ['Ada Berg', 'the embassy would close'],
      ['Oleg Varga', 'it would stay open'],
    ],
  ],
  ['Oleg Varga said Norway had paid for gas, which Ada Berg denied.', [['Oleg Varga', 'Norway had paid for gas']]],
  [
    'Norway will attack, Ada Berg said, and Sweden will not, Oleg Varga said.',
    [
      ['Ada Berg', 'Norway will attack'],
      ['Oleg Varga', 'Sweden will not'],
    ],
  ],
  [
    'Norway will attack, Ada Berg said, but Sweden will not, according to Oleg Varga.',
    [['Oleg Varga', 'Sweden will not']],
  ],
  ['The talks, Norway said, will go on, Ada Berg said.', [['Ada Berg', 'The talks, Norway said, will go on']]],
  [
    'The plan, Ada Berg said, and the treaty were dead.',
    [['Ada Berg', 'The plan, Ada Berg said, and the treaty were dead']],
  ],
  ['Ada Berg said that the talks had failed, a claim Oleg Varga denied.', [['Ada Berg', 'the talks had failed']]],
  [
    'Ada Berg denied it, but Oleg Varga said the talks failed.',
    [
      ['Ada Berg', 'it'],
      ['Oleg Varga', 'the talks failed'],
    ],
  ],
  ['It is not, according to Ada Berg, a war.', [['Ada Berg', 'It is not, according to Ada Berg, a war']]],
  ['The war, according to Ada Berg, is over.', [['Ada Berg', 'The war, according to Ada Berg, is over']]],
  ['“No,” said Ada Berg when asked if “Norway is weak”.', [['Ada Berg', 'No,']]],
  ['Ada Berg aide Oleg Varga said that the talks were over.', [['Oleg Varga', 'the talks were over']]],
  ['“We will pay,” Ada Berg said, according to Oleg Varga.', [['Ada Berg', 'We will pay,']]],
  ['“We will pay,” said Ada Berg, according to Oleg Varga.', [['Ada Berg', 'We will pay,']]],
  ['“We will pay,” according to Oleg Varga.', [['Oleg Varga', 'We will pay,']]],
  ['IRNA reported that the talks had failed, citing Ada Berg.', [['IRNA', 'the talks had failed']]],
])('of several speakers: %s', async (text, expected) => {
  expect(await saidIn(text)).toEqual(expected);
});

it.each([
  ['(Reuters) - Norway will return to the talks, Ada Berg said.'],
  ['Vienna (Reuters) – Norway will return to the talks, Ada Berg said.'],
  ['VIENNA (Test Wire) — Norway will return to the talks, Ada Berg said.'],
])('not of the agency in a dateline: %s', async (text) => {
  expect(await saidIn(text)).toEqual([['Ada Berg', 'Norway will return to the talks']]);
});

it.each([['(Reuters) - '], ['VIENNA, May 19 (Xinhua) -- ']])('nor where nobody else is named: %s', async (dateline) => {
  const [[speaker] = []] = await saidIn(`${dateline}“We will return to the talks with the six powers.”`);
  expect(speaker).toBe('Unnamed speaker');
});

it.each([['— Reuters'], ['(Reuters)']])('nor of the agency in a credit: %s', async (credit) => {
  expect(await saidIn(`“We will return to the talks with the six powers next week” ${credit}`)).toEqual([]);
});

it('are not looked for behind a dash that is no dateline’s', async () => {
  expect(await saidIn('Ada Berg (left) – the minister – said that the talks were over.')).toEqual([
    ['Ada Berg', 'the talks were over'],
  ]);
});

it('are for an editor to attribute where two are named together', async () => {
  const { candidates } = await read('Talks end\n\nAda Berg and Oleg Varga said that they had agreed on a truce.');
  expect(candidates.map(({ speakers }) => speakers.map(({ name }) => name).sort())).toEqual([
    ['Ada Berg', 'Oleg Varga'],
  ]);
  expect(candidates[0]!.checks.find(({ name }) => name === 'SPEAKER')).toEqual({
    name: 'SPEAKER',
    problem: 'the words fit several',
  });
});
