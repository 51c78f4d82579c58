import { wordCount, wordsAt } from '../segment/span.js';
import type { Found } from './found.js';

/** How often a rule is right: one number, or four if a plain verb and a comma within what was said matter. */
type Score =
  | number
  | {
      /** 'said', 'told' or 'added', and no comma within. */
      plain: number;
      plainWithComma: number;
      other: number;
      otherWithComma: number;
    };

/**
 * The probability that an attribution found by a rule is right, as measured in docs/reading.md, rounded by hand. Each stands
 * for one construction, shown by an example.
 */
const SCORES = {
  /** “…,” Malley said. */
  quotationThenSubject: 0.97,
  /** “…,” said Malley. */
  quotationThenVerb: 0.97,
  /** “…,” Malley said, “…” */
  interruptedQuotation: 0.95,
  /** Malley said: “…” and Malley said that it is “…” */
  verbThenQuotation: { plain: 0.91, plainWithComma: 0.8, other: 0.85, otherWithComma: 0.7 },
  /** Malley said that … */
  verbThenConjunction: { plain: 0.86, plainWithComma: 0.74, other: 0.83, otherWithComma: 0.66 },
  /** Malley said he … */
  verbThenClause: { plain: 0.88, plainWithComma: 0.6, other: 0.68, otherWithComma: 0.5 },
  /** Malley called it … */
  verbThenPhrase: 0.57,
  /** The talks go on, Malley said. */
  clauseThenSubject: { plain: 0.88, plainWithComma: 0.82, other: 0.65, otherWithComma: 0.5 },
  /** The talks go on, said Malley. */
  clauseThenVerb: 0.6,
  /** The talks, Malley said, go on. */
  interruptedClause: { plain: 0.86, plainWithComma: 0.82, other: 0.86, otherWithComma: 0.74 },
  /** According to Malley, … */
  accordingTo: { plain: 0.86, plainWithComma: 0.7, other: 0.86, otherWithComma: 0.7 },
  /** Malley on the talks: “…” */
  colonThenQuotation: 0.8,
  /** Malley: talks go on (in the headline) */
  headline: 0.7,
  /** “…” after an attributed quotation in the same paragraph */
  continuedQuotation: 0.97,
  /** “…” as a separate paragraph */
  floatingQuotation: 0.7,
  /** “…” after a paragraph that ends in a colon */
  announcedQuotation: 0.75,
  /** “…” at the beginning of a sentence without any verb of saying */
  leadingQuotation: 0.5,
  /** a quotation in a sentence without any verb of saying */
  looseQuotation: 0.52,
  /** a quotation without any indication of its speaker */
  orphanQuotation: 0.4,
} as const satisfies Record<string, Score>;

/** The constructions that the rules find. */
export type RuleName = keyof typeof SCORES;

const PLAIN_VERBS = new Set(['say', 'tell', 'add']);
const SHORT_CLAUSE = 4;
const SHORT_CLAUSE_SCORE = 0.6;

/** The probability that an attribution is right. */
export function scoreOf(text: string, found: Found): number {
  const score: Score = SCORES[found.rule];
  if (typeof score === 'number') return score;
  const said = found.content.map((span) => wordsAt(text, span)).join(' ');
  if (!found.isQuoted && wordCount(said) <= SHORT_CLAUSE) return Math.min(SHORT_CLAUSE_SCORE, score.otherWithComma);
  const isPlain = found.lemma !== null && PLAIN_VERBS.has(found.lemma);
  // Commas within a quotation of whole sentences do not end what was said.
  const hasComma = said.includes(',') && !/^["“‘']/.test(said);
  if (isPlain) return hasComma ? score.plainWithComma : score.plain;
  return hasComma ? score.otherWithComma : score.other;
}
