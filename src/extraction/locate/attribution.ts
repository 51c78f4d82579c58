import type { Span } from '../segment/span.js';

/** Something said, with all its words found in the article. Spans are in UTF-16 units. */
export interface Attribution {
  content: readonly Span[];
  source: Span | null;
  cue: Span | null;
  /** What the extractor said beside the words, where it did; checked later. */
  given: { speakerId?: string; act?: string; saidOn?: string; about?: readonly string[] };
  rule: string;
  score: number;
}

/** Why something that an extractor gave is left out; `words`: those that it gave for it. */
export interface Dropped {
  words: string;
  reason: string;
}
