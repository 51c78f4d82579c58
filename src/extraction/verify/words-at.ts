import type { EvidenceLine } from '../../domain/evidence.js';
import type { StatementForm } from '../../domain/statement.js';
import { EvidenceWriter } from '../candidates/evidence-writer.js';
import { createDocument, quotedWords } from '../segment/document.js';
import { wordsAt } from '../segment/span.js';
import { formProblem } from './candidate-checks.js';

/** Words of an article at given offsets, and the form that follows from its quotation marks. */
export interface WordsAt {
  evidence: EvidenceLine;
  form: Exclude<StatementForm, 'CODED'>;
  quote: string | null;
  paraphrase: string | null;
}

/** The UTF-16 offset for an offset in code points; null if the text ends before it. */
function unitsBefore(text: string, codePoints: number): number | null {
  let units = 0;
  for (let seen = 0; seen < codePoints; seen++) {
    if (units >= text.length) return null;
    units += text.codePointAt(units)! > 0xffff ? 2 : 1;
  }
  return units;
}

/**
 * The words between two offsets of a text, in code points; `clause` is the text around them, as it was extracted. They are
 * PARTIAL within quotation marks inside a longer clause, otherwise DIRECT within quotation marks, and INDIRECT outside of
 * them. Null if an offset is invalid or there are no words between them. Cost: linear in the text.
 */
export function wordsBetween(
  text: string,
  { start, end }: { start: number; end: number },
  { sourceId, clause }: { sourceId: string; clause: string | null },
): WordsAt | null {
  const from = unitsBefore(text, start);
  const to = unitsBefore(text, end);
  if (start < 0 || from === null || to === null || from >= to) return null;
  const exact = text.slice(from, to);
  if (!/[\p{L}\p{N}]/u.test(exact)) return null;
  const evidence = new EvidenceWriter(text, sourceId).write({ start: from, end: to });
  const quote = quotedWords(createDocument(text), { start: from, end: to });
  if (quote === null) return { evidence, form: 'INDIRECT', quote: null, paraphrase: exact };
  const isWithinClause = clause !== null && clause !== exact && clause.includes(exact);
  return {
    evidence,
    form: isWithinClause ? 'PARTIAL' : 'DIRECT',
    quote,
    paraphrase: isWithinClause ? clause : null,
  };
}

/**
 * What is wrong with the quotation marks around words of a text for their form; null if they fit. The offsets are in code points.
 * Cost: linear in the text.
 */
export function formProblemAt(
  text: string,
  { start, end }: { start: number; end: number },
  form: StatementForm,
): string | null {
  const words = { start: unitsBefore(text, start) ?? text.length, end: unitsBefore(text, end) ?? text.length };
  return formProblem(createDocument(text), { form, words });
}

/** The stretches in quotation marks of a text. */
export function quotedIn(text: string): string[] {
  return createDocument(text).quotations.map(({ inner }) => wordsAt(text, inner));
}
