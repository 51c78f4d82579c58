import type { KnownActor } from './entities/known-actor.js';
import type { Document } from './segment/document.js';

/** Words of the article, copied exactly. `start`, in UTF-16 units of the text, tells which of several such passages. */
export interface ExactWords {
  exact: string;
  start?: number;
}

/** Something that an extractor says was said. Nothing in it is believed before it is found in the article. */
export interface RawAttribution {
  /** What was said, with its quotation marks; several pieces where the reporter interrupts it. */
  content: readonly ExactWords[];
  /** The words that name the speaker, such as 'Malley' or 'he'; null where the text leaves it open. */
  source: ExactWords | null;
  /** The verb of saying, or what replaces it. */
  cue: ExactWords | null;
  /** The speaker among the known actors, where the extractor chose one. */
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

/** What an extractor gave of an article. */
export interface RawAttributions {
  attributions: readonly RawAttribution[];
  /** What kept it from giving more, to go on after its name; null where nothing did. */
  problem: string | null;
}

/** What an extractor may use beside the text. */
export interface ExtractionContext {
  /** The actors of the graph, and the only ones whose ids may be given. */
  knownActors: readonly KnownActor[];
  /** EDTF, or null where it is not known. */
  publishedOn: string | null;
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal;
}

/**
 * Finds who said what in an article. An extractor gives the words of the article exactly; it computes
 * neither offsets nor forms, and what it gives is always checked in the same way.
 */
export interface Extractor {
  /** Such as 'rules-en'. */
  readonly id: string;
  readonly version: string;
  /** The languages that it reads, as BCP 47 tags; empty where it reads any. */
  readonly languages: readonly string[];
  /** Errors: ExtractorProblem where what it relies on gives nothing. Rejects with the reason of an aborted signal. */
  extract(document: Document, context: ExtractionContext): Promise<RawAttributions>;
}

/** The name under which an extractor's statements are recorded: 'rules-en/1'. */
export function extractorName({ id, version }: Pick<Extractor, 'id' | 'version'>): string {
  return `${id}/${version}`;
}
