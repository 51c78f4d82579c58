import type { Queries } from '../query/query-types.generated.js';
import type { SubjectKind } from './identity.js';
import type { StatementContent } from './statement.js';

/** What can have become of a candidate. */
export const CANDIDATE_STATES = ['PENDING', 'ACCEPTED', 'REJECTED'] as const;

/** Whether somebody decided upon a candidate, and how. */
export type CandidateState = (typeof CANDIDATE_STATES)[number];

/** A subject that the article names: one of the graph, or one that would be recorded with the statement. */
export interface ProposedActor {
  id: string;
  kind: SubjectKind;
  name: string;
}

/** What is looked at of a candidate. */
export const CANDIDATE_CHECKS = ['WORDS', 'FORM', 'SPEAKER', 'SAID_ON', 'ACT', 'DUPLICATE'] as const;

/** The name of a check. */
export type CandidateCheckName = (typeof CANDIDATE_CHECKS)[number];

/** One thing that was looked at, and what is wrong with it; null where nothing is. */
export interface CandidateCheck {
  name: CandidateCheckName;
  problem: string | null;
}

/** What is kept of a candidate as a whole. */
export interface CandidateDraft {
  statement: StatementContent;
  /** The words that name the speaker, such as 'he', and those that give the day. */
  speakerWords: string | null;
  saidOnWords: string | null;
  /** Everybody that the words for the speaker fit, the most probable first. */
  speakers: ProposedActor[];
  /** CAMEO codes with how probable each is, the most probable first. */
  acts: { code: string; score: number }[];
  /** But for the one that looks into the graph. */
  checks: CandidateCheck[];
  /** How probable it is that it was said by that speaker, 0 to 1. */
  confidence: number;
  /** The score as the extractor gave it, where decisions moved it. */
  uncalibrated?: number;
  rule: string;
  /** The names of the extractors that found it, such as 'rules-en/1'; none where an editor added it. */
  extractors: string[];
  /** What an editor set instead of what was found, by the keys of the record. */
  changed: string[];
  /** What was found where an editor has set something, null where nothing was: by the keys of the record. */
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

/** Where the words of a candidate are: in code points of the text of its run. */
export function wordsOf({ statement }: CandidateDraft): { start: number; end: number } | null {
  const [{ start, end } = {}] = statement.evidence;
  return start === undefined || end === undefined ? null : { start, end };
}

/** Whether every check passes that needs no look into the graph. */
export function isClear({ checks }: CandidateDraft): boolean {
  return checks.every(({ problem }) => problem === null);
}

/** The candidate of a row with candidate-columns. */
export function candidateFromRow(row: Queries['findCandidates']['row']): Candidate {
  const draft = JSON.parse(row.draft) as CandidateDraft;
  return { ...row, kind: 'CANDIDATE', state: row.state as CandidateState, draft };
}
