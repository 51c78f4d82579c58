import type { NodeLine, SourceLine, StatementLine } from '../exchange/exchange-line.js';
import type { Actor } from './entities/actor.js';
import type { Attribution } from './locate/attribution.js';
import type { ActSuggestion } from './statements/act-suggestions.js';

/** One thing that was looked at before a candidate is shown. */
export interface Check {
  name: 'words' | 'form' | 'speaker' | 'saidOn' | 'act';
  isPassed: boolean;
  /** What is wrong, where it is not passed. */
  problem: string | null;
}

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
  checks: readonly Check[];
}

/** Something that an extractor gave and that is left out, or that kept it from giving more. */
export interface Problem {
  extractor: string;
  /** The words that it gave; null where it is about all of it. */
  words: string | null;
  problem: string;
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
  problems: readonly Problem[];
}
