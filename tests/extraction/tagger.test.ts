import { describe, expect, it } from '@jest/globals';
import { Tagger } from '../../src/extraction/english/tagger.js';

const tagged = (tagger: Tagger, text: string) => {
  const tokens: string[] = [];
  tagger.read(text, ({ text, tag, lemma }) => tokens.push(`${text}/${tag}/${lemma}`));
  return tokens;
};

describe('the tagger', () => {
  it('keeps no more new words than it may, and reads on as before', () => {
    const tagger = new Tagger(50);
    const before = tagged(tagger, 'She told the qwbbxq nothing.');
    const letters = [...'abcdefghijklmnopqrst'];
    const counts = letters.map((text) => {
      tagged(tagger, letters.map((word) => `xq${text}${word}vz`).join(' '));
      return tagger.newWordCount;
    });
    expect([Math.max(...counts) < 80, tagged(tagger, 'She told the qwbbxq nothing.')]).toEqual([true, before]);
  });
});
