import { foldText } from '../domain/folded-text.js';
import { identifierKey, subjectKindOfId } from '../domain/identity.js';
import { slugOf } from '../domain/slug.js';
import type { NodeLine } from '../exchange/exchange-line.js';
import type { AliasBook } from '../loader/alias-book.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { Country } from './country-names.js';
import type { Bearer, NameBearers } from './name-bearers.js';

const COUNTRY_SCHEME = 'iso3166-1-alpha-2';

/** What is wrong with some groups of a country whose state the graph lacks, after their names or number: 'are of Kenya, …'. */
export function stateMissing(groupCount: number, country: string): string {
  const [are, groups] = groupCount === 1 ? ['is', 'the group'] : ['are', 'the groups'];
  return `${are} of ${country}, for which the graph has no state; a row '${country},STATE' for 'demarche kinds' adds it and links ${groups}`;
}

/** Finds the subjects of a graph that are countries, by their ISO codes, then by their names. */
export class CountryStates {
  readonly #runner: QueryRunner;
  readonly #bearers: NameBearers;
  readonly #merged: AliasBook;
  /** By ISO code, since names in brackets mention the same countries in every batch. Null if the graph lacks one. */
  readonly #ids = new Map<string, string | null>();

  constructor(runner: QueryRunner, bearers: NameBearers, merged: AliasBook) {
    this.#runner = runner;
    this.#bearers = bearers;
    this.#merged = merged;
  }

  /** The id of the subject of a country, if it was found or is to be added. */
  idOf({ alpha2 }: Country): string | undefined {
    return this.#ids.get(alpha2) ?? undefined;
  }

  /**
   * Finds countries. Returns the lines of new states for `needed` ones that the graph lacks; `mentioned` ones that it lacks are
   * not added.
   */
  async find(needed: readonly Country[], mentioned: readonly Country[]): Promise<NodeLine[]> {
    const mustBe = new Set(needed.map(({ alpha2 }) => alpha2));
    const sought = new Map<string, Country>();
    for (const country of [...needed, ...mentioned]) {
      const known = this.#ids.get(country.alpha2);
      if (known === undefined || (known === null && mustBe.has(country.alpha2))) sought.set(country.alpha2, country);
    }
    if (sought.size === 0) return [];
    const countries = [...sought.values()];
    const keys = countries.map(countryKey);
    const owners = new Map(
      (await this.#runner.read('findIdentifierOwners', { keys })).map(({ key, ownerId }) => [key, ownerId]),
    );
    const bearers = await this.#bearers.find(countries.flatMap(namesOf));
    // A state that was merged into another subject is that subject, even if none of its names and codes was kept.
    const idOf = (country: Country) => this.#merged.resolve(stateId(country));
    const known = await this.#runner.read('findKnownSubjectIds', { ids: countries.map(idOf) });
    const taken = new Set(known.map(({ id }) => id));
    const lines: NodeLine[] = [];
    for (const country of countries) {
      const id = idOf(country);
      const found = owners.get(countryKey(country)) ?? namesake(country, bearers) ?? (taken.has(id) ? id : null);
      if (found === null && mustBe.has(country.alpha2)) lines.push(stateLine(id, country));
      this.#ids.set(country.alpha2, found ?? (mustBe.has(country.alpha2) ? id : null));
    }
    return lines;
  }
}

/** The line of a country that is not in a graph yet. */
export function stateLine(id: string, { name, aliases, alpha2, alpha3 }: Country): NodeLine {
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

/** The id of a country that is new to a graph. */
export function stateId({ name }: Country): string {
  return `state/${slugOf(name)}`;
}

function countryKey({ alpha2 }: Country): string {
  return identifierKey({ scheme: COUNTRY_SCHEME, value: alpha2 });
}

function namesOf({ name, aliases }: Country): string[] {
  return [name, ...aliases];
}

/**
 * A state with a name of the country; else a group with such a name as its own, which a version that did not know the name
 * created: it is used until its kind is corrected.
 */
function namesake(country: Country, bearers: ReadonlyMap<string, Bearer[]>): string | null {
  const all = namesOf(country).flatMap((name) => bearers.get(foldText(name)) ?? []);
  const state = all.find(({ kind }) => kind === 'STATE');
  const group = all.find(({ id, name, borneName }) => name === borneName && subjectKindOfId(id) === 'GROUP');
  return state?.id ?? group?.id ?? null;
}
