import type { Queries } from '../query/query-types.generated.js';
import { changeIdOf } from './node-id.js';

/** The mutations whose changes are recorded, with what each does. */
export const CHANGE_ACTIONS = {
  RECORD_STATEMENT: 'A statement was recorded.',
  CORRECT_STATEMENT: 'A statement was corrected, or recorded as the correction of another one.',
  RETRACT_STATEMENT: 'A statement was withdrawn.',
  UPSERT_SUBJECT: 'A subject was written, new or known.',
  RECORD_SOURCE: 'A source was written, new or known.',
  RECORD_ROLE: 'A role was recorded, whose holder or actor is the subject.',
  RECORD_PARTY: 'A relation between an actor and an agreement was recorded, one of which is the subject.',
  RECORD_EVENT: 'An event was written, or the subject was recorded as its participant or concern.',
  MERGE_SUBJECTS: 'Two subjects became one.',
  CHANGE_KIND: 'A subject got another kind and the id of that kind, or its kind was confirmed.',
} as const;

/** The mutation that made a change. */
export type ChangeAction = keyof typeof CHANGE_ACTIONS;

/** What a change did to one property: its value before and after, as JSON text; null if there was none. */
export interface PropertyChange {
  property: string;
  before: string | null;
  after: string | null;
}

/** One change to a node or a statement, as the log keeps it. `at`: ISO instant. */
export interface Change {
  kind: 'CHANGE';
  id: string;
  targetId: string;
  action: ChangeAction;
  at: string;
  by: string | null;
  properties: PropertyChange[];
}

/** The change of a row. */
export function changeFromRow(row: Queries['findChanges']['row']): Change {
  const properties = JSON.parse(row.properties) as PropertyChange[];
  return { ...row, kind: 'CHANGE', id: changeIdOf(row.id), action: row.action as ChangeAction, properties };
}
