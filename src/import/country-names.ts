import { countries, getCountryData, type TCountryCode } from 'countries-list';
import { foldText } from '../domain/folded-text.js';
import { officialNames } from './official-names.js';

/** A state or territory of ISO 3166-1, and Kosovo (XK). */
export interface Country {
  alpha2: string;
  alpha3: string;
  name: string;
  /** Its other names: short and official ones, earlier ones, its own. */
  aliases: readonly string[];
}

/** Other names by which event data and news call countries, beside those of the list and the official ones. */
const ALIASES: Partial<Record<TCountryCode, string[]>> = {
  AE: ['U.A.E.'],
  AG: ['Antigua'],
  BA: ['Bosnia-Herzegovina', 'Bosnia & Herzegovina', 'Bosnia', 'BiH'],
  BQ: ['Bonaire, Sint Eustatius and Saba', 'Caribbean Netherlands'],
  CD: ['DR Congo', 'Congo-Kinshasa', 'Congo (Kinshasa)', 'Congo DR'],
  CF: ['CAR'],
  CG: ['Congo', 'Congo (Brazzaville)'],
  CI: ['Cote d Ivoire'],
  CN: ['PRC', 'P.R. China', 'Mainland China'],
  DO: ['Dominican Rep.'],
  FK: ['Malvinas', 'Islas Malvinas', 'Falkland Islands (Malvinas)'],
  FO: ['Faeroe Islands'],
  GB: ['U.K.', 'Great Britain'],
  GM: ['The Gambia'],
  HK: ['Hong Kong SAR', 'Hong Kong SAR, China', 'Hong Kong Special Administrative Region of China'],
  IO: ['Chagos Archipelago'],
  KP: ['D.P.R.K.'],
  KR: ['ROK'],
  LA: ["Lao People's Democratic Republic (Laos)", 'Lao', 'Lao PDR'],
  LY: ['Libyan Arab Jamahiriya'],
  MK: [
    'FYR Macedonia',
    'TFYR of Macedonia',
    'Former Yugoslav Republic of Macedonia',
    'The former Yugoslav Republic of Macedonia',
  ],
  MM: ['Union of Myanmar'],
  MO: ['Macao SAR', 'Macau SAR', 'Macao SAR, China', 'Macao Special Administrative Region of China'],
  MV: ['Maldive Islands'],
  NZ: ['Aotearoa'],
  PG: ['PNG'],
  PS: [
    ...['Palestinian Territory, Occupied', 'Occupied Palestinian Territory', 'Occupied Palestinian Territories'],
    ...['Palestinian Territories', 'Palestinian Territory', 'West Bank and Gaza'],
  ],
  RU: ['Russian Fed.'],
  SA: ['KSA'],
  TF: ['French Southern Territories'],
  TL: ['East Timor'],
  TT: ['Trinidad'],
  TW: ['Chinese Taipei'],
  US: ['U.S.', 'U.S.A.'],
  VE: ['Venezuela, RB'],
  VA: ['Holy See (Vatican City State)'],
  VC: ['Saint Vincent'],
  VG: ['Virgin Islands (UK)', 'Virgin Islands (U.K.)'],
  VI: ['Virgin Islands (US)', 'Virgin Islands (U.S.)', 'US Virgin Islands'],
};

/** Names in use where the list has another: what English texts call a country, and what its id is made of. */
const NAMES_IN_USE: Partial<Record<TCountryCode, string>> = { TR: 'Turkey' };

/** Entries of the list that are not countries of ISO 3166-1 but parts of one. */
const PARTS = new Set(['AC', 'TA']);

interface Countries {
  all: readonly Country[];
  byName: ReadonlyMap<string, Country>;
  /** By names of two letters, such as 'US' and 'U.K.', as they are written. */
  byShortName: ReadonlyMap<string, Country>;
  /** By both codes of ISO 3166-1, which count in capitals only: 'in' and 'no' are words. */
  byCode: ReadonlyMap<string, Country>;
}

let known: Countries | undefined;

/** Words as tables of the World Bank, the UN and others shorten them. */
const SHORT_WORDS: Record<string, string> = {
  ...{ st: 'saint', rep: 'republic', dem: 'democratic', fed: 'federated', sts: 'states', plurin: 'plurinational' },
  ...{ n: 'north', s: 'south', eq: 'equatorial', is: 'islands', herz: 'herzegovina' },
};

/** The words of a name as countries are compared: folded, without dots, 'the' and 'of', '&' as a word, short words in full. */
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

/** Names that the locale data of the runtime has for a country, such as 'Congo - Kinshasa'. They are read, never written. */
function localeNames(alpha2: string): string[] {
  return (['long', 'short'] as const).flatMap((style) => {
    const found = new Intl.DisplayNames('en', { type: 'region', style, fallback: 'none' }).of(alpha2);
    return found === undefined ? [] : [found];
  });
}

function countryOf(alpha2: TCountryCode): Country {
  const {
    name: listed,
    iso3,
    alias = [],
    native,
  } = getCountryData(alpha2) as ReturnType<typeof getCountryData> & {
    alias?: string[];
  };
  const name = NAMES_IN_USE[alpha2] ?? listed;
  const others = [...alias, ...(ALIASES[alpha2] ?? []), ...officialNames(alpha2, name), native, listed];
  return { alpha2, alpha3: iso3, name, aliases: [...new Set(others)].filter((other) => other !== name) };
}

function readCountries(): Countries {
  const codes = (Object.keys(countries) as TCountryCode[]).filter((alpha2) => !PARTS.has(alpha2));
  const all = codes.map(countryOf);
  const byName = new Map<string, Country>();
  const byShortName = new Map<string, Country>();
  const byCode = new Map<string, Country>();
  const add = (name: string, country: Country) => {
    const key = keyOf(name);
    if (key.length > 2) byName.set(key, byName.get(key) ?? country);
    // Two letters alone are a word where they are not capitals; with dots they are none.
    else
      for (const form of [name, name.replace(/\.$/, ''), name.includes('.') ? name.toLowerCase() : name])
        byShortName.set(form, country);
  };
  // Names in use go before what another country may be called as well.
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
 * The country with this name or code. Names are compared folded, with or without 'the', 'of', dots and brackets, also with what
 * comes first put last ('Korea, Republic of', 'Korea Republic of', 'Gambia, The', 'Iran (Islamic Republic of)', 'Congo, Dem. Rep.');
 * codes as they are written.
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
 * How names end whose beginning was put last: 'Korea Republic of', 'Gambia (the)', 'Congo, Dem. Rep.'. What a group is part of
 * is in brackets, too, but does not end in such a word.
 */
const ENDS_OPEN = /[\s(](?:the|of|republic|rep\.?|kingdom|states|sts\.?|federation|commonwealth|north|south)\)?\s*$/iu;

/** The country whose name is these words where some of the last are put first. */
function findInverted(words: readonly string[], byName: ReadonlyMap<string, Country>): Country | undefined {
  for (let first = 1; first < words.length; first++) {
    const found = byName.get([...words.slice(first), ...words.slice(0, first)].join(' '));
    if (found) return found;
  }
  return undefined;
}
