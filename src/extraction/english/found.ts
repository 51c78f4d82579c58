import type { Span } from '../segment/span.js';
import type { RuleName } from './rule-scores.js';

/** What a rule found: spans of the text, not yet their words. */
export interface Found {
  content: Span[];
  source: Span | null;
  cue: Span | null;
  rule: RuleName;
  /** The lemma of the verb of saying. */
  lemma: string | null;
  /** It is in quotation marks, at least in part. */
  isQuoted: boolean;
}
