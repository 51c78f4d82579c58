import type { CandidateCheck } from '../domain/candidate.js';
import type { RunProblem } from '../domain/extraction-run.js';
import type { NodeLine, SourceLine, StatementLine } from '../exchange/exchange-line.js';
import type { Actor } from './entities/actor.js';
import type { Attribution } from './locate/attribution.js';
import type { ActSuggestion } from './statements/act-suggestions.js';

/** A statement that an extractor found, to be accepted, edited or rejected by a person. */
export interface Candidate {
  /** As it would be recorded; its act is the first of `acts`. */
  statement: StatementLine;
  /** How probable it is that it was said by that speaker, 0 to 1; the `confidence` of the statement, not rounded. */
  score: number;
  /** The score as the extractor gave it, if calibration changed it. */
  uncalibrated?: number;
  /** The names of the extractors that found it, such as 'rules-en/1'. */
  foundBy: readonly string[];
  /** The part of the extractor that found it, such as the name of a rule. */
  rule: string;
  /** The words that give the day, such as 'on Monday'; null if no nearby words do. */
  saidOnWords: string | null;
  /** The words that name the speaker, such as 'he'; null if none do. */
  speakerWords: string | null;
  /** Everybody who matches the words, the most probable first: the speaker of the statement. */
  speakers: readonly Actor[];
  /** The most probable first. Guesses, never decisions. */
  acts: readonly ActSuggestion[];
  checks: readonly CandidateCheck[];
}

/** The result of one run over an article. */
export interface Extraction {
  /** Those that were run, such as 'rules-en/1'. */
  extractors: readonly string[];
  /** BCP 47. */
  language: string;
  source: SourceLine;
  /** The stored text that all offsets point into. */
  text: string;
  /** In the order of the article. */
  candidates: readonly Candidate[];
  /** Subjects that candidates name but the graph lacks. */
  newSubjects: readonly NodeLine[];
  /** The attributions that the candidates are built from; spans are in code points of the text. */
  attributions: readonly Attribution[];
  /** Results of extractors that the article does not confirm, and why extractors failed. */
  problems: readonly RunProblem[];
}
