import { EVENT_NOUN, MEDIA_WORDS, TIME_NOUN } from './lexicon.js';
import { isDash, isVerbal, type Range, type Token } from './tokens.js';

/** Verbs whose object follows a preposition that is not part of it. */
const PREPOSITIONS: ReadonlyMap<string, RegExp> = new Map([
  ['address', /^to$/],
  ['apologise', /^for$/],
  ['apologize', /^for$/],
  ['boast', /^(?:about|of)$/],
  ['brag', /^(?:about|of)$/],
  ['complain', /^(?:about|of)$/],
  ['refer', /^to$/],
  ['speak', /^(?:about|of|against)$/],
  ['talk', /^(?:about|of)$/],
]);
/** Verbs with the hearer before a to-clause: 'told the court | to act'. */
const NAMING_HEARER = new Set(['tell', 'warn', 'remind']);
/** How far a preposition may be from its verb: 'spoke at length about'. */
const PREPOSITION_REACH = 6;

const CLAUSE_OPENER = /^(?:after|before|while|when|because|since|although|though|despite|amid|during)$/;

/** Where the object of a verb begins, or null if it has none. */
function startOfObject(tokens: readonly Token[], verb: Token, from: number, end: number): number | null {
  let at = from;
  while (at <= end && tokens[at]!.tag === 'ADV' && !tokens[at]!.quotation) at += 1;
  const first = tokens[at];
  if (!first || at > end) return null;
  const preposition =
    verb.lemma === 'call' && /^for$/.test(first.lower)
      ? /^for$/
      : verb.lemma === 'warn' && first.lower === 'of'
        ? /^of$/
        : PREPOSITIONS.get(verb.lemma);
  if (preposition && verb.lemma !== 'address') {
    for (let place = at; place <= Math.min(end - 1, at + PREPOSITION_REACH); place++) {
      if (tokens[place]!.quotation || /^[,;:]$/.test(tokens[place]!.text) || isVerbal(tokens[place]!)) return null;
      if (!preposition.test(tokens[place]!.lower)) continue;
      // 'speaking on behalf of the Union', 'on condition of anonymity': the preposition belongs to the noun.
      const isOfNoun = tokens[place]!.lower === 'of' && place > at && tokens[place - 1]!.tag === 'NOUN';
      return isOfNoun ? null : place + 1;
    }
    return null;
  }
  if (NAMING_HEARER.has(verb.lemma)) {
    for (let place = at; place <= Math.min(end - 1, at + PREPOSITION_REACH); place++)
      if (tokens[place]!.lower === 'to' && tokens[place]!.tag === 'PART') return place;
  }
  if (first.quotation) return at;
  if (first.lower === 'to' && first.tag === 'PART') return at;
  const isObject =
    /^(?:DET|NOUN|PROPN|ADJ|NUM|PRON|SYM)$/.test(first.tag) || (first.tag === 'VERB' && first.lower.endsWith('ing'));
  return isObject && !first.isDay && !/^(?:that|who|which)$/.test(first.lower) ? at : null;
}

/** Whether a comma continues a list or a name, rather than ending the object. */
function goesOnAfterComma(tokens: readonly Token[], comma: number, end: number): boolean {
  const before = tokens[comma - 1]!;
  const next = tokens[comma + 1];
  if (!next || comma >= end || next.quotation || !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.tag)) return false;
  if (before.tag === 'ADJ' && next.tag === 'ADJ') return true;
  for (let at = comma + 1; at <= Math.min(end, comma + 8); at++) {
    const { tag, text, quotation } = tokens[at]!;
    if (tag === 'CCONJ') return true;
    if (quotation || isVerbal(tokens[at]!)) return false;
    // 'his predecessor, Sheila Bair', 'Burlington, Vermont'
    if (text === ',') return next.tag === 'PROPN' && tokens[at - 1]!.tag === 'PROPN';
  }
  return next.tag === 'PROPN';
}

/** Verbs that are about what is to come, whose object has the day of that: 'promised a vote on Monday'. */
const OF_WHAT_IS_TO_COME = new Set(['call', 'demand', 'pledge', 'promise', 'propose', 'urge', 'vow', 'warn']);
const EVENT = new RegExp(`^${EVENT_NOUN.source}$`);

