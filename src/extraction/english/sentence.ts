import type { Quotation } from '../segment/quotations.js';
import type { Span } from '../segment/span.js';
import { AGENCY } from './lexicon.js';
import { hasQuotation, isDash, isSign, type Range, spanOf, type Token } from './tokens.js';

/** One sentence among the tokens of its paragraph, as the rules use it. */
export class Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  /** The last token before the punctuation that ends the sentence. */
  readonly end: number;
  readonly quotations: readonly Quotation[];
  readonly isHeadline: boolean;

  constructor(text: string, tokens: readonly Token[], range: Range, isHeadline: boolean) {
    this.text = text;
    this.tokens = tokens;
    this.from = afterDateline(tokens, range);
    this.to = range.to;
    this.isHeadline = isHeadline;
    let end = range.to;
    while (end > this.from && !tokens[end]!.quotation && /^[.?!…]+$/.test(tokens[end]!.text)) end -= 1;
    this.end = end;
    const found = new Set<Quotation>();
    for (let at = this.from; at <= this.to; at++) if (tokens[at]!.quotation) found.add(tokens[at]!.quotation!);
    this.quotations = [...found];
  }

  span(range: Range): Span {
    return spanOf(this.tokens, range);
  }

  hasQuotation(range: Range): boolean {
    return hasQuotation(this.tokens, range);
  }

  /** The tokens of a quotation. */
  rangeOf(quotation: Quotation): Range {
    let from = -1;
    let to = -1;
    for (let at = this.from; at <= this.to; at++) {
      if (this.tokens[at]!.quotation !== quotation) continue;
      if (from === -1) from = at;
      to = at;
    }
    return { from, to };
  }

  /** Whether there are words outside quotation marks. */
  get hasWordsOutside(): boolean {
    for (let at = this.from; at <= this.to; at++)
      if (!this.tokens[at]!.quotation && !isSign(this.tokens[at]!)) return true;
    return false;
  }
}

const DATELINE_LENGTH = 10;

/** Skips the place and the agency at the beginning of a report: 'WASHINGTON (AP) — | The president', '(Reuters) - | The'. */
function afterDateline(tokens: readonly Token[], { from, to }: Range): number {
  const isPlace = /^\p{Lu}{3,}/u.test(tokens[from]!.text);
  for (let at = from; at < Math.min(from + DATELINE_LENGTH, to - 3); at++) {
    const { text, quotation } = tokens[at]!;
    if (quotation || /^\p{Ll}/u.test(text)) return from;
    if (!isDash(tokens, at)) continue;
    const isAgency = tokens[at - 1]?.text === ')' && tokens.slice(from, at).some((token) => AGENCY.test(token.text));
    return isPlace || isAgency ? at + 1 : from;
  }
  return from;
}
