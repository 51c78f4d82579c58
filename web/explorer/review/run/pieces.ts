import type { Span } from './article.js';

/** A stretch that is marked, and how. */
export interface Mark extends Span {
  kind: 'candidate' | 'speaker' | 'day' | 'chosen';
  /** Which candidate it is of. */
  id?: string;
  className: string;
}

/** A stretch of the text with all marks that lie over it. */
export interface Piece extends Span {
  marks: readonly Mark[];
}

/** A text of so many characters in pieces, cut where a mark begins or ends. */
export function piecesOf(length: number, marks: readonly Mark[]): Piece[] {
  const cuts = [...new Set([0, length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= length)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index]!;
    return { start, end, marks: marks.filter((mark) => mark.start < end && mark.end > start) };
  });
}
