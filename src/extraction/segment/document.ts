import { findParagraphs } from './paragraphs.js';
import type { Quotation } from './quotations.js';
import { findQuotations } from './quotations.js';
import type { Span } from './span.js';

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
