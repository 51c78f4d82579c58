import {
  CLAUSE_VERBS,
  MEDIA_WORDS,
  PLAIN_SAYING_VERBS,
  SAYING_VERBS,
  SPEECH_ACT_VERBS,
  TIME_NOUN,
  VERBS_OF_TELLING,
  VERBS_WITH_HEARER,
} from './lexicon.js';
import { nounPhraseStartingAt } from './noun-phrase.js';
import { isVerbal, type Range, type Token } from './tokens.js';

/** The reported words to the right of a verb of saying. */
export interface Reported extends Range {
  /** How they are marked: by 'that', a colon or a question word; by quotation marks; as an unmarked clause; or not at all. */
  mark: 'conjunction' | 'quotation' | 'clause' | 'phrase';
}

const FRAME_LENGTH = 22;
const MAX_ADJUNCTS = 8;

/** Reported words that begin with a conjunction, a colon or a quotation before any further verb; undefined if unmarked. */
function markedContent(tokens: readonly Token[], verb: Token, from: number, end: number): Reported | null | undefined {
  const isSaying = SAYING_VERBS.has(verb.lemma);
  for (let at = from; at <= Math.min(end, from + FRAME_LENGTH); at++) {
    const token = tokens[at]!;
    const before = tokens[at - 1]!;
    if (token.quotation) {
      if (at === from || /^[,:—–]$/.test(before.text)) return { from: at, to: end, mark: 'quotation' };
      return undefined;
    }
    if (isSaying && token.lower === 'that' && /^(?:SCONJ|PRON|DET|ADP)$/.test(token.tag)) {
      const isRelative =
        token.tag !== 'SCONJ' && at > from + 2 && tokens[at + 1] !== undefined && isVerbal(tokens[at + 1]!);
      const mayFollow =
        at === from ||
        before.tag !== 'NOUN' ||
        MEDIA_WORDS.has(before.lower) ||
        VERBS_OF_TELLING.has(verb.lemma) ||
        (verb.lemma === 'warn' && tokens[from]!.tag !== 'ADP') ||
        before.isDay ||
        TIME_NOUN.test(before.lower) ||
        token.tag === 'SCONJ';
      if (!isRelative && mayFollow) return { from: at, to: end, mark: 'conjunction' };
    }
    if (token.text === ':') return at + 1 <= end ? { from: at + 1, to: end, mark: 'conjunction' } : null;
    if (isVerbal(token)) return undefined;
    if (isSaying && /^(?:whether|why|how|what|if)$/.test(token.lower) && at <= from + 3)
      return { from: at, to: end, mark: 'conjunction' };
  }
  return undefined;
}

/** Skips the hearer: 'told reporters | he was'. */
function afterHearer(tokens: readonly Token[], verb: Token, from: number, end: number): number {
  if (!VERBS_WITH_HEARER.has(verb.lemma)) return from;
  const hearer = nounPhraseStartingAt(tokens, from, end);
  if (!hearer) return from;
  const next = tokens[hearer.to + 1];
  if (VERBS_OF_TELLING.has(verb.lemma)) return hearer.to + 1;
  const isClause = next !== undefined && hearer.to < end && (next.tag === 'PRON' || next.tag === 'SCONJ');
  return verb.lemma !== 'urge' && isClause ? hearer.to + 1 : from;
}

/** Skips one phrase of time, place or medium, if there is one: 'on Monday', 'in a statement', 'to reporters'. */
function afterAdjunct(tokens: readonly Token[], verb: Token, at: number, end: number): number {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.isDay) {
    let after = at + 1;
    while (
      after <= end &&
      (tokens[after]!.tag === 'NUM' ||
        tokens[after]!.isDay ||
        /^(?:morning|afternoon|evening|night)$/.test(tokens[after]!.lower) ||
        (tokens[after]!.text === ',' && tokens[after + 1]?.tag === 'NUM'))
    )
      after += 1;
    return after;
  }
  if (
    token.tag === 'ADP' &&
    /^(?:in|on|at|during|to|via|of|after|before|for|from|by|over|through|about)$/.test(token.lower) &&
    next
  ) {
    const object = at < end ? nounPhraseStartingAt(tokens, at + 1, end) : null;
    if (!object) return next.isDay && at < end ? at + 2 : at;
    let isFrame = next.isDay || /^(?:late|early|last)$/.test(next.lower);
    for (let place = object.from; place <= object.to; place++)
      if (MEDIA_WORDS.has(tokens[place]!.lower) || tokens[place]!.isDay || TIME_NOUN.test(tokens[place]!.lower))
        isFrame = true;
    if (token.lower === 'to' && SAYING_VERBS.has(verb.lemma) && !SPEECH_ACT_VERBS.has(verb.lemma)) isFrame = true;
    return isFrame ? object.to + 1 : at;
  }
  if (
    token.tag === 'ADV' &&
    /^(?:later|earlier|recently|also|then|again|too|afterwards?|flatly|simply|separately|publicly|here|today)$/.test(
      token.lower,
    )
  )
    return at + 1;
  if (
    /^(?:last|this|earlier)$/.test(token.lower) &&
    next &&
    /^(?:week|month|year|spring|summer|fall|autumn|winter|night|day|morning|weekend)$/.test(next.lower)
  )
    return at + 2;
  return at;
}

