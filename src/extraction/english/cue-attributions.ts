import { type Cue, findCues } from './cues.js';
import type { Found } from './found.js';
import { nounPhraseStartingAt } from './noun-phrase.js';
import { CLAIMS } from './own-words.js';
import { closedBefore, closesClause, Progress, placeCue } from './placed-cue.js';
import { contentOf } from './said-content.js';
import type { Sentence } from './sentence.js';
import { isPolled, type Subject, subjectBefore } from './subject.js';
import type { Range, Token } from './tokens.js';

/** The attributions by verbs of saying in a sentence, from left to right. */
export function cueAttributions(sentence: Sentence, isTaken: (token: number) => boolean): Found[] {
  const { tokens } = sentence;
  const cues = findCues(tokens, sentence);
  const progress = new Progress(sentence.from);
  const found: Found[] = [];
  const last = closingCue(sentence, cues);
  const order = last === -1 ? cues.keys() : [last, ...cues.keys()];
  for (const index of order) {
    const cue = cues[index]!;
    if (progress.taken.has(cue.verb) || isTaken(cue.verb)) continue;
    const placed = placeCue(sentence, cues, index, progress);
    if (!placed || isPolled(tokens, placed.subject.phrase)) continue;
    if (!cue.isParticiple && index !== last) progress.lastSubject = placed.subject;
    const content = contentOf(sentence, cues, index, placed, progress);
    if (!content) continue;
    progress.lastEnd = content.end;
    for (const { from, to } of content.pieces) for (let at = from; at <= to; at++) progress.taken.add(at);
    found.push({
      content: content.pieces.map((piece) => sentence.span(piece)),
      source: sentence.span(placed.subject.phrase),
      // 'ruled out' denies.
      cue: sentence.span({ from: cue.verb, to: tokens[cue.verb + 1]?.lower === 'out' ? cue.verb + 1 : cue.verb }),
      rule: content.rule,
      lemma: tokens[cue.verb]!.lemma,
      isQuoted: content.pieces.some((piece) => sentence.hasQuotation(piece)),
      isUnsaid: cue.isNegated || isUnreal(sentence, placed.subject),
    });
  }
  return found;
}

/** The verb of an attribution that closes a sentence without quotations, so that all before it was said: '…, Malley said'; or -1. */
function closingCue(sentence: Sentence, cues: readonly Cue[]): number {
  const { tokens, end, quotations } = sentence;
  const last = cues.length - 1;
  const cue = cues[last];
  if (!cue || quotations.length > 0) return -1;
  const next = tokens[cue.verb + 1];
  if (cue.verb < end && !next!.isDay && next!.tag !== 'ADP') return -1;
  return closesClause(sentence, cue) && !closedBefore(sentence, cues, cue.verb) ? last : -1;
}

const NOBODY = /^(?:no|nobody|none|neither|nor|not|hardly|scarcely)$/;
/** Words before somebody who did not say it, or maybe: 'not Malley', 'rather than Malley', 'Kent or Malley'. */
const EXCLUDING =
  /^(?:except|excluding|besides|than|instead of|not even|or|except for|(?:apart|aside) from|(?:nobody|none|one|everyone|everybody|all) but)$/;
/** Words before a clause that may be untrue: 'if Malley said', 'suppose Malley said', 'as though Malley said'. */
const UNREAL_CLAUSE =
  /^(?:if|unless|whether|until|before|assuming|suppose|supposing|imagine|as though|had|has|have|should|would|could|did|does|do)$/;
/** Words before 'that' of a clause that may be untrue: 'rumours that Malley said', 'it is not true that', 'no evidence that'. */
const UNCERTAIN = new RegExp(
  `\\b(?:(?:${CLAIMS}|evidence|indication|proof|sign)s?(?: (?:is|are|was|were|spread|circulated|emerged))?|lie|myth|untrue|false|unlikely|unclear|doubtful|impossible|(?:not|n't|n’t) (?:true|likely|clear|certain|possible))$`,
);

/** Whether a subject is nobody, excluded, or in a question or a clause that may be untrue: 'neither Malley', 'had Malley'. */
function isUnreal({ tokens, from, to }: Sentence, { phrase, head, isRelative }: Subject): boolean {
  const lowerAt = (at: number) => (at < from || tokens[at]!.quotation ? '' : tokens[at]!.lower);
  const first = lowerAt(phrase.from);
  const isQuestion = tokens[from]!.tag === 'AUX' && tokens[to]!.text === '?' && !tokens[to]!.quotation;
  if (isQuestion || first === 'few' || (first === 'who' && phrase.from === from)) return true;
  return [phrase.from, ...(isRelative ? [head.from] : [])].some((subject) => {
    const [before, earlier] = [lowerAt(subject - 1), lowerAt(subject - 2)];
    const both = `${earlier} ${before}`;
    if ([before, both].some((words) => EXCLUDING.test(words) || UNREAL_CLAUSE.test(words))) return true;
    if (before === 'that' && UNCERTAIN.test([lowerAt(subject - 4), lowerAt(subject - 3), earlier].join(' ')))
      return true;
    const isOfNobody = /^(?:an?|at|from|in|of)$/.test(before) && NOBODY.test(earlier);
    return NOBODY.test(lowerAt(subject)) || NOBODY.test(before) || isOfNobody;
  });
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
