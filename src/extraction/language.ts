import type { Document } from './segment/document.js';
import type { Span } from './segment/span.js';
import type { ActModel } from './statements/act-suggestions.js';

/** A person's gender as the article shows it; null if nothing does. */
export type Gender = 'female' | 'male' | null;

/** A person whom the article names in full, or by a title. */
export interface Person {
  name: string;
  surname: string;
  gender: Gender;
  /** Whether a given name or a title shows that it is a person. */
  isCertain: boolean;
  /** Each place where the article names the person, in order. */
  mentions: readonly Mention[];
}

/** A place where a person is named. */
export interface Mention extends Span {
  isInQuotation: boolean;
  isPossessive: boolean;
  /** Whether it looks like the subject of its sentence. */
  isSubject: boolean;
}

/** How the words that name a speaker are read. */
export type SpeakerWords =
  | { kind: 'pronoun'; gender: Gender; isRelative: boolean }
  /** `name`: without a leading article and any description of the speaker. */
  | {
      kind: 'name';
      name: string;
      isNamed: boolean;
      /** Whether they describe somebody by a role: 'a spokesman for the Union'. */
      isDescription: boolean;
      /** Where the words name those for whom the role is held: 'the Union'. */
      others: Span | null;
    };

/** A day that an article gives: EDTF, and the words for it, such as 'on Monday'; null for one such as 'two days later'. */
export interface DayGiven {
  saidOn: string | null;
  words: string;
}

/**
 * Who was told something, on whose behalf, and who passed it on, by their names in the article; null if not named. Those who were
 * told may be several.
 */
export interface NamedParties {
  told: string | null;
  onBehalfOf: string | null;
  via: string | null;
}

/** What the pipeline needs to know about a language. Each language has its own folder. */
export interface Language {
  /** BCP 47. */
  readonly tag: string;
  /** Its name in English, for messages. */
  readonly name: string;
  /** Whether a text is in this language, and if not, which other language it seems to be in. */
  recognise(text: string): { isMatch: boolean; seemsToBe: string | null };
  findPeople(document: Document): Person[];
  readSpeaker(words: string): SpeakerWords;
  /** Where words name several: 'Iran, Israel and the United States'; fewer than two places if they do not. */
  listedNames(words: string): Span[];
  /** Whether a noun may belong to what is listed before the words, too: '(Iranian and) American officials'. */
  mayShareNoun(words: string): boolean;
  /** The day given by the words around what was said; null if none is certain. */
  dayIn(words: string, publishedOn: string | null): DayGiven | null;
  /** The ISO day of the dateline that a paragraph begins with; null if there is none, or no complete date. */
  dayOfDateline(paragraph: string): string | null;
  /** Whether no words of a content are the speaker's own: its verb denies it, as 'denied' does, or it quotes somebody else. */
  hasNoOwnWords(verb: string, content: string): boolean;
  /** The parties other than the speaker named in the words around what was said. */
  namedPartiesIn(words: string): NamedParties;
  /** How it reached the public, such as 'tweet'; null if the words do not say. */
  mediumIn(words: string): string | null;
  /** Guesses at the kind of act. */
  readonly suggestActs: ActModel;
  /** The sentence around a place, within a stretch of the text. */
  sentenceAround(text: string, within: Span, place: Span): Span;
  /** The sentence around a place, without other clauses that may be about something else. */
  clauseAround(text: string, within: Span, place: Span): Span;
  /** The sentences of a quotation, each long enough to be a statement. */
  quotedSentences(text: string, quoted: Span): Span[];
  /** What was said without the conjunction that introduces it. */
  withoutConjunction(text: string, said: Span): Span;
}
