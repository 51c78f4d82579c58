import { piecesOf } from '../collections/pieces-of.js';
import { counted } from '../domain/counted.js';
import { foldText } from '../domain/folded-text.js';
import { type ActorKind, prefixOfId, SUBJECT_KINDS, subjectKindOfId } from '../domain/identity.js';
import { slugOf } from '../domain/slug.js';
import { KIND_UNCERTAIN } from '../domain/subject.js';
import type { NodeLine } from '../exchange/exchange-line.js';
import { identifierRows, subjectRow } from '../exchange/graph-rows.js';
import { linkIdentifiers } from '../exchange/link-identifiers.js';
import type { AliasBook } from '../loader/alias-book.js';
import type { QueryRunner } from '../query/query-runner.js';
import { classifyName, type NameVerdict } from './classify-name.js';
import type { Country } from './country-names.js';
import { CountryStates, stateMissing } from './country-states.js';
import { isOneSpelling } from './event-id.js';
import type { NamedActor } from './import-event.js';
import { type Bearer, NameBearers } from './name-bearers.js';
import { shortHash } from './short-hash.js';

const PAGE_SIZE = 2_000;

/** The actor that a name means. */
interface Meant {
  id: string;
  /** How ids of events spell it: its own name, so that all spellings give one id; then how they may have spelled it. */
  spellings: readonly string[];
}

interface Wanted {
  key: string;
  name: string;
  verdict: NameVerdict;
}

/**
 * Resolves names to ids. A name that an actor of the graph has, as its own or as an alias, is that actor; any other name gets a
 * node of the kind that the row or the rules give it. Names are resolved in the order of the file, so that a repeated import
 * resolves them as the first one did.
 */
export class ActorRegistry {
  readonly #runner: QueryRunner;
  readonly #merged: AliasBook;
  readonly #evidence: string;
  readonly #bearers: NameBearers;
  readonly #states: CountryStates;
  readonly #meant = new Map<string, Meant>();
  /** The countries in brackets in the names of groups, by the id of the group. */
  readonly #parts = new Map<string, Country>();
  /** Subjects that the graph lacks and `add` has not written yet, by id. */
  readonly #unwritten = new Map<string, NodeLine>();
  /** How many subjects this registry has added to the graph, by kind, and how many of them are of uncertain kind. */
  readonly added = { PERSON: 0, STATE: 0, ORGANIZATION: 0, GROUP: 0, uncertain: 0 };
  /** Actors of the graph whose kind differs from the one that a row or the rules give to their name, by id. */
  readonly #misfits = new Map<string, { name: string; kind: ActorKind }>();

  /** `sourceId`: the source that is evidence for what a group is part of. */
  constructor(runner: QueryRunner, merged: AliasBook, sourceId: string) {
    this.#runner = runner;
    this.#merged = merged;
    this.#evidence = JSON.stringify([{ source: sourceId }]);
    this.#bearers = new NameBearers(runner);
    this.#states = new CountryStates(runner, this.#bearers, merged);
  }

  /** The id of a name that `resolve` has been called with; `kind` is the one that the row gives it. */
  idOf(name: string, kind?: ActorKind): string {
    return this.#meant.get(keyOf(name, kind))!.id;
  }

  /** The spellings of a name that `resolve` has been called with: first that of ids, then those of earlier ids. */
  spellingsOf(name: string, kind?: ActorKind): readonly string[] {
    return this.#meant.get(keyOf(name, kind))!.spellings;
  }

