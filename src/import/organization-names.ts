import { readFileSync } from 'node:fs';
import { foldText } from '../domain/folded-text.js';

/** An international organization in event data, with its other names. */
export interface KnownOrganization {
  name: string;
  aliases: readonly string[];
}

/** One organization per line: the name that ICEWS and CAMEO use, then short and other names. */
const FILE = new URL('../../data/organization-names.txt', import.meta.url);

/** Short names of two or three letters match in capitals only, since 'who' and 'un' are words. */
const ACRONYM = /^\p{Lu}{2,3}$/u;

let known: ReadonlyMap<string, KnownOrganization> | undefined;

function keyOf(name: string): string {
  return ACRONYM.test(name) ? name : foldText(name).replace(/^the /, '');
}

function readOrganizations(): ReadonlyMap<string, KnownOrganization> {
  const byName = new Map<string, KnownOrganization>();
  for (const line of readFileSync(FILE, 'utf8').trimEnd().split('\n')) {
    const [name, ...aliases] = line.split(' | ') as [string, ...string[]];
    for (const one of [name, ...aliases]) byName.set(keyOf(one), { name, aliases });
  }
  return byName;
}

/** The organization with this name, long or short. Names are compared folded, those of two or three capitals exactly. */
export function findOrganization(name: string): KnownOrganization | undefined {
  known ??= readOrganizations();
  return known.get(keyOf(name.trim()));
}
