import { madeOnce } from '../collections/made-once.js';
import { piecesOf } from '../collections/pieces-of.js';
import { foldText } from '../domain/folded-text.js';
import { subjectKindOfId } from '../domain/identity.js';
import type { NodeLine } from '../exchange/exchange-line.js';
import { pages } from '../query/pages.js';
import type { QueryRunner } from '../query/query-runner.js';

const PAGE_SIZE = 2_000;
/** Two or three capital letters, such as US or WHO: in lower case they are other words. */
const ACRONYM = /^\p{Lu}{2,3}$/u;

/** An actor that has a name, as its own or as an alias. */
export interface Bearer {
  id: string;
  kind: string;
  /** Its own name. */
  name: string;
  /** The name that was looked up, as the actor writes it. */
  borneName: string;
  /** Its other names, if it was found by one of them. */
  aliases?: readonly string[];
}

/**
 * Finds actors by name, in the graph and among those that an import is about to add. Names are compared folded, but an alias of
 * two or three capital letters only in capitals.
 */
export class NameBearers {
  readonly #runner: QueryRunner;
  #aliases: Map<string, Bearer[]> | undefined;
  readonly #unwritten = new Map<string, Bearer[]>();

  constructor(runner: QueryRunner) {
    this.#runner = runner;
  }

  /** The bearers of names, by the folded name. */
  async find(names: readonly string[]): Promise<Map<string, Bearer[]>> {
    this.#aliases ??= await this.#readAliases();
    const spellings = new Map<string, Set<string>>();
    for (const name of names) addTo(spellings, foldText(name), name);
    const found = new Map<string, Bearer[]>();
    const keys = [...spellings.keys()];
    for (const page of piecesOf(keys, PAGE_SIZE)) {
      for (const { folded, ...actor } of await this.#runner.read('findActorsByName', { names: page })) {
        add(found, folded, { ...actor, borneName: actor.name });
      }
    }
    for (const [key, written] of spellings) {
      const others = [...(this.#aliases.get(key) ?? []), ...(this.#unwritten.get(key) ?? [])];
      for (const bearer of others) {
        if (!ACRONYM.test(bearer.borneName) || written.has(bearer.borneName)) add(found, key, bearer);
      }
    }
    return found;
  }

  /** Adds an actor that is about to be added to the graph. */
  expect({ id, name, aliases = [] }: NodeLine): void {
    const kind = subjectKindOfId(id)!;
    for (const borneName of [name, ...aliases])
      add(this.#unwritten, foldText(borneName), { id, kind, name, borneName });
  }

  async #readAliases(): Promise<Map<string, Bearer[]>> {
    const bearers = new Map<string, Bearer[]>();
    for await (const page of pages((where) => this.#runner.read('listAliasedActors', where), PAGE_SIZE)) {
      for (const { aliases, ...actor } of page) {
        for (const borneName of aliases) add(bearers, foldText(borneName), { ...actor, borneName, aliases });
      }
    }
    return bearers;
  }
}

function addTo(spellings: Map<string, Set<string>>, key: string, name: string): void {
  spellings.set(key, (spellings.get(key) ?? new Set()).add(name));
}

function add(bearers: Map<string, Bearer[]>, key: string, bearer: Bearer): void {
  const known = madeOnce(bearers, key, () => []);
  if (known.every(({ id }) => id !== bearer.id)) known.push(bearer);
}
