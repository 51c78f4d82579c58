import { foldLetters } from '../domain/letter-folding.js';

/** Scripts that put no spaces between words: each of their characters counts as a word. */
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
// Set subtraction needs the flag v, which the compiler does not allow in literals for its target.
const WORD = new RegExp(`[${UNSPACED}][\\p{M}\uFF9E\uFF9F]*|[[\\p{L}\\p{N}\\p{M}\\p{DI}]--[${UNSPACED}]]+`, 'gv');
const ASCII = /^[\x20-\x7e]+$/;
/** The same words, in an ASCII text. */
const ASCII_WORD = /[A-Za-z0-9]+/g;
/** What is not part of a word, and the signs for breathings and glottal stops that only some writers use. */
const NO_LETTER = /[^\p{L}\p{M}\p{N}]|[\u02b0-\u02ff]/gu;

/** A word of a text in the form in which words are compared, with its offsets in UTF-16 units, the end exclusive. */
export interface WordSpan {
  word: string;
  start: number;
  end: number;
}

function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return foldLetters(word).replace(NO_LETTER, '').normalize('NFC');
}

/** The words of a text in order: runs of letters and digits, without case and accents. 'Iran’s' gives 'iran' and 's'. */
export function wordSpans(text: string): WordSpan[] {
  const spans: WordSpan[] = [];
  for (const { 0: found, index } of text.matchAll(ASCII.test(text) ? ASCII_WORD : WORD)) {
    const word = foldWord(found);
    if (word !== '') spans.push({ word, start: index, end: index + found.length });
  }
  return spans;
}

/** The words of a text, joined by spaces; what search indexes contain. '“We have ideas”' gives 'we have ideas'. */
export function wordsOf(text: string): string {
  return wordSpans(text)
    .map(({ word }) => word)
    .join(' ');
}

/** The words of each text that has any. */
function wordsOfEach(texts: readonly (string | null | undefined)[]): string[] {
  return texts.flatMap((text) => wordsOf(text ?? '') || []);
}

/** A sign for an apostrophe between two letters. */
const APOSTROPHE = /(?<=\p{L})['`\u00B4\u055A\u05F3\u2018-\u201B\u2032\u2035\uA78B\uA78C\uFF07](?=\p{L})/gu;

/** The text without its apostrophes, as some write it: 'OBrien' for 'O'Brien'. Null if it has none. */
export function withoutApostrophes(text: string): string | null {
  const without = text.replace(APOSTROPHE, '');
  return without === text ? null : without;
}

/**
 * The words by which search finds a node by its names and identifiers: those of each name in their order, then those of the
 * names with apostrophes, without these.
 */
export function nodeWords(names: readonly string[], identifiers: readonly string[]) {
  const nameWords = wordsOfEach([...names, ...names.map(withoutApostrophes)]);
  return { nameWords, identifierWords: wordsOfEach(identifiers) };
}

/** The words by which search finds a statement: those of its quote, of its paraphrase or of both; null if it has none. */
export function statementWords({ quote, paraphrase }: { quote?: string | null; paraphrase?: string | null }) {
  const words = wordsOfEach([quote, paraphrase]);
  return words.length > 0 ? words : null;
}
