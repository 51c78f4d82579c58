import type { Queries } from '../query/query-types.generated.js';
import type { ProposedActor } from './candidate.js';
import type { SourceContent } from './source.js';

/** The states of a run. */
export const RUN_STATES = ['OPEN', 'CLOSED'] as const;

/** Whether candidates of a run can be decided on. */
export type RunState = (typeof RUN_STATES)[number];

/** Output of an extractor that was left out, or a problem that kept the extractor from working. */
export interface RunProblem {
  extractor: string;
  /** The words in question; null if it is about the extractor as a whole. */
  words: string | null;
  problem: string;
}

/** The part of a run that is stored as one JSON text. */
export interface RunDetails {
  source: SourceContent;
  /** BCP 47. */
  language: string;
  extractors: string[];
  /** Subjects that candidates name and the graph lacks; they are recorded with the first statement that needs them. */
  newSubjects: ProposedActor[];
  problems: RunProblem[];
  /** The licence of the text, according to the person who submitted it. */
  licence: string | null;
  /** SHA-256 of the text, hexadecimal, and its length in code points. */
  textHash: string;
  textLength: number;
}

/** An extraction from one article. Instants are ISO text. */
export interface ExtractionRun {
  kind: 'RUN';
  id: string;
  state: RunState;
  createdAt: string;
  createdBy: string | null;
  changedAt: string;
  closedAt: string | null;
  closedBy: string | null;
  sourceId: string;
  details: RunDetails;
  version: number;
}

/** The run of a row with run-columns. */
export function runFromRow(row: Queries['findRuns']['row']): ExtractionRun {
  return { ...row, kind: 'RUN', state: row.state as RunState, details: JSON.parse(row.details) as RunDetails };
}
