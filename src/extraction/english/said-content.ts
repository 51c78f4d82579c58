import type { Quotation } from '../segment/quotations.js';
import { withoutContinuation } from './clause-ends.js';
import type { Cue } from './cues.js';
import { NEVER_AFTER_CLAUSE, QUOTED_SPEECH_ACT_VERBS } from './lexicon.js';
import { canSpeak } from './noun-phrase.js';
import { closesClause, type PlacedCue, type Progress } from './placed-cue.js';
import { type Reported, reportedAfter } from './reported-clause.js';
import type { RuleName } from './rule-scores.js';
import type { Sentence } from './sentence.js';
import { speechObject } from './speech-object.js';
import { isVerbal, type Range, type Token } from './tokens.js';

/** Whether a quotation ends with punctuation that separates it from its attribution, perhaps inside a nested quotation. */
function endsLikeSpeech(text: string, { inner }: Quotation): boolean {
  return /[.,!?…—–-][’'"”\s]*$/.test(text.slice(Math.max(inner.start, inner.end - 4), inner.end));
}

/** The words to the left of the attribution, separated from it by quotation marks, a comma or a dash. */
function contentOnLeft(sentence: Sentence, { cue, subject, isInverted }: PlacedCue, progress: Progress): Range | null {
  if (cue.isParticiple || subject.isRelative) return null;
  const start = isInverted ? cue.verb : Math.min(subject.phrase.from, cue.start);
  const from = Math.max(sentence.from, progress.lastEnd + 1);
  if (start <= from) return null;
  const separator = sentence.tokens[start - 1]!;
  if (!separator.quotation && !/^[,—–?!]$/.test(separator.text)) return null;
  // 'the “Never Trump” movement said' is one phrase.
  if (separator.quotation && !endsLikeSpeech(sentence.text, separator.quotation)) return null;
  const to = separator.quotation ? start - 1 : start - 2;
  return to >= from ? { from, to } : null;
}

/** Whether the words before the attribution introduce it, rather than being what was said: 'When asked, he said'. */
function isIntroduction(sentence: Sentence, { from, to }: Range): boolean {
  const { tokens } = sentence;
  const first = tokens[from]!.tag === 'CCONJ' && from < to ? from + 1 : from;
  const token = tokens[first]!;
  const isPredicate = (candidate: Token) => isVerbal(candidate) && !candidate.lower.endsWith('ing');
  if (!tokens.slice(first, to + 1).some(isPredicate)) return true;
  const isOpener =
    /^(?:when|while|after|before|as|if|although|though|because|since|asked|speaking|appearing|responding|in|on|at|during|for|with|by|despite|without|following|from|of|to|citing|unlike|like|once|until|where|whether)$/.test(
      token.lower,
    );
  if (isOpener) return true;
  if (token.tag === 'ADV' && /^(?:after|before|when|as|while|since)$/.test(tokens[first + 1]?.lower ?? '')) return true;
  return token.tag === 'VERB' && /(?:ing|ed)$/.test(token.lower);
}

/** A quotation that a colon introduces, without the words before it: 'Rhimes went on: | “…,” she said'. */
function afterColon({ tokens }: Sentence, { from, to }: Range): Range {
  for (let at = to; at > from; at--) {
    if (tokens[at]!.quotation) continue;
    return tokens[at]!.text === ':' && tokens[to]!.quotation ? { from: at + 1, to } : { from, to };
  }
  return { from, to };
}

function withoutLead(sentence: Sentence, { from, to }: Range): Range {
  let start = from;
  while (start < to && (sentence.tokens[start]!.tag === 'CCONJ' || /^[,–—]$/.test(sentence.tokens[start]!.text)))
    start += 1;
  return { from: start, to };
}

function reportedRule(sentence: Sentence, { cue, subject }: PlacedCue, reported: Reported): RuleName | null {
  const isQuoted = sentence.hasQuotation(reported);
  if (isQuoted && (reported.mark !== 'phrase' || cue.isSpeechAct))
    return cue.isSaying ? 'verbThenQuotation' : 'verbThenPhrase';
  if (
    subject.isRelative &&
    !(
      reported.mark === 'conjunction' ||
      (reported.mark === 'clause' && sentence.tokens[subject.phrase.from]!.lower === 'who')
    )
  )
    return null;
  if (cue.isSaying && reported.mark === 'conjunction') return 'verbThenConjunction';
  if (cue.isSaying && reported.mark === 'clause') return 'verbThenClause';
  return cue.isSpeechAct && !subject.isRelative ? 'verbThenPhrase' : null;
}

/** Whether words begin a condition of what was said: 'if', 'unless', 'only if', 'as long as'. */
export function opensCondition(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  if (/^(?:if|unless|until|provided|providing)$/.test(first)) return true;
  return /^(?:only|even|but|and)$/.test(first)
    ? /^(?:if|unless|when|only)$/.test(second)
    : /^(?:as|so) long$/.test(`${first} ${second}`);
}

/** The second piece of a quotation that the attribution interrupts: '“…,” he said, | “…”', or a condition of it. */
function continuedOnRight(sentence: Sentence, from: number, reported: Reported | null): Range | null {
  const { tokens, end } = sentence;
  if (tokens[from]?.text === ',' && opensCondition(tokens, from + 1)) return { from: from + 1, to: end };
  if (!reported) return null;
  for (let at = from; at <= end; at++) {
    const token = tokens[at]!;
    if (token.quotation) return /^[,:;—–.]$/.test(tokens[at - 1]!.text) ? { from: at, to: reported.to } : null;
    if (/^(?:add|say|call)$/.test(token.lemma)) return null;
  }
  return null;
}

/** Whether a quotation continues the clause that the attribution interrupts: 'That, he said, “would be good”'. */
function goesOnInQuotation({ tokens, text, end }: Sentence, after: number): boolean {
  const next = tokens[after + 1];
  if (tokens[after]?.text !== ',' || !next?.quotation || after >= end) return false;
  return /^\p{Ll}/u.test(text.slice(next.quotation.inner.start, next.quotation.inner.start + 2).trimStart());
}

/** Whether the attribution is within a clause that continues after it: 'The talks, he said, will go on'. */
function isInterruption(sentence: Sentence, after: number): boolean {
  const { tokens, end } = sentence;
  const next = tokens[after + 1];
  return (
    tokens[after]?.text === ',' &&
    end - after >= 2 &&
    next !== undefined &&
    !next.quotation &&
    (opensCondition(tokens, after + 1) ||
      !/^(?:who|which|adding|noting|citing|according|as|when|while|but|though|although)$|ing$/.test(next.lower))
  );
}

/** The reported words of a verb of saying. */
export interface SaidContent {
  pieces: Range[];
  rule: RuleName;
  end: number;
}

/** The reported words of a verb of saying: to its left, to its right, or around it; null if there are none. */
export function contentOf(
  sentence: Sentence,
  cues: readonly Cue[],
  index: number,
  placed: PlacedCue,
  progress: Progress,
): SaidContent | null {
  const { tokens, end } = sentence;
  const { cue, subject, isInverted } = placed;
  const verb = tokens[cue.verb]!;
  const after = (isInverted ? subject.phrase.to : cue.verb) + 1;
  const left = contentOnLeft(sentence, placed, progress);
  const whole = reportedAfter(tokens, verb, after, end);
  const reported = whole && withRange(whole, withoutContinuation(sentence, cues, index, placed, whole));
  const attributionEnd = Math.max(cue.verb, isInverted ? subject.phrase.to : cue.verb);
  if (left && cue.isSaying) {
    const isQuoted =
      sentence.hasQuotation(left) &&
      !(tokens[left.from]!.quotation === null && whole !== null && isIntroduction(sentence, left));
    const size = left.to - left.from + 1;
    const precedesAnother =
      tokens[after + 1]?.tag === 'CCONJ' && cues.slice(index + 1).some((next) => closesClause(sentence, next));
    if (!isQuoted && !precedesAnother && isInterruption(sentence, after)) {
      const rest = withoutContinuation(sentence, cues, index, placed, { from: after + 1, to: end });
      return { pieces: [withoutLead(sentence, left), rest], rule: 'interruptedClause', end: rest.to };
    }
    if (!isQuoted && goesOnInQuotation(sentence, after))
      return {
        pieces: [withoutLead(sentence, left), reported ?? { from: after + 1, to: end }],
        rule: 'interruptedClause',
        end: reported?.to ?? end,
      };
    const next = tokens[after];
    const endsHere =
      !whole && size >= 3 && (!next || after > end || /^[.,]$/.test(next.text) || next.isDay || next.tag === 'ADP');
    const isReportedRight = whole !== null && (whole.mark === 'conjunction' || whole.mark === 'clause') && !isInverted;
    const isContent =
      isQuoted || (!isReportedRight && size >= 3 && (isInverted || endsHere || !isIntroduction(sentence, left)));
    if (isContent && (isQuoted || !NEVER_AFTER_CLAUSE.has(verb.lemma))) {
      const pieces = [withoutLead(sentence, afterColon(sentence, left))];
      const more = isQuoted ? continuedOnRight(sentence, after, reported) : null;
      if (more) pieces.push(more);
      const rule = more
        ? 'interruptedQuotation'
        : isQuoted
          ? isInverted
            ? 'quotationThenVerb'
            : 'quotationThenSubject'
          : isInverted
            ? 'clauseThenVerb'
            : 'clauseThenSubject';
      return { pieces, rule, end: more ? more.to : attributionEnd };
    }
  }
  if (!reported || reported.to < reported.from || isInverted) return null;
  const rule = reportedRule(sentence, placed, reported);
  const condition = left && opensCondition(tokens, left.from) ? [left] : [];
  if (rule !== 'verbThenPhrase') return rule && { pieces: [...condition, reported], rule, end: reported.to };
  if (isNaming(sentence, placed) || tellsDeed(sentence, placed)) return null;
  const object = speechObject(tokens, verb, after, end);
  if (!object || (QUOTED_SPEECH_ACT_VERBS.has(verb.lemma) && !sentence.hasQuotation(object))) return null;
  // 'citing Malley' names another speaker.
  if (verb.lemma === 'cite' && tokens.slice(object.from, object.to + 1).every(({ tag }) => tag === 'PROPN'))
    return null;
  return { pieces: [...condition, object], rule, end: object.to };
}

/** Verbs whose participles tend to describe an action rather than a statement: 'a group opposing the treaty'. */
const DEEDS = new Set(['attack', 'oppose', 'talk', 'speak', 'tell', 'criticise', 'criticize']);

/** Whether a cue is a participle that describes an action, without a comma before it: 'ads attacking Malley'. */
function tellsDeed({ tokens }: Sentence, { cue }: PlacedCue): boolean {
  return cue.isParticiple && DEEDS.has(tokens[cue.verb]!.lemma) && tokens[cue.verb - 1]?.text !== ',';
}

/** Whether a cue is a participle that gives a name, with nobody who speaks: 'a program called Sandy Hook Promise'. */
function isNaming({ tokens }: Sentence, { cue, subject }: PlacedCue): boolean {
  if (!canSpeak(tokens, subject.head)) return true;
  const last = tokens[subject.head.to]!;
  return (
    cue.verb === subject.phrase.to + 1 &&
    tokens[cue.verb]!.lower === 'called' &&
    last.tag === 'NOUN' &&
    /^(?:an?|one)$/.test(tokens[subject.head.from]!.lower)
  );
}

function withRange(reported: Reported, { from, to }: Range): Reported {
  return { ...reported, from, to };
}
