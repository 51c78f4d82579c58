import type { Queries } from '../query/query-types.generated.js';
import { type Act, actOf } from './act.js';
import { type Evidence, type EvidenceLine, evidenceOf } from './evidence.js';

/** How the words of a statement are known: in full, in part, retold, or as a machine's code for them. */
export const STATEMENT_FORMS = ['DIRECT', 'PARTIAL', 'INDIRECT', 'CODED'] as const;

/** One of the forms. */
export type StatementForm = (typeof STATEMENT_FORMS)[number];

/** The statuses of a statement. */
export const STATEMENT_STATUSES = ['CURRENT', 'CORRECTED', 'RETRACTED'] as const;

/** Whether a statement is current, corrected or retracted. */
export type StatementStatus = (typeof STATEMENT_STATUSES)[number];

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
  evidence: readonly Evidence[];
  recordedAt: string;
  recordedBy: string | null;
  version: number;
}

/** A statement as it is recorded, by the keys of its record, without its id and its status. */
export interface StatementContent {
  speaker: string;
  about: string[];
  addressedTo?: string[];
  onBehalfOf?: string[];
  via?: string;
  quote?: string;
  paraphrase?: string;
  language?: string;
  form: string;
  act: string;
  tone?: number;
  saidOn: string;
  medium?: string;
  place?: string;
  confidence?: number;
  evidence: EvidenceLine[];
}

/** The statement of a row with statement-columns, with the values that the graph leaves out (docs/model.md). */
export function statementFromRow(row: Queries['findStatements']['row']): Statement {
  // Listed one by one: copying the row with `...` took three times as long, and every list is made with this.
  return {
    id: row.id,
    kind: 'STATEMENT',
    speakerId: row.speakerId,
    aboutIds: row.aboutIds,
    addressedToIds: row.addressedToIds ?? [],
    onBehalfOfIds: row.onBehalfOfIds ?? [],
    viaId: row.viaId,
    quote: row.quote,
    paraphrase: row.paraphrase,
    language: row.language,
    form: (row.form ?? 'CODED') as StatementForm,
    act: actOf(row.actCode),
    tone: row.tone,
    saidOn: row.saidOn ?? row.saidFrom,
    saidFrom: row.saidFrom,
    saidTo: row.saidTo ?? row.saidFrom,
    medium: row.medium,
    place: row.place,
    confidence: row.confidence,
    status: row.status as StatementStatus,
    statusSince: row.statusSince,
    correctsId: row.correctsId,
    correctedById: row.correctedById,
    evidence: evidenceOf(row.evidence, row.id),
    recordedAt: row.recordedAt,
    recordedBy: row.recordedBy,
    version: row.version ?? 1,
  };
}

/** The values of a row for properties that a node lacks. */
const ABSENT = {
  ...{ addressedToIds: null, onBehalfOfIds: null, viaId: null, quote: null, paraphrase: null, language: null },
  ...{ form: null, tone: null, saidOn: null, saidTo: null, medium: null, place: null, confidence: null },
  ...{ statusSince: null, correctsId: null, correctedById: null, recordedBy: null, version: null },
} satisfies Partial<Queries['findStatements']['row']>;

/** Same as {@link statementFromRow}, from the properties of a node that was just written. */
export function statementFromProperties(properties: Record<string, unknown>): Statement {
  const evidence = properties.evidence ?? (properties.sourceIds as string[])[0];
  return statementFromRow({ ...ABSENT, ...properties, evidence, version: null } as Queries['findStatements']['row']);
}

/** The statement as it was known before an instant, without what happened to it later. */
export function asKnownBefore(statement: Statement, instant: string): Statement {
  if (statement.statusSince === null || statement.statusSince < instant) return statement;
  return { ...statement, status: 'CURRENT', statusSince: null, correctedById: null };
}
