import { foldText } from '../domain/folded-text.js';
import { type ActorKind, identifierKey, prefixOfId, SUBJECT_KINDS, subjectKindOfId } from '../domain/identity.js';
import { slugOf } from '../domain/slug.js';
import type { NodeLine } from '../exchange/exchange-line.js';
import { subjectRow } from '../exchange/graph-rows.js';
import type { AliasBook } from '../loader/alias-book.js';
import type { QueryRunner } from '../query/query-runner.js';
import { classifyName, type NameVerdict } from './classify-name.js';
import type { Country } from './country-names.js';
import type { NamedActor } from './import-event.js';
import { shortHash } from './short-hash.js';

/** What is written of a subject whose kind the rules cannot tell. */
export const KIND_UNCERTAIN = 'kind uncertain';

const PAGE_SIZE = 2_000;
const COUNTRY_SCHEME = 'iso3166-1-alpha-2';

interface KnownActor {
  id: string;
  kind: string;
}

interface Wanted {
  key: string;
  name: string;
  verdict: NameVerdict;
}

/**
 * The ids of names. A name that an actor of the graph bears, as its own or as an alias, is that actor; any other gets a
 * node of the kind that the rules give it. Names are decided in the order of the file, so that an import that is run again
 * decides as the first one did.
 */
export class ActorRegistry {
  readonly #runner: QueryRunner;
  readonly #merged: AliasBook;
  readonly #evidence: string;
  readonly #ids = new Map<string, string>();
  readonly #folded = new Map<string, string>();
  readonly #parts = new Map<string, string>();
  /** The ids of the states that were looked up, by ISO code: names in brackets ask for the same ones in every batch. */
  readonly #states = new Map<string, string>();
  /** What the graph lacked and `add` has not written yet, by id. */
  readonly #unwritten = new Map<string, NodeLine>();
  #aliases: Map<string, KnownActor[]> | undefined;
  /** How many subjects this registry has added to the graph, by kind, and how many of them are of uncertain kind. */
  readonly added = { PERSON: 0, STATE: 0, ORGANIZATION: 0, GROUP: 0, uncertain: 0 };

  /** `sourceId`: the source that is evidence for what a group is part of. */
  constructor(runner: QueryRunner, merged: AliasBook, sourceId: string) {
    this.#runner = runner;
    this.#merged = merged;
    this.#evidence = JSON.stringify([{ source: sourceId }]);
  }

  /** The id of a name that `resolve` has been called with. */
  idOf(name: string): string {
    if (prefixOfId(name) !== null) return this.#merged.resolve(name);
    return this.#ids.get(this.#fold(name))!;
  }

  /**
   * Finds the subjects with these names. Those that the graph lacks are added by `add`, which is to come before anything that
   * names them. What is already an id stays one.
   */
  async resolve(actors: Iterable<NamedActor>): Promise<void> {
    const wanted = new Map<string, Wanted>();
    for (const { name, sectors } of actors) {
      if (prefixOfId(name) !== null) continue;
      const key = this.#fold(name);
      if (this.#ids.has(key) || wanted.has(key)) continue;
      wanted.set(key, { key, name, verdict: classifyName(name, sectors) });
    }
    if (wanted.size > 0) await this.#decide([...wanted.values()]);
  }

  /** Adds to the graph what it lacked of the subjects that were resolved. */
  async add(): Promise<void> {
    const lines = [...this.#unwritten.values()];
    if (lines.length === 0) return;
    const rows = lines.map(subjectRow);
    const identifiers = rows.flatMap(({ id, properties }) =>
      (properties.identifiers as string[]).map((key) => ({ id, key })),
    );
    await this.#runner.write(async (transaction) => {
      await transaction.run('upsertSubjects', { rows });
      if (identifiers.length > 0) await transaction.run('linkSubjectIdentifiers', { rows: identifiers });
    });
    for (const line of lines) {
      this.#unwritten.delete(line.id);
      this.added[subjectKindOfId(line.id) as ActorKind] += 1;
      if (line.description === KIND_UNCERTAIN) this.added.uncertain += 1;
    }
  }

