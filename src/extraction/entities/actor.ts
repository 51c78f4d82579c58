import type { SubjectKind } from '../../domain/identity.js';
import type { Span } from '../segment/span.js';

/** A subject that the article names: one of the graph, or one proposed as new. */
export interface Actor {
  id: string;
  kind: SubjectKind;
  name: string;
  /** Whether the graph has it. */
  isKnown: boolean;
}

/** Who said something, as far as the article tells. */
export interface Speaker {
  actor: Actor;
  /** Others that the words fit as well. */
  alternatives: readonly Actor[];
  /** The words that name the speaker. */
  mention: Span | null;
  /** False where the article leaves it open who it is. */
  isIdentified: boolean;
}
