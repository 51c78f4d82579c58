import { WHOLE_LIST_LIMIT } from '../bounds/list-sizes.js';
import { withFurther } from '../collections/with-further.js';
import { type Evidence, type EvidenceLine, evidenceLines } from '../domain/evidence.js';
import { evidenceKey } from '../rules/evidence-record.js';

/**
 * A line that replaces recorded passages, with those beyond the first 500 of them, since no answer shows these: nobody can have
 * meant to remove them.
 */
export function withUnseenEvidence<L extends { evidence?: readonly EvidenceLine[] }>(
  line: L,
  recorded: readonly Evidence[],
): L {
  if (recorded.length <= WHOLE_LIST_LIMIT) return line;
  const unseen = evidenceLines(recorded.slice(WHOLE_LIST_LIMIT));
  return { ...line, evidence: withFurther(line.evidence ?? [], unseen, evidenceKey) };
}
