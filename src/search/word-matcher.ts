import { allowedErrors, isWithinErrors, letterDifference, letterSet } from './edit-distance.js';
import type { QueryWord, TextQuery } from './text-query.js';

/** How well a word of a text fits a word that is searched for; the better, the higher. */
export const FIT = { NONE: 0, FUZZY: 1, PREFIX: 2, EXACT: 3 } as const;

/** One of {@link FIT}. */
export type Fit = (typeof FIT)[keyof typeof FIT];

interface Sought extends QueryWord {
  errors: number;
  letters: number;
}

/** Tells how words fit the words of a query. It remembers: texts share most of their words. */
export class WordMatcher {
  readonly query: TextQuery;
  readonly #sought: Sought[];
  readonly #known = new Map<string, readonly Fit[]>();

  constructor(query: TextQuery) {
    this.query = query;
    this.#sought = query.words.map((word) => ({
      ...word,
      errors: query.isTolerant ? allowedErrors(word.text) : 0,
      letters: letterSet(word.text),
    }));
  }

  /** How a word fits each word of the query, in their order. */
  fitsOf(word: string): readonly Fit[] {
    let fits = this.#known.get(word);
    if (!fits) {
      const letters = letterSet(word);
      fits = this.#sought.map((sought) => fitOf(sought, word, letters));
      this.#known.set(word, fits);
    }
    return fits;
  }
}

function fitOf({ text, isPrefix, errors, letters }: Sought, word: string, wordLetters: number): Fit {
  if (word === text) return FIT.EXACT;
  if (isPrefix && word.startsWith(text)) return FIT.PREFIX;
  if (errors === 0 || letterDifference(letters, wordLetters) > 2 * errors) return FIT.NONE;
  return isWithinErrors(text, word, errors) ? FIT.FUZZY : FIT.NONE;
}
