import type { Queries } from '../query/query-types.generated.js';
import { type Act, actOf } from './act.js';
import { type Evidence, evidenceOf } from './evidence.js';

/** A coded act that was done rather than said, by its source to its target. `tone`: -10 … 10; days are ISO text. */
export interface Interaction {
  id: string;
  kind: 'INTERACTION';
  sourceId: string;
  targetId: string;
  act: Act;
  tone: number | null;
  heldOn: string;
  heldFrom: string;
  heldTo: string;
  place: string | null;
  confidence: number | null;
  evidence: readonly Evidence[];
  recordedAt: string;
  recordedBy: string | null;
}

/** The interaction of a row with interaction-columns, with the values that the graph leaves out (docs/model.md). */
export function interactionFromRow({ actCode, ...row }: Queries['findInteractions']['row']): Interaction {
  return {
    ...row,
    kind: 'INTERACTION',
    act: actOf(actCode),
    heldOn: row.heldOn ?? row.heldFrom,
    heldTo: row.heldTo ?? row.heldFrom,
    evidence: evidenceOf(row.evidence, row.id),
  };
}
