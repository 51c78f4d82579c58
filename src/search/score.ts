import { FIT, type WordMatcher } from './word-matcher.js';

/** What can be found, in three indexes. */
export type SearchGroup = 'SUBJECT' | 'SOURCE' | 'STATEMENT';

/** The words of something that can be found: its names, or what was said, and its identifiers. */
export interface Worded {
  id: string;
  texts: readonly string[];
  identifiers?: readonly string[];
  /** For a subject, its kind and name, if known. */
  kind?: string;
  name?: string;
  /** For a subject, how many statements it made plus how many name it, if known. */
  count?: number | null;
}

/** The weight of a word by its place: in the first text, in another one, in an identifier. */
const WEIGHTS: Record<SearchGroup, { first: number; other: number; identifier: number }> = {
  SUBJECT: { first: 10, other: 9, identifier: 9 },
  SOURCE: { first: 8, other: 8, identifier: 9 },
  STATEMENT: { first: 5, other: 5, identifier: 0 },
};
/** Its weight by how it fits. The steps are larger than the effect of the rest of a text. */
const FIT_WEIGHTS = [0, 0.4, 0.7, 1];
/** The score of a subject whose name, or an alias of which, equals the query: higher than all others. */
const WHOLE_NAME = 12;
const WHOLE_ALIAS = 11;
/** The part of a score that depends on how much of a text the words make up. */
const COVERAGE_PART = 0.2;

/**
 * How well something fits a query, from 0 (not at all) to 12: whole names of subjects above names with the words above quotes,
 * and in each, exact words above prefixes above words with typing errors. It depends on nothing else in the graph, so cursors
 * that contain it stay valid while the graph grows.
 */
export function scoreOf(group: SearchGroup, { texts, identifiers = [] }: Worded, matcher: WordMatcher): number {
  const { words, phrases, wholes } = matcher.query;
  if (group === 'SUBJECT') {
    const whole = texts.findIndex((text) => wholes.includes(text));
    if (whole !== -1) return whole === 0 ? WHOLE_NAME : WHOLE_ALIAS;
  }
  const weights = WEIGHTS[group];
  const best: number[] = words.map(() => 0);
  const bestPhrases = phrases.map(() => 0);
  let coverage = 0;
  const look = (text: string, weight: number) => {
    const tokens = text.split(' ');
    let fitting = 0;
    for (const token of tokens) {
      let isFitting = false;
      for (const [index, fit] of matcher.fitsOf(token).entries()) {
        if (fit === FIT.NONE) continue;
        isFitting = true;
        best[index] = Math.max(best[index]!, weight * FIT_WEIGHTS[fit]!);
      }
      if (isFitting) fitting += 1;
    }
    for (const [index, phrase] of phrases.entries()) {
      if (!` ${text} `.includes(` ${phrase} `)) continue;
      bestPhrases[index] = Math.max(bestPhrases[index]!, weight);
      fitting += phrase.split(' ').length;
    }
    coverage = Math.max(coverage, Math.min(fitting / tokens.length, 1));
  };
  for (const [index, text] of texts.entries()) look(text, index === 0 ? weights.first : weights.other);
  for (const text of identifiers) look(text, weights.identifier);

  const all = [...best, ...bestPhrases];
  if (all.length === 0 || all.includes(0)) return 0;
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  return Math.round(mean * (1 - COVERAGE_PART + COVERAGE_PART * coverage) * 1_000) / 1_000;
}
