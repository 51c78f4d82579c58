import type { Span } from '../segment/span.js';

/** Something said, with all its words found in the article. Spans are in UTF-16 units. */
export interface Attribution {
  content: readonly Span[];
  source: Span | null;
  cue: Span | null;
  /** Optional values that the extractor gave in addition to the words; checked later. */
  given: { speakerId?: string; act?: string; saidOn?: string; about?: readonly string[] };
  rule: string;
  score: number;
}

/** Why a result of an extractor was dropped; `words`: those that the extractor gave. */
export interface Dropped {
  words: string;
  reason: string;
}
