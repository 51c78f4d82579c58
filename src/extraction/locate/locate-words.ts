import { plainSigns } from '../../rules/plain-signs.js';
import type { ExactWords } from '../extractor.js';
import type { Span } from '../segment/span.js';

/** Finds words in a text: exactly, or otherwise with variants of their punctuation. */
export class WordLocator {
  readonly #text: string;
  #plain: string | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Where the words are, or null if they are not in the text. Of several places, returns the one at `start`, or otherwise the one
   * nearest to `start` or `near`. The span has the punctuation of the article, not the given one.
   */
  find({ exact, start }: ExactWords, near = 0): Span | null {
    if (exact.trim() === '') return null;
    if (start !== undefined && this.#text.startsWith(exact, start)) return { start, end: start + exact.length };
    const anchor = start ?? near;
    return nearest(this.#text, exact, anchor) ?? nearest(this.#plainText(), plainSigns(exact), anchor);
  }

  #plainText(): string {
    this.#plain ??= plainSigns(this.#text);
    return this.#plain;
  }
}

/** The occurrence nearest to a place, before or after it. Cost: linear. */
function nearest(text: string, words: string, anchor: number): Span | null {
  const after = text.indexOf(words, anchor);
  const before = anchor === 0 ? -1 : text.lastIndexOf(words, anchor);
  const start = after === -1 ? before : before === -1 ? after : after - anchor < anchor - before ? after : before;
  return start === -1 ? null : { start, end: start + words.length };
}
