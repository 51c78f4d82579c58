import type { Queries } from '../query/query-types.generated.js';
import type { CandidateDraft } from './candidate.js';
import type { PropertyChange } from './change.js';

/** The possible decisions on a candidate. */
export const DECISION_ACTIONS = ['ACCEPT', 'REJECT'] as const;

/** One of the decisions. */
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

/** The draft at the time of the decision, and what the editor had changed in it by then. */
export interface DecisionDetails {
  draft: CandidateDraft;
  changes: PropertyChange[];
}

/** A decision on a candidate. Undone decisions are kept. Instants are ISO text. */
export interface Decision {
  kind: 'DECISION';
  id: string;
  runId: string;
  candidateId: string;
  batchId: string | null;
  action: DecisionAction;
  at: string;
  by: string | null;
  reason: string | null;
  statementId: string | null;
  details: DecisionDetails;
  undoneAt: string | null;
  undoneBy: string | null;
}

/** The decision of a row with decision-columns. */
export function decisionFromRow(row: Queries['findDecisions']['row']): Decision {
  const details = JSON.parse(row.details) as DecisionDetails;
  return { ...row, kind: 'DECISION', action: row.action as DecisionAction, details };
}
