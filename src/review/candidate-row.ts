import { type CandidateDraft, isClear } from '../domain/candidate.js';
import type { QueryValue } from '../engine/graph-engine.js';

/** What the graph keeps of a draft: the whole as JSON text, and what candidates are found by. */
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
