import type { StatementForm } from '../../domain/statement.js';
import type { Language } from '../language.js';
import type { Attribution } from '../locate/attribution.js';
import type { Document } from '../segment/document.js';
import { hull, isSpace, overlapping, type Span, trimmed, wordsAt } from '../segment/span.js';

/** The part of an attribution that becomes one statement. The form is computed from the quotation marks of the article. */
export interface SaidPiece {
  form: Exclude<StatementForm, 'CODED'>;
  /** The words that are evidence: those quoted, or otherwise the clause. */
  words: Span;
  /** The clause that contains a partial quotation or reports an indirect one, with the verb of a denial; null for a direct one. */
  clause: Span | null;
}

const isMark = (character: string) => /["“”„‟«»‘’']/.test(character);

/** Whether a span contains letters or digits outside its quotations. */
function hasWordsOutside(text: string, span: Span, quoted: readonly Span[]): boolean {
  let at = span.start;
  for (const { start, end } of quoted) {
    if (/[\p{L}\p{N}]/u.test(text.slice(at, Math.max(at, start)))) return true;
    at = Math.max(at, end);
  }
  return /[\p{L}\p{N}]/u.test(text.slice(at, span.end));
}

function piecesOf({ text, quotations }: Document, language: Language, content: Span): SaidPiece[] {
  const quoted = overlapping(quotations, content);
  const clamp = ({ start, end }: Span): Span => ({
    start: Math.max(start, content.start),
    end: Math.min(end, content.end),
  });
  if (quoted.length === 0) {
    const clause = language.withoutConjunction(text, content);
    return [{ form: 'INDIRECT', words: clause, clause }];
  }
  if (!hasWordsOutside(text, content, quoted)) {
    return quoted.flatMap(({ inner }) =>
      language
        .quotedSentences(text, trimmed(text, clamp(inner), isSpace))
        .map((words): SaidPiece => ({ form: 'DIRECT', words, clause: null })),
    );
  }
  const clause = language.withoutConjunction(text, content);
  return quoted.map(
    ({ inner }): SaidPiece => ({ form: 'PARTIAL', words: trimmed(text, clamp(inner), isSpace), clause }),
  );
}

/** What was denied, with the verb; null if the attribution is not a denial or its verb is not before its content. */
function deniedPiece({ text }: Document, language: Language, content: Span, cue: Span | null): SaidPiece | null {
  if (!cue || cue.end > content.start || !language.isDenial(wordsAt(text, cue), wordsAt(text, content))) return null;
  return { form: 'INDIRECT', words: language.withoutConjunction(text, content), clause: hull([cue, content]) };
}

/**
 * Splits an attribution into statements: quoted sentences, quoted parts of a clause, or a clause in the reporter's words, which
 * what was denied always is.
 */
export function saidPieces(document: Document, language: Language, { content, cue }: Attribution): SaidPiece[] {
  return content
    .flatMap((span) => deniedPiece(document, language, span, cue) ?? piecesOf(document, language, span))
    .filter(
      ({ words }) =>
        trimmed(document.text, words, (character) => isMark(character) || isSpace(character)).end > words.start,
    )
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(document.text.slice(words.start, words.end)));
}
