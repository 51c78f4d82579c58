import type { KnownActor } from './entities/known-actor.js';
import type { Document } from './segment/document.js';

/** Words of the article, copied exactly. `start`, in UTF-16 units of the text, selects one of several such passages. */
export interface ExactWords {
  exact: string;
  start?: number;
}

/** Something that was said, according to an extractor. Nothing in it is trusted until it is found in the article. */
export interface RawAttribution {
  /** What was said, with its quotation marks; several pieces if the reporter interrupts it. */
  content: readonly ExactWords[];
  /** The words that name the speaker, such as 'Malley' or 'he'; null if the text leaves it open. */
  source: ExactWords | null;
  /** The verb of saying, or what replaces it. */
  cue: ExactWords | null;
  /** The speaker among the known actors, if the extractor chose one. */
  speakerId?: string;
  /** CAMEO code. */
  act?: string;
  /** EDTF. */
  saidOn?: string;
  /** Ids among the known actors. */
  about?: readonly string[];
  /** What found it: the name of a rule, or of a model. */
  rule: string;
  /** How probable it is that this was said by that speaker, 0 to 1. */
  score: number;
}

/** The answer of an extractor for an article. */
export interface RawAttributions {
  attributions: readonly RawAttribution[];
  /** Why the answer is incomplete, as a phrase to follow the extractor's name; null if it is complete. */
  problem: string | null;
}

/** What an extractor may use in addition to the text. */
export interface ExtractionContext {
  /** The actors of the graph, and the only ones whose ids may be returned. */
  knownActors: readonly KnownActor[];
  /** EDTF, or null if unknown. */
  publishedOn: string | null;
  /** Aborted when the answer is no longer needed. */
  signal: AbortSignal;
}

/**
 * Finds who said what in an article. An extractor returns the exact words of the article; it computes
 * neither offsets nor forms, and its answer is always checked in the same way.
 */
export interface Extractor {
  /** Such as 'rules-en'. */
  readonly id: string;
  readonly version: string;
  /** The languages that it reads, as BCP 47 tags; empty if it reads any. */
  readonly languages: readonly string[];
  /** Errors: ExtractorProblem if its model or command returns nothing. Rejects with the reason of an aborted signal. */
  extract(document: Document, context: ExtractionContext): Promise<RawAttributions>;
}

/** The name under which an extractor's statements are recorded: 'rules-en/1'. */
export function extractorName({ id, version }: Pick<Extractor, 'id' | 'version'>): string {
  return `${id}/${version}`;
}