/** Whether a day after the object is that of its matter, as in 'a meeting on Monday', 'by Monday', 'in May', or may be. */
function isOfMatter(tokens: readonly Token[], verb: Token, { from, to }: Range, day: number): boolean {
  const preposition = tokens[day - 1]!;
  if (preposition.tag === 'ADP' ? preposition.lower !== 'on' : preposition.tag === 'DET') return true;
  // 'accused the company on Monday of “greed”'
  if (/^(?:of|as|for)$/.test(tokens[day + 1]?.lower ?? '') || OF_WHAT_IS_TO_COME.has(verb.lemma)) return true;
  return tokens
    .slice(from, to + 1)
    .some(
      ({ lower, tag, quotation }) =>
        !quotation && (lower === 'ahead' || EVENT.test(lower) || (tag === 'VERB' && lower.endsWith('ing'))),
    );
}

/** Whether a phrase of time without a preposition begins at a token: 'last week', 'the next day'. */
function beginsTime(tokens: readonly Token[], at: number): boolean {
  const [first, second, third] = [0, 1, 2].map((offset) => tokens[at + offset]?.lower ?? '');
  if (first === 'the' && /^(?:next|following|previous)$/.test(second!)) return TIME_NOUN.test(third!);
  return /^(?:last|this|earlier)$/.test(first!) && TIME_NOUN.test(second!);
}

/** Whether the object ends before a token. */
function endsBefore(tokens: readonly Token[], verb: Token, from: number, at: number, end: number): boolean {
  const isToDo = tokens[from]!.lower === 'to' && tokens[from]!.tag === 'PART';
  const token = tokens[at]!;
  const next = at < end ? tokens[at + 1] : undefined;
  if (token.quotation) return false;
  if (token.isDay) return tokens[at - 1]!.tag !== 'ADP' && !isOfMatter(tokens, verb, { from, to: at - 1 }, at);
  if (token.text === ',') return !goesOnAfterComma(tokens, at, end);
  if (isDash(tokens, at) || /^[;:]$/.test(token.text)) return true;
  if (beginsTime(tokens, at)) return !OF_WHAT_IS_TO_COME.has(verb.lemma) && !/^(?:ADP|DET)$/.test(tokens[at - 1]!.tag);
  if (CLAUSE_OPENER.test(token.lower)) return true;
  if (token.tag === 'CCONJ' && next && !next.quotation) {
    const following = next.tag === 'ADV' ? tokens[at + 2] : next;
    if (next.tag === 'PRON' && !/^(?:his|her|their|its|our|my|your)$/.test(next.lower)) return true;
    if (
      following &&
      isVerbal(following) &&
      (!isToDo || /(?:ed|s|said)$/.test(following.lower)) &&
      !following.lower.endsWith('ing')
    )
      return true;
    return token.lower === 'but';
  }
  if (token.tag === 'ADP' && next && !next.quotation) {
    if (next.isDay) return !isOfMatter(tokens, verb, { from, to: at - 1 }, at + 1);
    if (token.lower === 'by' && next.lower.endsWith('ing')) return true;
    if (/^(?:in|on|at|to|via|with)$/.test(token.lower)) {
      for (let place = at + 1; place <= Math.min(end, at + 5); place++) {
        const { lower, tag, quotation } = tokens[place]!;
        if (quotation || !/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PART)$/.test(tag)) break;
        if (MEDIA_WORDS.has(lower) && !/^(?:supporters|voters|ad|news|program|programme|event|appearance)$/.test(lower))
          return true;
      }
    }
  }
  return false;
}

/**
 * The object of a verb such as 'criticize', 'call' or 'promise': a phrase or a to-clause, without the words for when, where and
 * why it was said; null if there is none.
 */
export function speechObject(tokens: readonly Token[], verb: Token, from: number, end: number): Range | null {
  const start = startOfObject(tokens, verb, from, end);
  if (start === null || start > end) return null;
  const isToDo = tokens[start]!.lower === 'to' && tokens[start]!.tag === 'PART';
  let to = start;
  while (to < end && !endsBefore(tokens, verb, start, to + 1, end)) to += 1;
  while (to > start && tokens[to]!.tag === 'ADV' && !tokens[to]!.quotation) to -= 1;
  const isClause = !isToDo && tokens[to + 1] !== undefined && to < end && isVerbal(tokens[to + 1]!);
  return isClause ? null : { from: start, to };
}
