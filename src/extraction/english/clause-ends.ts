import type { Cue } from './cues.js';
import { CLAIM } from './own-words.js';
import type { PlacedCue } from './placed-cue.js';
import type { Sentence } from './sentence.js';
import { beforeDay, subjectBefore } from './subject.js';
import { isDash, isVerbal, type Range, type Token } from './tokens.js';

const AFTERTHOUGHT =
  /^(?:referring|adding|noting|citing|pointing|alluding|calling|saying|arguing|joking|according|using|echoing|speaking)$/;

function tense({ lower }: Token): string {
  if (lower.endsWith('ing')) return 'participle';
  if (/(?:ed|said|told|wrote|swore|spoke|went)$/.test(lower)) return 'past';
  return lower.endsWith('s') ? 'present' : 'base';
}

/** Where a clause with another speaker begins: 'said it was over, | but Smith said it was not'; null if none does. */
function separateClause({ tokens }: Sentence, next: Cue, reported: Range): number | null {
  const subject = subjectBefore(tokens, next.start, reported.from + 1);
  if (!subject || subject.isRelative) return null;
  let joint = beforeDay(tokens, subject.phrase.from - 1, reported.from);
  if (/^(?:and|but|which|while|though|although|as)$/.test(tokens[joint]!.lower)) joint -= 1;
  return joint > reported.from && /^[,;—–]$/.test(tokens[joint]!.text) && !tokens[joint]!.quotation ? joint : null;
}

/** Where the main clause begins after a subordinate clause with a conjunction: 'While he said it was over, | it …'. */
function mainClause({ tokens, from }: Sentence, { subject }: PlacedCue, reported: Range): number | null {
  const opener = tokens[subject.phrase.from - 1];
  if (
    !opener ||
    subject.phrase.from - 1 > from + 1 ||
    !/^(?:while|although|though|as|after|when|if|because|since)$/.test(opener.lower)
  )
    return null;
  for (let at = reported.from + 3; at < reported.to; at++)
    if (
      tokens[at]!.text === ',' &&
      !tokens[at]!.quotation &&
      /^(?:PRON|PROPN|DET|NOUN|ADJ|NUM)$/.test(tokens[at + 1]!.tag)
    )
      return at;
  return null;
}

/** Where the main clause continues after a relative clause: 'Malley, who said it was over, | went home'. */
function mainVerb({ tokens }: Sentence, { subject }: PlacedCue, reported: Range): number | null {
  if (!subject.isRelative) return null;
  for (let at = reported.from + 2; at < reported.to; at++)
    if (
      tokens[at]!.text === ',' &&
      !tokens[at]!.quotation &&
      isVerbal(tokens[at + 1]!) &&
      !tokens[at + 1]!.lower.endsWith('ing')
    )
      return at;
  return null;
}

/** Where another verb of the same speaker ends the reported words: 'said … | and added'. */
function cutByNextCue(sentence: Sentence, cues: readonly Cue[], index: number, reported: Range): number | null {
  const { tokens } = sentence;
  const cue = cues[index]!;
  for (const next of cues.slice(index + 1)) {
    if (next.verb <= reported.from) continue;
    if (next.isParticiple && tokens[next.verb - 1]!.text === ',' && next.verb > reported.from + 1) return next.verb - 1;
    const other = next.isParticiple || !next.isSaying ? null : separateClause(sentence, next, reported);
    if (other !== null) return other;
    let joint = next.verb - 1;
    while (joint > reported.from && (tokens[joint]!.tag === 'ADV' || tokens[joint]!.tag === 'AUX')) joint -= 1;
    const isJoined =
      joint > reported.from + 1 && !tokens[joint]!.quotation && /^(?:and|but|then)$/.test(tokens[joint]!.lower);
    if (isJoined && (!next.isParticiple || cue.isParticiple) && tense(tokens[cue.verb]!) === tense(tokens[next.verb]!))
      return tokens[joint - 1]!.text === ',' ? joint - 1 : joint;
  }
  return null;
}

/** Whether words call what was reported a claim: ', a claim Kent denied'. */
function isClaim(tokens: readonly Token[], at: number): boolean {
  return /^(?:an?|the)$/.test(tokens[at]!.lower) && CLAIM.test(tokens[at + 1]?.lower ?? '');
}

