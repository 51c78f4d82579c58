import { shown } from '../errors/shown.js';
import { withoutApostrophes, wordSpans, wordsOf } from './words.js';

/** How long a text to search for may be, in characters. */
const MAX_QUERY_LENGTH = 1_000;
/** How many words it may have. */
const MAX_QUERY_WORDS = 100;

const PHRASE = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;

/** A word to search for; `isPrefix`: words that begin with it also match. */
export interface QueryWord {
  text: string;
  isPrefix: boolean;
}

/** What to search for: every word, in any order, and every phrase, its words in order. */
export interface TextQuery {
  words: QueryWord[];
  /** Folded words with single spaces; spelled as they were given. */
  phrases: string[];
  /** The words of the whole text, in the forms that a name with apostrophes can have: exact names rank first. */
  wholes: string[];
  /** The same text without its apostrophes, if it has any. */
  plain: TextQuery | null;
  /** Whether words with typing errors also match. */
  isTolerant: boolean;
}

/** How to parse a text. */
export interface QueryReading {
  /** Whether the last word may be incomplete, as while a user types. */
  isTyping: boolean;
  isTolerant: boolean;
}

/**
 * The query that a text expresses. Words in quotation marks are a phrase; a word followed by `*` is a prefix, and so is the
 * last one while a user types.
 */
export function parseTextQuery(text: string, { isTyping, isTolerant }: QueryReading): TextQuery {
  const phrases = [...text.matchAll(PHRASE)].map(([, phrase]) => wordsOf(phrase!)).filter((phrase) => phrase !== '');
  // A phrase is replaced by as many spaces, to keep the offsets.
  const loose = text.replace(PHRASE, (phrase) => ' '.repeat(phrase.length));
  const spans = wordSpans(loose);
  const words = new Map<string, QueryWord>();
  for (const [index, { word, end }] of spans.entries()) {
    const isLast = index === spans.length - 1 && loose.length === loose.trimEnd().length;
    const isPrefix = loose[end] === '*' || (isTyping && isLast);
    words.set(word, { text: word, isPrefix: isPrefix || (words.get(word)?.isPrefix ?? false) });
  }
  const without = withoutApostrophes(text);
  const plain = without === null ? null : parseTextQuery(without, { isTyping, isTolerant });
  const wholes = [...new Set([wordsOf(text), ...(plain?.wholes ?? [])])];
  return { words: [...words.values()], phrases: [...new Set(phrases)], wholes, plain, isTolerant };
}

/** What is wrong with a text to search for, or null. */
export function textQueryProblem(text: string): string | null {
  if (text.trim() === '') return `is blank; give 1 to ${MAX_QUERY_LENGTH.toLocaleString('en')} characters`;
  if (text.length > MAX_QUERY_LENGTH) {
    return `has ${text.length} characters; give 1 to ${MAX_QUERY_LENGTH.toLocaleString('en')}`;
  }
  const { length } = wordSpans(text);
  if (length === 0) return `${shown(text)} has no letter or digit; give a word`;
  return length > MAX_QUERY_WORDS ? `has ${length} words; give at most ${MAX_QUERY_WORDS}` : null;
}

/** The same query without typing errors. */
export function asSpelledIn(query: TextQuery): TextQuery {
  return { ...query, isTolerant: false, plain: query.plain && asSpelledIn(query.plain) };
}
