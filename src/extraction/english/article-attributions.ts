import { grouped } from '../../collections/grouped.js';
import type { Document } from '../segment/document.js';
import type { Quotation } from '../segment/quotations.js';
import { contains, isSpace, overlapping, overlaps, type Span, trimmed, wordCount, wordsAt } from '../segment/span.js';
import { announcedSpeaker, cueAttributions } from './cue-attributions.js';
import type { Found } from './found.js';
import { AGENCY } from './lexicon.js';
import { firstNounPhrase } from './noun-phrase.js';
import type { RuleName } from './rule-scores.js';
import { Sentence } from './sentence.js';
import { sentencesOf } from './sentences.js';
import { spanOf, tokensOf } from './tokens.js';
import { accordingTo, colonQuotation, headlineAttribution, looseQuotations } from './verbless-attributions.js';

const SHORTEST_FLOATING = 4;
/** The maximum number of characters between two quotations of one speaker. */
const LONGEST_GAP = 12;
const SHORTEST_LEADING = 5;
/** In tokens. Longer sentences are lists or tables; parsing them takes more than linear time. */
const LONGEST_SENTENCE = 1_000;

/** The last speaker, for quotations without an attribution. */
interface Speaker {
  source: Span;
  /** Whether a colon announced the speaker. */
  isAnnounced: boolean;
}

/** Reads an article from its first sentence to its last, remembering who speaks. */
class Reading {
  readonly found: Found[] = [];
  readonly #document: Document;
  readonly #quotations: ReadonlyMap<number, Quotation[]>;
  #last: Speaker | null = null;
  /** The subject of the last sentence of the latest paragraph without attributions. */
  #topic: { source: Span; paragraph: number } | null = null;
  #paragraph = 0;

  constructor(document: Document) {
    this.#document = document;
    this.#quotations = grouped(document.quotations, ({ paragraph }) => paragraph);
  }

  readParagraph(index: number): void {
    const { text, paragraphs } = this.#document;
    const paragraph = paragraphs[index]!;
    const tokens = tokensOf(text, paragraph, this.#quotations.get(index) ?? []);
    let previous: Found | null = null;
    this.#paragraph = index;
    for (const range of sentencesOf(text, tokens)) {
      if (range.to - range.from > LONGEST_SENTENCE) continue;
      previous = this.#readSentence(new Sentence(text, tokens, range, index === 0), previous);
    }
  }

  /** Reads a sentence and returns the last attribution in its paragraph so far. */
  #readSentence(sentence: Sentence, previous: Found | null): Found | null {
    const found = attributionsOf(sentence);
    if (found.length === 0) return this.#readUnattributed(sentence, previous);
    this.found.push(...found);
    if (this.#topic?.paragraph === this.#paragraph) this.#topic = null;
    for (const { source } of found) if (source) this.#last = { source, isAnnounced: false };
    return found.at(-1)!;
  }

  #readUnattributed(sentence: Sentence, previous: Found | null): Found | null {
    const announced = sentence.tokens[sentence.to]!.text === ':' ? announcedSpeaker(sentence) : null;
    if (announced) this.#last = { source: sentence.span(announced), isAnnounced: true };
    const [quotation, ...others] = sentence.quotations;
    if (!quotation) {
      if (!previous) this.#notice(sentence);
      return previous;
    }
    const length = wordCount(wordsAt(sentence.text, quotation.inner));
    if (sentence.hasWordsOutside) {
      const leads = sentence.tokens[sentence.from]!.quotation !== null && this.#last && length >= SHORTEST_LEADING;
      return leads ? this.#floating(quotation, 'leadingQuotation', this.#last!.source) : previous;
    }
    if (others.length > 0) return previous;
    const running = this.#runningInto(quotation, previous);
    if (running) {
      running.content.push({ start: quotation.start, end: quotation.end });
      return running;
    }
    if (previous?.isQuoted) {
      const continued: Found = {
        ...previous,
        content: [{ start: quotation.start, end: quotation.end }],
        rule: 'continuedQuotation',
      };
      this.found.push(continued);
      return continued;
    }
    if (length < SHORTEST_FLOATING) return previous;
    if (previous?.source) return this.#floating(quotation, 'floatingQuotation', previous.source);
    if (!this.#last) return this.#floating(quotation, 'orphanQuotation', null);
    const { source, isAnnounced } = this.#last;
    if (!isAnnounced && this.#topic?.paragraph === this.#paragraph - 1)
      return this.#floating(quotation, 'floatingQuotation', this.#topic.source);
    this.#last = { source, isAnnounced: false };
    return this.#floating(quotation, isAnnounced ? 'announcedQuotation' : 'floatingQuotation', source);
  }

  /** Remembers the subject of a sentence, if it is somebody who could be quoted next. */
  #notice({ tokens, from, to }: Sentence): void {
    const subject = firstNounPhrase(tokens, from, to);
    if (!subject) return;
    const { tag, lower } = tokens[subject.to]!;
    if (tag === 'PROPN' || /^(?:he|she)$/.test(lower))
      this.#topic = { source: spanOf(tokens, subject), paragraph: this.#paragraph };
  }

  /**
   * The last attribution, if this quotation continues it without words in between: in the same paragraph, or after a
   * paragraph that ends with a quotation of whole sentences.
   */
  #runningInto({ start }: Span, previous: Found | null): Found | null {
    const last = this.found.at(-1);
    const content = last?.content.at(-1);
    if (!last || !content || content.end > start || start - content.end > LONGEST_GAP) return null;
    const { text, quotations } = this.#document;
    if (/[\p{L}\p{N}]/u.test(text.slice(content.end, start))) return null;
    if (last === previous) return last;
    return overlapping(quotations, content).some(
      (quotation) => quotation.start === content.start && quotation.end === content.end,
    )
      ? last
      : null;
  }

