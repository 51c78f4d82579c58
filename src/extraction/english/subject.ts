import { BETWEEN_SUBJECT_AND_VERB } from './lexicon.js';
import { withListBefore } from './listed-phrases.js';
import { modifiedPhraseEndingAt } from './modified-noun.js';
import { canSpeak, nounPhraseEndingAt } from './noun-phrase.js';
import type { Range, Token } from './tokens.js';

/** The subject of a verb of saying: the phrase that names the speaker. */
export interface Subject {
  /** All of it, including a description of the speaker between commas. */
  phrase: Range;
  /** The part that names the speaker. */
  head: Range;
  /** Whether the verb is in a relative clause: 'Malley, who said'. The head is then the antecedent, if there is one. */
  isRelative: boolean;
}

const MAX_APPOSITIONS = 5;
const POLL_REACH = 5;
const NO_SPEAKER = /^(?:this|there|what|me|him|us|them|one)$/;

/** A subject that consists only of its head. */
export function plain(phrase: Range): Subject {
  return { phrase, head: phrase, isRelative: false };
}

/** The last token before the words between subject and verb: 'Malley | has repeatedly said'. */
function beforeAuxiliaries(tokens: readonly Token[], verb: number, from: number): number {
  let at = verb - 1;
  while (at >= from && !tokens[at]!.quotation) {
    const { tag, lower } = tokens[at]!;
    const isBetween = tag === 'AUX' || tag === 'ADV' || BETWEEN_SUBJECT_AND_VERB.has(lower);
    if (!isBetween) break;
    at -= 1;
  }
  return at;
}

/** The last token before a day, such as one between subject and verb: 'Malley on Monday said'. */
export function beforeDay(tokens: readonly Token[], at: number, from: number): number {
  if (!tokens[at]?.isDay) return at;
  let before = at;
  while (
    before >= from &&
    (tokens[before]!.isDay ||
      /^(?:on|last|this|late|early|morning|afternoon|evening|night)$/.test(tokens[before]!.lower) ||
      tokens[before]!.tag === 'NUM')
  )
    before -= 1;
  return before;
}

/** The subject before an apposition or a clause between commas or dashes that ends at `at`. */
function beforeApposition(tokens: readonly Token[], at: number, from: number): Subject | null {
  const sign = tokens[at]!.text;
  if (sign === ')') {
    let open = at - 1;
    while (open >= from && tokens[open]!.text !== '(') open -= 1;
    const head = modifiedPhraseEndingAt(tokens, open - 1, from);
    return head && { phrase: { from: head.from, to: at }, head, isRelative: false };
  }
  let best: Subject | null = null;
  let comma = at - 1;
  for (let tried = 0; tried < MAX_APPOSITIONS; tried++, comma--) {
    while (comma >= from && tokens[comma]!.text !== sign && !tokens[comma]!.quotation) comma -= 1;
    if (comma < from || tokens[comma]!.quotation) break;
    const before = tokens[comma - 1];
    if (!before || comma - 1 < from || before.quotation || before.isDay) continue;
    const head = modifiedPhraseEndingAt(tokens, comma - 1, from);
    if (!head) continue;
    if (!canSpeak(tokens, head)) {
      const named = nounPhraseEndingAt(tokens, at - 1, comma + 1);
      if (named && named.from === comma + 1 && tokens[named.to]!.tag === 'PROPN')
        return { phrase: { from: head.from, to: at - 1 }, head: named, isRelative: false };
      continue;
    }
    best = { phrase: { from: head.from, to: at - 1 }, head, isRelative: false };
    // The phrase may itself be an apposition: 'Stein, a doctor, the Green nominee, said'.
    const isApposition =
      head.from > from && tokens[head.from - 1]!.text === ',' && ['DET', 'NUM', 'ADJ'].includes(tokens[head.from]!.tag);
    if (!isApposition) break;
  }
  return best;
}

function pronounSubject(tokens: readonly Token[], at: number, from: number): Subject | null {
  const { lower } = tokens[at]!;
  const phrase = { from: at, to: at };
  if (/^(?:who|which|that)$/.test(lower)) {
    const before = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
    const antecedent = before >= from ? nounPhraseEndingAt(tokens, before, from) : null;
    return { phrase, head: antecedent ?? phrase, isRelative: true };
  }
  if (/self$|selves$/.test(lower)) {
    const before = nounPhraseEndingAt(tokens, at - 1, from);
    return before && plain(before);
  }
  return NO_SPEAKER.test(lower) ? null : plain(phrase);
}

/** The subject before a verb, looking left no further than `from`; null if there is none. */
export function subjectBefore(tokens: readonly Token[], verb: number, from: number): Subject | null {
  const subject = lastSubjectBefore(tokens, verb, from);
  return subject && !subject.isRelative
    ? { ...subject, phrase: withListBefore(tokens, subject.phrase, from) }
    : subject;
}

/** The subject, of a list its last names only. */
function lastSubjectBefore(tokens: readonly Token[], verb: number, from: number): Subject | null {
  let at = beforeAuxiliaries(tokens, verb, from);
  if (at < from || tokens[at]!.quotation) return null;
  at = beforeDay(tokens, at, from);
  const token = tokens[at];
  if (!token || at < from || token.quotation) return null;
  if (token.tag === 'PRON') return pronounSubject(tokens, at, from);
  if (/^[,—–)]$/.test(token.text)) return beforeApposition(tokens, at, from);
  const before = tokens[at - 1];
  // A participle after the noun: 'a memo obtained said'.
  if (
    token.tag === 'VERB' &&
    /(?:ed|en|wn)$/.test(token.lower) &&
    at > from &&
    before &&
    /^(?:NOUN|PROPN)$/.test(before.tag)
  ) {
    const head = nounPhraseEndingAt(tokens, at - 1, from);
    return head && { phrase: { from: head.from, to: verb - 1 }, head, isRelative: false };
  }
  if (!['NOUN', 'PROPN', 'NUM', 'ADJ', 'PART'].includes(token.tag)) return null;
  const phrase = modifiedPhraseEndingAt(tokens, at, from);
  return phrase && plain(phrase);
}

/** Whether a phrase is a number of poll respondents, who make no statement: '47 percent', 'six in 10', 'half of voters'. */
export function isPolled(tokens: readonly Token[], { from, to }: Range): boolean {
  for (let at = from; at <= Math.min(to, from + POLL_REACH); at++) {
    const { tag, lower } = tokens[at]!;
    if (/^(?:percent|%|half|quarters?|thirds?|majority|majorities|pluralit(?:y|ies)|respondents)$/.test(lower))
      return true;
    const next = tokens[at + 1]?.lower;
    if (tag === 'NUM' && at === from && (at === to || next === 'in' || next === 'out')) return true;
  }
  return false;
}
