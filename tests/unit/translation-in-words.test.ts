import { describe, expect, it } from '@jest/globals';
import { translationInWords } from '../../web/explorer/words/translation.js';

function inWords(language: string, languages: readonly (string | null)[]): string | null {
  const evidence = languages.map((each) => ({ source: { language: each } }));
  return translationInWords({ quote: 'une phase critique', language, evidence });
}

describe('A translation on the pages', () => {
  it.each([
    ['another language than its source', 'fr', ['en'], 'into French from English'],
    ['another language than all of its sources', 'fr', ['en', 'de', 'en-GB'], 'into French from English and German'],
    ['a language with a tag of three letters', 'ckb', ['en'], 'into Central Kurdish from English'],
  ])('is a quote in %s', (_, language, languages, words) => {
    expect(inWords(language, languages)).toBe(words);
  });

  it.each([
    ['in the language of one of its sources', 'en-GB', ['fa', 'eng']],
    ['in no certain language', 'und', ['en']],
    ['from a source in several languages', 'fr', ['mul']],
    ['from two sources, one of them in several languages', 'fr', ['en', 'mul']],
    ['from a source whose language is not known', 'fr', [null]],
  ])('is not a quote %s', (_, language, languages) => {
    expect(inWords(language, languages)).toBeNull();
  });
});
