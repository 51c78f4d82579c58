import type { SubjectKind } from '../../domain/identity.js';
import type { Span } from '../segment/span.js';

/** A subject that the article names: one from the graph, or one proposed as new. */
export interface Actor {
  id: string;
  kind: SubjectKind;
  name: string;
  /** Whether the graph has it. */
  isKnown: boolean;
}

/** Who said something, as far as the article shows. */
export interface Speaker {
  actor: Actor;
  /** Others who match the words as well. */
  alternatives: readonly Actor[];
  /** The words that name the speaker. */
  mention: Span | null;
  /** False if the article leaves open who it is. */
  isIdentified: boolean;
}
