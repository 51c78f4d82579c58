// Names in letters that English does not have are read whole.
import { describe, expect, it } from '@jest/globals';
import { htmlArticle } from '../../src/extraction/normalise/html-article.js';
import { read } from './read.js';

describe('a speaker', () => {
  it.each([
    'Aleksandar Vučić',
    'Željko Šćepanović',
    'Łukasz Żółć',
    'Recep Tayyip Erdoğan',
    'Lech Wałęsa',
    'Nguyễn Phú Trọng',
    'Vuc\u030Cic\u0301 Maric\u0301',
    'Jo Brown',
  ])('is named whole behind and before the verb: %s', async (name) => {
    for (const clause of [`said ${name}.`, `said ${name} on Tuesday.`, `${name} said.`]) {
      const { candidates } = await read(`“We are sure of it,” ${clause}`);
      expect(candidates.map(({ speakers }) => speakers[0]!.name.normalize())).toEqual([name.normalize()]);
    }
  });
});

describe('a piece of HTML without a body', () => {
  it('is read like a page', () => {
    const { text } = htmlArticle('<p>“We are sure of it,” said Ada Berg.</p><p>The talks go on.</p>');
    expect(text).toBe('“We are sure of it,” said Ada Berg.\n\nThe talks go on.');
  });
});
