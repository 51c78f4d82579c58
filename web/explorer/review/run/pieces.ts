import type { Span } from './article.js';

/** A marked range of the text. */
export interface Mark extends Span {
  kind: 'candidate' | 'speaker' | 'day';
  /** The candidate that it belongs to. */
  id?: string;
  className: string;
}

/** A range of the text with all marks that cover it. */
export interface Piece extends Span {
  marks: readonly Mark[];
}

/** Splits a text of `length` characters where a mark begins or ends, and at other places. */
export function piecesOf(length: number, marks: readonly Mark[], others: readonly number[]): Piece[] {
  const cuts = [...new Set([0, length, ...others, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= length)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index]!;
    return { start, end, marks: marks.filter((mark) => mark.start < end && mark.end > start) };
  });
}
