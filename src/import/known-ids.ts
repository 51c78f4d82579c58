import { prefixOfId } from '../domain/identity.js';
import type { AliasBook } from '../loader/alias-book.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { ImportEvent, NamedActor } from './import-event.js';

/** All actors that an event names, the speaker first. */
export function* namesOf({ speaker, about, more }: ImportEvent): Generator<NamedActor> {
  yield speaker;
  yield* about;
  if (more?.addressedTo) yield* more.addressedTo;
  if (more?.onBehalfOf) yield* more.onBehalfOf;
}

/** Checks whether ids given instead of names are those of subjects. */
export class KnownIds {
  readonly #runner: QueryRunner;
  readonly #aliases: AliasBook;
  readonly #known = new Set<string>();

  constructor(runner: QueryRunner, aliases: AliasBook) {
    this.#runner = runner;
    this.#aliases = aliases;
  }

  /** For each event, the first id that the graph lacks, or undefined if it has them all. */
  async firstUnknown(events: readonly ImportEvent[]): Promise<(string | undefined)[]> {
    const idsOf = events.map(idsIn);
    const asked = [...new Set(idsOf.flat())].filter((id) => !this.#known.has(id));
    if (asked.length > 0) {
      const survivors = new Map(asked.map((id) => [id, this.#aliases.resolve(id)]));
      const rows = await this.#runner.read('findKnownSubjectIds', { ids: [...new Set(survivors.values())] });
      const there = new Set(rows.map(({ id }) => id));
      for (const [id, survivor] of survivors) if (there.has(survivor)) this.#known.add(id);
    }
    return idsOf.map((ids) => ids.find((id) => !this.#known.has(id)));
  }
}

const NONE: readonly string[] = [];

function idsIn(event: ImportEvent): readonly string[] {
  let ids: string[] | undefined;
  for (const { name } of namesOf(event)) {
    if (!isId(name)) continue;
    ids ??= [];
    ids.push(name);
  }
  return ids ?? NONE;
}

function isId(name: string): boolean {
  return name.includes('/') && prefixOfId(name) !== null;
}
