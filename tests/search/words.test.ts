// How texts become words, what a query means, and which words are similar.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allowedErrors, isWithinErrors, letterDifference, letterSet } from '../../src/domain/edit-distance.js';
import { luceneQuery } from '../../src/search/lucene-query.js';
import { parseTextQuery } from '../../src/search/text-query.js';
import { wordSpans, wordsOf } from '../../src/search/words.js';

describe('the words of a text', () => {
  it.each([
    ['We have ideas, and we discussed them.', 'we have ideas and we discussed them'],
    ['Iran’s “critical phase”', 'iran s critical phase'],
    ['Élysée  Palace', 'elysee palace'],
    ['Łódź, Øresund, Straße, Þór, Æsir', 'lodz oresund strasse thor aesir'],
    ['wikidata:Q794', 'wikidata q794'],
    ['U.S. 2,000 (2015)', 'u s 2 000 2015'],
    ['Baʿath, Qurʼan', 'baath quran'],
    ['İstanbul ISPARTA ısparta', 'istanbul isparta isparta'],
    ['Переговоры в Вене', 'переговоры в вене'],
    ['伊朗核 deal', '伊 朗 核 deal'],
    ['ﬁnal ½ ①', 'final 12 1'],
    ['—  …!', ''],
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it('are where their spans say', () => {
    const text = '😀 Iran’s Élysée';
    expect(wordSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Iran', 's', 'Élysée']);
  });

  it('are letters and digits alone, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(wordSpans(text).every(({ word }) => /^[\p{L}\p{M}\p{N}]+$/u.test(word))).toBe(true);
      }),
    );
  });
});

describe('a query', () => {
  const typed = (text: string) => parseTextQuery(text, { isTyping: true, isTolerant: true });
  const spelled = (text: string) => parseTextQuery(text, { isTyping: false, isTolerant: false });
  const shown = ({ words, phrases }: ReturnType<typeof typed>) => [
    words.map(({ text, isPrefix }) => (isPrefix ? `${text}*` : text)),
    phrases,
  ];

  it.each([
    ['robert mall', ['robert', 'mall*'], []],
    ['robert mall ', ['robert', 'mall'], []],
    ['iran iran', ['iran*'], []],
    ['"critical phase" iran', ['iran*'], ['critical phase']],
    ['iran “critical phase”', ['iran'], ['critical phase']],
    ['"iran', ['iran*'], []],
    ['"" iran', ['iran*'], []],
    ['negot* deal', ['negot*', 'deal*'], []],
  ])('that is typed as %j asks for words and phrases', (text, words, phrases) => {
    expect(shown(typed(text))).toEqual([words, phrases]);
  });

  it('that is a filter has no unfinished last word but one that is marked', () => {
    expect([shown(spelled('nuclear deal')), shown(spelled('nuclear negot*'))]).toEqual([
      [['nuclear', 'deal'], []],
      [['nuclear', 'negot*'], []],
    ]);
  });

  it('of Lucene holds what was typed as words and nothing else', () => {
    expect(luceneQuery('STATEMENT', typed('AND +kind:(x) "a b" negotiation~'))).toBe(
      '+(words:(and^8)) +(words:(kind^8 kind~1)) +(words:(x^8)) +(words:(negotiation^8 negotiation*^4 negotiation~2)) +(words:"a b")',
    );
  });
});

describe('two words', () => {
  it.each([
    ['malley', 'malley', 0],
    ['malley', 'malloy', 1],
    ['malley', 'maley', 1],
    ['malley', 'malleyy', 1],
    ['malley', 'amlley', 1],
    ['malley', 'malleey', 1],
    ['malley', 'mellay', 2],
    ['abcdefgh', 'badcefgh', 2],
    ['abcdefgh', 'abXdeXgh', 2],
    ['abcdefgh', 'Xbcdefg', 2],
    ['malley', 'yellam', 3],
  ])('%s and %s are apart by %i errors', (a, b, errors) => {
    const least = [0, 1, 2].find((count) => isWithinErrors(a, b, count)) ?? 3;
    expect(least).toBe(errors);
  });

  it('are as far apart one way as the other', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (a, b, errors) => {
        expect(isWithinErrors(a, b, errors)).toBe(isWithinErrors(b, a, errors));
      }),
    );
  });

  it('that are close differ in few letters', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', 'ж'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (a, b, errors) => {
        if (isWithinErrors(a, b, errors)) {
          expect(letterDifference(letterSet(a), letterSet(b))).toBeLessThanOrEqual(2 * errors);
        }
      }),
    );
  });

  it.each([
    ['iran', 1],
    ['irn', 0],
    ['agreement', 2],
    ['accord', 1],
    ['2015', 0],
    ['q794', 0],
  ])('of which one is %s may be apart by %i', (word, errors) => {
    expect(allowedErrors(word)).toBe(errors);
  });
});