  /** Discrepancies between the graph and the names that were resolved, and how to fix them. */
  remarks(): string[] {
    const misfits = [...this.#misfits].map(
      ([id, { name, kind }]) =>
        `${id} is called '${name}', which is a name of the kind ${kind}; 'demarche kinds' gives it that kind`,
    );
    const groups = new Map<string, number>();
    for (const country of this.#parts.values()) {
      if (this.#states.idOf(country) === undefined) groups.set(country.name, (groups.get(country.name) ?? 0) + 1);
    }
    const stateless = [...groups].map(
      ([country, count]) => `${counted(count, 'groups')} ${stateMissing(count, country)}`,
    );
    return [...misfits, ...stateless];
  }

  /**
   * Finds the subjects with these names. `add` adds those that the graph lacks, and must be called before anything refers to
   * them. Ids are also accepted in place of names.
   */
  async resolve(actors: Iterable<NamedActor>): Promise<void> {
    const wanted = new Map<string, Wanted>();
    const ids = new Set<string>();
    for (const { name, sectors, kind } of actors) {
      const key = keyOf(name, kind);
      if (this.#meant.has(key) || wanted.has(key)) continue;
      if (prefixOfId(name) === null) wanted.set(key, { key, name, verdict: classifyName(name, sectors, kind) });
      else ids.add(name);
    }
    if (ids.size > 0) await this.#resolveIds([...ids]);
    if (wanted.size > 0) await this.#decide([...wanted.values()]);
  }

  /** Whether a resolved group has a state for `linkParts` to link it with. */
  get hasParts(): boolean {
    return this.#parts.size > 0;
  }

  /** Adds the resolved subjects that the graph lacks. */
  async add(): Promise<void> {
    const lines = [...this.#unwritten.values()];
    if (lines.length === 0) return;
    const rows = lines.map(subjectRow);
    await this.#runner.write(async (transaction) => {
      await transaction.run('upsertSubjects', { rows });
      await linkIdentifiers(transaction, 'linkSubjectIdentifiers', identifierRows(rows));
    });
    for (const line of lines) {
      this.#unwritten.delete(line.id);
      this.added[subjectKindOfId(line.id) as ActorKind] += 1;
      if (line.description === KIND_UNCERTAIN) this.added.uncertain += 1;
    }
  }

  /**
   * Links the resolved groups with the states in their brackets. To be called last, when no batch of events holds those states,
   * for which it would have to wait.
   */
  async linkParts(): Promise<void> {
    const parts = [...this.#parts].flatMap(([partId, country]) => {
      const wholeId = this.#states.idOf(country);
      if (wholeId === undefined || subjectKindOfId(wholeId) !== 'STATE') return [];
      return [{ partId, wholeId, id: JSON.stringify(['part', partId, wholeId]), evidence: this.#evidence }];
    });
    for (const rows of piecesOf(parts, PAGE_SIZE)) {
      await this.#runner.write((transaction) => transaction.run('linkParts', { rows }));
    }
  }

  async #resolveIds(ids: string[]): Promise<void> {
    const survivors = ids.map((id) => this.#merged.resolve(id));
    const names = await this.#namesOf(survivors);
    for (const [index, id] of ids.entries()) {
      const survivor = survivors[index]!;
      this.#meant.set(id, { id: survivor, spellings: spelled(id, names.get(survivor) ?? id) });
    }
  }

  async #decide(wanted: Wanted[]): Promise<void> {
    const others = wanted.filter(({ verdict }) => verdict.country === null);
    const bearers = await this.#bearers.find(others.flatMap(namesOf));
    // Nothing is stored before everything is found: if a lookup fails, every name is looked up again.
    const meant = new Map<string, Meant>();
    const unborn: Wanted[] = [];
    for (const one of others) {
      const found = choose(
        one,
        namesOf(one).flatMap((name) => bearers.get(foldText(name)) ?? []),
      );
      if (found === null) unborn.push(one);
      else meant.set(one.key, { id: found.id, spellings: spelled(one.name, found.name, found.aliases) });
    }
    const unbornIds = new Set(unborn.map(({ key }) => key));
    // A group that the graph has adds no state: a repeated import adds nothing.
    const needed = wanted.flatMap(
      ({ key, verdict }) => verdict.country ?? (unbornIds.has(key) ? verdict.partOf : null) ?? [],
    );
    const mentioned = others.flatMap(({ verdict }) => verdict.partOf ?? []);
    const stateLines = await this.#states.find(needed, mentioned);
    const lines = new Map<string, NodeLine>(stateLines.map((line) => [line.id, line]));
    const taken = await this.#namesOf(unborn.map(candidateId));
    const born = new Map<string, Meant>();
    for (const one of unborn) {
      const folded = `${one.verdict.kind} ${foldText(ownName(one))}`;
      const twin = born.get(folded);
      if (twin !== undefined) {
        meant.set(one.key, { id: twin.id, spellings: spelled(one.name, twin.spellings[0]!) });
        continue;
      }
      let id = candidateId(one);
      const survivor = this.#merged.resolve(id);
      const self = { id: survivor, spellings: spelled(one.name, ownName(one)) };
      if (survivor === id) {
        const holder = taken.get(id);
        // Another name has this slug, as 'Transport (Canada)' and 'Transport Canada' have the same. An equal one was added by
        // another import or an editor since the names were looked up.
        const isSame = holder !== undefined && foldText(holder) === foldText(ownName(one));
        if (!isSame && (holder !== undefined || lines.has(id))) id = hashedId(one);
        self.id = id;
        if (!isSame) lines.set(id, nodeLine(id, one));
      }
      meant.set(one.key, self);
      born.set(folded, self);
    }
    for (const one of wanted) {
      const { country, partOf, kind } = one.verdict;
      if (country) meant.set(one.key, { id: this.#states.idOf(country)!, spellings: spelled(one.name, country.name) });
      const { id } = meant.get(one.key)!;
      // A merged group has the kind of its survivor.
      if (partOf !== null && subjectKindOfId(id) === 'GROUP') this.#parts.set(id, partOf);
      const isMisfit = one.verdict.isCertain && partOf === null && subjectKindOfId(id) !== kind;
      if (isMisfit) this.#misfits.set(id, { name: one.name, kind });
    }
    for (const [key, one] of meant) this.#meant.set(key, one);
    for (const [id, line] of lines) {
      this.#unwritten.set(id, line);
      this.#bearers.expect(line);
    }
  }

  /** The names of those of some ids that the graph has. */
  async #namesOf(ids: string[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const page of piecesOf(ids, PAGE_SIZE)) {
      for (const { id, name } of await this.#runner.read('findActorNames', { ids: page })) names.set(id, name);
    }
    return names;
  }
}

/** Rows may give a name a kind: 'Jordan' can be a state and a person in one file. */
function keyOf(name: string, kind: ActorKind | undefined): string {
  return kind === undefined ? name : `${kind}\t${name}`;
}

/** The name of a new actor: the long name of an organization that is given by its short one. */
function ownName({ name, verdict }: Wanted): string {
  return verdict.organization?.name ?? name;
}

/** The names under which an actor is looked up, the given one first. */
function namesOf({ name, verdict: { organization } }: Wanted): string[] {
  return organization ? [...new Set([name, organization.name, ...organization.aliases])] : [name];
}

/** How ids of events spell a name: as the actor's own name, if that makes a difference. */
function spelled(name: string, ownName: string, aliases: readonly string[] = []): string[] {
  return isOneSpelling(name, ownName) ? [name] : [...new Set([ownName, name, ...aliases])];
}

function candidateId({ name, verdict }: Wanted): string {
  return `${SUBJECT_KINDS[verdict.kind]}/${slugOf(verdict.organization?.name ?? name)}`;
}

function hashedId(one: Wanted): string {
  return `${candidateId(one)}-${shortHash(foldText(one.name), 6)}`;
}

/** The bearer of a name that is meant, or null if there is none or the choice is ambiguous. */
function choose(one: Wanted, found: readonly Bearer[]): Bearer | null {
  // An organization may have several of the names that are looked up.
  const bearers = [...new Map(found.map((bearer) => [bearer.id, bearer] as const).reverse()).values()].reverse();
  const { kind, isCertain, isStated } = one.verdict;
  const only = (some: Bearer[]) => (some.length === 1 ? some[0]! : null);
  const ofKind = bearers.filter((bearer) => bearer.kind === kind);
  if (isStated && ofKind.length > 0) return only(ofKind) ?? chosenBySpelling(one, ofKind);
  return chosenBySpelling(one, bearers) ?? only([...bearers]) ?? (isCertain ? only(ofKind) : null);
}

/** Graphs of earlier versions may have actors whose names are now compared as equal: each keeps its own spelling. */
function chosenBySpelling(one: Wanted, bearers: readonly Bearer[]): Bearer | null {
  const own = candidateId(one);
  const hashed = hashedId(one);
  const same = bearers.filter(({ name, borneName }) => name === borneName && isOneSpelling(name, one.name));
  const mine = (some: readonly Bearer[]) => some.find(({ id }) => id === own || id === hashed);
  return mine(same) ?? (same.length === 1 ? same[0]! : null) ?? mine(bearers) ?? null;
}

function nodeLine(id: string, { name, verdict }: Wanted): NodeLine {
  const type = SUBJECT_KINDS[verdict.kind];
  const aliases = verdict.organization?.aliases ?? [];
  return {
    type,
    id,
    name: verdict.organization?.name ?? name,
    ...(aliases.length > 0 && { aliases: [...aliases] }),
    ...(!verdict.isCertain && { description: KIND_UNCERTAIN }),
  };
}
