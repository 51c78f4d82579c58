import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanName } from '../../src/domain/clean-name.js';

describe('a clean name', () => {
  it.each([
    ['Ada Berg', 'Ada Berg'],
    ['  Ada Berg\u00A0\u3000', 'Ada Berg'],
    ['Ada  Berg', 'Ada  Berg'],
    ['Ade\u0301', 'Ad\u00E9'],
    ['Ada\u200B Berg', 'Ada Berg'],
    ['\uFEFFAda\u00AD Berg', 'Ada Berg'],
    ['Ada \u200FBerg\u200E', 'Ada Berg'],
    ['\u202EAda\u202C \u2067Berg\u2069', 'Ada Berg'],
    ['\u061Cعلي', 'علي'],
    ['葛\u{E0100}飾', '葛飾'],
    ['\u200D', ''],
    ['\u3164 ', ''],
  ])('of %j is %j', (name, clean) => {
    expect(cleanName(name)).toBe(clean);
  });

  it.each([
    ['Persian', 'علی\u200Cرضا'],
    ['Hindi', 'क्\u200Dष'],
    ['Sinhala', 'ශ්\u200Dරී ලංකා'],
    ['Kannada', 'ರಾಜ್\u200Cಕುಮಾರ್'],
    ['older Malayalam', 'ലെനിന്\u200D'],
  ])('keeps a joiner between letters of %s', (_, name) => {
    expect(cleanName(name)).toBe(name);
  });

  it.each([
    'A\u200Cda',
    'A\u200Dda',
    '\u200Cعلی',
    'علی\u200C',
    'علی\u200C Berg',
    'علی \u200Dرضا',
    'Ada\u200Cعلی',
    '王\u200D明',
  ])('of %j has no joiner, which spells nothing there', (name) => {
    expect(cleanName(name)).not.toMatch(/[\u200C\u200D]/u);
  });

  it('has one joiner where several follow each other', () => {
    expect(cleanName('علی\u200C\u200D\u200Cرضا')).toBe('علی\u200Cرضا');
  });

  it('of a clean name is itself', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        '\u200C',
        '\u200D',
        '\u200B',
        ' ',
        'e',
        '\u0301',
        'ی',
        'क',
        '\u094D',
        '\u0D4D',
        'ന',
        '\u1100',
        '\u1161',
      ),
    );
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const clean = cleanName(units.join(''));
        expect(cleanName(clean)).toBe(clean);
      }),
      { seed: 13, numRuns: 5_000 },
    );
  });
});
