import type { ExchangeLine, StatementLine } from '../../exchange/exchange-line.js';
import type { Candidate, Extraction } from '../candidate.js';

function withSuggestions({ statement, acts, speakers, foundBy, score }: Candidate): StatementLine {
  const speaker = speakers.length > 1 ? speakers.map(({ id }) => id) : undefined;
  const confidence = Math.round(score * 100) / 100;
  return {
    ...statement,
    confidence,
    suggestions: { act: [...acts], ...(speaker && { speaker }), foundBy: [...foundBy] },
  };
}

/**
 * An extraction as lines of the exchange format that can be loaded unchanged: the source, the new subjects and the candidates.
 * Guesses are in `suggestions`, for the person who edits the lines.
 */
export function exchangeLinesOf(extraction: Extraction): ExchangeLine[] {
  return [extraction.source, ...extraction.newSubjects, ...extraction.candidates.map(withSuggestions)];
}
