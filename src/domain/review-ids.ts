import { randomUUID } from 'node:crypto';
import { shown } from '../errors/shown.js';

/** The id of a new run; later runs have greater ids. */
export function newRunId(at: string): string {
  return `run/${at.replace(/\D/g, '')}-${randomUUID().slice(0, 8)}`;
}

/** The id of a candidate. Sorted by id, those of a run are in the order of the article. `start`: the offset of its words. */
export function candidateIdOf(runId: string, start: number, isAdded: boolean): string {
  const place = String(start).padStart(7, '0');
  return `candidate/${runId.slice('run/'.length)}-${place}${isAdded ? `-${randomUUID().slice(0, 4)}` : ''}`;
}

const RUN_ID = /^run\/\d{14,20}-[0-9a-f]{8}$/;
const CANDIDATE_ID = /^candidate\/\d{14,20}-[0-9a-f]{8}-\d{7,10}(?:-[0-9a-f]{4})?$/;
const DECISION_ID = /^decision\/[0-9a-f-]{36}$/;
/** The id of a decision, or of several that were made together. */
const TAKEN_ID = /^(?:decision|batch)\/[0-9a-f-]{36}$/;

const IDS = {
  run: { form: RUN_ID, example: 'run/20211028093000000-0123abcd' },
  candidate: { form: CANDIDATE_ID, example: 'candidate/20211028093000000-0123abcd-0000999' },
  decision: { form: TAKEN_ID, example: 'decision/0d2f6a1c-5b1e-4c3a-9f57-6a1d2c3b4e5f' },
};

/** What is wrong with a text as an id of this kind, or null. */
export function reviewIdProblem(id: string, kind: keyof typeof IDS): string | null {
  const { form, example } = IDS[kind];
  return form.test(id) ? null : `${shown(id)} is not the id of a ${kind}; give one such as '${example}'`;
}

/** The kind of review object that an id names; null if it is the id of something else. */
export function reviewKindOf(id: string): 'RUN' | 'CANDIDATE' | 'DECISION' | null {
  if (RUN_ID.test(id)) return 'RUN';
  if (CANDIDATE_ID.test(id)) return 'CANDIDATE';
  return DECISION_ID.test(id) ? 'DECISION' : null;
}
