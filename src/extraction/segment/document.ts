import { findParagraphs } from './paragraphs.js';
import type { Quotation } from './quotations.js';
import { findQuotations } from './quotations.js';
import { clamped, overlapping, type Span, wordsAtAll } from './span.js';

/** An article segmented for extractors. All spans are in UTF-16 units of `text`. */
export interface Document {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  /** In the order of the text; none overlaps another. */
  readonly quotations: readonly Quotation[];
}

/** Segments a text. Cost: linear in its length. */
export function createDocument(text: string): Document {
  const paragraphs = findParagraphs(text);
  return { text, paragraphs, quotations: findQuotations(text, paragraphs) };
}

/**
 * The words of a stretch that begins and ends within quotation marks, with an ellipsis for what is between quotations, as in
 * '“We will,” he said, “stay”'; null if it begins or ends outside of them.
 */
export function quotedWords({ text, quotations }: Document, span: Span): string | null {
  const around = overlapping(quotations, span);
  const [first, last] = [around[0], around.at(-1)];
  if (!first || !last || span.start < first.inner.start || span.end > last.inner.end) return null;
  return wordsAtAll(
    text,
    around.map(({ inner }) => clamped(inner, span)),
  );
}
