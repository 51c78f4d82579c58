import type { Document } from './segment/document.js';
import type { Span } from './segment/span.js';
import type { ActModel } from './statements/act-suggestions.js';

/** What is known of a person's gender from the article; null where nothing tells. */
export type Gender = 'female' | 'male' | null;

/** A person whom the article names in full, or by a title. */
export interface Person {
  name: string;
  surname: string;
  gender: Gender;
  /** A given name or a title shows that it is a person. */
  isCertain: boolean;
  /** Each place where the article names the person, in its order. */
  mentions: readonly Mention[];
}

/** A place where a person is named. */
export interface Mention extends Span {
  isInQuotation: boolean;
  isPossessive: boolean;
  /** It reads as the subject of its sentence. */
  isSubject: boolean;
}

/** What the words that name a speaker are. */
export type SpeakerWords =
  | { kind: 'pronoun'; gender: Gender; isRelative: boolean }
  /** `name`: without article and what is said of the speaker; `title`: what precedes a name. */
  | {
      kind: 'name';
      name: string;
      isNamed: boolean;
      /** They describe somebody by a role: 'a spokesman for the Union'. */
      isDescription: boolean;
      /** Where in the words others are named, for whom the role is held: 'the Union'. */
      others: Span | null;
    };

/** A day that an article gives: EDTF, and the words that say so, such as 'on Monday'. */
export interface DayGiven {
  saidOn: string;
  words: string;
}

/** Names of whom something was told, on whose behalf, and by whom it was passed on, as the article has them; null where it names none. */
export interface NamedParties {
  told: string | null;
  onBehalfOf: string | null;
  via: string | null;
}

/** What the pipeline needs to know about a language. Another language is another folder. */
export interface Language {
  /** BCP 47. */
  readonly tag: string;
  /** Its name in English, for messages. */
  readonly name: string;
  /** Whether a text is in this language; what else it seems to be, where it is not. */
  recognise(text: string): { isMatch: boolean; seemsToBe: string | null };
  findPeople(document: Document): Person[];
  readSpeaker(words: string): SpeakerWords;
  /** The day that the words around what was said give; null where nothing certain does. */
  dayIn(words: string, publishedOn: string | null): DayGiven | null;
  /** The ISO day of the dateline that a paragraph begins with; null where there is none, or not all of a day. */
  dayOfDateline(paragraph: string): string | null;
  /** Whom the words around what was said name beside the speaker. */
  namedPartiesIn(words: string): NamedParties;
  /** How it reached the public, such as 'tweet'; null where the words do not say. */
  mediumIn(words: string): string | null;
  /** Guesses at the kind of act. */
  readonly suggestActs: ActModel;
  /** The sentence that holds a place, within a stretch of the text. */
  sentenceAround(text: string, within: Span, place: Span): Span;
  /** The sentences of a quotation, each long enough to be a statement. */
  quotedSentences(text: string, quoted: Span): Span[];
  /** What was said without the conjunction that introduces it. */
  withoutConjunction(text: string, said: Span): Span;
}
