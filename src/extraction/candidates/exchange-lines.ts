import type { ExchangeLine, StatementLine } from '../../exchange/exchange-line.js';
import type { Candidate, Extraction } from '../candidate.js';

function withSuggestions({ statement, acts, speakers }: Candidate): StatementLine {
  const speaker = speakers.length > 1 ? speakers.map(({ id }) => id) : undefined;
  return { ...statement, suggestions: { act: [...acts], ...(speaker && { speaker }) } };
}

/**
 * An extraction as lines of the exchange format, which load as they are: the source, the new subjects and the candidates.
 * What was guessed stands in `suggestions`, for whoever edits the lines.
 */
export function exchangeLinesOf(extraction: Extraction): ExchangeLine[] {
  return [extraction.source, ...extraction.newSubjects, ...extraction.candidates.map(withSuggestions)];
}
