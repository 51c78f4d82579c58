import { idOfKind } from '../../change/kind-rules.js';
import { foldText } from '../../domain/folded-text.js';
import type { Graph } from '../../graph.js';
import type { AliasBook } from '../../loader/alias-book.js';
import { findCountry } from '../country-names.js';
import { CountryStates } from '../country-states.js';
import { isOneSpelling } from '../event-id.js';
import type { Bearer, NameBearers } from '../name-bearers.js';
import type { KindRow } from './read-kinds.js';

/** The subject that a row is about, null if the graph lacks it; or why it cannot be determined. */
type Found = { id: string | null } | { refused: string };

/** A row, its subject, and the keys by which it may affect the subjects of other rows. */
export interface Target {
  row: KindRow;
  found: Found;
  keys: readonly string[];
}

/** Finds the subject of each row. */
export async function findTargets(
  { runner, aliases }: Graph,
  bearersOf: NameBearers,
  rows: readonly KindRow[],
): Promise<Target[]> {
  const given = rows.flatMap(({ id }) => (id === null ? [] : [aliases.resolve(id)]));
  const byName = rows.flatMap(({ id, name, kind }) => (id === null ? [{ name: name!, kind }] : []));
  const countries = byName.flatMap(({ name, kind }) => (kind === 'STATE' ? (findCountry(name) ?? []) : []));
  const states = new CountryStates(runner, bearersOf, aliases);
  await states.find([], countries);
  const rowsOfKnown = given.length > 0 ? await runner.read('findKnownSubjectIds', { ids: given }) : [];
  const known = new Set(rowsOfKnown.map(({ id }) => id));
  const bearers = await bearersOf.find(byName.map(({ name }) => name));
  return rows.map((row) => {
    const found = foundOf(row, aliases, { known, states, bearers });
    const named = row.name === null ? [] : [...(bearers.get(foldText(row.name)) ?? [])];
    const country = row.kind === 'STATE' ? findCountry(row.name ?? '') : undefined;
    const id = 'id' in found ? found.id : null;
    const ids = [
      ...(id === null ? [] : [id, idOfKind(id, row.kind, row.newName)]),
      ...(row.id === null ? [] : [row.id]),
    ];
    const keys = [
      ...ids,
      ...named.map((bearer) => aliases.resolve(bearer.id)),
      ...[row.name, row.newName].flatMap((name) => (name === null ? [] : [`name:${foldText(name)}`])),
      ...(country ? [`country:${country.alpha2}`] : []),
    ];
    return { row, found, keys };
  });
}

function foundOf(
  { id, name, kind }: KindRow,
  aliases: AliasBook,
  of: { known: ReadonlySet<string>; states: CountryStates; bearers: ReadonlyMap<string, Bearer[]> },
): Found {
  if (id !== null) {
    const survivor = aliases.resolve(id);
    return of.known.has(survivor) ? { id: survivor } : { refused: `${id} is not in the graph` };
  }
  const country = kind === 'STATE' ? findCountry(name!) : undefined;
  const state = country && of.states.idOf(country);
  if (state !== undefined) return { id: aliases.resolve(state) };
  const found = of.bearers.get(foldText(name!)) ?? [];
  const chosen =
    only(found.filter((one) => isOneSpelling(one.name, name!))) ??
    only(found) ??
    only(found.filter((one) => one.kind === kind));
  // An earlier row may have changed this id since it was read.
  if (chosen) return { id: aliases.resolve(chosen.id) };
  if (found.length === 0) return { id: null };
  return { refused: `'${name}' is the name of ${found.map((one) => one.id).join(' and ')}; give the id` };
}

function only(bearers: readonly Bearer[]): Bearer | null {
  return bearers.length === 1 ? bearers[0]! : null;
}
