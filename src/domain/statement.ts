import type { Queries } from '../query/query-types.generated.js';
import { type Act, actOf } from './act.js';
import { type Evidence, evidenceOf } from './evidence.js';

/** How the words come to us: in full, in part, retold, or as a machine's code for them. */
export type StatementForm = 'DIRECT' | 'PARTIAL' | 'INDIRECT' | 'CODED';

/** Whether a statement stands. */
export type StatementStatus = 'CURRENT' | 'CORRECTED' | 'RETRACTED';

/** What was said: the edge from a speaker to each subject. `tone`: -10 (hostile) … 10 (friendly); days are ISO text. */
export interface Statement {
  id: string;
  kind: 'STATEMENT';
  speakerId: string;
  aboutIds: string[];
  addressedToIds: string[];
  onBehalfOfIds: string[];
  viaId: string | null;
  quote: string | null;
  paraphrase: string | null;
  language: string | null;
  form: StatementForm;
  act: Act;
  tone: number | null;
  saidOn: string;
  saidFrom: string;
  saidTo: string;
  medium: string | null;
  place: string | null;
  confidence: number | null;
  status: StatementStatus;
  statusSince: string | null;
  correctsId: string | null;
  correctedById: string | null;
  evidence: Evidence[];
  recordedAt: string;
  recordedBy: string | null;
  version: number;
}

/** The statement of a row with statement-columns. */
export function statementFromRow({ actCode, ...row }: Queries['findStatements']['row']): Statement {
  return {
    ...row,
    kind: 'STATEMENT',
    form: row.form as StatementForm,
    status: row.status as StatementStatus,
    act: actOf(actCode),
    evidence: evidenceOf(row.evidence),
  };
}

/** The statement as it was known before an instant: what happened to it later has not happened yet. */
export function asKnownBefore(statement: Statement, instant: string): Statement {
  if (statement.statusSince === null || statement.statusSince < instant) return statement;
  return { ...statement, status: 'CURRENT', statusSince: null, correctedById: null };
}
