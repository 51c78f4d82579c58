import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { OperationBounds } from '../../src/bounds/operation-bounds.js';
import { Documents } from '../../src/operation/documents.js';
import { newNotes } from '../../src/operation/operation-notes.js';

const schema = buildSchema('type Query { a: Int b(text: String, id: ID): Int }');
const open = (maxBytes?: number) => new Documents(schema, new OperationBounds(schema), false, maxBytes);

/** How many of a hundred documents are still cached after all of them were read in turn. */
function keptOfAHundred(textOf: (index: number) => string): number {
  const documents = open(200_000);
  const texts = Array.from({ length: 100 }, (_, index) => textOf(index));
  const read = texts.map((text) => documents.read(text, newNotes()));
  // The last first: documents that are read again replace others.
  return texts.filter((_, index) => documents.read(texts.at(-1 - index)!, newNotes()) === read.at(-1 - index)).length;
}

describe('documents', () => {
  it('are parsed once', () => {
    const documents = open();
    expect(documents.read('{ a }', newNotes())).toBe(documents.read('{ a }', newNotes()));
  });

  it('are few where each has an id in its text, however short it is', () => {
    expect(keptOfAHundred((index) => `{ b(id: "statement/${index}") }`)).toBeLessThan(30);
  });

  it('are few where they have many words, though no more letters than one with a long text', () => {
    const long = keptOfAHundred((index) => `{ b(text: "${'c'.repeat(60)}${index}") }`);
    const dense = keptOfAHundred((index) => `{ ${'a '.repeat(19)} b(id: "${index}") }`);
    expect(dense).toBeLessThan(long / 2);
  });

  it('are not kept where one would take the place of many', () => {
    const documents = open(50_000);
    const text = `{ ${'a '.repeat(19)} }`;
    expect(documents.read(text, newNotes())).not.toBe(documents.read(text, newNotes()));
  });

  it('that are not valid tell all that is wrong', () => {
    let errors: { extensions: object }[] = [];
    try {
      open().read('{ c d }', newNotes());
    } catch (error) {
      errors = (error as AggregateError).errors;
    }
    expect(errors.map(({ extensions }) => extensions)).toEqual(
      Array(2).fill({ code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } }),
    );
  });
});
