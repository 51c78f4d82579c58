import { countries, getCountryData, type TCountryCode } from 'countries-list';
import { foldText } from '../domain/folded-text.js';

/** A state or territory of ISO 3166-1, and Kosovo (XK). */
export interface Country {
  alpha2: string;
  alpha3: string;
  name: string;
  aliases: readonly string[];
}

/** Other names by which event data and news call countries, where the list's own name differs. */
const ALIASES: Partial<Record<TCountryCode, string[]>> = {
  BA: ['Bosnia-Herzegovina', 'Bosnia'],
  BN: ['Brunei Darussalam'],
  BO: ['Plurinational State of Bolivia'],
  CD: ['Democratic Republic of Congo', 'DR Congo', 'Congo-Kinshasa', 'Zaire'],
  CG: ['Congo', 'Congo-Brazzaville'],
  CI: ["Cote d'Ivoire"],
  CN: ["People's Republic of China"],
  CV: ['Cape Verde'],
  CZ: ['Czech Republic'],
  FM: ['Federated States of Micronesia'],
  GB: ['Great Britain'],
  GM: ['The Gambia'],
  IR: ['Islamic Republic of Iran'],
  KP: ["Democratic People's Republic of Korea"],
  KR: ['Republic of Korea'],
  LA: ["Lao People's Democratic Republic", "Lao People's Democratic Republic (Laos)"],
  MD: ['Republic of Moldova'],
  MK: ['Macedonia', 'Former Yugoslav Republic of Macedonia'],
  MM: ['Myanmar', 'Burma'],
  MO: ['Macau', 'Macao'],
  PS: ['Palestinian Territory, Occupied', 'Occupied Palestinian Territory', 'State of Palestine'],
  RU: ['Russian Federation'],
  SY: ['Syrian Arab Republic'],
  SZ: ['Swaziland'],
  TL: ['Timor-Leste'],
  TR: ['Türkiye'],
  TZ: ['United Republic of Tanzania'],
  US: ['United States of America'],
  VA: ['Holy See', 'Holy See (Vatican City State)', 'Vatican City State', 'Vatican'],
  VN: ['Viet Nam'],
};

/** Entries of the list that are no country of ISO 3166-1 but parts of one. */
const PARTS = new Set(['AC', 'TA']);

let byName: Map<string, Country> | undefined;

function tidy(name: string): string {
  return foldText(name.replaceAll('’', "'"));
}

/** The country with this name, compared without case and accents. Source: countries-list, from ISO 3166-1. */
export function findCountry(name: string): Country | undefined {
  if (!byName) {
    byName = new Map();
    for (const alpha2 of Object.keys(countries) as TCountryCode[]) {
      if (PARTS.has(alpha2)) continue;
      const { name: listed, iso3 } = getCountryData(alpha2);
      const country = { alpha2, alpha3: iso3, name: listed, aliases: ALIASES[alpha2] ?? [] };
      for (const known of [listed, ...country.aliases]) byName.set(tidy(known), country);
    }
  }
  return byName.get(tidy(name));
}
