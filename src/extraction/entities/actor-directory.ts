import { madeOnce } from '../../collections/made-once.js';
import { daysOfEdtf } from '../../domain/edtf-interval.js';
import { foldText } from '../../domain/folded-text.js';
import { subjectKindOfId } from '../../domain/identity.js';
import type { Actor } from './actor.js';
import type { KnownActor, KnownRole } from './known-actor.js';

const MOST_NAME_WORDS = 5;

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  if (key === '') return;
  const values = madeOnce(map, key, () => []);
  if (!values.includes(value)) values.push(value);
}

/** Normalizes a name for comparison: without case, accents, a leading article and the full stops of abbreviations. */
export function nameKey(name: string): string {
  return foldText(name.replaceAll('’', "'"))
    .replace(/^the /, '')
    .replace(/\.(?=$|\s|\p{L}(?:\.|$))/gu, '');
}

/** The subjects of the graph, indexed by the names that an article may use for them. */
export class ActorDirectory {
  readonly #byName = new Map<string, KnownActor[]>();
  readonly #bySurname = new Map<string, KnownActor[]>();
  readonly #byHandle = new Map<string, KnownActor[]>();
  readonly #byTitle = new Map<string, { actor: KnownActor; role: KnownRole }[]>();
  readonly #byId = new Map<string, KnownActor>();

  constructor(actors: readonly KnownActor[]) {
    for (const actor of actors) {
      this.#byId.set(actor.id, actor);
      for (const name of [actor.name, ...actor.aliases]) add(this.#byName, nameKey(name), actor);
      const words = nameKey(actor.name).split(' ');
      if (/^(?:person|group)\//.test(actor.id) && words.length > 1 && words.length <= MOST_NAME_WORDS)
        add(this.#bySurname, words.at(-1)!, actor);
      for (const identifier of actor.identifiers) {
        const handle = /^(?:handle|twitter|x|mastodon|bluesky):@?(.+)$/.exec(identifier)?.[1];
        if (handle !== undefined) add(this.#byHandle, handle.toLowerCase(), actor);
      }
      for (const role of actor.roles) add(this.#byTitle, nameKey(role.title), { actor, role });
    }
  }

  /** The subject with this id. */
  get(id: string): Actor | null {
    const known = this.#byId.get(id);
    return known ? actorOf(known) : null;
  }

  named(name: string): Actor[] {
    return (this.#byName.get(nameKey(name)) ?? []).map(actorOf);
  }

  withSurname(surname: string): Actor[] {
    return (this.#bySurname.get(nameKey(surname)) ?? []).map(actorOf);
  }

  withHandle(handle: string): Actor[] {
    return (this.#byHandle.get(handle.replace(/^@/, '').toLowerCase()) ?? []).map(actorOf);
  }

  /** Who held a role, such as 'chief negotiator', on a day or before it, for somebody named in the words. */
  inRole(words: string, on: string | null): Actor[] {
    const key = nameKey(words);
    const day = on === null ? null : daysOfEdtf(on);
    const parts = key.split(' ');
    const found = new Set<KnownActor>();
    for (let from = 0; from < parts.length; from++) {
      for (let to = parts.length; to > from; to--) {
        for (const { actor, role } of this.#byTitle.get(parts.slice(from, to).join(' ')) ?? []) {
          const during = role.during === null ? null : daysOfEdtf(role.during);
          if (day && during && during.from > day.to) continue;
          if (this.#names(key, role.of)) found.add(actor);
        }
      }
    }
    return [...found].map(actorOf);
  }

  /** Whether words name an actor, by one of its names or an adjective derived from one: 'Iranian'. */
  #names(key: string, id: string): boolean {
    const actor = this.#byId.get(id);
    if (!actor) return false;
    return [actor.name, ...actor.aliases].some((name) => {
      const known = nameKey(name);
      return ` ${key}`.includes(` ${known}`) || (known.length > 4 && ` ${key}`.includes(` ${known.slice(0, -1)}`));
    });
  }

  /** All names, each with the subjects that have it; for finding them in a text. */
  names(): Iterable<[key: string, actors: readonly KnownActor[]]> {
    return this.#byName;
  }
}

function actorOf({ id, name }: KnownActor): Actor {
  return { id, name, kind: subjectKindOfId(id)!, isKnown: true };
}