/** The reported words without the reporter's afterthought: ', referring to …', or the text after a quotation's comma. */
function withoutAfterthought(sentence: Sentence, reported: Range): Range {
  const { tokens, text } = sentence;
  for (let at = reported.from + 2; at < reported.to; at++) {
    const token = tokens[at]!;
    const next = tokens[at + 1]!;
    if (next.quotation) continue;
    if (!token.quotation && token.text === ',' && (AFTERTHOUGHT.test(next.lower) || isClaim(tokens, at + 1)))
      return { from: reported.from, to: at - 1 };
    if (
      token.quotation &&
      text[token.quotation.inner.end - 1] === ',' &&
      /ing$|^(?:which|who|while|an?|in|as|though|although|before|after|following|despite)$/.test(next.lower)
    )
      return { from: reported.from, to: at };
  }
  return withoutTrailer(sentence, reported);
}

/** The reported words, cut after a last quotation that ends in a comma: the text that follows is mostly the reporter's. */
function withoutTrailer({ tokens, text: whole }: Sentence, reported: Range): Range {
  let quoted = -1;
  for (let at = reported.from; at <= reported.to; at++) if (tokens[at]!.quotation) quoted = at;
  if (quoted === -1 || quoted >= reported.to) return reported;
  if (whole[tokens[quoted]!.quotation!.inner.end - 1] === ',') {
    const after = tokens[quoted + 1]!;
    const following = tokens[quoted + 2];
    const goesOn =
      after.tag === 'CCONJ' &&
      following !== undefined &&
      !/^(?:he|she|they|it|we|i|his|her|their)$/.test(following.lower);
    if (!goesOn) return { from: reported.from, to: quoted };
  }
  for (let at = quoted + 1; at < reported.to; at++) {
    const { text, lower } = tokens[at]!;
    const next = tokens[at + 1]!;
    const isList = next.tag === 'PROPN' || next.tag === 'NUM' || next.tag === 'ADV' || next.lower === 'and';
    if ((text === ',' && !isList) || isDash(tokens, at) || text === ';' || lower === 'but')
      return { from: reported.from, to: at - 1 };
    if (lower === 'and' && isVerbal(next) && tense(next) === 'past') return { from: reported.from, to: at - 1 };
  }
  return reported;
}

/** Where the reporter continues in the past tense after reporting in the present: 'said she admires him | and highlighted'. */
function narrative({ tokens }: Sentence, { cue }: PlacedCue, reported: Range): number | null {
  if (tense(tokens[cue.verb]!) !== 'past') return null;
  let first: Token | undefined;
  for (let at = reported.from; at <= reported.to; at++) {
    const token = tokens[at]!;
    if (token.quotation || !isVerbal(token) || token.lower.endsWith('ing')) continue;
    if (!first) {
      first = token;
      if (!/^(?:is|are|has|have|will|can|may|'s|’s|'re|’re|'ll|’ll)$/.test(token.lower) && tense(token) !== 'present')
        return null;
      continue;
    }
    const joint = tokens[at - 1]!.tag === 'ADV' ? at - 2 : at - 1;
    if (/^(?:and|but)$/.test(tokens[joint]!.lower) && tense(token) === 'past' && !isPerfect(tokens, joint))
      return joint;
  }
  return null;
}

/** Whether a participle before a conjunction shares its auxiliary with the next verb: 'has met and supported'. */
function isPerfect(tokens: readonly Token[], joint: number): boolean {
  for (let at = joint - 1; at >= Math.max(0, joint - 8); at--) {
    if (/^(?:has|have|had|'ve|’ve|'s|is|are|was|were|be|been)$/.test(tokens[at]!.lower)) return true;
  }
  return false;
}

/** The reported words without the reporter's continuation: another verb, another clause, an afterthought. */
export function withoutContinuation(
  sentence: Sentence,
  cues: readonly Cue[],
  index: number,
  placed: PlacedCue,
  reported: Range,
): Range {
  const cut =
    mainVerb(sentence, placed, reported) ??
    cutByNextCue(sentence, cues, index, reported) ??
    mainClause(sentence, placed, reported) ??
    narrative(sentence, placed, reported);
  return withoutAfterthought(sentence, cut === null ? reported : { from: reported.from, to: cut - 1 });
}
