import type { ActorKind } from '../domain/identity.js';
import { type Country, findCountry } from './country-names.js';
import { OFFICE_OF, ORGANIZATION_PHRASES, ORGANIZATION_WORDS, PERSONAL_TITLE, ROLE_WORDS } from './name-words.js';
import { findOrganization, type KnownOrganization } from './organization-names.js';

/** What kind of actor a name names, by the rules that docs/import.md lists. */
export interface NameVerdict {
  kind: ActorKind;
  /** False for what the rules cannot decide, which becomes a group that says so. */
  isCertain: boolean;
  /** Whether the row says it rather than the rules. */
  isStated?: boolean;
  /** The country that the name is the name of. */
  country: Country | null;
  /** The international organization that the name is one of. */
  organization?: KnownOrganization;
  /** The country that the name gives in brackets, whose group it then is. */
  partOf: Country | null;
}

/** The sector that ICEWS gives to people whom it knows by their own name. */
const PERSONAL_SECTOR = 'elite';

/** The text in the last pair of brackets of a name that ends with it; it may contain brackets. */
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

/** The country that a name gives in brackets at its end, such as that of 'Police (Turkey)'. */
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

/** 'Nigerian Governors Forum' names people, but in the plural and together. */
function isUnionOfPeople(words: readonly string[]): boolean {
  return ['union', 'assembly', 'university', 'commission', 'council', 'movement', 'party'].some((word) =>
    words.includes(word),
  );
}

/**
 * What kind of actor a name names. `sectors` are those that the full ICEWS export gives for it, if it does; `stated` is the kind
 * that the row gives, which goes before any rule. A name of two to four capitalised words is not proof of a person: Boko Haram, Al Jazeera and United Russia have that shape too.
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
