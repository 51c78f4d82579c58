import { allowedErrors, isWithinErrors, letterDifference, letterSet } from '../domain/edit-distance.js';
import type { QueryWord, TextQuery } from './text-query.js';

/** How well a word of a text fits a word that is searched for; higher is better. */
export const FIT = { NONE: 0, FUZZY: 1, PREFIX: 2, EXACT: 3 } as const;

/** One of {@link FIT}. */
export type Fit = (typeof FIT)[keyof typeof FIT];

/** A word that is searched for, with how many typing errors it may have and its letters. */
export interface Sought extends QueryWord {
  errors: number;
  letters: number;
}

/** A word of a query, prepared for comparison with other words. */
export function soughtAs(word: QueryWord, isTolerant: boolean): Sought {
  return { ...word, errors: isTolerant ? allowedErrors(word.text) : 0, letters: letterSet(word.text) };
}

/** Determines how words fit the words of a query. Keeps the results: texts share most of their words. */
export class WordMatcher {
  readonly query: TextQuery;
  readonly #sought: Sought[];
  readonly #known = new Map<string, readonly Fit[]>();

  constructor(query: TextQuery) {
    this.query = query;
    this.#sought = query.words.map((word) => soughtAs(word, query.isTolerant));
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

/** How a word fits one that is searched for; `wordLetters`: its letters. */
export function fitOf({ text, isPrefix, errors, letters }: Sought, word: string, wordLetters: number): Fit {
  if (word === text) return FIT.EXACT;
  if (isPrefix && word.startsWith(text)) return FIT.PREFIX;
  if (errors === 0 || letterDifference(letters, wordLetters) > 2 * errors) return FIT.NONE;
  return isWithinErrors(text, word, errors) ? FIT.FUZZY : FIT.NONE;
}
