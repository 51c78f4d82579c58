import type { StatementForm } from '../../domain/statement.js';
import type { Language } from '../language.js';
import type { Attribution } from '../locate/attribution.js';
import type { Document } from '../segment/document.js';
import { clamped, hull, isSpace, overlapping, type Span, trimmed, wordsAt } from '../segment/span.js';

/** The part of an attribution that becomes one statement. The form is computed from the quotation marks of the article. */
export interface SaidPiece {
  form: Exclude<StatementForm, 'CODED'>;
  /** The words that are evidence: those quoted, or otherwise the clause. */
  words: Span;
  /**
   * The quoted words, or the clause that contains a partial quotation or reports an indirect one, with the verb of a denial; in
   * several stretches if an attribution interrupts it.
   */
  clause: readonly Span[];
}

/** Whether a span contains letters or digits outside its quotations. */
function hasWordsOutside(text: string, span: Span, quoted: readonly Span[]): boolean {
  let at = span.start;
  for (const { start, end } of quoted) {
    if (/[\p{L}\p{N}]/u.test(text.slice(at, Math.max(at, start)))) return true;
    at = Math.max(at, end);
  }
  return /[\p{L}\p{N}]/u.test(text.slice(at, span.end));
}

/** The stretches of each clause: several where its attribution only interrupts it, as in 'The talks, he said, go on'. */
function clausesOf({ text }: Document, { content, cue }: Attribution): Span[][] {
  const clauses: Span[][] = [];
  for (const span of content) {
    const last = clauses.at(-1);
    const before = last?.at(-1);
    const isInterrupted =
      before &&
      cue &&
      before.end <= cue.start &&
      cue.end <= span.start &&
      !/[.?!…][\s"“”„‟«»‘’']*$/.test(wordsAt(text, before)) &&
      !/[.:;]\s*$/.test(text.slice(cue.end, span.start));
    if (isInterrupted) last!.push(span);
    else clauses.push([span]);
  }
  return clauses;
}

/** Quoted sentences, of which the last of one stretch and the first of the next are one. */
function quotedPieces(text: string, language: Language, stretches: readonly Span[][]): SaidPiece[] {
  const sentences: Span[][] = [];
  for (const quoted of stretches) {
    const [first, ...others] = quoted.flatMap((inner) => language.quotedSentences(text, trimmed(text, inner, isSpace)));
    // Neither words nor quotations, as in a row of signs.
    if (!first) continue;
    const last = sentences.pop() ?? [];
    sentences.push([...last, first], ...others.map((sentence) => [sentence]));
  }
  return sentences.map((clause) => ({ form: 'DIRECT', words: hull(clause), clause }));
}

function piecesOf({ text, quotations }: Document, language: Language, stretches: readonly Span[]): SaidPiece[] {
  const quoted = stretches.map((stretch) =>
    overlapping(quotations, stretch).map(({ inner }) => clamped(inner, stretch)),
  );
  if (!stretches.some((stretch, index) => hasWordsOutside(text, stretch, quoted[index]!)))
    return quotedPieces(text, language, quoted);
  const clause = [language.withoutConjunction(text, stretches[0]!), ...stretches.slice(1)];
  const words = quoted.flat().map((inner) => trimmed(text, inner, isSpace));
  if (words.length === 0) return [{ form: 'INDIRECT', words: hull(clause), clause }];
  return words.map((each): SaidPiece => ({ form: 'PARTIAL', words: each, clause }));
}

/**
 * What a speaker denied, or quoted from somebody else, with the verb; null if there are words of the speaker's own, or the verb
 * does not come before the content.
 */
function pieceWithoutOwnWords(
  { text }: Document,
  language: Language,
  content: Span,
  cue: Span | null,
): SaidPiece | null {
  if (!cue || cue.end > content.start || !language.hasNoOwnWords(wordsAt(text, cue), wordsAt(text, content)))
    return null;
  return { form: 'INDIRECT', words: language.withoutConjunction(text, content), clause: [hull([cue, content])] };
}

/**
 * Splits an attribution into statements: quoted sentences, quoted parts of a clause, or a clause in the reporter's words, as
 * without any words of the speaker's own.
 */
export function saidPieces(document: Document, language: Language, attribution: Attribution): SaidPiece[] {
  const { text } = document;
  return clausesOf(document, attribution)
    .flatMap(
      (clause) =>
        pieceWithoutOwnWords(document, language, clause[0]!, attribution.cue) ?? piecesOf(document, language, clause),
    )
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(wordsAt(text, words)));
}
