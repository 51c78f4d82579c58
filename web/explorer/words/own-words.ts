/**
 * The quote of a partly quoted statement whose paraphrase does not mark it; null if there is none, or the paraphrase has quotation
 * marks.
 */
export function unmarkedQuote(form: string, quote: string | null, paraphrase: string): string | null {
  return form === 'PARTIAL' && !/["“”„«»「]/.test(paraphrase) ? quote : null;
}
