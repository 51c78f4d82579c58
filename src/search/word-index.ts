import { letterSet } from '../domain/edit-distance.js';
import type { Worded } from './score.js';
import type { QueryWord, TextQuery } from './text-query.js';
import { FIT, type Fit, fitOf, soughtAs } from './word-matcher.js';

/** Replaces a word that nothing has any more. */
const GONE = '';
/** By how many first letters a word is found if only its beginning is known. */
const BEGINNING = 2;
/** Up to this many things, scoring is faster than looking up further words. */
const FEW = 50;

/**
 * An inverted index in memory: for each word, which things have it. It takes about 400 bytes per sentence. Words with a
 * prefix are found among those with the same first letters; words with typing errors by a scan of all words that occur: a
 * vocabulary is small, tens of thousands of words in 50,000 sentences.
 */
export class WordIndex {
  readonly #vocabulary = new Map<string, number>();
  readonly #words: string[] = [];
  /** The numbers of the words with the same first letters. */
  readonly #beginnings = new Map<string, Set<number>>();
  readonly #letters: number[] = [];
  /** For each word, the numbers of the things that have it. */
  readonly #postings: number[][] = [];
  readonly #things: (Worded | undefined)[] = [];
  /** The length of each thing, in characters. */
  readonly #lengths: number[] = [];
  readonly #numbers = new Map<string, number>();
  /** Numbers of things and of words that are gone, for reuse: the index of a graph that is edited for years does not grow. */
  readonly #freeThings: number[] = [];
  readonly #freeWords: number[] = [];

  get size(): number {
    return this.#numbers.size;
  }

  /** For how many things and words there are slots, including those that are gone: what a search scans. */
  get room(): { things: number; words: number } {
    return { things: this.#things.length, words: this.#words.length };
  }

  /** Adds a thing; replaces one with the same id. */
  set(thing: Worded): void {
    this.delete(thing.id);
    if (textsOf(thing).length === 0) return;
    const number = this.#freeThings.pop() ?? this.#things.length;
    this.#things[number] = thing;
    this.#lengths[number] = thing.texts.reduce((sum, text) => sum + text.length, 0);
    this.#numbers.set(thing.id, number);
    for (const word of wordsOf(thing)) this.#post(word, number);
  }

  /** Removes a thing; the cost grows with how often its words occur elsewhere. */
  delete(id: string): void {
    const number = this.#numbers.get(id);
    if (number === undefined) return;
    for (const word of wordsOf(this.#things[number]!)) {
      const wordNumber = this.#vocabulary.get(word)!;
      const postings = this.#postings[wordNumber]!;
      postings.splice(postings.indexOf(number), 1);
      if (postings.length === 0) this.#forgetWord(word, wordNumber);
    }
    this.#numbers.delete(id);
    this.#things[number] = undefined;
    this.#freeThings.push(number);
  }

  #forgetWord(word: string, number: number): void {
    this.#vocabulary.delete(word);
    const alike = this.#beginnings.get(word.slice(0, BEGINNING))!;
    alike.delete(number);
    if (alike.size === 0) this.#beginnings.delete(word.slice(0, BEGINNING));
    this.#words[number] = GONE;
    this.#freeWords.push(number);
  }

  /** The things with this whole text, in the order of their ids. */
  named(whole: string): Worded[] {
    const postings = whole.split(' ').map((word) => {
      const number = this.#vocabulary.get(word);
      return number === undefined ? [] : this.#postings[number]!;
    });
    const [fewest] = postings.sort((a, b) => a.length - b.length);
    const bearers = fewest!.map((number) => this.#things[number]!).filter(({ texts }) => texts.includes(whole));
    return bearers.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /**
   * The things that have every word and phrase of a query; if there are more than `enough`, the better fitting first. Once few
   * are left, further words are not looked up: some of the things may lack them, which scoring detects.
   */
  find({ words, phrases, isTolerant }: TextQuery, enough: number, admits: (id: string) => boolean): Worded[] {
    const ofPhrases = phrases.flatMap((phrase) => phrase.split(' ')).map((text) => ({ text, isPrefix: false }));
    const sought = [
      ...words.map((word) => ({ word, mayErr: isTolerant })),
      ...ofPhrases.map((word) => ({ word, mayErr: false })),
    ];
    // For each thing that has every word so far, how well they fit.
    let fits: ReadonlyMap<number, number> | undefined;
    for (const { word, mayErr } of sought) {
      fits = this.#withWord(word, mayErr, fits);
      if (fits.size <= Math.min(FEW, enough)) break;
    }
    const found = [...(fits?.keys() ?? [])]
      .filter((number) => {
        const thing = this.#things[number]!;
        return admits(thing.id) && phrases.every((phrase) => hasPhrase(thing, phrase));
      })
      .sort((a, b) => a - b);
    // Of equals, the shorter first: the words make up more of it.
    if (found.length > enough)
      found.sort((a, b) => fits!.get(b)! - fits!.get(a)! || this.#lengths[a]! - this.#lengths[b]!);
    return found.map((number) => this.#things[number]!);
  }

  /** The things that have a word, of those that had every word before, with how well all of them fit. */
  #withWord(word: QueryWord, mayErr: boolean, before: ReadonlyMap<number, number> | undefined): Map<number, number> {
    const best = new Map<number, number>();
    for (const [number, fit] of this.#wordsFor(word, mayErr)) {
      for (const thing of this.#postings[number]!) {
        if (before !== undefined && !before.has(thing)) continue;
        const sum = fit + (before?.get(thing) ?? 0);
        if (sum > (best.get(thing) ?? 0)) best.set(thing, sum);
      }
    }
    return best;
  }

  #post(word: string, thing: number): void {
    const known = this.#vocabulary.get(word);
    if (known !== undefined) {
      this.#postings[known]!.push(thing);
      return;
    }
    const number = this.#freeWords.pop() ?? this.#words.length;
    this.#vocabulary.set(word, number);
    this.#words[number] = word;
    this.#letters[number] = letterSet(word);
    // Most words are in a single thing: pushing to an empty array would allocate room for 17.
    this.#postings[number] = [thing];
    const beginning = word.slice(0, BEGINNING);
    this.#beginnings.set(beginning, (this.#beginnings.get(beginning) ?? new Set()).add(number));
  }

  /** The numbers of the words that fit one, each with how well. */
  #wordsFor(query: QueryWord, mayErr: boolean): [number: number, fit: Fit][] {
    const { text, isPrefix } = query;
    const exact = this.#vocabulary.get(text);
    const found: [number, Fit][] = exact === undefined ? [] : [[exact, FIT.EXACT]];
    const sought = soughtAs(query, mayErr);
    if (!isPrefix && sought.errors === 0) return found;
    const isAnyBeginning = sought.errors > 0 || text.length < BEGINNING;
    const numbers = isAnyBeginning ? this.#words.keys() : (this.#beginnings.get(text.slice(0, BEGINNING)) ?? []);
    for (const number of numbers) {
      const word = this.#words[number]!;
      if (number === exact || word === GONE) continue;
      const fit = fitOf(sought, word, this.#letters[number]!);
      if (fit !== FIT.NONE) found.push([number, fit]);
    }
    return found;
  }
}

function textsOf({ texts, identifiers }: Worded): readonly string[] {
  return identifiers ? [...texts, ...identifiers] : texts;
}

function wordsOf(thing: Worded): Set<string> {
  return new Set(textsOf(thing).flatMap((text) => text.split(' ')));
}

function hasPhrase(thing: Worded, phrase: string): boolean {
  return textsOf(thing).some((text) => ` ${text} `.includes(` ${phrase} `));
}
