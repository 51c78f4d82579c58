import type { EvidenceLine } from '../../domain/evidence.js';
import { CodePoints } from '../segment/code-points.js';
import type { Span } from '../segment/span.js';

const CONTEXT = 32;

/** Writes spans of an article as evidence: exact words, the text around them, and offsets in code points. */
export class EvidenceWriter {
  readonly #text: string;
  readonly #source: string;
  readonly #codePoints: CodePoints;

  constructor(text: string, source: string) {
    this.#text = text;
    this.#source = source;
    this.#codePoints = new CodePoints(text);
  }

  write({ start, end }: Span): EvidenceLine {
    const prefix = [...this.#text.slice(Math.max(0, start - 2 * CONTEXT), start)].slice(-CONTEXT).join('');
    const suffix = [...this.#text.slice(end, end + 2 * CONTEXT)].slice(0, CONTEXT).join('');
    return {
      source: this.#source,
      exact: this.#text.slice(start, end),
      ...(prefix !== '' && { prefix: withoutHalf(prefix) }),
      ...(suffix !== '' && { suffix: withoutHalf(suffix) }),
      start: this.#codePoints.before(start),
      end: this.#codePoints.before(end),
    };
  }
}

/** A text without half a surrogate pair at its ends. */
function withoutHalf(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
}
