import { type Candidate, candidateFromRow } from '../domain/candidate.js';
import { type Decision, decisionFromRow } from '../domain/decision.js';
import { type ExtractionRun, runFromRow } from '../domain/extraction-run.js';
import type { Listing } from '../loader/connection-loader.js';

/** Filters runs; null matches every value. */
export interface RunCriteria {
  state: string[] | null;
  source: string[] | null;
  createdBy: string[] | null;
}

/** Filters candidates; null matches every value. */
export interface CandidateCriteria {
  state: string[] | null;
  minScore: number | null;
  /** True for only those that pass every check that does not query the graph. */
  isClear: boolean | null;
  speaker: string[] | null;
  form: string[] | null;
  rule: string[] | null;
}

/** Filters decisions; null matches every value. */
export interface DecisionCriteria {
  run: string[] | null;
  candidate: string[] | null;
}

/** The runs, the newest first. */
export function runListing(criteria: RunCriteria): Listing<ExtractionRun> {
  return {
    list: 'listRuns',
    ...{ filter: { ...criteria }, order: 'CREATED_AT_DESC', isDescending: true, fromRow: runFromRow },
  };
}

/** Candidates in article order: those of the runs that anchor the list, or of all runs, the oldest first. */
export function candidateListing(criteria: CandidateCriteria, isOfRuns: boolean): Listing<Candidate> {
  return {
    list: isOfRuns ? 'listCandidates' : 'listAllCandidates',
    ...{ filter: { ...criteria }, order: 'ARTICLE', isDescending: false, fromRow: candidateFromRow },
  };
}

/** Decisions, the latest first. */
export function decisionListing(criteria: DecisionCriteria): Listing<Decision> {
  return {
    list: 'listDecisions',
    ...{ filter: { ...criteria }, order: 'DECIDED_AT_DESC', isDescending: true, fromRow: decisionFromRow },
  };
}
