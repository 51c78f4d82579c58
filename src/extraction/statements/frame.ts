import type { Attribution } from '../locate/attribution.js';
import type { Document } from '../segment/document.js';
import { overlapping, type Span } from '../segment/span.js';

const REACH = 300;

/**
 * The words around what was said, which tell when and how: the sentence of the source and the cue without what was said.
 * Empty where the article names neither.
 */
export function frameOf({ text, paragraphs }: Document, { source, cue, content }: Attribution): string {
  const anchor = cue ?? source;
  if (!anchor) return '';
  const paragraph = overlapping(paragraphs, anchor)[0];
  const around = {
    start: Math.max(paragraph?.start ?? 0, anchor.start - REACH),
    end: Math.min(paragraph?.end ?? text.length, anchor.end + REACH),
  };
  const before = text.slice(around.start, anchor.start);
  const after = text.slice(anchor.end, around.end);
  const sentence = {
    start: around.start + sentenceStart(before),
    end: anchor.end + (/[.!?](?=\s+\p{Lu}|$)/u.exec(after)?.index ?? after.length),
  };
  return without(text, sentence, content);
}

/** Where the last sentence of a text begins. */
function sentenceStart(text: string): number {
  const end = Math.max(text.lastIndexOf('. '), text.lastIndexOf('! '), text.lastIndexOf('? '));
  return end === -1 ? 0 : end + 2;
}

function without(text: string, { start, end }: Span, left: readonly Span[]): string {
  let at = start;
  let words = '';
  for (const span of left) {
    if (span.end <= at || span.start >= end) continue;
    words += `${text.slice(at, Math.max(at, span.start))} … `;
    at = Math.max(at, span.end);
  }
  return words + text.slice(at, Math.max(at, end));
}
