import type { Quotation } from '../segment/quotations.js';
import { overlaps, wordCount, wordsAt } from '../segment/span.js';
import { findCues } from './cues.js';
import type { Found } from './found.js';
import { AGENCY } from './lexicon.js';
import { withListAfter, withListBefore } from './listed-phrases.js';
import {
  canSpeak,
  describedPhraseStartingAt,
  firstNounPhrase,
  nounPhraseEndingAt,
  nounPhraseStartingAt,
} from './noun-phrase.js';
import { closedBefore } from './placed-cue.js';
import type { RuleName } from './rule-scores.js';
import { opensCondition } from './said-content.js';
import type { Sentence } from './sentence.js';
import { isSign, isVerbal, type Range } from './tokens.js';

const SHORTEST_LOOSE = 5;
const SHORTEST_LOOSE_BEFORE = 8;
const HEADLINE_SPEAKER = 5;
const LONGEST_SOURCE = 15;

function found(sentence: Sentence, rule: RuleName, source: Range | null, cue: Range | null, content: Range[]): Found {
  return {
    content: content.map((piece) => sentence.span(piece)),
    source: source && sentence.span(source),
    cue: cue && sentence.span(cue),
    rule,
    lemma: null,
    isQuoted: content.some((piece) => sentence.hasQuotation(piece)),
  };
}

/** The source after 'according to': a phrase, with its apposition if a comma ends that, or all words up to the comma. */
function namedSource({ tokens, to }: Sentence, from: number): Range | null {
  const first = describedPhraseStartingAt(tokens, from, to);
  const described = first && withListAfter(tokens, first, to);
  if (described && tokens[described.to + 1]?.text === ',') return described;
  const phrase = nounPhraseStartingAt(tokens, from, to);
  if (phrase && phrase.to - phrase.from < LONGEST_SOURCE) return phrase;
  let end = from - 1;
  while (end < to && end - from < LONGEST_SOURCE && !tokens[end + 1]!.quotation && !isSign(tokens[end + 1]!)) end += 1;
  return end >= from ? { from, to: end } : null;
}

/** 'According to Malley, …', '…, according to Malley' and '…, according to Malley, …'. */
export function accordingTo(sentence: Sentence): Found[] {
  const { tokens, from, to, end } = sentence;
  for (let at = from; at < to; at++) {
    if (tokens[at]!.quotation || tokens[at]!.lower !== 'according' || tokens[at + 1]!.lower !== 'to') continue;
    if (tokens[at - 1]?.lower === 'that' && at > from) continue;
    const source = namedSource(sentence, at + 2);
    if (!source) continue;
    const cue = { from: at, to: at + 1 };
    let before = at - 1;
    while (before >= from && tokens[before]!.text === ',') before -= 1;
    const next = tokens[source.to + 2];
    // 'It is not, according to Malley, a war.'
    const isOpen = before >= from && (tokens[before]!.lower === 'not' || isVerbal(tokens[before]!));
    const goesOn =
      tokens[source.to + 1]?.text === ',' &&
      (isOpen || end - source.to > 2) &&
      next !== undefined &&
      !next.quotation &&
      (isOpen || (isVerbal(next) && !next.lower.endsWith('ing')) || opensCondition(tokens, from));
    if (goesOn && before >= from)
      return [
        found(sentence, 'accordingTo', source, cue, [
          { from, to: before },
          { from: source.to + 2, to: end },
        ]),
      ];
    if (before < from + 2) {
      let comma = source.to + 1;
      while (comma <= end && tokens[comma]!.text !== ',' && !tokens[comma]!.quotation) comma += 1;
      const start = tokens[comma]?.quotation ? comma : comma + 1;
      return start <= end ? [found(sentence, 'accordingTo', source, cue, [{ from: start, to: end }])] : [];
    }
    const closed = closedBefore(sentence, findCues(tokens, sentence), at);
    return [found(sentence, 'accordingTo', source, cue, [{ from: closed ? closed.verb + 3 : from, to: before }])];
  }
  return [];
}

/** 'Malley on the talks: “…”' */
export function colonQuotation(sentence: Sentence): Found[] {
  const first = sentence.quotations[0];
  if (!first) return [];
  const quoted = sentence.rangeOf(first);
  const colon = quoted.from - 1;
  if (colon <= sentence.from || sentence.tokens[colon]!.text !== ':') return [];
  const named = nounPhraseEndingAt(sentence.tokens, colon - 1, sentence.from);
  const source =
    named && sentence.tokens[named.to]!.tag === 'PROPN'
      ? withListBefore(sentence.tokens, named, sentence.from)
      : firstNounPhrase(sentence.tokens, sentence.from, colon - 1);
  return source ? [found(sentence, 'colonThenQuotation', source, { from: colon, to: colon }, [quoted])] : [];
}

/** 'Malley: Talks go on', as a headline. */
export function headlineAttribution(sentence: Sentence): Found[] {
  const { tokens, from, end } = sentence;
  if (!sentence.isHeadline) return [];
  for (let at = from + 1; at <= Math.min(from + HEADLINE_SPEAKER, end - 2); at++) {
    if (tokens[at]!.text !== ':' || tokens[at]!.quotation) continue;
    const source = nounPhraseStartingAt(tokens, from, at - 1);
    if (!source || source.to !== at - 1 || !canSpeak(tokens, source)) return [];
    return [found(sentence, 'headline', source, { from: at, to: at }, [{ from: at + 1, to: end }])];
  }
  return [];
}

/** Quotations in a sentence that no verb of saying attributes: their source is the first phrase that could be a speaker. */
export function looseQuotations(sentence: Sentence, others: readonly Found[]): Found[] {
  if (!sentence.hasWordsOutside) return [];
  const isCovered = (quotation: Quotation) =>
    others.some(({ content }) => content.some((span) => overlaps(span, quotation)));
  return sentence.quotations.flatMap((quotation) => {
    const length = wordCount(wordsAt(sentence.text, quotation.inner));
    if (length < SHORTEST_LOOSE || isCovered(quotation)) return [];
    const range = sentence.rangeOf(quotation);
    const before = firstNounPhrase(sentence.tokens, sentence.from, range.from - 1);
    if (before && canSpeak(sentence.tokens, before)) return [found(sentence, 'looseQuotation', before, null, [range])];
    if (length < SHORTEST_LOOSE_BEFORE) return [];
    const after = firstNounPhrase(sentence.tokens, range.to + 1, sentence.to);
    // '“…” — Reuters' is a credit.
    const isSpeaker =
      after && canSpeak(sentence.tokens, after) && !AGENCY.test(wordsAt(sentence.text, sentence.span(after)));
    return isSpeaker ? [found(sentence, 'looseQuotation', after, null, [range])] : [];
  });
}
