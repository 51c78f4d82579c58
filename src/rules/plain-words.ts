import { comparedText } from './compared-text.js';

const IN_WORD = '[\\p{L}\\p{M}\\p{N}]';
/** Words on both sides of a place; of very long ones, the letters next to it. Looked for where a sign is, which is faster. */
const BEFORE = `(?<=(?<before>${IN_WORD}{1,40}))`;
const AFTER = `(?=(?<after>${IN_WORD}{1,40}))`;
const WORD = new RegExp(`${IN_WORD}+`, 'gu');
const NEIGHBOURS = new RegExp(`(?!${IN_WORD})${BEFORE}[^\\p{L}\\p{M}\\p{N}]{1,3}${AFTER}`, 'gu');

/** Signs that mean the same in another form, such as ﬁ, ５ and ₂; not superscripts and fractions: 10² is not 102. */
const WITH_PLAIN_FORM = /(?:\P{No}|[\u2080-\u2089])+/gu;
const MARK = /["＂＇`´„‚\p{Pi}\p{Pf}]/gu;
const HYPHEN = /[‐‑‒–−]/g;
/** Of numbers, only behind years: 10[0] is not a mark at 10. */
const FOOTNOTE = /(?<=[\p{L}\p{P}]|\p{N}{4})\[\d{1,3}\]|(?<=\p{L}{3}|\p{P})[¹²³⁰⁴-⁹]+/gu;
const DASH = / ?(?:[—―]|-{2,}) ?| - /g;

/** The end of a sentence, rather than of an abbreviation such as Mr. or of an ellipsis. */
export const SENTENCE_END = /(?<!\.|\b\p{Lu}\p{Ll}{0,3})\.'? |[!?]'? |\n/u;
/** What must not be left out of a sentence, since the rest then says the opposite. */
export const NEGATION = /(?:\b(?:not|never|nor|no|cannot)\b|n't\b)/i;
/** What makes the rest depend on something; not "know if", which is a question. */
export const CONDITION =
  /\b(?:unless|except|(?<!\b(?:even|as|know|knows|knew|ask|asks|asked|wonder|wonders|wondered|see|sure|unclear|doubt) )if|(?<=, )provided|provid(?:ed|ing) that|as long as|on (?:the )?condition that)\b/i;
/** What must not be left out of a sentence, since it would say the opposite, or would depend on nothing. */
export const NEGATION_OR_CONDITION = new RegExp(`${NEGATION.source}|${CONDITION.source}`, 'i');

/** A dash, and a hyphen after which a line may have ended: 'nego- tiations'. */
const BREAK = new RegExp(`(?= ?- )${BEFORE}(?<sign>- | - )${AFTER}`, 'gu');
/** What is printed between two parts of a quotation, such as "he said". */
const INTERRUPTION = new RegExp(
  `(?=[,!?.]')${BEFORE}(?<sign>[,!?.])' (?<words>(?:[^'.!?]|(?<=\\p{L})'(?=\\p{L})|(?<=\\b\\p{Lu}\\p{Ll}{0,3})\\.){1,120}?)(?<end>[,.]) '${AFTER}`,
  'gu',
);

/** Words with one kind each of letters, digits, quotation marks, dashes, hyphens and spaces, and without marks of footnotes. */
export function plainWords(text: string): string {
  const plain = text.replace(MARK, "'").replace(WITH_PLAIN_FORM, (part) => part.normalize('NFKC'));
  return comparedText(plain.replace(HYPHEN, '-')).replace(FOOTNOTE, '').replace(DASH, ' - ');
}

/** What a break or an interruption may stand for in speech. Numbers are not broken at the end of a line: '50- 60' is not 5060. */
function readings({ before, sign, words, end }: Record<string, string | undefined>): string[] {
  if (words === undefined) return sign === '- ' && !/\p{N}$/u.test(before!) ? ['', '-'] : ['-'];
  if (NEGATION.test(words)) return [];
  return end === ',' ? [' ', ', '] : [sign === ',' ? '. ' : `${sign} `];
}

/** A text with its breaks, or also its interruptions, read as another text has these words. Cost: linear in both. */
export function readLike(other: string, text: string, { isPassage = false } = {}): string {
  const known = new Set(other.match(WORD));
  // Two words overlap with the next two, so they are put together from their groups.
  for (const { 0: between, groups } of other.matchAll(NEIGHBOURS))
    known.add(`${groups!.before}${between}${groups!.after}`);
  const read = (found: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Record<string, string>;
    return readings(groups).find((way) => known.has(`${groups.before}${way}${groups.after}`)) ?? found;
  };
  const joined = text.replace(BREAK, read);
  return isPassage ? joined.replace(INTERRUPTION, read) : joined;
}
