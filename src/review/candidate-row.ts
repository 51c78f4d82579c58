import { type CandidateDraft, isClear } from '../domain/candidate.js';
import type { QueryValue } from '../engine/graph-engine.js';

/** The properties that the graph stores for a draft: all of it as JSON text, and the values that candidates are filtered by. */
export function draftProperties(draft: CandidateDraft): { [key: string]: QueryValue } {
  return {
    draft: JSON.stringify(draft),
    confidence: draft.confidence,
    form: draft.statement.form,
    rule: draft.rule,
    speakerId: draft.statement.speaker,
    isClear: isClear(draft),
  };
}
