import { firstPlace } from '../../collections/first-place.js';

/** A stretch of a text, in UTF-16 units; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest span that covers all given spans. */
export function hull(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** The words of a span. */
export function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The words of several stretches, with an ellipsis for what is between two of them. */
export function wordsAtAll(text: string, stretches: readonly Span[]): string {
  return stretches
    .map((stretch) => wordsAt(text, stretch).trim())
    .reduce((before, words) => `${before.replace(/,$/, '')} … ${words}`);
}

/** The span without the characters at its ends for which `isOuter` is true. */
export function trimmed(text: string, span: Span, isOuter: (character: string) => boolean): Span {
  let { start, end } = span;
  while (start < end && isOuter(text[start]!)) start += 1;
  while (end > start && isOuter(text[end - 1]!)) end -= 1;
  return { start, end };
}

/** Whether a character is white space. */
export function isSpace(character: string): boolean {
  return /\s/.test(character);
}

/** The part of a span within another one, which it must overlap. */
export function clamped({ start, end }: Span, within: Span): Span {
  return { start: Math.max(start, within.start), end: Math.min(end, within.end) };
}

/** The number of words in a text: runs without white space that contain a letter or a digit. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The spans that overlap a stretch. They must be sorted and disjoint. Cost: the logarithm of their number, and the result. */
export function overlapping<Kind extends Span>(spans: readonly Kind[], { start, end }: Span): Kind[] {
  const first = firstPlace(spans.length, (place) => spans[place]!.end > start);
  let after = first;
  while (after < spans.length && spans[after]!.start < end) after += 1;
  return spans.slice(first, after);
}
