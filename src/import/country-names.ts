import { readFileSync } from 'node:fs';
import { countries, getCountryData, type TCountryCode } from 'countries-list';
import { cleanName } from '../domain/clean-name.js';
import { foldText } from '../domain/folded-text.js';

/** A state or territory of ISO 3166-1, and Kosovo (XK). */
export interface Country {
  alpha2: string;
  alpha3: string;
  name: string;
  /** Its other names: short and official ones, earlier ones, its own. */
  aliases: readonly string[];
}

/** Further names of countries, in data/country-names.json. */
interface MoreNames {
  /** Patterns of official names, with '%' for the name in use, and the countries that follow them. */
  officialForms: Record<string, TCountryCode[]>;
  /** Official names that follow no such pattern. */
  officialNames: Partial<Record<TCountryCode, string[]>>;
  /** Other names of countries in event data and news. */
  aliases: Partial<Record<TCountryCode, string[]>>;
}

/** Names in use that differ from the list: what English texts call a country, and what its id is derived from. */
const NAMES_IN_USE: Partial<Record<TCountryCode, string>> = { TR: 'Turkey' };

/** Entries of the list that are not countries of ISO 3166-1 but parts of one. */
const PARTS = new Set(['AC', 'TA']);

interface Countries {
  all: readonly Country[];
  byName: ReadonlyMap<string, Country>;
  /** By names of two letters, such as 'US' and 'U.K.', as they are written. */
  byShortName: ReadonlyMap<string, Country>;
  /** By both codes of ISO 3166-1, in capitals only, since 'in' and 'no' are words. */
  byCode: ReadonlyMap<string, Country>;
}

let known: Countries | undefined;

/** Abbreviations in tables of the World Bank, the UN and others. */
const SHORT_WORDS: Record<string, string> = {
  ...{ st: 'saint', rep: 'republic', dem: 'democratic', fed: 'federated', sts: 'states', plurin: 'plurinational' },
  ...{ n: 'north', s: 'south', eq: 'equatorial', is: 'islands', herz: 'herzegovina' },
};

/** The words by which countries are compared: folded, without dots, 'the' and 'of', '&' and abbreviations spelled out. */
function wordsOf(name: string): string[] {
  return foldText(name.replaceAll('&', ' and '))
    .replace(/[.*]/g, '')
    .split(/[ ,()[\]]+/)
    .filter((word) => word !== 'the' && word !== 'of' && word !== '')
    .map((word) => (Object.hasOwn(SHORT_WORDS, word) ? SHORT_WORDS[word]! : word));
}

function keyOf(name: string): string {
  return wordsOf(name).join(' ');
}

/** Names that the locale data of the runtime has for a country, such as 'Congo - Kinshasa'. Recognized, never written. */
function localeNames(alpha2: string): string[] {
  return (['long', 'short'] as const).flatMap((style) => {
    const found = new Intl.DisplayNames('en', { type: 'region', style, fallback: 'none' }).of(alpha2);
    return found === undefined ? [] : [found];
  });
}

/** The official English names of a country that differ from the one in use, from lists of the United Nations and ISO. */
function officialNames(alpha2: TCountryCode, name: string, { officialForms, officialNames }: MoreNames): string[] {
  const formed = Object.entries(officialForms)
    .filter(([, codes]) => codes.includes(alpha2))
    .map(([form]) => form.replace('%', name));
  return [...formed, ...(officialNames[alpha2] ?? [])];
}

function countryOf(alpha2: TCountryCode, more: MoreNames): Country {
  const {
    name: listed,
    iso3,
    alias = [],
    native,
  } = getCountryData(alpha2) as ReturnType<typeof getCountryData> & {
    alias?: string[];
  };
  const name = NAMES_IN_USE[alpha2] ?? listed;
  const others = [...alias, ...(more.aliases[alpha2] ?? []), ...officialNames(alpha2, name, more), native, listed];
  // Some of the list have marks of direction, which names in the graph do not.
  return { alpha2, alpha3: iso3, name, aliases: [...new Set(others.map(cleanName))].filter((other) => other !== name) };
}

function readCountries(): Countries {
  const codes = (Object.keys(countries) as TCountryCode[]).filter((alpha2) => !PARTS.has(alpha2));
  const more = JSON.parse(readFileSync(new URL('../../data/country-names.json', import.meta.url), 'utf8')) as MoreNames;
  const all = codes.map((alpha2) => countryOf(alpha2, more));
  const byName = new Map<string, Country>();
  const byShortName = new Map<string, Country>();
  const byCode = new Map<string, Country>();
  const add = (name: string, country: Country) => {
    const key = keyOf(name);
    if (key.length > 2) byName.set(key, byName.get(key) ?? country);
    // Two lower-case letters may be a word, unless they have dots.
    else
      for (const form of [name, name.replace(/\.$/, ''), name.includes('.') ? name.toLowerCase() : name])
        byShortName.set(form, country);
  };
  // Names in use take precedence over the other names of other countries.
  for (const country of all) add(country.name, country);
  for (const country of all) for (const name of country.aliases) add(name, country);
  for (const country of all) for (const name of localeNames(country.alpha2)) add(name, country);
  for (const country of all) for (const code of [country.alpha2, country.alpha3]) byCode.set(code, country);
  return { all, byName, byShortName, byCode };
}

/** Every country. Source: countries-list, from ISO 3166-1. */
export function allCountries(): readonly Country[] {
  known ??= readCountries();
  return known.all;
}

/**
 * The country with this name or code. Names are compared folded, with or without 'the', 'of', dots and brackets, also inverted
 * ('Korea, Republic of', 'Korea Republic of', 'Gambia, The', 'Iran (Islamic Republic of)', 'Congo, Dem. Rep.'); codes as written.
 */
export function findCountry(name: string): Country | undefined {
  known ??= readCountries();
  const { byName, byShortName, byCode } = known;
  const trimmed = name.trim();
  const found = byCode.get(trimmed) ?? byShortName.get(trimmed.replace(/^the\s+/i, '')) ?? byName.get(keyOf(name));
  if (found) return found;
  const comma = name.indexOf(',');
  if (comma > 0 && comma === name.lastIndexOf(',')) {
    return byName.get(keyOf(`${name.slice(comma + 1)} ${name.slice(0, comma)}`));
  }
  return ENDS_OPEN.test(name) ? findInverted(wordsOf(name), byName) : undefined;
}

/**
 * How inverted names end: 'Korea Republic of', 'Gambia (the)', 'Congo, Dem. Rep.'. The country of a group is in brackets, too,
 * but does not end in such a word.
 */
const ENDS_OPEN = /[\s(](?:the|of|republic|rep\.?|kingdom|states|sts\.?|federation|commonwealth|north|south)\)?\s*$/iu;

/** The country whose name is these words with some of the last ones moved to the front. */
function findInverted(words: readonly string[], byName: ReadonlyMap<string, Country>): Country | undefined {
  for (let first = 1; first < words.length; first++) {
    const found = byName.get([...words.slice(first), ...words.slice(0, first)].join(' '));
    if (found) return found;
  }
  return undefined;
}
