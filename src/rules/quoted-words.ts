import { firstPlace } from '../collections/first-place.js';
import { NEGATION, plainWords, readLike, SENTENCE_END } from './plain-words.js';

/** Words left out, or a few words that an editor put in brackets. */
const GAP = /\(\.{3,}\)|\.{3,}|\. \. \.|\[[^[\]]{0,40}\]/g;
/** The letters with which an editor begins or ends a word, as in '[W]e' and 'talk[ed]'. */
const PART_OF_WORD = /^\[(\p{L}{1,4})\]$/u;
/** Letters of scripts with spaces between words; in others, such as Chinese, a word may begin and end anywhere. */
const LETTER =
  '(?!\\p{Script=Han}|\\p{Script=Hiragana}|\\p{Script=Katakana}|\\p{Script=Hangul}|\\p{Script=Thai}|\\p{Script=Lao}|\\p{Script=Khmer}|\\p{Script=Myanmar})[\\p{L}\\p{M}\\p{N}]';
const AMID_LETTERS = new RegExp(`(?<=${LETTER})${LETTER}|(?<=\\p{N}[.,])\\p{N}`, 'uy');
/** Beside a hyphen, or what denies a word: the rest of 'non-aligned', 'nuclear-free', '-5', 'can't' and 'n'est' says something else. */
const BESIDE_PART = new RegExp(
  `(?<=${LETTER}\\.?- ?|\\bn')${LETTER}|(?<=-)\\p{N}|(?<=${LETTER}\\.?)\\.?- ?(?=${LETTER})|(?<=${LETTER})'t\\b`,
  'uy',
);
const LAST_LETTER = new RegExp(`${LETTER}$`, 'u');
const FIRST_LETTER = new RegExp(`^${LETTER}`, 'u');
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
  /** Whether it may end amid letters, since a bracket replaces the rest of the word, as in 'talk[ed]'. */
  endsAmidWord: boolean;
}

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Where a piece is in a text, at or after `from`, whatever the case of its first letter; null if it is not there. */
function placeIn(text: string, { words, endsAmidWord }: Piece, from: number): Place | null {
  const [first = ''] = words;
  const places = [...new Set([first.toLowerCase(), first.toUpperCase()])].flatMap((letter) => {
    const wanted = letter + words.slice(first.length);
    for (let at = text.indexOf(wanted, from); at !== -1; at = text.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      const isWhole = [at, end].every((edge) => !isAt(BESIDE_PART, text, edge)) && !isAt(AMID_LETTERS, text, at);
      if (isWhole && (endsAmidWord || !isAt(AMID_LETTERS, text, end))) return [{ at, end }];
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
  let initial = '';
  const pieces: Piece[] = [];
  for (const gap of [...quote.matchAll(GAP), null]) {
    const text = quote.slice(from, gap?.index);
    const words = withoutPunctuation(FIRST_LETTER.test(text) ? initial + text : text);
    const bracketed = gap === null ? undefined : PART_OF_WORD.exec(gap[0])?.[1];
    if (words !== '') pieces.push({ words, endsAmidWord: bracketed !== undefined && LAST_LETTER.test(text) });
    from = gap ? gap.index + gap[0].length : from;
    initial = bracketed ?? '';
  }
  return pieces;
}

/** Whether words between two pieces deny what a piece says: in the sentence that the one begins or the other one ends. */
function isDenied(omitted: string): boolean {
  const closed = omitted.search(/[,.!?]' /);
  const opened = omitted.lastIndexOf(" '");
  const said = closed !== -1 && closed < opened ? [omitted.slice(0, closed + 3), omitted.slice(opened)] : [omitted];
  return [said[0]!.split(SENTENCE_END)[0]!, said.at(-1)!.split(SENTENCE_END).at(-1)!].some((part) =>
    NEGATION.test(part),
  );
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
 * but no negation of a sentence, and what is between two parts of a quotation ('he said') without one, and have up to 40
 * characters of an editor in brackets; signs that are not words, the case of its first letter and hyphens at ends of lines may
 * differ. Cost: linear in the passages for each piece.
 */
export function wordsNotIn(quote: string, passages: readonly string[]): string | null {
  // Fast path: true of most quotes.
  if (passages.includes(quote)) return null;
  const given = plainWords(quote);
  const printed = passages.map(plainWords).join(BETWEEN_PASSAGES);
  // An ellipsis and brackets may also be the source's own.
  if (placeIn(printed, { words: given, endsAmidWord: false }, 0)) return null;
  const text = readLike(given, printed, { isPassage: true });
  const pieces = piecesOf(readLike(printed, given));
  let from = 0;
  for (const piece of pieces) {
    const place = placeIn(text, piece, from);
    if (!place) return strangeIn(text, piece);
    if (from > 0 && isDenied(text.slice(from, place.at))) return piece.words;
    from = place.end;
  }
  return pieces.length === 0 ? quote : null;
}