  #floating({ start, end }: Span, rule: RuleName, source: Span | null): Found {
    const found: Found = { content: [{ start, end }], source, cue: null, rule, lemma: null, isQuoted: true };
    this.found.push(found);
    return found;
  }
}

/**
 * Whether 'according to' names a relay of what somebody else said: 'According to IRNA, Malley said …', '“…,” Malley said, according
 * to Kent'.
 */
function passesOn(sentence: Sentence, { content, source }: Found): boolean {
  if (!source) return false;
  const isAgency = AGENCY.test(wordsAt(sentence.text, source));
  const isWithin = (span: Span | null) => span !== null && content.some((piece) => contains(piece, span));
  return cueAttributions(sentence, () => false).some(
    (each) =>
      isWithin(each.source) &&
      isWithin(each.cue) &&
      (isAgency ||
        (each.isQuoted &&
          Math.max(each.cue!.end, each.source!.end) === content.at(-1)!.end &&
          each.content[0]!.start === content[0]!.start)),
  );
}

/** The attributions within one sentence. */
function attributionsOf(sentence: Sentence): Found[] {
  const according = accordingTo(sentence).filter((each) => !passesOn(sentence, each));
  const taken = according.flatMap(({ content }) => content);
  const byCue = cueAttributions(sentence, (token) => taken.some((span) => overlaps(span, sentence.tokens[token]!)));
  const found = [...according, ...byCue.filter(({ isQuoted }) => according.length === 0 || isQuoted)];
  if (found.length === 0) found.push(...colonQuotation(sentence));
  if (found.length === 0) found.push(...headlineAttribution(sentence));
  found.push(...looseQuotations(sentence, found));
  return found;
}

const isOuterSign = (character: string) => isSpace(character) || /[,;:—–-]/.test(character);

/** Extends a span that begins or ends within a quotation mark of two characters to the whole mark. */
function withWholeMarks({ start, end }: Span, quotations: readonly Quotation[]): Span {
  const around = overlapping(quotations, { start, end });
  const cut = around.find((quotation) => quotation.start < start && start < quotation.inner.start);
  const cutAtEnd = around.find((quotation) => quotation.inner.end < end && end < quotation.end);
  return { start: cut?.start ?? start, end: cutAtEnd?.end ?? end };
}

/** All attributions in an English article, in the order in which they were found. */
export function articleAttributions(document: Document, signal: AbortSignal): Found[] {
  const reading = new Reading(document);
  document.paragraphs.forEach((_, index) => {
    signal.throwIfAborted();
    reading.readParagraph(index);
  });
  return reading.found
    .filter(({ isUnsaid }) => !isUnsaid)
    .map((found) => ({
      ...found,
      content: found.content
        .map((span) => withWholeMarks(trimmed(document.text, span, isOuterSign), document.quotations))
        .filter(({ start, end }) => end > start),
    }))
    .filter(({ content }) => content.length > 0);
}
