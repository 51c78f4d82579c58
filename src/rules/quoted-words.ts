import { firstPlace } from '../collections/first-place.js';
import { comparedText } from './compared-text.js';
import { plainSigns } from './plain-signs.js';

/** Words left out, or a few words that an editor put in brackets. */
const GAP = /\((?:…|\.{3,})\)|…|\.{3,}|\. \. \.|\[[^[\]]{0,40}\]/g;
/** The letters with which an editor begins or ends a word, as in '[W]e' and 'talk[ed]'. */
const PART_OF_WORD = /^\[\p{L}{1,4}\]$/u;
/** Letters of scripts with spaces between words; in others, such as Chinese, a word may begin and end anywhere. */
const LETTER =
  '(?!\\p{Script=Han}|\\p{Script=Hiragana}|\\p{Script=Katakana}|\\p{Script=Hangul}|\\p{Script=Thai}|\\p{Script=Lao}|\\p{Script=Khmer}|\\p{Script=Myanmar})[\\p{L}\\p{N}]';
const AMID_WORD = new RegExp(`(?<=${LETTER})${LETTER}|(?<=\\p{N}[.,])\\p{N}`, 'uy');
/** What must not be left out of a sentence, since the rest then says the opposite. */
const NEGATION = /(?:\b(?:not|never|nor|no|cannot)\b|n't\b)/i;
const LAST_LETTER = new RegExp(`${LETTER}$`, 'u');
const FIRST_LETTER = new RegExp(`^${LETTER}`, 'u');
const ENDS_SENTENCE = /[.!?\n]/;
/** Not in any compared text, so that no words are found across passages. */
const BETWEEN_PASSAGES = '\n';

/** Where a piece is in a text. */
interface Place {
  at: number;
  end: number;
}

/** A stretch of a quotation without gaps. */
interface Piece {
  words: string;
  /** Whether it may begin or end amid a word, since a bracket replaces the rest of it, as in '[W]e' and 'talk[ed]'. */
  beginsAmidWord: boolean;
  endsAmidWord: boolean;
}

function compared(text: string): string {
  return comparedText(plainSigns(text)).replaceAll('"', "'");
}

function isAmidWord(text: string, at: number): boolean {
  AMID_WORD.lastIndex = at;
  return AMID_WORD.test(text);
}

/** Where a piece is in a text, at or after `from`, whatever the case of its first letter; null if it is not there. */
function placeIn(text: string, { words, beginsAmidWord, endsAmidWord }: Piece, from: number): Place | null {
  const [first = ''] = words;
  const places = [...new Set([first.toLowerCase(), first.toUpperCase()])].flatMap((letter) => {
    const wanted = letter + words.slice(first.length);
    for (let at = text.indexOf(wanted, from); at !== -1; at = text.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      if ((beginsAmidWord || !isAmidWord(text, at)) && (endsAmidWord || !isAmidWord(text, end))) return [{ at, end }];
    }
    return [];
  });
  return places.sort((a, b) => a.end - b.end)[0] ?? null;
}

const isPunctuation = (character: string) => /[\s'.,;:-]/.test(character);

/** A piece without punctuation at its ends. */
function withoutPunctuation(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isPunctuation(text[start]!)) start += 1;
  while (end > start && isPunctuation(text[end - 1]!)) end -= 1;
  return text.slice(start, end);
}

/** The pieces between the gaps of a quotation, without punctuation at their ends. */
function piecesOf(quote: string): Piece[] {
  let from = 0;
  let isBehindBracket = false;
  const pieces: Piece[] = [];
  for (const gap of [...quote.matchAll(GAP), null]) {
    const text = quote.slice(from, gap?.index);
    const isBeforeBracket = gap !== null && PART_OF_WORD.test(gap[0]);
    const words = withoutPunctuation(text);
    const beginsAmidWord = isBehindBracket && FIRST_LETTER.test(text);
    if (words !== '') pieces.push({ words, beginsAmidWord, endsAmidWord: isBeforeBracket && LAST_LETTER.test(text) });
    from = gap ? gap.index + gap[0].length : from;
    isBehindBracket = isBeforeBracket;
  }
  return pieces;
}

/** Of a piece that is not in a text, the words between those at its beginning and those at its end that are. */
function strangeIn(text: string, { words, ...ends }: Piece): string {
  const all = words.split(' ');
  const isThere = (some: string[]) => placeIn(text, { words: some.join(' '), ...ends }, 0) !== null;
  const begin = firstPlace(all.length, (place) => !isThere(all.slice(0, place + 1)));
  const end = all.length - firstPlace(all.length, (place) => !isThere(all.slice(all.length - place - 1)));
  return begin < end ? all.slice(begin, end).join(' ') : words;
}

/**
 * The words of a quotation that are not in the passages, in this order; null if all are. It may leave words out by an ellipsis,
 * but no negation within a sentence, and have up to 40 characters of an editor in brackets; quotation marks, dashes, spaces,
 * punctuation at its ends and the case of its first letter may differ. Cost: linear in the passages for each piece.
 */
export function wordsNotIn(quote: string, passages: readonly string[]): string | null {
  const text = passages.map(compared).join(BETWEEN_PASSAGES);
  const whole = compared(quote);
  // An ellipsis and brackets may also be the source's own.
  if (placeIn(text, { words: whole, beginsAmidWord: false, endsAmidWord: false }, 0)) return null;
  const pieces = piecesOf(whole);
  let from = 0;
  for (const piece of pieces) {
    const place = placeIn(text, piece, from);
    if (!place) return strangeIn(text, piece);
    const omitted = from === 0 ? '' : text.slice(from, place.at);
    if (NEGATION.test(omitted) && !ENDS_SENTENCE.test(omitted)) return piece.words;
    from = place.end;
  }
  return pieces.length === 0 ? whole : null;
}
