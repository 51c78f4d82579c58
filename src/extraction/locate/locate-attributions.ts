import { cut } from '../../errors/shown.js';
import type { ExactWords, RawAttribution } from '../extractor.js';
import type { Document } from '../segment/document.js';
import type { Span } from '../segment/span.js';
import type { Attribution, Dropped } from './attribution.js';
import { WordLocator } from './locate-words.js';

/** The attributions of an extractor, split by whether their words are in the article. */
export interface Located {
  attributions: Attribution[];
  dropped: Dropped[];
}

/** Words, shortened for a message. */
export function shownWords({ exact }: ExactWords): string {
  return cut(exact);
}

/** Clamps whatever an extractor gives as a score to a probability. */
function probability(score: unknown): number {
  return typeof score === 'number' && Number.isFinite(score) ? Math.min(1, Math.max(0, score)) : 0;
}

/**
 * Finds the words of each attribution in the article. One whose content is not there is dropped, with the reason; a speaker
 * or a cue that is not there is omitted. Cost: linear in the text for each piece of words.
 */
export function locateAttributions(document: Document, raw: readonly RawAttribution[]): Located {
  const locator = new WordLocator(document.text);
  const attributions: Attribution[] = [];
  const dropped: Dropped[] = [];
  for (const { content, source, cue, rule, score, speakerId, act, saidOn, about } of raw) {
    const cueSpan = cue && locator.find(cue);
    const near = cueSpan?.start ?? content[0]?.start ?? 0;
    const pieces: Span[] = [];
    const missing = content.filter((words) => {
      const span = locator.find(words, near);
      if (span) pieces.push(span);
      return span === null;
    });
    if (missing[0] || pieces.length === 0) {
      dropped.push({
        words: missing[0] ? shownWords(missing[0]) : '',
        reason: 'these words are not in the article',
      });
      continue;
    }
    attributions.push({
      content: pieces.sort((a, b) => a.start - b.start),
      source: source && locator.find(source, near),
      cue: cueSpan,
      given: { speakerId, act, saidOn, about },
      rule,
      score: probability(score),
    });
  }
  return { attributions, dropped };
}
