import { firstPlace } from '../collections/first-place.js';
import { placesOf } from '../collections/places-of.js';
import { cut } from '../errors/shown.js';
import { CONDITION, NEGATION, NEGATION_OR_CONDITION, plainWords, readLike, SENTENCE_END } from './plain-words.js';

/** Words left out, or a few words that an editor put in brackets. */
const GAP = /\(\.{3,}\)|\.{3,}|\. \. \.|\[[^[\]]{0,40}\]/g;
/** The letters with which an editor begins or ends a word, as in '[W]e' and 'talk[ed]'. */
const PART_OF_WORD = /^\[(\p{L}{1,4})\]$/u;
/** What an editor's brackets bring in, with the letters before it: 'no[t]' says 'not'. */
const BROUGHT_IN = /(?:[\p{L}']{0,20}\[[^[\]]{0,40}\])+/gu;
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
/** Right behind what denies the next words, or what they depend on. */
const DENIED = new RegExp(`(?<=(${NEGATION_OR_CONDITION.source}) )`, 'iuy');
/** Behind it in the same clause, of which brackets may replace the beginning: '[We will] sign'. */
const DENIED_IN_CLAUSE = new RegExp(`(?<=(${NEGATION_OR_CONDITION.source})[^,.;:!?\\n]{1,80})`, 'iuy');
const BEGINS_WITH_BRACKETS = /^[^\p{L}\p{N}[]*\[(?!\p{L}{1,4}\]\p{L})/u;
/** Right before what denies the words before it. */
const BEFORE_NEGATION = new RegExp(` (${NEGATION.source})`, 'iuy');
/** Right before what the words before it depend on, in the same stretch of speech. */
const BEFORE_CONDITION = new RegExp(`,? (?:but )?(?:only )?(${CONDITION.source})`, 'iuy');
const ENDS_WITH_BRACKETS = /\][^\p{L}\p{N}]*$/u;
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

/** What a sticky pattern captures at a place, '' if nothing; null if it does not match there. */
function capturedAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && (found[1] ?? '');
}

function isAt(pattern: RegExp, text: string, at: number): boolean {
  return capturedAt(pattern, text, at) !== null;
}

/**
 * Where a piece is in a text, at or after `from`, whatever the case of its first letter, but not where `barred` matches; null if
 * it is not there.
 */
function placeIn(text: string, { words, endsAmidWord }: Piece, from: number, barred?: RegExp): Place | null {
  for (const at of placesOf(words, text, from)) {
    const end = at + words.length;
    const isWhole = [at, end].every((edge) => !isAt(BESIDE_PART, text, edge)) && !isAt(AMID_LETTERS, text, at);
    if (barred && isAt(barred, text, at)) continue;
    if (isWhole && (endsAmidWord || !isAt(AMID_LETTERS, text, end))) return { at, end };
  }
  return null;
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

/** What denies a piece, or it depends on, among the words between two: in the sentence that one begins or the other ends. */
function denialIn(omitted: string): string | undefined {
  const closed = omitted.search(/[,.!?]' /);
  const opened = omitted.lastIndexOf(" '");
  const said = closed !== -1 && closed < opened ? [omitted.slice(0, closed + 3), omitted.slice(opened)] : [omitted];
  const parts = [said[0]!.split(SENTENCE_END)[0]!, said.at(-1)!.split(SENTENCE_END).at(-1)!];
  return parts.flatMap((part) => NEGATION_OR_CONDITION.exec(part)?.[0] ?? [])[0];
}

/** Of a piece that is not in a text, the words between those at its beginning and those at its end that are. */
function strangeIn(text: string, { words, ...ends }: Piece): string {
  const all = words.split(' ');
  const isThere = (some: string[]) => placeIn(text, { words: some.join(' '), ...ends }, 0) !== null;
  const begin = firstPlace(all.length, (place) => !isThere(all.slice(0, place + 1)));
  const end = all.length - firstPlace(all.length, (place) => !isThere(all.slice(all.length - place - 1)));
  return begin < end ? all.slice(begin, end).join(' ') : words;
}

const lacking = (words: string) => `has “${cut(words)}”, which is not in the passages of its evidence`;
const leavingOut = (denial: string, where: string, words: string) =>
  `leaves out “${denial}” ${where} “${cut(words)}”, which reverses the meaning`;

/** Why a piece has no place in a text behind another piece, or as the first one. */
function whyNowhere(text: string, piece: Piece, before: Piece | undefined, barred: RegExp): string {
  const elsewhere = placeIn(text, piece, 0);
  if (!elsewhere) return lacking(strangeIn(text, piece));
  if (!before) return leavingOut(capturedAt(barred, text, elsewhere.at)!, 'before', piece.words);
  return `has “${cut(piece.words)}” after “${cut(before.words)}”; in the passages of its evidence it does not follow`;
}

/**
 * What is wrong with a quotation of some passages, as a predicate of it; null if nothing. It may leave words out by an ellipsis,
 * but no negation and no condition of a sentence, and what is between two parts of a quotation ('he said') without one, and have
 * up to 40 characters of an editor in brackets, without a negation; signs that are not words, the case of its first letter and
 * hyphens at ends of lines may differ. It must not begin directly after a negation or 'if', or end directly before 'if'. Cost:
 * linear in the passages for each piece.
 */
export function misquotation(quote: string, passages: readonly string[]): string | null {
  // Fast path: true of most quotes.
  if (passages.includes(quote)) return null;
  const given = plainWords(quote);
  const printed = passages.map(plainWords).join(BETWEEN_PASSAGES);
  // An ellipsis and brackets may also be the source's own.
  const whole = placeIn(printed, { words: given, endsAmidWord: false }, 0, DENIED);
  if (whole && !isAt(BEFORE_CONDITION, printed, whole.end)) return null;
  const broughtIn = given.match(BROUGHT_IN)?.find((words: string) => NEGATION.test(words.replace(/[[\]]/g, '')));
  if (broughtIn !== undefined) return lacking(broughtIn);
  const text = readLike(given, printed, { isPassage: true });
  const pieces = piecesOf(readLike(printed, given));
  const barred = BEGINS_WITH_BRACKETS.test(given) ? DENIED_IN_CLAUSE : DENIED;
  let from = 0;
  for (const [index, piece] of pieces.entries()) {
    const place = placeIn(text, piece, from, index === 0 ? barred : undefined);
    if (!place) return whyNowhere(text, piece, pieces[index - 1], barred);
    const denial = index === 0 ? undefined : denialIn(text.slice(from, place.at));
    if (denial !== undefined) return leavingOut(denial, 'before', piece.words);
    from = place.end;
  }
  const last = pieces.at(-1);
  if (!last) return lacking(quote);
  const denial =
    capturedAt(BEFORE_CONDITION, text, from) ??
    (ENDS_WITH_BRACKETS.test(given) ? capturedAt(BEFORE_NEGATION, text, from) : null);
  return denial === null ? null : leavingOut(denial, 'after', last.words);
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether all words of a quotation but those in brackets are in some passages in the same order, so that it does not translate them. */
export function hasOnlyWordsOf(quote: string, passages: readonly string[]): boolean {
  const printed = wordsOf(passages.map(plainWords).join(BETWEEN_PASSAGES));
  let from = 0;
  return wordsOf(plainWords(quote).replace(GAP, ' ')).every((word) => {
    from = printed.indexOf(word, from) + 1;
    return from > 0;
  });
}
