import { SAYING_VERBS, TITLE } from './lexicon.js';
import { isVerbal, type Range, type Token } from './tokens.js';

const SENTENCE_START = /^[\p{Lu}\p{N}“"«‘„(@[—–-]/u;
const STARTERS = /^(?:The|He|She|They|It|But|In|On|And|A|That|This|We|I|You)$/;
const LOOK_AHEAD = 9;

/** Whether a verb of saying follows before the next sentence end or quotation: “Who knows?” the man said. */
function isFollowedByCue(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + LOOK_AHEAD); at++) {
    const token = tokens[at]!;
    if (token.quotation || /^[.?!]$/.test(token.text)) return false;
    if (isVerbal(token) && SAYING_VERBS.has(token.lemma)) return true;
  }
  return false;
}

function endsAfterQuotation(text: string, tokens: readonly Token[], at: number): boolean {
  const { inner } = tokens[at]!.quotation!;
  const last = text.slice(inner.start, inner.end).trimEnd().slice(-1);
  const next = tokens[at + 1]!;
  if (next.quotation) return /[.?!]/.test(last);
  if (/[.…]/.test(last)) return /^[\p{Lu}@]/u.test(next.text);
  return /[?!]/.test(last) && /^\p{Lu}/u.test(next.text) && !isFollowedByCue(tokens, at + 1);
}

function endsAfter(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (!next) return true;
  if (token.quotation) return next.quotation !== token.quotation && endsAfterQuotation(text, tokens, at);
  if (/^[.?!…]+$/.test(token.text)) return SENTENCE_START.test(next.text);
  // An abbreviation that also ends the sentence: 'in the U.S. The'.
  return (
    /\w\.$/.test(token.text) &&
    !(TITLE.test(token.text) && !/^(?:U\.S|U\.N|E\.U)\.$/.test(token.text)) &&
    !next.quotation &&
    STARTERS.test(next.text) &&
    /^\p{Lu}/u.test(next.text)
  );
}

/** The sentences of a paragraph; a quotation of several sentences is never split. */
export function sentencesOf(text: string, tokens: readonly Token[]): Range[] {
  const sentences: Range[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (!endsAfter(text, tokens, at)) continue;
    sentences.push({ from, to: at });
    from = at + 1;
  }
  return sentences;
}
