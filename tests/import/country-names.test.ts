// Every country and territory of ISO 3166-1, by every common English name.
import { describe, expect, it } from '@jest/globals';
import { cleanName } from '../../src/domain/clean-name.js';
import { classifyName } from '../../src/import/classify-name.js';
import { allCountries, findCountry } from '../../src/import/country-names.js';

/** The forms of an official name with its beginning at the end, as in tables, given as 'Korea', 'Republic of'. */
function invertedForms(name: string, beginning: string): string[] {
  const short = beginning.replace('Republic', 'Rep.').replace('Democratic', 'Dem.').replace('States', 'Sts.');
  const withoutOf = [beginning, short].map((text) => text.replace(/ of$/, ''));
  return [
    ...[`${name}, ${beginning}`, `${name} (${beginning})`, `${name} ${beginning}`, `${name} ${beginning} the`],
    ...[`${name}, ${beginning} the`, `${name} (${beginning} the)`, `${name} ${short}`, `${name}, ${short}`],
    ...withoutOf.map((text) => `${name}, ${text}`),
  ];
}

/** Forms of a name that mean the same country. */
function formsOf(name: string): string[] {
  const official =
    /^((?:\S+ )*?(?:Republic|Kingdom|State|States|Commonwealth|Sultanate|Principality) of) (?:the )?([^()]+)$/.exec(
      name,
    );
  return [
    name,
    name.toUpperCase(),
    `the ${name}`,
    `${name}, The`,
    `${name} (the)`,
    name.replaceAll("'", '’'),
    ` ${name} `,
    ...(official ? invertedForms(official[2]!, official[1]!) : []),
  ];
}

describe.each(allCountries().map((country) => [country.alpha2, country] as const))(
  'the country %s',
  (alpha2, country) => {
    const wrong = (names: string[]) => names.filter((name) => findCountry(name)?.alpha2 !== alpha2);

    it('is found by every name and alias, with and without the article, also where its beginning is put last', () => {
      const long = [country.name, ...country.aliases].filter((name) => name.replaceAll('.', '').length > 2);
      expect(wrong(long.flatMap(formsOf))).toEqual([]);
    });

    it('has names that the graph stores as they are', () => {
      const names = [country.name, ...country.aliases];
      expect(names.map(cleanName)).toEqual(names);
    });

    it('is found by its codes, which are words in small letters', () => {
      expect(wrong([country.alpha2, country.alpha3])).toEqual([]);
      expect(findCountry(country.alpha2.toLowerCase())).toBeUndefined();
    });

    it('is found by the names that the runtime has for it', () => {
      const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
      expect(wrong([names.of(alpha2) ?? country.name])).toEqual([]);
    });

    it('is what a group in brackets is part of', () => {
      expect(classifyName(`Police (${country.name})`)).toMatchObject({ kind: 'GROUP', partOf: { alpha2 } });
    });
  },
);

describe('a country', () => {
  it.each([
    ['Turkey', 'TR'],
    ['TÜRKİYE', 'TR'],
    ['Turkiye', 'TR'],
    ['Republic of Türkiye', 'TR'],
    ['USA', 'US'],
    ['U.S.', 'US'],
    ['U.S.A.', 'US'],
    ['US', 'US'],
    ['UK', 'GB'],
    ['U.K.', 'GB'],
    ['Great Britain', 'GB'],
    ['UAE', 'AE'],
    ['DPRK', 'KP'],
    ["Korea, Democratic People's Republic of", 'KP'],
    ['Korea, Republic of', 'KR'],
    ['Korea (the Republic of)', 'KR'],
    ['Korea Republic of', 'KR'],
    ['Korea Democratic Peoples Republic of', 'KP'],
    ["Korea, Dem. People's Rep.", 'KP'],
    ['Korea, Rep.', 'KR'],
    ['Iran Islamic Republic of', 'IR'],
    ['Iran, Islamic Rep.', 'IR'],
    ['Tanzania United Republic of', 'TZ'],
    ['Moldova Republic of', 'MD'],
    ['Venezuela Bolivarian Republic of', 'VE'],
    ['Venezuela, RB', 'VE'],
    ['Micronesia Federated States of', 'FM'],
    ['Micronesia, Fed. Sts.', 'FM'],
    ['Congo Democratic Republic of the', 'CD'],
    ['Congo, Dem. Rep.', 'CD'],
    ['Congo, Rep.', 'CG'],
    ['Egypt, Arab Rep.', 'EG'],
    ['Yemen, Rep.', 'YE'],
    ['Lao PDR', 'LA'],
    ['Hong Kong SAR, China', 'HK'],
    ['Macedonia the former Yugoslav Republic of', 'MK'],
    ['Macedonia, FYR', 'MK'],
    ['Korea North', 'KP'],
    ['Korea, South', 'KR'],
    ['Bolivia (Plurin. State of)', 'BO'],
    ['Netherlands (Kingdom of the)', 'NL'],
    ['Falkland Islands (the) [Malvinas]', 'FK'],
    ['Western Sahara*', 'EH'],
    ['China, Hong Kong Special Administrative Region', 'HK'],
    ['West Bank and Gaza', 'PS'],
    ['Cote d Ivoire', 'CI'],
    ['Burma', 'MM'],
    ['Ivory Coast', 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['Swaziland', 'SZ'],
    ['Macedonia', 'MK'],
    ['The former Yugoslav Republic of Macedonia', 'MK'],
    ['Macedonia, the former Yugoslav Republic of', 'MK'],
    ['Czechia', 'CZ'],
    ['Czech Republic', 'CZ'],
    ['Kosovo', 'XK'],
    ['Taiwan, Province of China', 'TW'],
    ['Palestinian Territory, Occupied', 'PS'],
    ['Palestine, State of', 'PS'],
    ['Congo, The Democratic Republic of the', 'CD'],
    ['Congo (the)', 'CG'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Tanzania, United Republic of', 'TZ'],
    ['Micronesia, Federated States of', 'FM'],
    ['Virgin Islands, U.S.', 'VI'],
    ['Virgin Islands, British', 'VG'],
    ['Virgin Islands (U.S.)', 'VI'],
    ['Bahamas, The', 'BS'],
    ['St. Lucia', 'LC'],
    ['Trinidad & Tobago', 'TT'],
    ['Holy See (Vatican City State)', 'VA'],
    ['Viet Nam', 'VN'],
    ['Deutschland', 'DE'],
    ['the US', 'US'],
    ['The U.K.', 'GB'],
    ['S. Korea', 'KR'],
    ['Eq. Guinea', 'GQ'],
    ['Solomon Is.', 'SB'],
    ['Bosnia and Herz.', 'BA'],
    ['中国', 'CN'],
  ])('is meant by %s', (name, alpha2) => {
    expect(findCountry(name)?.alpha2).toBe(alpha2);
  });

  it.each([
    'us',
    'it',
    'no',
    'in',
    'is',
    'Us',
    'uk',
    'and',
    'Are',
    'per',
    'Korea',
    'Police (Turkey)',
    'the IN',
    'the us of a',
    'New Jersey',
    'the',
    'Republic of',
    '840',
  ])('is not meant by %s', (name) => {
    expect(findCountry(name)).toBeUndefined();
  });
});
