import type { PartOfSpeech } from 'wink-nlp';
import { wordSet } from '../../collections/word-set.js';
import type { Quotation } from '../segment/quotations.js';
import type { Span } from '../segment/span.js';
import { Tagger } from './tagger.js';

/** A word or punctuation mark of the text, with its part of speech (Universal Dependencies). */
export interface Token extends Span {
  text: string;
  lower: string;
  tag: PartOfSpeech;
  lemma: string;
  /** The quotation of the document that contains it, including the marks; null outside. */
  quotation: Quotation | null;
  /** Whether it is a weekday, a month, or a word such as 'yesterday'. */
  isDay: boolean;
}

/** Indices of tokens of one paragraph, both inclusive. */
export interface Range {
  from: number;
  to: number;
}

const DAY =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.?|[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)$/;

/** Words that the tagger often tags wrongly next to quotation marks and names. */
const ALWAYS_VERBS: ReadonlyMap<string, string> = new Map([
  ['said', 'say'],
  ['says', 'say'],
  ['told', 'tell'],
  ['wrote', 'write'],
  ['tweeted', 'tweet'],
]);

const tagger = new Tagger();

const NO_NAME_BEFORE_VERB = wordSet(
  'again also already as finally he here however instead it later never nobody now once one she so still then there they this too what when who yet',
);

/** Retags capitalized words taken for verbs, adjectives or the like as names; not in headlines, which capitalize all words. */
function correctNames(tokens: readonly Token[]): void {
  const isCapitalised = ({ text }: Token) => /^\p{Lu}\p{Ll}/u.test(text);
  if (tokens.filter(isCapitalised).length * 2 > tokens.length) return;
  for (const [index, token] of tokens.entries()) {
    if (!isCapitalised(token) || !/^(?:VERB|ADJ|ADV|SCONJ|INTJ)$/.test(token.tag)) continue;
    const before = tokens[index - 1];
    const isFirst = before === undefined || isSign(before);
    const next = tokens[index + 1];
    const names = isFirst
      ? token.tag !== 'SCONJ' &&
        !NO_NAME_BEFORE_VERB.has(token.lower) &&
        next !== undefined &&
        ALWAYS_VERBS.has(next.lower) &&
        !token.lower.endsWith('ing')
      : token.tag === 'VERB' || (next !== undefined && ALWAYS_VERBS.has(next.lower));
    if (names) token.tag = 'PROPN';
  }
}

/** The text on one line, with marks of two characters, ``…'', replaced by one and a space: what the tagger knows. */
function withPlainMarks(text: string, { start, end }: Span, quotations: readonly Quotation[]): string {
  let part = '';
  let at = start;
  const put = (until: number, mark: string) => {
    part += text.slice(at, until) + mark;
    at = until + mark.length;
  };
  for (const quotation of quotations) {
    if (quotation.inner.start - quotation.start === 2) put(quotation.start, ' "');
    if (quotation.end - quotation.inner.end === 2) put(quotation.inner.end, '" ');
  }
  // The tagger takes more than linear time for very long words.
  return (part + text.slice(at, end)).replace(/\s/g, ' ').replace(/\S{100,}/g, (word) => 'x'.padEnd(word.length));
}

/** Letters and marks beyond Latin-1, at which the tagger would split a word: the ć in Vučić, the ł in Wałęsa. */
const UNKNOWN_LETTER = /(?![\u0020-\u00FF])[\p{L}\p{M}]/gu;

/** The text with such letters replaced by ASCII ones; length and case are preserved. */
function inKnownLetters(text: string): string {
  return text.replace(UNKNOWN_LETTER, (letter) => {
    const [base] = letter.normalize('NFD');
    if (/^[a-z]$/i.test(base!)) return base!;
    return (letter === letter.toLowerCase() ? 'a' : 'A').padEnd(letter.length, 'a');
  });
}

/** The tokens of a stretch of text. `quotations`: those of the document, in order. */
export function tokensOf(text: string, span: Span, quotations: readonly Quotation[]): Token[] {
  const part = withPlainMarks(text, span, quotations);
  const tokens: Token[] = [];
  let at = 0;
  let next = 0;
  const known = inKnownLetters(part);
  tagger.read(known, ({ text: read, tag, lemma }) => {
    const found = known.indexOf(read, at);
    if (found === -1) return;
    at = found + read.length;
    const word = part.slice(found, at);
    const [start, end] = [span.start + found, span.start + at];
    while (next < quotations.length && quotations[next]!.end <= start) next += 1;
    const around = quotations[next];
    const lower = word.toLowerCase();
    const verb = ALWAYS_VERBS.get(lower);
    tokens.push({
      text: word,
      lower,
      tag: verb !== undefined ? 'VERB' : word.startsWith('@') ? 'PROPN' : tag,
      lemma: verb ?? lemma,
      start,
      end,
      quotation: around && around.start <= start && end <= around.end ? around : null,
      isDay: DAY.test(word),
    });
  });
  correctNames(tokens);
  return tokens;
}

/** Whether a token has no letters or digits. */
export function isSign({ text }: Token): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** Whether a token is a dash between words, not a hyphen within one: 'front-runner'. */
export function isDash(tokens: readonly Token[], at: number): boolean {
  const { text, start, end } = tokens[at]!;
  if (/^(?:—|--)$/.test(text)) return true;
  if (text !== '-' && text !== '–') return false;
  return tokens[at - 1]?.end !== start || tokens[at + 1]?.start !== end;
}

/** Whether a token is a verb or an auxiliary; participles are included. */
export function isVerbal({ tag }: Token): boolean {
  return tag === 'VERB' || tag === 'AUX';
}

/** Whether any token of a range is in quotation marks. */
export function hasQuotation(tokens: readonly Token[], { from, to }: Range): boolean {
  for (let at = from; at <= to; at++) if (tokens[at]?.quotation) return true;
  return false;
}

/** The stretch of text that a range of tokens covers. */
export function spanOf(tokens: readonly Token[], { from, to }: Range): Span {
  return { start: tokens[from]!.start, end: tokens[to]!.end };
}
