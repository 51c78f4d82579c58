import type { StatementContent } from '../domain/statement.js';
import { quotedIn } from '../extraction/verify/words-at.js';
import { misquotation } from '../rules/quoted-words.js';

/**
 * What is wrong with a draft's quote by its first passage, which has the words, and by what is in quotation marks in the others;
 * null if nothing is, or if the draft lacks a quote.
 */
export function quoteProblem({ quote, evidence: [words, ...around] }: StatementContent): string | null {
  if (quote === undefined) return null;
  const wrong = misquotation(quote, [words?.exact ?? '', ...around.flatMap(({ exact }) => quotedIn(exact ?? ''))]);
  return wrong === null ? null : `the quote ${wrong}`;
}
