import { findCues } from './cues.js';
import type { Found } from './found.js';
import { nounPhraseStartingAt } from './noun-phrase.js';
import { Progress, placeCue } from './placed-cue.js';
import { contentOf } from './said-content.js';
import type { Sentence } from './sentence.js';
import { isPolled, subjectBefore } from './subject.js';
import type { Range, Token } from './tokens.js';

/** The attributions by verbs of saying in a sentence, from left to right. */
export function cueAttributions(sentence: Sentence, isTaken: (token: number) => boolean): Found[] {
  const { tokens } = sentence;
  const cues = findCues(tokens, sentence);
  const progress = new Progress(sentence.from);
  const found: Found[] = [];
  cues.forEach((cue, index) => {
    if (progress.taken.has(cue.verb) || isTaken(cue.verb)) return;
    const placed = placeCue(sentence, cues, index, progress);
    if (!placed || isPolled(tokens, placed.subject.phrase)) return;
    if (!cue.isParticiple) progress.lastSubject = placed.subject;
    const content = contentOf(sentence, cues, index, placed, progress);
    if (!content) return;
    progress.lastEnd = content.end;
    for (const { from, to } of content.pieces) for (let at = from; at <= to; at++) progress.taken.add(at);
    found.push({
      content: content.pieces.map((piece) => sentence.span(piece)),
      source: sentence.span(placed.subject.phrase),
      cue: sentence.span({ from: cue.verb, to: cue.verb }),
      rule: content.rule,
      lemma: tokens[cue.verb]!.lemma,
      isQuoted: content.pieces.some((piece) => sentence.hasQuotation(piece)),
      isUnsaid: cue.isNegated || isHypothetical(tokens, placed.subject.phrase.from, sentence.from),
    });
  });
  return found;
}

/** Whether a subject begins a condition: 'if Malley', 'unless Malley'. */
function isHypothetical(tokens: readonly Token[], subject: number, from: number): boolean {
  const before = subject > from ? tokens[subject - 1]! : null;
  return before !== null && !before.quotation && /^(?:if|unless|whether)$/.test(before.lower);
}

function followingSubject(tokens: readonly Token[], from: number, to: number): { phrase: Range } | null {
  const phrase = nounPhraseStartingAt(tokens, from, to);
  return phrase && { phrase };
}

/** The speaker that a verb of saying without content announces: 'Malley went on:'. */
export function announcedSpeaker(sentence: Sentence): Range | null {
  const cue = findCues(sentence.tokens, sentence).at(-1);
  if (!cue) return null;
  const { tokens, from, to } = sentence;
  const subject = subjectBefore(tokens, cue.start, from) ?? followingSubject(tokens, cue.verb + 1, to);
  return subject?.phrase ?? null;
}
