import type { Language } from '../language.js';
import type { Attribution } from '../locate/attribution.js';
import type { Document } from '../segment/document.js';
import { overlapping, type Span } from '../segment/span.js';

const REACH = 300;

/** The words around what was said, in an article whose attributions are known. */
export class Frames {
  readonly #document: Document;
  readonly #language: Language;
  /** All that was said, in the order of the article; none overlaps another. */
  readonly #said: Span[] = [];

  constructor(document: Document, language: Language, attributions: readonly Attribution[]) {
    this.#document = document;
    this.#language = language;
    for (const { start, end } of attributions.flatMap(({ content }) => content).sort((a, b) => a.start - b.start)) {
      const last = this.#said.at(-1);
      if (last && start < last.end) last.end = Math.max(last.end, end);
      else this.#said.push({ start, end });
    }
  }

  /**
   * The words that show when and how something was said: the sentence of its cue or source, without what anybody said in it.
   * Empty if the article has neither.
   */
  of({ source, cue }: Attribution): string {
    const { text, paragraphs } = this.#document;
    const anchor = cue ?? source;
    if (!anchor) return '';
    const paragraph = overlapping(paragraphs, anchor)[0];
    const around = {
      start: Math.max(paragraph?.start ?? 0, anchor.start - REACH),
      end: Math.min(paragraph?.end ?? text.length, anchor.end + REACH),
    };
    const { start, end } = this.#language.sentenceAround(text, around, anchor);
    let at = start;
    let words = '';
    for (const span of overlapping(this.#said, { start, end })) {
      // An extractor may return words that contain their own cue.
      if (span.start <= anchor.start && anchor.end <= span.end) continue;
      words += `${text.slice(at, Math.max(at, span.start))} … `;
      at = Math.max(at, span.end);
    }
    return words + text.slice(at, Math.max(at, end));
  }
}
