import { randomUUID } from 'node:crypto';

/** The id of a new run: those of later runs are greater. */
export function newRunId(at: string): string {
  return `run/${at.replace(/\D/g, '')}-${randomUUID().slice(0, 8)}`;
}

/** The id of a candidate: in the order of ids, those of a run stand along the article. `start`: of its words. */
export function candidateIdOf(runId: string, start: number, isAdded: boolean): string {
  const place = String(start).padStart(7, '0');
  return `candidate/${runId.slice('run/'.length)}-${place}${isAdded ? `-${randomUUID().slice(0, 4)}` : ''}`;
}

const RUN_ID = /^run\/\d{14,20}-[0-9a-f]{8}$/;
const CANDIDATE_ID = /^candidate\/\d{14,20}-[0-9a-f]{8}-\d{7,10}(?:-[0-9a-f]{4})?$/;
const DECISION_ID = /^decision\/[0-9a-f-]{36}$/;
const BATCH_ID = /^batch\/[0-9a-f-]{36}$/;

/** What a message says where another text is in the place of an id. */
export const REVIEW_ID_EXPECTED = {
  run: "give the id of a run, such as 'run/20211028093000000-0123abcd'",
  candidate: "give the id of a candidate, such as 'candidate/20211028093000000-0123abcd-0000999'",
  decision: "give the id of a decision, such as 'decision/0d2f6a1c-5b1e-4c3a-9f57-6a1d2c3b4e5f'",
};

/** Whether a text can be the id of a run. */
export function isRunId(id: string): boolean {
  return RUN_ID.test(id);
}

/** Whether a text can be the id of a candidate. */
export function isCandidateId(id: string): boolean {
  return CANDIDATE_ID.test(id);
}

/** Whether a text can be the id of a decision, or of several that were taken together. */
export function isDecisionId(id: string): boolean {
  return DECISION_ID.test(id) || BATCH_ID.test(id);
}

/** What of a review an id names; null where it is the id of something else. */
export function reviewKindOf(id: string): 'RUN' | 'CANDIDATE' | 'DECISION' | null {
  if (RUN_ID.test(id)) return 'RUN';
  if (CANDIDATE_ID.test(id)) return 'CANDIDATE';
  return DECISION_ID.test(id) ? 'DECISION' : null;
}
