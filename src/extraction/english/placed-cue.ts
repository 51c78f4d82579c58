import type { Cue } from './cues.js';
import { withListAfter } from './listed-phrases.js';
import { canSpeak, describedPhraseStartingAt, firstNounPhrase, nounPhraseStartingAt } from './noun-phrase.js';
import type { Sentence } from './sentence.js';
import { plain, type Subject, subjectBefore } from './subject.js';

/** A verb of saying with its speaker. */
export interface PlacedCue {
  cue: Cue;
  subject: Subject;
  /** Whether the subject follows the verb: 'said Malley'. */
  isInverted: boolean;
}

/** The state of reading a sentence from left to right. */
export class Progress {
  /** Tokens that are already content: a verb among them is part of somebody's speech. */
  readonly taken = new Set<number>();
  lastSubject: Subject | null = null;
  /** The last token used by the attributions so far. */
  lastEnd: number;

  constructor(from: number) {
    this.lastEnd = from - 1;
  }
}

/** Whether a verb of saying with its subject closes a clause, which was said: 'Norway will stay, | Malley said'. */
export function closesClause({ tokens, from }: Sentence, { start, isSaying, isParticiple }: Cue): boolean {
  if (!isSaying || isParticiple) return false;
  const subject = subjectBefore(tokens, start, from);
  return subject !== null && !subject.isRelative && tokens[subject.phrase.from - 1]?.text === ',';
}

/** The last verb that closes a clause before another one, which is not its speaker's: 'Norway will attack, Malley said, | and'. */
export function closedBefore(sentence: Sentence, cues: readonly Cue[], end: number): Cue | undefined {
  return cues.findLast(
    (cue) => cue.verb < end && sentence.tokens[cue.verb + 2]?.tag === 'CCONJ' && closesClause(sentence, cue),
  );
}

/** The subject of a participle: that of the verb before it, or of the main verb that follows. */
function subjectOfParticiple(
  sentence: Sentence,
  cues: readonly Cue[],
  index: number,
  progress: Progress,
): Subject | null {
  if (progress.lastSubject) return progress.lastSubject;
  const { tokens, from } = sentence;
  const { verb } = cues[index]!;
  const main = cues.slice(index + 1).find(({ isParticiple }) => !isParticiple);
  const later = main ? subjectBefore(tokens, main.verb, verb + 1) : null;
  if (later) return later;
  const first = firstNounPhrase(tokens, from, verb - 1);
  return first && plain(first);
}

/** The subject that a verb shares with the previous one: 'said … and added'. */
function sharedSubject(sentence: Sentence, { start }: Cue, progress: Progress): Subject | null {
  const { tokens, from } = sentence;
  const before = tokens[start - 1];
  if (!before || start - 1 < from) return null;
  const isJoined =
    before.tag === 'CCONJ' ||
    (before.tag === 'ADV' &&
      (tokens[start - 2]?.tag === 'CCONJ' || (before.lower === 'then' && tokens[start - 2]?.text === ',')));
  if (!isJoined) return null;
  if (progress.lastSubject) return progress.lastSubject;
  const first = firstNounPhrase(tokens, from, start - 2);
  return first && canSpeak(tokens, first) ? plain(withListAfter(tokens, first, start - 2, true)) : null;
}

/** The subject after its verb, which follows a quotation or a comma: '“…,” said Malley'. */
function invertedSubject(sentence: Sentence, { verb }: Cue): Subject | null {
  const { tokens, from, to } = sentence;
  const before = verb > from ? tokens[verb - 1]! : undefined;
  const mayInvert = before === undefined || before.quotation !== null || /^[,—–]$/.test(before.text);
  if (verb >= to || !mayInvert) return null;
  const described = describedPhraseStartingAt(tokens, verb + 1, to);
  if (described && (canSpeak(tokens, described) || before?.quotation)) {
    const head = nounPhraseStartingAt(tokens, verb + 1, to)!;
    return { phrase: withListAfter(tokens, described, to), head, isRelative: false };
  }
  const phrase =
    before?.text === ',' && sentence.quotations.length > 0 ? nounPhraseStartingAt(tokens, verb + 1, to) : null;
  return phrase && plain(phrase);
}

/** Finds the subject of a verb of saying, which may follow it or be shared with another verb; null if there is none. */
export function placeCue(
  sentence: Sentence,
  cues: readonly Cue[],
  index: number,
  progress: Progress,
): PlacedCue | null {
  const cue = cues[index]!;
  if (cue.isParticiple) {
    const subject = subjectOfParticiple(sentence, cues, index, progress);
    return subject && { cue, subject, isInverted: false };
  }
  const before = subjectBefore(sentence.tokens, cue.start, sentence.from) ?? sharedSubject(sentence, cue, progress);
  if (before) return { cue, subject: before, isInverted: false };
  const inverted = invertedSubject(sentence, cue);
  return inverted && { cue, subject: inverted, isInverted: true };
}
