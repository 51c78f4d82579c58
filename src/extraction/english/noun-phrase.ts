import { MEDIA_WORDS, NOMINAL_TAGS, SPEAKER_NOUN, TIME_NOUN } from './lexicon.js';
import type { Range, Token } from './tokens.js';

/** The maximum number of tokens in parentheses after a name: 'Cummings (D-Md.)'. */
const LONGEST_BRACKET = 12;

const isNoun = (token: Token | undefined) =>
  token !== undefined && (token.tag === 'NOUN' || token.tag === 'PROPN' || token.tag === 'NUM');
const isPossessive = ({ tag, lower }: Token) => tag === 'PRON' && /^(?:his|her|their|its|our|my|your)$/.test(lower);
const isJoint = ({ text }: Token) => text === '&' || /^[-–'’()]$/.test(text);

/** Whether a phrase contains a noun or adjective and does not end with a time. */
function isNameable(tokens: readonly Token[], { from, to }: Range): boolean {
  // 'The Times' is a newspaper.
  if (TIME_NOUN.test(tokens[to]!.lower) && tokens[to]!.text !== 'Times') return false;
  for (let at = from; at <= to; at++) if (isNoun(tokens[at]) || tokens[at]!.tag === 'ADJ') return true;
  return false;
}

/** The noun phrase that ends at a token, looking left no further than `from`; null if there is none. */
export function nounPhraseEndingAt(tokens: readonly Token[], to: number, from: number): Range | null {
  if (to < from || tokens[to]!.quotation) return null;
  if (tokens[to]!.tag === 'PRON') return { from: to, to };
  if (tokens[to]!.text === ')') {
    let open = to - 1;
    while (open > from && to - open < LONGEST_BRACKET && tokens[open]!.text !== '(') open -= 1;
    const named = tokens[open]!.text === '(' ? nounPhraseEndingAt(tokens, open - 1, from) : null;
    return named && { from: named.from, to };
  }
  let at = to;
  for (; at >= from; at--) {
    const token = tokens[at]!;
    const before = at > from ? tokens[at - 1]! : undefined;
    if (token.quotation) break;
    if (NOMINAL_TAGS.has(token.tag) || isJoint(token) || isPossessive(token)) continue;
    // 'NATO-led forces'
    if (before?.text === '-' && before.end === token.start && tokens[at - 2]?.end === before.start) continue;
    const joins =
      (token.tag === 'ADP' && /^(?:of|for|from|to|in|at|with|on|by)$/.test(token.lower)) ||
      (token.tag === 'CCONJ' && token.lower === 'and');
    if (joins && before && !before.quotation && isNoun(before) && !before.isDay) continue;
    // 'a source close to the ministry'
    if (/^(?:to|with|on)$/.test(token.lower) && before && /^(?:close|familiar|briefed|privy)$/.test(before.lower)) {
      at -= 1;
      continue;
    }
    if (token.tag === 'ADV' && /^(?:former|now|then|most|more)$/.test(token.lower)) continue;
    break;
  }
  let start = at + 1;
  while (start < to && (tokens[start]!.tag === 'PART' || tokens[start]!.isDay || isJoint(tokens[start]!))) start += 1;
  const phrase = { from: start, to };
  return start <= to && isNameable(tokens, phrase) ? phrase : null;
}

/** Whether the words of a phrase indicate somebody who can speak. */
export function canSpeak(tokens: readonly Token[], { from, to }: Range): boolean {
  for (let at = from; at <= to; at++) {
    const { tag, text } = tokens[at]!;
    if (tag === 'PROPN' || tag === 'PRON' || SPEAKER_NOUN.test(text)) return true;
  }
  return false;
}

/** The noun phrase that begins at a token, looking right no further than `to`; null if there is none. */
export function nounPhraseStartingAt(tokens: readonly Token[], from: number, to: number): Range | null {
  let lastNoun = -1;
  let at = from;
  for (; at <= to; at++) {
    const token = tokens[at]!;
    const next = at < to ? tokens[at + 1]! : undefined;
    if (token.quotation || token.isDay) break;
    if (isNoun(token)) {
      lastNoun = at;
      continue;
    }
    const beginsAnother = lastNoun === at - 1 && lastNoun >= from;
    if (beginsAnother && (token.tag === 'DET' || isPossessive(token))) break;
    if (NOMINAL_TAGS.has(token.tag) || token.text === '&' || /^[-–]$/.test(token.text)) continue;
    if (token.tag === 'PRON') {
      if (at === from && !isPossessive(token)) return { from, to: at };
      if (isPossessive(token)) continue;
      break;
    }
    if (lastNoun !== at - 1 || !next || next.quotation) break;
    const joinsPlace =
      token.tag === 'ADP' &&
      /^(?:of|for|from|to|at|with|in|on)$/.test(token.lower) &&
      ['PROPN', 'DET', 'NOUN', 'ADJ'].includes(next.tag) &&
      !next.isDay &&
      !MEDIA_WORDS.has(next.lower) &&
      !(
        /^(?:in|on)$/.test(token.lower) &&
        /^(?:an?|the)$/.test(next.lower) &&
        MEDIA_WORDS.has(tokens[at + 2]?.lower ?? '')
      );
    const joinsName = token.tag === 'CCONJ' && token.lower === 'and' && (next.tag === 'PROPN' || next.tag === 'NOUN');
    if (!joinsPlace && !joinsName) break;
  }
  return lastNoun >= from ? { from, to: lastNoun } : null;
}

const APPOSITION = /^(?:who|a|an|the|whose|one|now|then|his|her|former|an)$/;

/** The noun phrase that begins at a token, with an apposition after a comma: 'Jill Stein, the Green nominee'. */
export function describedPhraseStartingAt(tokens: readonly Token[], from: number, to: number): Range | null {
  const phrase = nounPhraseStartingAt(tokens, from, to);
  if (!phrase) return null;
  const comma = phrase.to + 1;
  const first = tokens[comma + 1];
  if (comma >= to || tokens[comma]!.text !== ',' || !first || first.quotation) return phrase;
  if (
    !APPOSITION.test(first.lower) &&
    !/^\d/.test(first.text) &&
    first.tag !== 'NOUN' &&
    !(first.tag === 'PROPN' && tokens[phrase.to]!.tag === 'NOUN')
  )
    return phrase;
  let end = comma + 1;
  while (
    end <= to &&
    !tokens[end]!.quotation &&
    !/^[,.;:—–]$/.test(tokens[end]!.text) &&
    !/^(?:adding|saying|noting|referring|calling)$/.test(tokens[end]!.lower)
  )
    end += 1;
  return end - comma > 2 || tokens[comma + 1]!.tag === 'PROPN' ? { from: phrase.from, to: end - 1 } : phrase;
}

/** The first noun phrase of a stretch that is neither the object of a preposition nor in brackets; pronouns only in the nominative. */
export function firstNounPhrase(tokens: readonly Token[], from: number, to: number): Range | null {
  for (let at = from; at <= to; at++) {
    const token = tokens[at]!;
    if (token.quotation || token.isDay || !['PROPN', 'NOUN', 'DET', 'PRON', 'ADJ'].includes(token.tag)) continue;
    const phrase = nounPhraseStartingAt(tokens, at, to);
    if (!phrase) continue;
    if (at > from && (tokens[at - 1]!.tag === 'ADP' || tokens[at - 1]!.text === '(')) {
      at = phrase.to;
      continue;
    }
    if (tokens[phrase.from]!.tag !== 'PRON' || /^(?:he|she|they|we|who|i)$/.test(tokens[phrase.from]!.lower))
      return phrase;
  }
  return null;
}
