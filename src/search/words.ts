import { foldText } from '../domain/folded-text.js';

/** Scripts that put no spaces between words: each of their characters counts as a word. */
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
// Set subtraction needs the flag v, which the compiler knows in no literal of its target.
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|[[\\p{L}\\p{N}\\p{M}]--[${UNSPACED}]]+`, 'gv');
const ASCII = /^[\x20-\x7e]+$/;
/** Letters that Unicode takes for letters of their own, and that people leave out when they type. */
const PLAIN_LETTERS: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ə: 'e',
};
const SPECIAL_LETTER = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'gu');
/** What is neither letter nor digit, and the signs for breathings and glottal stops that only some writers put. */
const NO_LETTER = /[^\p{L}\p{N}]|[\u02b0-\u02ff]/gu;

/** A word of a text as words are compared, with the place of the word: offsets in UTF-16 units, the end exclusive. */
export interface WordSpan {
  word: string;
  start: number;
  end: number;
}

function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return foldText(word)
    .replace(SPECIAL_LETTER, (letter) => PLAIN_LETTERS[letter]!)
    .replace(NO_LETTER, '');
}

/** The words of a text in order: runs of letters and digits, without case and accents. 'Iran’s' gives 'iran' and 's'. */
export function wordSpans(text: string): WordSpan[] {
  const spans: WordSpan[] = [];
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const word = foldWord(found);
    if (word !== '') spans.push({ word, start: index, end: index + found.length });
  }
  return spans;
}

/** The words of a text as one text, a space between them; what search indexes hold. '“We have ideas”' gives 'we have ideas'. */
export function wordsOf(text: string): string {
  return wordSpans(text)
    .map(({ word }) => word)
    .join(' ');
}

/** The words of each text that has any. */
export function wordsOfEach(texts: readonly (string | null | undefined)[]): string[] {
  return texts.flatMap((text) => wordsOf(text ?? '') || []);
}

/** The words by which search finds a node by its names and identifiers. */
export function nodeWords(names: readonly string[], identifiers: readonly string[]) {
  return { nameWords: wordsOfEach(names), identifierWords: wordsOfEach(identifiers) };
}

/** The words by which search finds a statement: those of its quote, of its paraphrase or of both; null where it has none. */
export function statementWords({ quote, paraphrase }: { quote?: string | null; paraphrase?: string | null }) {
  const words = wordsOfEach([quote, paraphrase]);
  return words.length > 0 ? words : null;
}
