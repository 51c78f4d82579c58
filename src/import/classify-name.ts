import type { ActorKind } from '../domain/identity.js';
import { type Country, findCountry } from './country-names.js';
import { OFFICE_OF, ORGANIZATION_PHRASES, ORGANIZATION_WORDS, PERSONAL_TITLE, ROLE_WORDS } from './name-words.js';
import { findOrganization, type KnownOrganization } from './organization-names.js';

/** The kind of actor that a name denotes, by the rules that docs/import.md lists. */
export interface NameVerdict {
  kind: ActorKind;
  /** False if the rules cannot decide; the actor becomes a group that says so. */
  isCertain: boolean;
  /** Whether the kind comes from the row rather than from the rules. */
  isStated?: boolean;
  /** The country that has this name. */
  country: Country | null;
  /** The international organization that has this name. */
  organization?: KnownOrganization;
  /** The country in brackets in the name, of which the group is then a part. */
  partOf: Country | null;
}

/** The sector that ICEWS gives to people whom it knows by name. */
const PERSONAL_SECTOR = 'elite';

/** The text in brackets at the end of a name, which may contain further brackets, and the text before it. */
function bracketOf(text: string): { before: string; inside: string } | null {
  const name = text
    .normalize('NFKC')
    .replace(/[[【]/g, '(')
    .replace(/[\]】]/g, ')');
  if (!name.endsWith(')')) return null;
  let depth = 0;
  for (let index = name.length - 1; index > 0; index--) {
    if (name[index] === ')') depth += 1;
    else if (name[index] === '(') depth -= 1;
    if (depth === 0) return { before: name.slice(0, index).trim(), inside: name.slice(index + 1, -1).trim() };
  }
  return null;
}

function isBracketed(name: string): boolean {
  const bracket = bracketOf(name);
  return bracket !== null && bracket.before !== '';
}

/** The country in brackets at the end of a name, such as that of 'Police (Turkey)'. */
export function countryInBrackets(name: string): Country | null {
  const bracket = bracketOf(name);
  return bracket && bracket.before !== '' ? (findCountry(bracket.inside) ?? null) : null;
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{M}']+/u)
    .filter((word) => word !== '');
}

function isOrganization(name: string, words: readonly string[]): boolean {
  if (OFFICE_OF.test(name)) return true;
  if (words.some((word) => ROLE_WORDS.has(word)) && !words.includes('parliament') && !isUnionOfPeople(words))
    return false;
  return words.some((word) => ORGANIZATION_WORDS.has(word)) || ORGANIZATION_PHRASES.some((phrase) => phrase.test(name));
}

/** Whether a name with a role word is that of a body of people, such as a council, rather than of one person. */
function isUnionOfPeople(words: readonly string[]): boolean {
  return ['union', 'assembly', 'university', 'commission', 'council', 'movement', 'party'].some((word) =>
    words.includes(word),
  );
}

/**
 * The kind of actor that a name denotes. `sectors`: those of the full ICEWS export, if any; `stated`: the kind in the row, which
 * precedes any rule. A name of two to four capitalised words proves no person: see Boko Haram, Al Jazeera, United Russia.
 */
export function classifyName(name: string, sectors: readonly string[] = [], stated?: ActorKind): NameVerdict {
  const country = findCountry(name);
  if (stated !== undefined && !(stated === 'STATE' && country)) {
    const organization = stated === 'ORGANIZATION' ? findOrganization(name) : undefined;
    const partOf = stated === 'GROUP' ? countryInBrackets(name) : null;
    return { kind: stated, isCertain: true, isStated: true, country: null, organization, partOf };
  }
  if (country) return { kind: 'STATE', isCertain: true, country, partOf: null };
  const organization = findOrganization(name);
  if (organization) return { kind: 'ORGANIZATION', isCertain: true, country: null, organization, partOf: null };
  if (isBracketed(name)) return { kind: 'GROUP', isCertain: true, country: null, partOf: countryInBrackets(name) };
  const words = wordsOf(name);
  const verdict = (kind: ActorKind, isCertain = true): NameVerdict => ({
    kind,
    isCertain,
    country: null,
    partOf: null,
  });
  if (isOrganization(name, words)) return verdict('ORGANIZATION');
  if (PERSONAL_TITLE.test(name) && !/\b(?:of|for|and)\b/i.test(name)) return verdict('PERSON');
  const isNamedPerson = sectors.some((sector) => sector.toLowerCase() === PERSONAL_SECTOR);
  if (isNamedPerson && words.length >= 2 && !words.some((word) => ROLE_WORDS.has(word))) return verdict('PERSON');
  return verdict('GROUP', false);
}
