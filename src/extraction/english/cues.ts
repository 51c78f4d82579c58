import { QUOTED_SPEECH_ACT_VERBS, SAYING_VERBS, SPEECH_ACT_VERBS } from './lexicon.js';
import { CLAIM } from './own-words.js';
import { isVerbal, type Range, type Token } from './tokens.js';

/** A verb of saying outside quotation marks. */
export interface Cue {
  verb: number;
  /** Where its verb group begins: the verb itself, or 'went' in 'went on to say'. */
  start: number;
  isSaying: boolean;
  isSpeechAct: boolean;
  /** Whether it is a participle without its own subject: 'adding that'. */
  isParticiple: boolean;
  /** Whether it is negated: 'did not say that', 'without saying that'. */
  isNegated: boolean;
}

const BE = /^(?:is|was|were|are|been|be|being|'re|’re|'m|’m|gets?|got)$/;
const PROGRESSIVE = /^(?:is|was|were|are|been|'s|’s|'re|’re)$/;
const UNREAL = /^(?:could|can|should|must|might|may|will|shall|cannot|let)$/;

/** Where 'went on to' begins before a verb, or null. */
function wentOn(tokens: readonly Token[], verb: number, from: number): number | null {
  const begins =
    verb - 3 >= from &&
    tokens[verb - 1]!.lower === 'to' &&
    tokens[verb - 2]!.lower === 'on' &&
    /^(?:went|go|goes|gone)$/.test(tokens[verb - 3]!.lower);
  return begins ? verb - 3 : null;
}

const QUOTED_REACH = 10;

/**
 * Where the verb group of 'quoted as saying' begins, so that its subject is the person quoted: at 'was' in 'Malley was quoted as
 * saying', at 'as' in 'IRNA quoted Malley as saying'; null for any other verb.
 */
function quotedAs(tokens: readonly Token[], verb: number, from: number): number | null {
  if (tokens[verb]!.lower !== 'saying' || tokens[verb - 1]?.lower !== 'as' || verb - 2 < from) return null;
  for (let at = verb - 2; at >= Math.max(from, verb - QUOTED_REACH); at--) {
    const { lower, quotation } = tokens[at]!;
    if (quotation) return null;
    if (lower !== 'quoted' && lower !== 'cited') continue;
    let before = at - 1;
    while (before >= from && tokens[before]!.tag === 'ADV') before -= 1;
    return before >= from && BE.test(tokens[before]!.lower) ? before : verb - 1;
  }
  return null;
}

/** Whether a verb is 'went on', 'shot back', 'hit back' or 'fired back', which are verbs of saying. */
function isPhrasalSaying(tokens: readonly Token[], verb: number): boolean {
  const { lemma } = tokens[verb]!;
  const particle = tokens[verb + 1]?.lower;
  if (lemma === 'go') return particle === 'on' && tokens[verb + 2]?.lower !== 'to';
  return (lemma === 'fire' || lemma === 'shoot' || lemma === 'hit') && particle === 'back';
}

/** 'reports of', 'claims of' */
function isClaimOf(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.lower === 'of' && CLAIM.test(tokens[at - 1]?.lower ?? '');
}

/** Whether it may not be so that the one named said it: 'wrongly quoted Malley as saying', 'imagined Malley saying'. */
function isOthersImagining(tokens: readonly Token[], verb: number, from: number): boolean {
  if (tokens[verb]!.lower !== 'saying') return false;
  let at = verb - 1;
  if (tokens[at]?.lower === 'as') {
    while (at > Math.max(from, verb - QUOTED_REACH) && !/^(?:mis)?(?:quoted|cited)$/.test(tokens[at]!.lower)) at -= 1;
    const [before, quoted] = [tokens[at - 1]?.lower ?? '', tokens[at]?.lower ?? ''];
    return quoted.startsWith('mis') || /^(?:wrongly|falsely|incorrectly|inaccurately|mistakenly)$/.test(before);
  }
  while (at > from && tokens[at]!.tag === 'PROPN') at -= 1;
  return at < verb - 1 && !tokens[at]!.quotation && (tokens[at]!.tag === 'VERB' || isClaimOf(tokens, at));
}

const NEGATION_REACH = 4;

/** Whether a verb is negated; 'not only said' is not, 'stopped short of saying' and 'avoided saying' are. */
function isNegated(tokens: readonly Token[], verb: number, from: number): boolean {
  const before = verb > from ? tokens[verb - 1]! : null;
  if (isOthersImagining(tokens, verb, from)) return true;
  if (
    before &&
    tokens[verb]!.lower.endsWith('ing') &&
    (/^(?:of|from)$/.test(before.lower) || /^(?:avoid|stop)$/.test(before.lemma))
  )
    return true;
  for (let at = verb - 1; at >= Math.max(from, verb - NEGATION_REACH); at--) {
    const { lower, tag } = tokens[at]!;
    if (/^(?:only|just|merely|simply)$/.test(lower)) return false;
    if (/^(?:not|n't|n’t|never|neither|nor|cannot|without|almost|nearly)$/.test(lower)) return true;
    if (!/^(?:ADV|AUX|PART)$/.test(tag)) return false;
  }
  return false;
}

/** Whether an auxiliary says that a verb may not be so, or not yet: 'will say', 'would have said'. */
function isOnlyPossible(tokens: readonly Token[], verb: number, from: number): boolean {
  for (let at = verb - 1; at >= from && /^(?:ADV|AUX|PART)$/.test(tokens[at]!.tag); at--) {
    const { lower } = tokens[at]!;
    if (UNREAL.test(lower) || (lower === 'would' && tokens[at + 1]!.lower === 'have')) return true;
  }
  return false;
}

function cueAt(tokens: readonly Token[], verb: number, from: number): Cue | null {
  const token = tokens[verb]!;
  if (token.quotation || !isVerbal(token)) return null;
  const isSaying = SAYING_VERBS.has(token.lemma) || isPhrasalSaying(tokens, verb);
  const isSpeechAct = SPEECH_ACT_VERBS.has(token.lemma) || QUOTED_SPEECH_ACT_VERBS.has(token.lemma);
  if (!isSaying && !isSpeechAct) return null;
  const start = wentOn(tokens, verb, from) ?? quotedAs(tokens, verb, from);
  const before = verb > from ? tokens[verb - 1] : undefined;
  if (start === null && before?.lower === 'to' && (before.tag === 'PART' || before.tag === 'ADP')) return null;
  // 'when asked if' tells what the speaker was asked.
  if (/^(?:when|if|once|unless|until|though|although)$/.test(before?.lower ?? '') && !token.lower.endsWith('ing'))
    return null;
  if (isOnlyPossible(tokens, verb, from)) return null;
  let auxiliary = verb - 1;
  while (auxiliary >= from && /^(?:ADV|PART)$/.test(tokens[auxiliary]!.tag)) auxiliary -= 1;
  const governing = auxiliary >= from ? tokens[auxiliary]!.lower : '';
  // Passive: 'was told', 'is called'.
  if (BE.test(governing) && !token.lower.endsWith('ing')) return null;
  const isParticiple = start === null && token.lower.endsWith('ing') && !PROGRESSIVE.test(governing);
  return { verb, start: start ?? verb, isSaying, isSpeechAct, isParticiple, isNegated: isNegated(tokens, verb, from) };
}

/** The verbs of saying of a sentence, from left to right. */
export function findCues(tokens: readonly Token[], { from, to }: Range): Cue[] {
  const cues: Cue[] = [];
  for (let verb = from; verb <= to; verb++) {
    const cue = cueAt(tokens, verb, from);
    if (cue) cues.push(cue);
  }
  return cues;
}
