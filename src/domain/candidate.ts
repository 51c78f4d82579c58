import type { Queries } from '../query/query-types.generated.js';
import type { SubjectKind } from './identity.js';
import type { StatementContent } from './statement.js';

/** The states of a candidate. */
export const CANDIDATE_STATES = ['PENDING', 'ACCEPTED', 'REJECTED'] as const;

/** Whether a candidate was decided on, and how. */
export type CandidateState = (typeof CANDIDATE_STATES)[number];

/** A subject that the article names: one of the graph, or one that would be recorded with the statement. */
export interface ProposedActor {
  id: string;
  kind: SubjectKind;
  name: string;
}

/** The checks of a candidate. */
export const CANDIDATE_CHECKS = ['WORDS', 'FORM', 'SPEAKER', 'SAID_ON', 'ACT', 'DUPLICATE'] as const;

/** The name of a check. */
export type CandidateCheckName = (typeof CANDIDATE_CHECKS)[number];

/** The result of a check: what is wrong, or null. */
export interface CandidateCheck {
  name: CandidateCheckName;
  problem: string | null;
}

/** The part of a candidate that is stored as one JSON text. */
export interface CandidateDraft {
  statement: StatementContent;
  /** The words that name the speaker, such as 'he', and those that give the day. */
  speakerWords: string | null;
  saidOnWords: string | null;
  /** Everyone that the words for the speaker may mean, the most probable first. */
  speakers: ProposedActor[];
  /** CAMEO codes with their probabilities, the most probable first. */
  acts: { code: string; score: number }[];
  /** All but the one that needs the graph. */
  checks: CandidateCheck[];
  /** The probability that the speaker said it, 0 to 1. */
  confidence: number;
  /** The score that the extractor gave, if decisions have changed it. */
  uncalibrated?: number;
  rule: string;
  /** The names of the extractors that found it, such as 'rules-en/1'; empty if an editor added it. */
  extractors: string[];
  /** The keys of the record whose values an editor has replaced. */
  changed: string[];
  /** The values that an editor has replaced, null where there was none: by the keys of the record. */
  found?: Record<string, unknown>;
}

/** A statement that was found in an article, for an editor to accept, change or reject. */
export interface Candidate {
  kind: 'CANDIDATE';
  id: string;
  runId: string;
  state: CandidateState;
  draft: CandidateDraft;
  statementId: string | null;
  decisionId: string | null;
  version: number;
}

/** The position of the words of a candidate, in code points of the text of its run. */
export function wordsOf({ statement }: CandidateDraft): { start: number; end: number } | null {
  const [{ start, end } = {}] = statement.evidence;
  return start === undefined || end === undefined ? null : { start, end };
}

/** Whether all checks pass that do not need the graph. */
export function isClear({ checks }: CandidateDraft): boolean {
  return checks.every(({ problem }) => problem === null);
}

/** The candidate of a row with candidate-columns. */
export function candidateFromRow(row: Queries['findCandidates']['row']): Candidate {
  const draft = JSON.parse(row.draft) as CandidateDraft;
  return { ...row, kind: 'CANDIDATE', state: row.state as CandidateState, draft };
}
