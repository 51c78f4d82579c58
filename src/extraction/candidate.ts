import type { CandidateCheck } from '../domain/candidate.js';
import type { RunProblem } from '../domain/extraction-run.js';
import type { NodeLine, SourceLine, StatementLine } from '../exchange/exchange-line.js';
import type { Actor } from './entities/actor.js';
import type { Attribution } from './locate/attribution.js';
import type { ActSuggestion } from './statements/act-suggestions.js';

/** A statement that an extractor found, for somebody to accept, edit or reject. */
export interface Candidate {
  /** As it would be recorded; its act is the first of `acts`. */
  statement: StatementLine;
  /** How probable it is that it was said by that speaker, 0 to 1; the `confidence` of the statement, not rounded. */
  score: number;
  /** The score as the extractor gave it, where decisions moved it. */
  uncalibrated?: number;
  /** The names of the extractors that found it, such as 'rules-en/1'. */
  foundBy: readonly string[];
  /** What found it, within its extractor. */
  rule: string;
  /** The words that give the day, such as 'on Monday'; null where none beside it do. */
  saidOnWords: string | null;
  /** The words that name the speaker, such as 'he'; null where none do. */
  speakerWords: string | null;
  /** Everybody that the words fit, the most probable first: the speaker of the statement. */
  speakers: readonly Actor[];
  /** The most probable first. A guess, never a choice. */
  acts: readonly ActSuggestion[];
  checks: readonly CandidateCheck[];
}

/** What one run over an article gives. */
export interface Extraction {
  /** Those that were asked, such as 'rules-en/1'. */
  extractors: readonly string[];
  /** BCP 47. */
  language: string;
  source: SourceLine;
  /** The stored text that all offsets point into. */
  text: string;
  /** In the order of the article. */
  candidates: readonly Candidate[];
  /** Subjects that candidates name and the graph does not have. */
  newSubjects: readonly NodeLine[];
  /** What the candidates are made from; spans are in code points of the text. */
  attributions: readonly Attribution[];
  /** What extractors gave and the article does not bear out, and what became of those that failed. */
  problems: readonly RunProblem[];
}
