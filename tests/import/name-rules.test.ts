import { describe, expect, it } from '@jest/globals';
import { findActByName } from '../../src/domain/act-names.js';
import { slugOf } from '../../src/domain/slug.js';
import { actOfCodeAndName, eventKindOf } from '../../src/import/cameo-names.js';
import { classifyName } from '../../src/import/classify-name.js';
import { findCountry } from '../../src/import/country-names.js';
import { parseMapping } from '../../src/import/csv-mapping.js';
import { detectFormat } from '../../src/import/detect-format.js';
import { progressText } from '../../src/import/progress.js';

function kindOf(name: string, sectors: string[] = []): string {
  const { kind, isCertain } = classifyName(name, sectors);
  return isCertain ? kind : 'uncertain';
}

describe('the kind of a name', () => {
  it.each([
    ['Iran', 'IR', 'Iran'],
    ['United States', 'US', 'United States'],
    ['South Korea', 'KR', 'South Korea'],
    ['Russia', 'RU', 'Russia'],
    ['Russian Federation', 'RU', 'Russia'],
    ["Cote d'Ivoire", 'CI', 'Ivory Coast'],
    ['Swaziland', 'SZ', 'Eswatini'],
    ['Palestinian Territory, Occupied', 'PS', 'Palestine'],
    ['Holy See (Vatican City State)', 'VA', 'Vatican City'],
    ['Curaçao', 'CW', 'Curacao'],
    ['Congo', 'CG', 'Republic of the Congo'],
    ['Democratic Republic of Congo', 'CD', 'Democratic Republic of the Congo'],
  ])('is a state for %s', (name, alpha2, listed) => {
    expect(kindOf(name)).toBe('STATE');
    expect(findCountry(name)).toMatchObject({ alpha2, name: listed });
  });

  it.each([
    ['Police (Australia)', 'AU'],
    ['Member of Legislative (Govt) (Nigeria)', 'NG'],
    ['Lawyer/Attorney (Holy See (Vatican City State))', 'VA'],
    ['Ministry (Iran)', 'IR'],
  ])('is a group of a state for %s', (name, alpha2) => {
    expect(kindOf(name)).toBe('GROUP');
    expect(classifyName(name).partOf?.alpha2).toBe(alpha2);
  });

  it('is a group of no state where the brackets hold no country', () => {
    expect(kindOf('Militant (Taliban)')).toBe('GROUP');
    expect(classifyName('Militant (Taliban)').partOf).toBeNull();
  });

  it.each([
    'UN Security Council',
    'North Atlantic Treaty Organization',
    'European Parliament',
    'African Union',
    'International Monetary Fund',
    'European Central Bank',
    'Aam Aadmi Party',
    'Afghan National Army',
    'Sindh High Court',
    'International Court of Justice',
    'Office of the Attorney General',
    'Nigerian Coast Guard',
    'Global Kids Inc',
    "Awami (People's) League",
  ])('is an organization for %s', (name) => expect(kindOf(name)).toBe('ORGANIZATION'));

  it.each(['Pope Francis', 'Gen Prayut Chan-o-cha', 'Sir George Young', 'Emperor Akihito'])(
    'is a person for the title in %s',
    (name) => expect(kindOf(name)).toBe('PERSON'),
  );

  it('is a person where the sectors of the full export say so', () => {
    expect(kindOf('Boris Yeltsin', ['Elite', 'Executive', 'Government'])).toBe('PERSON');
    expect(kindOf('Boris Yeltsin', ['Executive', 'Government'])).toBe('uncertain');
    expect(kindOf('European Parliament', ['Elite'])).toBe('ORGANIZATION');
  });

  it.each([
    'Barack Obama',
    'Boko Haram',
    'Al Arabiya',
    'United Russia',
    'Margaret Court',
    'Frank Church',
    'Inspector General of Police and Customs',
    'District Commissioner R. Singh',
    'Middle East',
    'General Óscar Naranjo',
  ])('cannot be told for %s', (name) => expect(kindOf(name)).toBe('uncertain'));
});

describe('the act of a row', () => {
  it('is found by its name without regard to case', () => {
    expect(findActByName('MAKE STATEMENT')?.code).toBe('010');
    expect(findActByName('Bomb the moon')).toBeUndefined();
  });

  it('is the residual where root and residual have one name', () => {
    expect(findActByName('Demand')?.code).toBe('100');
    expect(findActByName('demonstrate or rally')?.code).toBe('141');
  });

  it('makes words a statement and deeds an interaction', () => {
    expect(eventKindOf(findActByName('Make statement')!)).toBe('statement');
    expect(eventKindOf(findActByName('Make a visit')!)).toBe('interaction');
  });

  it('is right where the code lost its leading zero', () => {
    expect(actOfCodeAndName('51', 'Praise or endorse')).toMatchObject({ code: '051' });
    expect(actOfCodeAndName('14', 'Consider policy option')).toMatchObject({ code: '014' });
    expect(actOfCodeAndName('42', 'a name of another edition')).toMatchObject({ code: '042' });
    expect(actOfCodeAndName('111', 'Praise or endorse')).toHaveProperty('problem');
    expect(actOfCodeAndName('999', '')).toHaveProperty('problem');
  });
});

describe('what an import is told', () => {
  it('is a format, by the first line', () => {
    expect(detectFormat('f', 'date\tsource\trelation\ttarget\n', false)).toBe('icews');
    expect(detectFormat('f', '2014-01-01\tIran\tMake statement\tIraq\n', false)).toBe('icews');
    expect(detectFormat('f', 'Event ID\tEvent Date\tSource Name\tTarget Name\n', false)).toBe('icews');
    expect(detectFormat('f', '\n{"type":"format"}\n', false)).toBe('jsonl');
    expect(detectFormat('f', 'when,who\n', true)).toBe('csv');
    expect(() => detectFormat('f', 'when,who\n', false)).toThrow(/f: its format cannot be told/);
  });

  it('is a mapping of columns and values', () => {
    expect(parseMapping("saidOn=Day, speaker=Who said,about=Whom,act='010'")).toEqual({
      saidOn: { column: 'Day' },
      speaker: { column: 'Who said' },
      about: { column: 'Whom' },
      act: { value: '010' },
    });
    expect(() => parseMapping('speaker=Who')).toThrow(/says nothing of 'saidOn'/);
    expect(() => parseMapping('speakr=Who')).toThrow(/speakr=…: unknown field; .*; did you mean 'speaker'\?$/);
  });
});

describe('a slug', () => {
  it('is made of any name', () => {
    expect(slugOf('Lars Løkke Rasmussen')).toBe('lars-lokke-rasmussen');
    expect(slugOf("Cote d'Ivoire")).toBe('cote-d-ivoire');
    expect(slugOf('Zeid Ra’ad Al Hussein')).toBe('zeid-ra-ad-al-hussein');
    expect(slugOf('*')).toBe('');
  });
});

describe('the progress of an import', () => {
  it('tells rate and time left', () => {
    expect(progressText({ rows: 45_000, part: 0.5 }, 3_000)).toBe('45,000 rows, 15,000 a second, 3 s left');
    expect(progressText({ rows: 100, part: null }, 1_000)).toBe('100 rows, 100 a second');
    expect(progressText({ rows: 100, part: 1 }, 1_000)).toBe('100 rows, 100 a second');
  });
});
