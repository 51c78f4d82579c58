// 200 names and 200 quotes, each searched for with one letter changed, missing, added or swapped: each is found.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { asMeant, type SearchKind } from '../../src/search/text-search.js';
import { describeOnEachEngine, exchangeFile, openTestGraph } from '../engines.js';
import { STATEMENT_LINE } from '../statement-line.js';

const COUNT = 200;
const SYLLABLES = [
  'ba',
  'dor',
  'fen',
  'gal',
  'hüs',
  'jor',
  'kéz',
  'lim',
  'mon',
  'nar',
  'pel',
  'quo',
  'rys',
  'sul',
  'tev',
  'wex',
];

/** Pseudorandom numbers from 0 to 1, the same at every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = randomNumbers(2021);
const below = (count: number) => Math.floor(random() * count);
const word = () => Array.from({ length: 2 + below(3) }, () => SYLLABLES[below(SYLLABLES.length)]!).join('');
const capital = (text: string) => `${text[0]!.toUpperCase()}${text.slice(1)}`;

/** One typing error in a word of four letters or more, anywhere in it. */
function misspelled(text: string): string {
  const place = below(text.length - 1);
  const letter = 'aeiouxyz'[below(8)]!;
  switch (below(4)) {
    case 0:
      return `${text.slice(0, place)}${letter}${text.slice(place + 1)}`;
    case 1:
      return `${text.slice(0, place)}${text.slice(place + 1)}`;
    case 2:
      return `${text.slice(0, place)}${letter}${text.slice(place)}`;
    default:
      return `${text.slice(0, place)}${text[place + 1]}${text[place]}${text.slice(place + 2)}`;
  }
}

/** A text with one of its words misspelled. */
function withError(text: string): string {
  const words = text.split(' ');
  const place = below(words.length);
  return words.map((one, index) => (index === place ? misspelled(one) : one)).join(' ');
}

/** The results of `work` for each item, ten at a time. */
async function inTens<Item, Result>(items: Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += 10) {
    results.push(...(await Promise.all(items.slice(start, start + 10).map(work))));
  }
  return results;
}

const NAMES = Array.from({ length: COUNT }, (_, index) => {
  const name = `${capital(word())} ${capital(word())}`;
  return { type: 'person', id: `person/p-${index}`, name };
});
const QUOTES = Array.from({ length: COUNT }, (_, index) => ({
  ...STATEMENT_LINE,
  id: `statement/s-${index}`,
  quote: `${capital(Array.from({ length: 6 + below(8) }, word).join(' '))}.`,
}));
const LINES = [
  ...NAMES,
  ...QUOTES,
  { type: 'person', id: 'person/ada', name: 'Ada' },
  { type: 'state', id: 'state/ruritania', name: 'Ruritania' },
  { type: 'source', id: 'source/a', title: 'A' },
];

describeOnEachEngine('search with a typing error', (config) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph(config, [exchangeFile(LINES)]);
  });
  afterAll(() => graph?.close());

  /** The texts that a search with one typing error does not find among its top ten. */
  async function missed(texts: { id: string; text: string }[], kinds: SearchKind[]): Promise<string[]> {
    const queries = texts.map(({ id, text }) => ({ id, text, query: withError(text.replace('.', '').toLowerCase()) }));
    return (
      await inTens(queries, async ({ id, text, query }) => {
        const best = (await graph.search.rank(graph.runner, asMeant(query), kinds)).slice(0, 10);
        return best.some((hit) => hit.id === id) ? [] : [`${id}: ${query} for ${text}`];
      })
    ).flat();
  }

  it('finds each of 200 names', async () => {
    expect(
      await missed(
        NAMES.map(({ id, name }) => ({ id, text: name })),
        ['PERSON'],
      ),
    ).toEqual([]);
  });

  it('finds each of 200 family names alone', async () => {
    expect(
      await missed(
        NAMES.map(({ id, name }) => ({ id, text: name.split(' ')[1]! })),
        ['PERSON'],
      ),
    ).toEqual([]);
  });

  it('finds each of 200 quotes', async () => {
    expect(
      await missed(
        QUOTES.map(({ id, quote }) => ({ id, text: quote })),
        ['STATEMENT'],
      ),
    ).toEqual([]);
  });

  it('finds each of 200 quotes by the filter of statements', async () => {
    const texts = QUOTES.map(({ id, quote }) => ({ id, text: withError(quote.replace('.', '').toLowerCase()) }));
    const missing = await inTens(texts, async ({ id, text }) =>
      id in (await graph.search.matches(graph.runner, text)) ? [] : [text],
    );
    expect(missing.flat()).toEqual([]);
  });
});
