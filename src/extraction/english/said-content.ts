import type { Cue } from './cues.js';
import { NEVER_AFTER_CLAUSE } from './lexicon.js';
import type { PlacedCue, Progress } from './placed-cue.js';
import { type Reported, reportedAfter } from './reported-clause.js';
import type { RuleName } from './rule-scores.js';
import type { Sentence } from './sentence.js';
import { isVerbal, type Range, type Token } from './tokens.js';

const AFTERTHOUGHT =
  /^(?:referring|adding|noting|citing|pointing|alluding|calling|saying|arguing|joking|according|using|echoing|speaking)$/;

/** What stands left of the attribution and is set off from it: by quotation marks, a comma or a dash. */
function contentOnLeft(sentence: Sentence, { cue, subject, isInverted }: PlacedCue, progress: Progress): Range | null {
  if (cue.isParticiple || subject.isRelative) return null;
  const start = isInverted ? cue.verb : Math.min(subject.phrase.from, cue.start);
  const from = Math.max(sentence.from, progress.lastEnd + 1);
  if (start <= from) return null;
  const separator = sentence.tokens[start - 1]!;
  if (!separator.quotation && !/^[,—–?!]$/.test(separator.text)) return null;
  const to = separator.quotation ? start - 1 : start - 2;
  return to >= from ? { from, to } : null;
}

/** Whether what stands left of the attribution introduces it, rather than being what was said: 'When asked, he said'. */
function isIntroduction(sentence: Sentence, { from, to }: Range): boolean {
  const { tokens } = sentence;
  if (sentence.hasQuotation({ from, to })) return false;
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

function withoutLead(sentence: Sentence, { from, to }: Range): Range {
  let start = from;
  while (start < to && (sentence.tokens[start]!.tag === 'CCONJ' || /^[,–—]$/.test(sentence.tokens[start]!.text)))
    start += 1;
  return { from: start, to };
}

function tense({ lower }: Token): string {
  if (lower.endsWith('ing')) return 'participle';
  if (/(?:ed|said|told|wrote|swore|spoke|went)$/.test(lower)) return 'past';
  return lower.endsWith('s') ? 'present' : 'base';
}

/** Where a further verb of the same speaker ends what this one reports: 'said … | and added'. */
function cutByNextCue(sentence: Sentence, cues: readonly Cue[], index: number, reported: Range): number | null {
  const { tokens } = sentence;
  const cue = cues[index]!;
  for (const next of cues.slice(index + 1)) {
    if (next.verb <= reported.from) continue;
    if (next.isParticiple && tokens[next.verb - 1]!.text === ',' && next.verb > reported.from + 1) return next.verb - 1;
    let joint = next.verb - 1;
    while (joint > reported.from && (tokens[joint]!.tag === 'ADV' || tokens[joint]!.tag === 'AUX')) joint -= 1;
    const isJoined =
      joint > reported.from + 1 && !tokens[joint]!.quotation && /^(?:and|but|then)$/.test(tokens[joint]!.lower);
    if (isJoined && (!next.isParticiple || cue.isParticiple) && tense(tokens[cue.verb]!) === tense(tokens[next.verb]!))
      return tokens[joint - 1]!.text === ',' ? joint - 1 : joint;
  }
  return null;
}

/** What is reported without the reporter's afterthought: ', referring to …', or what follows a quotation's comma. */
function withoutAfterthought(sentence: Sentence, reported: Range): Range {
  const { tokens, text } = sentence;
  for (let at = reported.from + 2; at < reported.to; at++) {
    const token = tokens[at]!;
    const next = tokens[at + 1]!;
    if (next.quotation) continue;
    if (!token.quotation && token.text === ',' && AFTERTHOUGHT.test(next.lower))
      return { from: reported.from, to: at - 1 };
    if (
      token.quotation &&
      text[token.quotation.inner.end - 1] === ',' &&
      /ing$|^(?:which|who|an?|in)$/.test(next.lower)
    )
      return { from: reported.from, to: at };
  }
  return reported;
}

function reportedRule(sentence: Sentence, { cue, subject }: PlacedCue, reported: Reported): RuleName | null {
  const isQuoted = sentence.hasQuotation(reported);
  if (isQuoted && (reported.mark !== 'phrase' || cue.isSpeechAct))
    return cue.isSaying ? 'verbThenQuotation' : 'verbThenPhrase';
  if (subject.isRelative && reported.mark !== 'conjunction') return null;
  if (cue.isSaying && reported.mark === 'conjunction') return 'verbThenConjunction';
  if (cue.isSaying && reported.mark === 'clause') return 'verbThenClause';
  return cue.isSpeechAct && !subject.isRelative ? 'verbThenPhrase' : null;
}

/** The second piece of a quotation that the attribution interrupts: '“…,” he said, | “…”'. */
function continuedOnRight(sentence: Sentence, from: number, reported: Reported | null): Range | null {
  if (!reported) return null;
  const { tokens, end } = sentence;
  for (let at = from; at <= end; at++) {
    const token = tokens[at]!;
    if (token.quotation) return /^[,:;—–.]$/.test(tokens[at - 1]!.text) ? { from: at, to: reported.to } : null;
    if (/^(?:add|say|call)$/.test(token.lemma)) return null;
  }
  return null;
}

/** Whether the attribution stands within a clause that goes on after it: 'The talks, he said, will go on'. */
function isInterruption(sentence: Sentence, after: number): boolean {
  const { tokens, end } = sentence;
  const next = tokens[after + 1];
  return (
    tokens[after]?.text === ',' &&
    end - after >= 2 &&
    next !== undefined &&
    !next.quotation &&
    !/^(?:who|which|adding|noting|citing|according|as|because|when|while|but|though|although|if)$|ing$/.test(next.lower)
  );
}

/** What a verb of saying reports. */
export interface SaidContent {
  pieces: Range[];
  rule: RuleName;
  end: number;
}

/** What a verb of saying reports: what stands left of it, right of it, or around it; null where nothing does. */
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
  const cut = whole && cutByNextCue(sentence, cues, index, whole);
  const reported =
    whole && withRange(whole, withoutAfterthought(sentence, cut === null ? whole : { from: whole.from, to: cut - 1 }));
  const attributionEnd = Math.max(cue.verb, isInverted ? subject.phrase.to : cue.verb);
  if (left && cue.isSaying) {
    const isQuoted = sentence.hasQuotation(left);
    const size = left.to - left.from + 1;
    if (!isQuoted && isInterruption(sentence, after) && size >= 2 && !isIntroduction(sentence, left))
      return { pieces: [withoutLead(sentence, left), { from: after + 1, to: end }], rule: 'interruptedClause', end };
    const next = tokens[after];
    const endsHere =
      !whole && size >= 3 && (!next || after > end || /^[.,]$/.test(next.text) || next.isDay || next.tag === 'ADP');
    const isContent = isQuoted || (size >= 3 && (!isIntroduction(sentence, left) || endsHere));
    if (isContent && (isQuoted || !NEVER_AFTER_CLAUSE.has(verb.lemma))) {
      const pieces = [withoutLead(sentence, left)];
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
  return rule && { pieces: [reported], rule, end: reported.to };
}

function withRange(reported: Reported, { from, to }: Range): Reported {
  return { ...reported, from, to };
}
