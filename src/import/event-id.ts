import { madeOnceOf } from '../collections/made-once.js';
import { foldText } from '../domain/folded-text.js';
import type { ImportEvent, NamedActor } from './import-event.js';
import { shortHash } from './short-hash.js';

const SLUG_LENGTH = 40;
const MOST_KEPT = 100_000;
/** Names and days recur row after row: their forms in ids are cached. */
const writtenNames = new Map<string, { text: string; slug: string }>();
const writtenDays = new Map<string, { text: string; slug: string }>();
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern tests for ASCII.
const PLAIN = /^[\x00-\x7f]*$/;

/** Whether a name is ASCII, so that it has no combining marks. */
export function isPlain(name: string): boolean {
  return PLAIN.test(name);
}

/** A text without combining marks, in the form that ids have always had: other rules would give known events new ids. */
function idText(text: string): string {
  if (PLAIN.test(text) && !/\s\s/.test(text)) return text.toLowerCase().trim();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The slug of a name by the rules of the first version, which ignored combining marks. */
export function firstSlug(name: string, maxLength: number): string {
  return idText(name)
    .replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, '-')
    .replace(/^-/, '')
    .slice(0, maxLength)
    .replace(/-$/, '');
}

/** A name in ids: whole for the hash, and as a slug for the readable part. */
function written(name: string): { text: string; slug: string } {
  return madeOnceOf(MOST_KEPT, writtenNames, name, () => ({
    text: nameTextOf(name),
    slug: firstSlug(name, SLUG_LENGTH),
  }));
}

function nameText(name: string): string {
  return written(name).text;
}

function writtenDay(day: string): { text: string; slug: string } {
  return madeOnceOf(MOST_KEPT, writtenDays, day, () => ({
    text: idText(day),
    slug: day
      .replace(/[^\dx]+/gi, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase(),
  }));
}

/** A name as ids of events distinguish it: without combining marks, except those that make another name (vowel signs). */
function nameTextOf(name: string): string {
  if (PLAIN.test(name)) return idText(name);
  const folded = foldText(name).normalize('NFD');
  return /\p{M}/u.test(folded) ? folded : idText(name);
}

/**
 * Words as ids of events distinguish them: every character counts, since a mark can make another word and 10² is not 102; case,
 * spaces and Unicode composition do not.
 */
function wordText(text: string): string {
  if (PLAIN.test(text)) return idText(text);
  return text.normalize('NFD').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Whether two texts are the same words in the id of an event. */
export function areSameWords(a: string | null | undefined, b: string | null | undefined): boolean {
  return wordText(a ?? '') === wordText(b ?? '');
}

/** Whether two spellings give an event the same id. */
export function isOneSpelling(a: string, b: string): boolean {
  return a === b || nameText(a) === nameText(b);
}

/**
 * How a version derives an id: how it normalizes names and words, and whether it distinguishes subjects, addressees and those
 * spoken for, and a quote from a paraphrase.
 */
interface IdRule {
  nameText: (name: string) => string;
  wordText: (text: string) => string;
  hasParts: boolean;
}

const RULE: IdRule = { nameText, wordText, hasParts: true };
/** The rules of earlier versions: the first ignored combining marks, the second ignored those of words. */
const EARLIER_RULES: readonly IdRule[] = [
  { nameText: idText, wordText: idText, hasParts: false },
  { nameText, wordText: idText, hasParts: false },
];
/** The markers of optional parts of an event. No name and no words contain them. */
const PART = { addressedTo: '\u0000to', paraphrase: '\u0000paraphrase', onBehalfOf: '\u0000' };

/** Whether an event has parts that ids of earlier versions did not distinguish. */
export function hasParts({ more }: ImportEvent): boolean {
  if (more === undefined) return false;
  const isParaphrased = more.quote === undefined && more.paraphrase !== undefined;
  return isParaphrased || more.addressedTo !== undefined || more.onBehalfOf !== undefined;
}

/** The words of an event: its quote, its paraphrase. */
export function wordsOf({ more }: ImportEvent): string[] {
  return [more?.quote, more?.paraphrase].filter((text) => text !== undefined);
}

/** What the id of an event covers besides its day, speaker, act and subjects. */
function textsOfMore(event: ImportEvent, spellingOf: (actor: NamedActor) => string, rule: IdRule): string[] {
  const { addressedTo = [], onBehalfOf = [], quote } = event.more!;
  const nameTexts = (actors: readonly NamedActor[]) => actors.map((actor) => rule.nameText(spellingOf(actor)));
  const part = (start: string, texts: string[]) => (rule.hasParts && texts.length > 0 ? [start, ...texts] : texts);
  const words = wordsOf(event).map(rule.wordText);
  return [
    ...part(PART.addressedTo, nameTexts(addressedTo)),
    // If a statement has both, the second one is the paraphrase.
    ...(quote === undefined ? part(PART.paraphrase, words) : words),
    ...(rule.hasParts ? part(PART.onBehalfOf, nameTexts(onBehalfOf)) : []),
  ];
}

function idWith(event: ImportEvent, kind: string, spellingOf: (actor: NamedActor) => string, rule: IdRule): string {
  const who = spellingOf(event.speaker);
  const names = event.about.map(spellingOf);
  const day = writtenDay(event.day);
  const { code } = event.act;
  const texts = [day.text, rule.nameText(who), code];
  for (const name of names) texts.push(rule.nameText(name));
  if (event.more !== undefined) texts.push(...textsOfMore(event, spellingOf, rule));
  const hash = shortHash(texts.join('\t'));
  return `${kind}/${day.slug}-${written(who).slug}-${code}-${written(names[0]!).slug}-${hash}`;
}

/**
 * The id of an event, derived from its content alone: day, speaker, act, subjects, addressees, those spoken for, and words. Its
 * hash covers the whole names, so that shortening them does not make two events one. `spellingOf`: how an actor is spelled.
 */
export function eventId(event: ImportEvent, kind: string, spellingOf: (actor: NamedActor) => string): string {
  return idWith(event, kind, spellingOf, RULE);
}

/** The ids that earlier versions gave to an event, except its current one. */
export function earlierEventIds(event: ImportEvent, kind: string, spellingOf: (actor: NamedActor) => string): string[] {
  const id = eventId(event, kind, spellingOf);
  return EARLIER_RULES.map((rule) => idWith(event, kind, spellingOf, rule)).filter((earlier) => earlier !== id);
}
