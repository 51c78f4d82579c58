import { describe, expect, it } from '@jest/globals';
import { foldText } from '../../src/domain/folded-text.js';

describe('folded text', () => {
  it.each([
    ['Élysée  Palace', 'elysee palace'],
    ['JCPOA', 'jcpoa'],
    ['Zoë Łukasz-Müller', 'zoe lukasz muller'],
    ['Řehoř', 'rehor'],
    ['İstanbul', 'istanbul'],
    ['Ǆerba', 'dzerba'],
    ['ﬁnland', 'finland'],
    ['ＵＳＡ', 'usa'],
    ['Ὀδυσσεύς', 'οδυσσευσ'],
    ['عَلِيّ', 'علي'],
    ['\ttab and\n line  ', 'tab and line'],
    ['non\u00a0breaking', 'non breaking'],
    ['', ''],
  ])('of %j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('is the same for composed and decomposed letters', () => {
    expect(foldText('e\u0301')).toBe(foldText('\u00e9'));
  });

  it.each(['Élysée  Palace', 'İstanbul', 'STRASSE ß ẞ', 'Ǆ', '𝐁old', 'ﷺ', '½', '㎏'])(
    'of folded %s is itself',
    (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    },
  );
});
