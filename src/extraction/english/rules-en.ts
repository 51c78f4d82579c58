import type { ExactWords, Extractor, RawAttribution } from '../extractor.js';
import type { Document } from '../segment/document.js';
import type { Span } from '../segment/span.js';
import { articleAttributions } from './article-attributions.js';
import { scoreOf } from './rule-scores.js';

function exactAt({ text }: Document, { start, end }: Span): ExactWords {
  return { exact: text.slice(start, end), start };
}

/** The built-in extractor: parts of speech and rules for English; it runs locally. */
export const rulesEn: Extractor = {
  id: 'rules-en',
  version: '1',
  languages: ['en'],
  async extract(document, { signal }) {
    const attributions = articleAttributions(document, signal).map(
      (found): RawAttribution => ({
        content: found.content.map((span) => exactAt(document, span)),
        source: found.source && exactAt(document, found.source),
        cue: found.cue && exactAt(document, found.cue),
        rule: found.rule,
        score: scoreOf(document.text, found),
      }),
    );
    return { attributions, problem: null };
  },
};
