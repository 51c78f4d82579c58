import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { ParsedDocuments } from '../../src/server/parsed-documents.js';

/** How many of a hundred documents are still there when all of them were kept, one after the other. */
async function keptOfAHundred(textOf: (index: number) => string): Promise<number> {
  const documents = new ParsedDocuments(200_000);
  for (let index = 0; index < 100; index++) await documents.set(`${index}`, parse(textOf(index)));
  const found = await Promise.all(Array.from({ length: 100 }, (_, index) => documents.get(`${index}`)));
  return found.filter((document) => document !== undefined).length;
}

describe('documents that were parsed', () => {
  it('are given again', async () => {
    const documents = new ParsedDocuments();
    const document = parse('{ person(id: "person/ada") { name } }');
    await documents.set('ada', document);
    expect(await documents.get('ada')).toBe(document);
  });

  it('make room for newer ones, those first that were not asked for the longest', async () => {
    const documents = new ParsedDocuments(100_000);
    await documents.set('asked for', parse('{ a }'));
    await documents.set('not asked for', parse('{ b }'));
    for (let index = 0; index < 20; index++) {
      await documents.get('asked for');
      await documents.set(`${index}`, parse(`{ c${index} }`));
    }
    expect(await documents.get('asked for')).toBeDefined();
    expect(await documents.get('not asked for')).toBeUndefined();
  });

  it('are few where each has an id in its text, however short it is', async () => {
    expect(await keptOfAHundred((index) => `{ node(id: "statement/${index}") { id } }`)).toBeLessThan(25);
  });

  it('are few where they have many words, though no more letters than one with a long text', async () => {
    const long = await keptOfAHundred((index) => `{ a(b: "${'c'.repeat(200)}${index}") }`);
    const dense = await keptOfAHundred((index) => `{ ${'a '.repeat(100)} b${index} }`);
    expect(dense).toBeLessThan(long / 5);
  });

  it('are not kept where one would take the place of many', async () => {
    expect(await keptOfAHundred((index) => `{ ${'a '.repeat(1_000)} b${index} }`)).toBe(0);
  });

  it('take no room once they are deleted', async () => {
    const documents = new ParsedDocuments(100_000);
    await documents.set('first', parse('{ a }'));
    for (let index = 0; index < 100; index++) {
      await documents.set('other', parse(`{ b${index} }`));
      expect(await documents.delete('other')).toBe(true);
    }
    expect(await documents.get('first')).toBeDefined();
  });
});
