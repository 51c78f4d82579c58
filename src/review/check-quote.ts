import type { StatementContent } from '../domain/statement.js';
import { cut } from '../errors/shown.js';
import { quotedIn } from '../extraction/verify/words-at.js';
import { wordsNotIn } from '../rules/quoted-words.js';

/**
 * Which words of a draft's quote are neither in its first passage, which has the words, nor in quotation marks in the others; null
 * if all are, or there is no quote.
 */
export function quoteProblem({ quote, evidence: [words, ...around] }: StatementContent): string | null {
  if (quote === undefined) return null;
  const strange = wordsNotIn(quote, [words?.exact ?? '', ...around.flatMap(({ exact }) => quotedIn(exact ?? ''))]);
  return strange === null ? null : `the passage lacks “${cut(strange)}”`;
}
