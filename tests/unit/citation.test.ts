import { describe, expect, it } from '@jest/globals';
import { type CitationStyle, citationOf } from '../../web/explorer/statement/citation.js';
import type { OneStatement } from '../../web/explorer/statement/one-statement.js';

/** The citation of a statement that was said on some days. */
function cited(saidOn: string, style: CitationStyle, name = 'Robert Malley', more: object = {}): string {
  const statement = {
    ...{ id: 'statement/one', speaker: { id: 'person/robert-malley', name }, about: [], saidOn },
    ...{ quote: 'We have ideas', paraphrase: null, language: null, evidence: [], ...more },
  };
  return citationOf(statement as unknown as OneStatement, style, 'http://demarche.example/statement/one');
}

describe('A citation', () => {
  it.each([
    ['2021', '2021', '2021', [2021]],
    ['2021-10', '2021-10', '2021/10', [2021, 10]],
    ['2021-10-27~', '2021-10-27', '2021/10/27', [2021, 10, 27]],
  ])('has the date only as exactly as it is known: %s', (saidOn, inBibtex, inRis, parts) => {
    expect([
      /date = \{(.*)\}/.exec(cited(saidOn, 'BibTeX'))?.[1],
      /^DA {2}- (.*)$/m.exec(cited(saidOn, 'RIS'))?.[1],
      JSON.parse(cited(saidOn, 'CSL-JSON'))[0].issued,
    ]).toEqual([inBibtex, inRis, { 'date-parts': [parts] }]);
  });

  it.each(['../2021-10', '2021-10-25/2021-10-27', '2021-22', '2018-05-XX'])(
    'has no date where its style cannot express it: %s',
    (saidOn) => {
      expect([
        cited(saidOn, 'BibTeX').includes('date ='),
        cited(saidOn, 'RIS').includes('DA  -'),
        'issued' in JSON.parse(cited(saidOn, 'CSL-JSON'))[0],
      ]).toEqual([false, false, false]);
    },
  );

  it.each([
    ['We have ideas', '“We have ideas”. In: The Daily, 28 October 2021. http'],
    ['We have ideas.', '“We have ideas.” In: The Daily, 28 October 2021. http'],
  ])('ends each sentence once, and has the day of the source: %s', (quote, sentences) => {
    const source = { id: 'source/daily', title: 'The Daily', publisher: null, publishedOn: '2021-10-28' };
    expect(cited('2021', 'Text', 'Robert Malley', { quote, evidence: [{ source }] })).toContain(sentences);
  });

  it('has tildes and circumflexes in BibTeX as commands, since a backslash before them makes an accent', () => {
    expect(cited('2021', 'BibTeX', 'a~b^c & d')).toContain(
      'author = {{a\\textasciitilde{}b\\textasciicircum{}c \\& d}}',
    );
  });
});
