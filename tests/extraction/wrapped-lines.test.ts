// Articles whose lines are broken within what was said.
import { expect, it } from '@jest/globals';
import { read } from './read.js';

async function quotesIn(text: string): Promise<(string | undefined)[]> {
  const { candidates } = await read(`Talks end\n\n${text}`, { publishedOn: '2022-05-20' });
  return candidates.map(({ statement }) => statement.quote?.replaceAll('\n', ' '));
}

it.each([
  ['“We will accept\nthe treaty with Norway,” Ada Berg said.', '“'],
  ['"We will accept\nthe treaty with Norway," Ada Berg said.', '"'],
])('a quotation over two lines is whole: %s', async (text) => {
  expect(await quotesIn(text)).toEqual(['We will accept the treaty with Norway,']);
});

it('lines with a quotation each stay paragraphs of their own', async () => {
  const text = '“We will accept the treaty,” Ada Berg said.\n“We will not accept it,” Oleg Varga said.';
  expect(await quotesIn(text)).toEqual(['We will accept the treaty,', 'We will not accept it,']);
});

async function paraphrasesIn(text: string): Promise<(string | undefined)[]> {
  const { candidates } = await read(`Talks end\n\n${text}`, { publishedOn: '2022-05-20' });
  return candidates.map(({ statement }) => statement.paraphrase?.replaceAll('\n', ' '));
}

it('a sentence over two lines is whole', async () => {
  const text = 'Ada Berg said on Monday that the talks with the delegation of Ruritania\nwere over.';
  expect(await paraphrasesIn(text)).toEqual(['the talks with the delegation of Ruritania were over']);
});

it('a line of its own before a paragraph stays one', async () => {
  const text = 'By Jane Doe, correspondent for Norway and Ruritania\nAda Berg said that the talks were over.';
  expect(await paraphrasesIn(text)).toEqual(['the talks were over']);
});

it('a quotation at the beginning of a wrapped line belongs to whom its own sentence names', async () => {
  const text =
    'Oleg Varga, the minister of Norway, said that the talks had been useful.\n“It is a lie,” Ada Berg told reporters. “We were ready, and they\ndid not come.”';
  const { candidates } = await read(`Talks end\n\n${text}`, { publishedOn: '2022-05-20' });
  expect(candidates.map(({ statement }) => statement.speaker)).toEqual([
    'person/oleg-varga',
    'person/ada-berg',
    'person/ada-berg',
  ]);
});