function finiteAt(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at];
  return token !== undefined && at <= end && !token.quotation && isVerbal(token) && !token.lower.endsWith('ing');
}

/** Whether an unmarked clause begins at a token: a subject and its verb. */
function beginsClause(tokens: readonly Token[], verb: Token, from: number, end: number): boolean {
  const first = tokens[from]!;
  let hasVerb = false;
  for (let at = from; at <= end && !hasVerb; at++) hasVerb = tokens[at]!.quotation !== null || isVerbal(tokens[at]!);
  if (!hasVerb) return false;
  const isPossessive =
    /^(?:her|his|their|its|my|our|your)$/.test(first.lower) && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[from + 1]?.tag ?? '');
  if (!isPossessive && first.tag === 'PRON' && !/^(?:him|her|them|us|me|\w+sel(?:f|ves))$/.test(first.lower))
    return true;
  if (first.tag === 'SCONJ') return true;
  if (isPossessive || ['DET', 'PROPN', 'NOUN', 'ADJ', 'NUM', 'ADV'].includes(first.tag)) {
    const subject = nounPhraseStartingAt(tokens, isPossessive ? from + 1 : from, end);
    if (subject && followsAsPredicate(tokens, subject.to + 1, end, verb)) return true;
  }
  const next = tokens[from + 1];
  if (
    next &&
    (/^(?:much|most|many|some|all|part|none)$/.test(first.lower)
      ? next.lower === 'of'
      : first.lower === 'about' && (next.tag === 'NUM' || next.lower === 'half'))
  )
    return true;
  const isObject = /^(?:so|goodbye|hello|yes|no|nothing|something|anything|much|more)$/.test(first.lower);
  const isComplement = first.tag === 'ADP' && /^(?:of|about|with|for|by|from)$/.test(first.lower);
  return (
    end - from >= 2 && PLAIN_SAYING_VERBS.has(verb.lemma) && CLAUSE_VERBS.has(verb.lemma) && !isObject && !isComplement
  );
}

/** Whether the words after a noun phrase make it the subject of a clause. */
function followsAsPredicate(tokens: readonly Token[], from: number, end: number, verb: Token): boolean {
  let at = from;
  while (at <= end && tokens[at]!.tag === 'ADV') at += 1;
  const next = tokens[at];
  if (!next || at > end) return false;
  if (next.quotation) return !SPEECH_ACT_VERBS.has(verb.lemma) || SAYING_VERBS.has(verb.lemma);
  if (finiteAt(tokens, at, end)) return true;
  if (!PLAIN_SAYING_VERBS.has(verb.lemma)) return false;
  if (/^(?:who|that|which)$/.test(next.lower)) return true;
  if (next.tag === 'PRON' && /^(?:he|she|it|they|we|i|you)$/.test(next.lower)) {
    let verbs = 0;
    for (let place = at + 1; place <= end; place++) if (finiteAt(tokens, place, end)) verbs += 1;
    return verbs > 1;
  }
  const reach = next.text === ',' ? end : next.tag === 'ADP' ? Math.min(end, at + 8) : at;
  for (let place = at + 1; place <= reach; place++) if (finiteAt(tokens, place, end)) return true;
  return false;
}

/** The reported words to the right of a verb of saying, up to the end of the sentence; null if there are none. */
export function reportedAfter(tokens: readonly Token[], verb: Token, from: number, end: number): Reported | null {
  if (from > end) return null;
  const marked = markedContent(tokens, verb, from, end);
  if (marked !== undefined) return marked;
  let at = afterHearer(tokens, verb, from, end);
  for (let skipped = 0; skipped < MAX_ADJUNCTS && at <= end && !tokens[at]!.quotation; skipped++) {
    const after = afterAdjunct(tokens, verb, at, end);
    if (after === at) break;
    at = after;
  }
  const token = tokens[at];
  if (!token || at > end || token.text === '.') return null;
  if (/^[,—–;]$/.test(token.text))
    return tokens[at + 1]?.quotation && at < end ? { from: at + 1, to: end, mark: 'quotation' } : null;
  if (token.quotation) return { from: at, to: end, mark: 'quotation' };
  return { from: at, to: end, mark: beginsClause(tokens, verb, at, end) ? 'clause' : 'phrase' };
}
