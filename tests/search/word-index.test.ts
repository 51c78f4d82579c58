// The word index in memory, as a graph is edited.
import { describe, expect, it } from '@jest/globals';
import { parseTextQuery } from '../../src/search/text-query.js';
import { WordIndex } from '../../src/search/word-index.js';

const EVERY = () => true;
const found = (index: WordIndex, text: string) =>
  index.find(parseTextQuery(text, { isTyping: false, isTolerant: false }), 10, EVERY).map(({ id }) => id);

describe('an index of words', () => {
  it('takes no more room when the same things are written again and again', () => {
    const index = new WordIndex();
    for (let edit = 0; edit < 1_000; edit++) {
      index.set({ id: 'person/a', texts: [`ada edit${edit}`] });
      index.set({ id: 'person/b', texts: [`bob edit${edit}`] });
    }
    expect([index.size, index.room]).toEqual([2, { things: 2, words: expect.any(Number) }]);
    expect(index.room.words).toBeLessThan(8);
  });

  it('finds what took the place of something that was removed', () => {
    const index = new WordIndex();
    index.set({ id: 'person/a', texts: ['ada lovelace'] });
    index.delete('person/a');
    index.set({ id: 'person/b', texts: ['bob bob marley', 'bob'] });
    expect([found(index, 'ada'), found(index, 'bob'), found(index, 'marley'), found(index, 'lovelace')]).toEqual([
      ...[[], ['person/b'], ['person/b'], []],
    ]);
    index.delete('person/b');
    expect([found(index, 'bob'), index.size]).toEqual([[], 0]);
  });
});
