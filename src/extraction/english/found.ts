import type { Span } from '../segment/span.js';
import type { RuleName } from './rule-scores.js';

/** An attribution that a rule found, as spans of the text. */
export interface Found {
  content: Span[];
  source: Span | null;
  cue: Span | null;
  rule: RuleName;
  /** The lemma of the verb of saying. */
  lemma: string | null;
  /** Whether it is in quotation marks, at least in part. */
  isQuoted: boolean;
  /** Whether the article does not report that it was said: 'did not say that', 'if Malley says that'. */
  isUnsaid?: boolean;
}
