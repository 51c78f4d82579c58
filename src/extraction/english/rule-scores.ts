import { wordCount, wordsAt } from '../segment/span.js';
import type { Found } from './found.js';

/**
 * How often what a rule finds is right, as docs/reading.md measures it, rounded by hand. Each number stands for one
 * construction, so that whoever adds one sees what it has to hold.
 */
const SCORES = {
  /** “…,” Malley said. */
  quotationThenSubject: 0.95,
  /** “…,” said Malley. */
  quotationThenVerb: 0.95,
  /** “…,” Malley said, “…” */
  interruptedQuotation: 0.9,
  /** Malley said: “…” and Malley said that it is “…” */
  verbThenQuotation: 0.8,
  /** Malley said that … */
  verbThenConjunction: 0.8,
  /** Malley said he … */
  verbThenClause: 0.75,
  /** Malley called it … */
  verbThenPhrase: 0.4,
  /** The talks go on, Malley said. */
  clauseThenSubject: 0.8,
  /** The talks go on, said Malley. */
  clauseThenVerb: 0.75,
  /** The talks, Malley said, go on. */
  interruptedClause: 0.8,
  /** According to Malley, … */
  accordingTo: 0.8,
  /** Malley on the talks: “…” */
  colonThenQuotation: 0.6,
  /** Malley: talks go on (in the headline) */
  headline: 0.5,
  /** “…” after an attributed quotation in the same paragraph */
  continuedQuotation: 0.9,
  /** “…” as a paragraph of its own */
  floatingQuotation: 0.6,
  /** “…” after a paragraph that ends in a colon */
  announcedQuotation: 0.8,
  /** “…” that begins a sentence without any verb of saying */
  leadingQuotation: 0.45,
  /** a quotation in a sentence without any verb of saying */
  looseQuotation: 0.4,
  /** a quotation whose speaker nothing tells */
  orphanQuotation: 0.2,
} as const;

/** The constructions that are read. */
export type RuleName = keyof typeof SCORES;

/** How probable it is that something found is right. */
export function scoreOf(text: string, found: Found): number {
  const base = SCORES[found.rule];
  const length = found.content.reduce((sum, span) => sum + wordCount(wordsAt(text, span)), 0);
  return length <= 2 ? base * 0.8 : base;
}
