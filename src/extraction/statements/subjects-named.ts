import { firstPlace } from '../../collections/first-place.js';
import type { Actor } from '../entities/actor.js';
import { ActorDirectory, nameKey } from '../entities/actor-directory.js';
import type { KnownActor } from '../entities/known-actor.js';
import { proposeActor, stateNamed } from '../entities/propose-actor.js';
import type { SpeakerResolver } from '../entities/resolve-speakers.js';
import type { Document } from '../segment/document.js';
import type { Span } from '../segment/span.js';

const LONGEST_NAME = 6;
const WORD = /[\p{L}\p{N}@][\p{L}\p{N}\p{M}_’'-]*(?:\.(?:\p{L}\.)+)?/gu;

/** A subject and where the article names it. */
interface Named extends Span {
  actor: Actor;
}

/** The subjects that an article names, in its order: known subjects by any of their names, states, and the article's persons. */
export class SubjectsNamed {
  readonly #named: Named[];

  constructor(document: Document, directory: ActorDirectory, speakers: SpeakerResolver) {
    const people = speakers.people.flatMap((person) => {
      const [actor] = speakers.actorsOf(person);
      return person.isCertain || actor!.isKnown
        ? person.mentions.map(({ start, end }) => ({ start, end, actor: actor! }))
        : [];
    });
    this.#named = [...people, ...namesIn(document.text, directory)].sort((a, b) => a.start - b.start);
  }

  /** The distinct subjects that stretches name, in their order. */
  within(...stretches: readonly Span[]): Actor[] {
    const found = new Map<string, Actor>();
    for (const { start, end } of stretches) {
      const first = firstPlace(this.#named.length, (place) => this.#named[place]!.start >= start);
      for (const named of this.#named.slice(first)) {
        if (named.start >= end) break;
        if (!found.has(named.actor.id)) found.set(named.actor.id, named.actor);
      }
    }
    return [...found.values()];
  }
}

/** How many of the known actors that an article names an extractor gets at most. */
const MOST_TOLD = 100;

/** The known actors that a text names, the earliest first. */
export function actorsNamedIn(text: string, knownActors: readonly KnownActor[]): KnownActor[] {
  const byId = new Map(knownActors.map((actor) => [actor.id, actor]));
  const named = new Set(namesIn(text, new ActorDirectory(knownActors)).map(({ actor }) => actor.id));
  return [...named].flatMap((id) => byId.get(id) ?? []).slice(0, MOST_TOLD);
}

/** The names of known subjects and of states in a text. Cost: linear, since names have few words. */
function namesIn(text: string, directory: ActorDirectory): Named[] {
  const words = [...text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const known = new Set([...directory.names()].map(([key]) => key.split(' ')[0]!));
  const found: Named[] = [];
  for (let first = 0; first < words.length; first++) {
    const { start, end: firstEnd } = words[first]!;
    const word = text.slice(start, firstEnd);
    const isCapitalised = /^[\p{Lu}@]/u.test(word);
    // A leading 'the' is skipped, so that a name is also found from its second word.
    if (/^the$/i.test(word) || (!isCapitalised && !known.has(nameKey(withoutPossessive(word))))) continue;
    for (let count = Math.min(LONGEST_NAME, words.length - first); count > 0; count--) {
      const { end } = words[first + count - 1]!;
      const actor = subjectNamed(text.slice(start, end), directory);
      if (!actor) continue;
      found.push({ start, end, actor });
      first += count - 1;
      break;
    }
  }
  return found;
}

function withoutPossessive(word: string): string {
  return word.replace(/[’']s?$/, '');
}

function subjectNamed(words: string, directory: ActorDirectory): Actor | null {
  const bare = withoutPossessive(words);
  const [known] = directory.named(bare);
  // Words without capitals do not refer to names that have them.
  if (known && (/\p{Lu}/u.test(bare) || known.kind === 'TOPIC' || known.name.toLowerCase() === known.name))
    return known;
  if (/^@\w/.test(bare)) return directory.withHandle(bare)[0] ?? null;
  if (!/^\p{Lu}/u.test(bare)) return null;
  const state = stateNamed(bare);
  return state === null ? null : (directory.named(state)[0] ?? proposeActor(state, true));
}