  /**
   * Links the groups that were resolved with the states in their brackets. It comes last, when no batch of events holds
   * those states, which would have to be waited for.
   */
  async linkParts(): Promise<void> {
    const parts = [...this.#parts].map(([partId, wholeId]) => ({
      partId,
      wholeId,
      id: JSON.stringify(['part', partId, wholeId]),
      evidence: this.#evidence,
    }));
    for (let start = 0; start < parts.length; start += PAGE_SIZE) {
      const rows = parts.slice(start, start + PAGE_SIZE);
      await this.#runner.write((transaction) => transaction.run('linkParts', { rows }));
    }
  }

  #fold(name: string): string {
    let folded = this.#folded.get(name);
    if (folded === undefined) {
      folded = foldText(name);
      this.#folded.set(name, folded);
    }
    return folded;
  }

  async #decide(wanted: Wanted[]): Promise<void> {
    this.#aliases ??= await this.#readAliases();
    const states = await this.#resolveStates(wanted);
    const stateIdOf = ({ alpha2 }: Country) => states.ids.get(alpha2) ?? this.#states.get(alpha2);
    const others = wanted.filter(({ verdict }) => verdict.country === null);
    const bearers = await this.#bearersOf(others.map(({ key }) => key));
    const lines = new Map<string, NodeLine>(states.lines.map((line) => [line.id, line]));
    // Nothing becomes known before all of it is found: where a look-up fails, every name is looked up again.
    const ids = new Map<string, string>();
    const unborn: Wanted[] = [];
    for (const one of others) {
      const found = this.#choose(one, bearers.get(one.key) ?? []);
      if (found === null) unborn.push(one);
      else ids.set(one.key, found);
    }
    const taken = await this.#takenIds(unborn.map((one) => this.#candidateId(one)));
    for (const one of unborn) {
      let id = this.#candidateId(one);
      const survivor = this.#merged.resolve(id);
      if (survivor !== id) {
        ids.set(one.key, survivor);
        continue;
      }
      // Another name has this slug already, such as 'Transport (Canada)' beside 'Transport Canada'.
      if (taken.has(id) || lines.has(id)) id = `${id}-${shortHash(one.key, 6)}`;
      lines.set(id, this.#nodeLine(id, one));
      ids.set(one.key, id);
    }
    for (const { key, verdict } of others) {
      const partId = ids.get(key)!;
      const wholeId = verdict.partOf === null ? undefined : stateIdOf(verdict.partOf);
      // A group that was merged with somebody else is what the survivor is.
      if (wholeId !== undefined && subjectKindOfId(partId) === 'GROUP') this.#parts.set(partId, wholeId);
    }
    for (const { key, verdict } of wanted) if (verdict.country) ids.set(key, stateIdOf(verdict.country)!);
    for (const [alpha2, id] of states.ids) this.#states.set(alpha2, id);
    for (const [key, id] of ids) this.#ids.set(key, id);
    for (const [id, line] of lines) this.#unwritten.set(id, line);
  }

  /** The ids of the new countries that names are or belong to, with the lines of those that the graph lacks. */
  async #resolveStates(wanted: Wanted[]): Promise<{ ids: Map<string, string>; lines: NodeLine[] }> {
    const countries = new Map<string, Country>();
    for (const { verdict } of wanted) {
      for (const country of [verdict.country, verdict.partOf]) {
        if (country && !this.#states.has(country.alpha2)) countries.set(country.alpha2, country);
      }
    }
    const ids = new Map<string, string>();
    const lines: NodeLine[] = [];
    if (countries.size > 0) {
      const keys = [...countries.keys()].map((value) => identifierKey({ scheme: COUNTRY_SCHEME, value }));
      const owners = new Map(
        (await this.#runner.read('findIdentifierOwners', { keys })).map(({ key, ownerId }) => [key, ownerId]),
      );
      const names = [...countries.values()].map(({ name }) => this.#fold(name));
      const bearers = await this.#bearersOf(names);
      const taken = await this.#takenIds([...countries.values()].map(stateId));
      for (const country of countries.values()) {
        const owner = owners.get(identifierKey({ scheme: COUNTRY_SCHEME, value: country.alpha2 }));
        const namesake = (bearers.get(this.#fold(country.name)) ?? []).find(({ kind }) => kind === 'STATE');
        const id = owner ?? namesake?.id ?? stateId(country);
        ids.set(country.alpha2, id);
        if (owner === undefined && namesake === undefined && !taken.has(id)) lines.push(stateLine(id, country));
      }
    }
    return { ids, lines };
  }

  #candidateId({ name, verdict }: Wanted): string {
    return `${SUBJECT_KINDS[verdict.kind]}/${slugOf(name)}`;
  }

  /** The actor among the bearers of a name that is meant, or null where none is or none can be told from the others. */
  #choose(one: Wanted, bearers: readonly KnownActor[]): string | null {
    const own = this.#candidateId(one);
    const mine = bearers.find(({ id }) => id === own || id === `${own}-${shortHash(one.key, 6)}`);
    if (mine) return mine.id;
    if (bearers.length === 1) return bearers[0]!.id;
    const ofKind = bearers.filter(({ kind }) => one.verdict.isCertain && kind === one.verdict.kind);
    return ofKind.length === 1 ? ofKind[0]!.id : null;
  }

  #nodeLine(id: string, { name, verdict }: Wanted): NodeLine {
    const type = SUBJECT_KINDS[verdict.kind as ActorKind];
    return { type, id, name, ...(!verdict.isCertain && { description: KIND_UNCERTAIN }) };
  }

  async #bearersOf(keys: string[]): Promise<Map<string, KnownActor[]>> {
    const bearers = new Map<string, KnownActor[]>();
    const add = (key: string, actor: KnownActor) => {
      const known = bearers.get(key) ?? [];
      if (!known.some(({ id }) => id === actor.id)) known.push(actor);
      bearers.set(key, known);
    };
    for (let start = 0; start < keys.length; start += PAGE_SIZE) {
      const names = keys.slice(start, start + PAGE_SIZE);
      for (const { name, id, kind } of await this.#runner.read('findActorsByName', { names })) add(name, { id, kind });
    }
    for (const key of keys) for (const actor of this.#aliases!.get(key) ?? []) add(key, actor);
    return bearers;
  }

  async #takenIds(ids: string[]): Promise<Set<string>> {
    const taken = new Set<string>();
    for (let start = 0; start < ids.length; start += PAGE_SIZE) {
      const rows = await this.#runner.read('findKnownSubjectIds', { ids: ids.slice(start, start + PAGE_SIZE) });
      for (const { id } of rows) taken.add(id);
    }
    return taken;
  }

  async #readAliases(): Promise<Map<string, KnownActor[]>> {
    const aliases = new Map<string, KnownActor[]>();
    for (let afterId = ''; ; ) {
      const page = await this.#runner.read('listAliasedActors', { afterId, limit: PAGE_SIZE });
      for (const { id, kind, foldedNames } of page) {
        for (const name of foldedNames) aliases.set(name, [...(aliases.get(name) ?? []), { id, kind }]);
      }
      if (page.length < PAGE_SIZE) return aliases;
      afterId = page.at(-1)!.id;
    }
  }
}

function stateId({ name }: Country): string {
  return `state/${slugOf(name)}`;
}

function stateLine(id: string, { name, aliases, alpha2, alpha3 }: Country): NodeLine {
  return {
    type: 'state',
    id,
    name,
    ...(aliases.length > 0 && { aliases: [...aliases] }),
    identifiers: [
      { scheme: COUNTRY_SCHEME, value: alpha2 },
      { scheme: 'iso3166-1-alpha-3', value: alpha3 },
    ],
  };
}
