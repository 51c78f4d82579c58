import type { Queries } from '../query/query-types.generated.js';
import type { ProposedActor } from './candidate.js';
import type { SourceContent } from './source.js';

/** What can have become of a run. */
export const RUN_STATES = ['OPEN', 'CLOSED'] as const;

/** Whether candidates of a run can be decided upon. */
export type RunState = (typeof RUN_STATES)[number];

/** Something that an extractor gave and that was left out, or that kept it from working. */
export interface RunProblem {
  extractor: string;
  /** The words that were given; null where it is about the extractor as a whole. */
  words: string | null;
  problem: string;
}

/** What is kept of a run as a whole. */
export interface RunDetails {
  source: SourceContent;
  /** BCP 47. */
  language: string;
  extractors: string[];
  /** Subjects that candidates name and the graph lacks; they are recorded with the first statement that needs them. */
  newSubjects: ProposedActor[];
  problems: RunProblem[];
  /** Under which the text may be used, as the person who gave it says. */
  licence: string | null;
  /** SHA-256 of the text, hexadecimal, and its length in code points. */
  textHash: string;
  textLength: number;
}

/** One reading of one article. Instants are ISO text. */
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
