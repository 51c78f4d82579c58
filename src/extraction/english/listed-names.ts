import type { Span } from '../segment/span.js';
import { PERSONAL_NOUN, SPEAKER_NOUN } from './lexicon.js';

const COMMA = /, (?!(?:jr|sr|inc|ltd)\b)/i;
const CONJUNCTION = /^and | (?:and|&|as well as) /;
/** Words that show for whom a role is held, or where: they end the part that shows whether words name somebody. */
const FOR_WHOM = /\s(?:for|of|at|to|with|from|in|on)\s/;

/** The words from each match of a pattern to the next, with their places in the words that contain them. */
function partsOf(words: string, { start, end }: Span, separator: RegExp): Span[] {
  const parts: Span[] = [];
  let at = start;
  for (const match of words.slice(start, end).matchAll(new RegExp(separator, `${separator.flags}g`))) {
    parts.push({ start: at, end: start + match.index });
    at = start + match.index + match[0].length;
  }
  return [...parts, { start: at, end }].filter((part) => part.end > part.start);
}

/** The last word of those that say who it is: 'Malley' in 'Robert Malley of the State Department'. */
function headOf(words: string): string {
  return /[^\s-]+$/.exec(words.split(FOR_WHOM)[0]!)?.[0] ?? '';
}

const isName = (words: string) =>
  /^(?:(?:the|an?|former|then) )?\p{Lu}/u.test(words) &&
  /^\p{Lu}/u.test(headOf(words)) &&
  !PERSONAL_NOUN.test(headOf(words));

/**
 * Where words for a speaker name several, in their order: 'Iran, Israel and the United States', also with what they are described by:
 * 'Malley, the envoy, and Mora'. Fewer than two if they name one, or describe several by what they have in common.
 */
export function listedNames(words: string): Span[] {
  const at = ({ start, end }: Span) => words.slice(start, end);
  const listed: Span[] = [];
  const [first, ...others] = partsOf(words, { start: /^both /i.test(words) ? 5 : 0, end: words.length }, COMMA);
  if (!first) return [];
  for (const [index, part] of [first, ...others].entries()) {
    const pieces = partsOf(words, part, CONJUNCTION);
    const isJoined = /^and /.test(at(part));
    // 'Malley, the envoy to Iran and Israel': what follows a comma describes, unless it is a name.
    if (index === 0 || isJoined || isName(at(pieces[0]!))) listed.push(...pieces);
  }
  const isList = CONJUNCTION.test(words) && listed.some((part) => isName(at(part)));
  const isSomebody = (part: Span) =>
    isName(at(part)) ||
    PERSONAL_NOUN.test(headOf(at(part))) ||
    SPEAKER_NOUN.test(headOf(at(part))) ||
    /^(?:he|she|they|we|I)$/i.test(at(part));
  return isList && listed.every(isSomebody) ? listed : [];
}

/** Whether words describe several whom words before 'and' may describe, too: '(Iranian and) American officials'. */
export function mayShareNoun(words: string): boolean {
  return /^\p{Ll}/u.test(headOf(words)) && !/^(?:the|an?|his|her|its|their|other|some|several|many)\s/i.test(words);
}
