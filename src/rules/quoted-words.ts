import { firstPlace } from '../collections/first-place.js';
import { comparedText } from './compared-text.js';
import { plainSigns } from './plain-signs.js';

/** Words left out, or words that an editor put in brackets. */
const GAP = /\((?:…|\.{3,})\)|…|\.{3,}|\. \. \.|\[[^\]]*\]/g;
/** Letters of scripts with spaces between words; in others, such as Chinese, a word may begin and end anywhere. */
const LETTER = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{N}]';
const AMID_WORD = new RegExp(`(?<=${LETTER})${LETTER}`, 'uy');
const LAST_LETTER = new RegExp(`${LETTER}$`, 'u');
const FIRST_LETTER = new RegExp(`^${LETTER}`, 'u');
/** Not in any text, so that no words are found across passages. */
const BETWEEN_PASSAGES = '\u0000';

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

/** Where a piece ends in a text, at or behind `from`, whatever the case of its first letter; -1 if it is not there. */
function endIn(text: string, { words, beginsAmidWord, endsAmidWord }: Piece, from: number): number {
  const [first = ''] = words;
  const ends = [...new Set([first.toLowerCase(), first.toUpperCase()])].flatMap((letter) => {
    const wanted = letter + words.slice(first.length);
    for (let at = text.indexOf(wanted, from); at !== -1; at = text.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      if ((beginsAmidWord || !isAmidWord(text, at)) && (endsAmidWord || !isAmidWord(text, end))) return [end];
    }
    return [];
  });
  return ends.length === 0 ? -1 : Math.min(...ends);
}

/** The pieces between the gaps of a quotation, without punctuation at their ends. */
function piecesOf(quote: string): Piece[] {
  let from = 0;
  let isBehindBracket = false;
  const pieces: Piece[] = [];
  for (const gap of [...quote.matchAll(GAP), null]) {
    const text = quote.slice(from, gap?.index);
    const isBeforeBracket = gap?.[0].startsWith('[') ?? false;
    const words = text.replace(/^[\s'.,;:-]+|[\s'.,;:-]+$/g, '');
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
  const isThere = (some: string[]) => endIn(text, { words: some.join(' '), ...ends }, 0) !== -1;
  const begin = firstPlace(all.length, (place) => !isThere(all.slice(0, place + 1)));
  const end = all.length - firstPlace(all.length, (place) => !isThere(all.slice(all.length - place - 1)));
  return begin < end ? all.slice(begin, end).join(' ') : words;
}

/**
 * The words of a quotation that are not in the passages, in this order; null if all are. It may leave words out by an ellipsis,
 * and have words of an editor in brackets; marks of quotation, dashes and spaces, punctuation at its ends and the case of its
 * first letter may differ. Cost: linear in the passages for each piece.
 */
export function wordsNotIn(quote: string, passages: readonly string[]): string | null {
  const text = passages.map(compared).join(BETWEEN_PASSAGES);
  const whole = compared(quote);
  // An ellipsis and brackets may also be the source's own.
  if (endIn(text, { words: whole, beginsAmidWord: false, endsAmidWord: false }, 0) !== -1) return null;
  const pieces = piecesOf(whole);
  let from = 0;
  for (const piece of pieces) {
    const end = endIn(text, piece, from);
    if (end === -1) return strangeIn(text, piece);
    from = end;
  }
  return pieces.length === 0 ? whole : null;
}
