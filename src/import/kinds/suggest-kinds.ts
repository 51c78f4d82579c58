import { foldText } from '../../domain/folded-text.js';
import type { ActorKind } from '../../domain/identity.js';
import { KIND_UNCERTAIN } from '../../domain/subject.js';
import { pages } from '../../query/pages.js';
import type { QueryRunner } from '../../query/query-runner.js';
import { classifyName } from '../classify-name.js';
import { FAMILY_NAMES_FIRST, GIVEN_NAMES } from './given-names.js';

const PAGE_SIZE = 2_000;
/** How many visits count as evidence that an actor travels. */
const SOME_VISITS = 3;
/** A part of a personal name between others: 'bin', 'van', 'al-'. */
const PARTICLE = /\s(?:bin|bint|ibn|ben|van|von|der|den|de|da|dos|del|di|la|le|al|el|ul|bte|ap)[\s-]/iu;
const SUFFIX = /\s(?:jr|sr|ii|iii)\.?$/iu;

/** A guess and the reason for it. */
export interface KindGuess {
  kind: ActorKind;
  reason: string;
}

type Actor = { name: string; visits: number };

/** Guesses the kind of an actor from the form of its name and from its visits; null if neither indicates one. */
export function guessKind({ name, visits }: Actor, givenNames: ReadonlySet<string>): KindGuess | null {
  const { kind, isCertain, country, organization, partOf } = classifyName(name);
  if (country) return { kind: 'STATE', reason: `a name of a country (ISO 3166-1 ${country.alpha2})` };
  if (organization) return { kind: 'ORGANIZATION', reason: `a name of the organization ${organization.name}` };
  if (isCertain) {
    return partOf === null && kind === 'GROUP' ? null : { kind, reason: 'words of the name that only this kind has' };
  }
  const travels = visits >= SOME_VISITS ? `; ${visits} visits` : '';
  const words = foldText(name).split(' ');
  const capitals = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word)).length;
  if (words.length < 2 || words.length > 6 || capitals < 2) return null;
  if (givenNames.has(words[0]!))
    return { kind: 'PERSON', reason: `begins with the given name ${name.split(/\s+/)[0]}${travels}` };
  if (FAMILY_NAMES_FIRST.has(words[0]!) && words.length <= 3 && words.slice(1).every((word) => word.length <= 8)) {
    return { kind: 'PERSON', reason: `begins with the family name ${name.split(/\s+/)[0]}${travels}` };
  }
  const inner = words.slice(1).find((word) => givenNames.has(word));
  if (inner !== undefined && words.length <= 4)
    return { kind: 'PERSON', reason: `has the given name ${inner}${travels}` };
  if (SUFFIX.test(name)) return { kind: 'PERSON', reason: `ends as a personal name does${travels}` };
  if (PARTICLE.test(name) && visits > 0)
    return { kind: 'PERSON', reason: `has a particle of personal names${travels}` };
  return null;
}

function csvLine(cells: readonly (string | number)[]): string {
  const quoted = cells.map((cell) =>
    /[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell,
  );
  return `${quoted.join(',')}\n`;
}

/** Given names that identify further persons: the built-in ones, and first words that several persons of the graph share. */
async function namesOfPersons(runner: QueryRunner): Promise<Set<string>> {
  const counts = new Map<string, number>();
  for await (const page of pages((where) => runner.read('listFoldedSubjects', where), PAGE_SIZE, 'person/')) {
    for (const { id, sortName } of page) {
      const words = sortName.split(' ');
      if (id.startsWith('person/') && words.length > 1) counts.set(words[0]!, (counts.get(words[0]!) ?? 0) + 1);
    }
    if (!page.at(-1)!.id.startsWith('person/')) break;
  }
  return new Set([...GIVEN_NAMES, ...[...counts].flatMap(([name, count]) => (count > 1 ? name : []))]);
}

/**
 * The lines of a kinds file with a guess for each group whose kind an import could not determine, most mentioned first. If
 * nothing indicates a kind, the cell is empty: the row is to be filled in or removed.
 */
export async function* suggestKinds(runner: QueryRunner): AsyncGenerator<string> {
  const givenNames = await namesOfPersons(runner);
  const rows: { id: string; name: string; mentions: number; guess: KindGuess | null }[] = [];
  for await (const page of pages((where) => runner.read('listActorsOfUncertainKind', where), PAGE_SIZE)) {
    for (const { id, name, description, mentions, visits } of page) {
      const guess = guessKind({ name, visits }, givenNames);
      const isOpen = description === KIND_UNCERTAIN;
      if (isOpen || (guess !== null && guess.kind !== 'GROUP')) rows.push({ id, name, mentions, guess });
    }
  }
  rows.sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
  yield csvLine(['id', 'name', 'kind', 'reason', 'mentions']);
  for (const { id, name, mentions, guess } of rows) {
    yield csvLine([
      id,
      name,
      guess?.kind ?? '',
      guess?.reason ?? 'no indication; enter the kind, or remove the row',
      mentions,
    ]);
  }
}
