import { foldText } from '../domain/folded-text.js';
import type { ImportEvent, NamedActor } from './import-event.js';
import { shortHash } from './short-hash.js';

const SLUG_LENGTH = 40;
const SLUGS_KEPT = 100_000;
const slugs = new Map<string, string>();
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is tested.
const PLAIN = /^[\x00-\x7f]*$/;

/** Whether a name is ASCII, so that it has no marks. */
export function isPlain(name: string): boolean {
  return PLAIN.test(name);
}

/** A text without marks, in the form that ids have had from the first: other rules would give known events new ids. */
function idText(text: string): string {
  if (PLAIN.test(text) && !/\s\s/.test(text)) return text.toLowerCase().trim();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

function idSlug(name: string): string {
  let slug = slugs.get(name);
  if (slug === undefined) {
    if (slugs.size >= SLUGS_KEPT) slugs.clear();
    slug = idText(name)
      .replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, '-')
      .replace(/^-/, '')
      .slice(0, SLUG_LENGTH)
      .replace(/-$/, '');
    slugs.set(name, slug);
  }
  return slug;
}

/** A name as the ids of events tell it from others: without marks, but for those that make another name, as vowel signs do. */
function nameText(name: string): string {
  if (PLAIN.test(name)) return idText(name);
  const folded = foldText(name).normalize('NFD');
  return /\p{M}/u.test(folded) ? folded : idText(name);
}

/** Whether two spellings give the same id to an event. */
export function isOneSpelling(a: string, b: string): boolean {
  return a === b || nameText(a) === nameText(b);
}

function idWith(
  { day, speaker, about, act, more }: ImportEvent,
  kind: string,
  spellingOf: (actor: NamedActor) => string,
  textOf: (name: string) => string,
): string {
  const who = spellingOf(speaker);
  const names = about.map(spellingOf);
  const words = [more?.quote, more?.paraphrase].filter((text) => text !== undefined);
  const actors = [...names, ...(more?.addressedTo ?? []).map(spellingOf)];
  const whole = [idText(day), textOf(who), idText(act.code), ...actors.map(textOf), ...words.map(idText)].join('\t');
  const dayPart = day
    .replace(/[^\dx]+/gi, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
  return `${kind}/${dayPart}-${idSlug(who)}-${act.code}-${idSlug(names[0]!)}-${shortHash(whole)}`;
}

/**
 * The id of an event, from what it says alone: day, speaker, act, whom it is about and addressed to, and the words. Its hash is
 * of the whole names, so that shortening them makes no two events one. `spellingOf`: how an actor is written in it.
 */
export function eventId(event: ImportEvent, kind: string, spellingOf: (actor: NamedActor) => string): string {
  return idWith(event, kind, spellingOf, nameText);
}

/** The id that earlier versions gave to an event, to which vowel signs made no difference; null if it is the same. */
export function marklessEventId(
  event: ImportEvent,
  kind: string,
  spellingOf: (actor: NamedActor) => string,
): string | null {
  const actors = [event.speaker, ...event.about, ...(event.more?.addressedTo ?? [])].map(spellingOf);
  if (actors.every((name) => nameText(name) === idText(name))) return null;
  return idWith(event, kind, spellingOf, idText);
}
