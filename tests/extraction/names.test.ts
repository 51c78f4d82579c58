// Names with letters that English lacks are recognized whole.
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

  it.each(['<!doctype html>', '<!-- x', '<!--<!--<!--', '<p>', '</p>'])('may hold nothing: %s', (content) => {
    expect(htmlArticle(content).text).toBe('');
  });

  it.each([
    [
      'with a declaration and a title',
      '<!doctype html><title>Talks</title><p>Ada Berg said it.</p>',
      'Talks\n\nAda Berg said it.',
    ],
    ['behind a comment', '<!-- a --><p>Ada Berg said it.', 'Ada Berg said it.'],
  ])('is read %s', (_, content, text) => {
    expect(htmlArticle(content).text).toBe(text);
  });
});

describe('a page whose elements are nested too deep', () => {
  it.each([
    ['of one kind', '<div>'.repeat(1_000)],
    ['of tables', '<table><tr><td>'.repeat(500)],
    ['of tags that are crossed', `${'<b><p>'.repeat(5_000)}${'</b>'.repeat(5_000)}`],
    ['of links', '<b><i><a href=x>'.repeat(50_000)],
  ])('is refused before it is parsed: %s', (_, content) => {
    expect(() => htmlArticle(`<html><body>${content}Ada Berg said it.`)).toThrow(/elements one within the other/);
  });
});
