import { describe, expect, it } from '@jest/globals';
import { didYouMean } from '../../src/domain/did-you-mean.js';

const NAMES = ['DIRECT', 'INDIRECT', 'COUNTRY_PAIR', 'CSV'];

describe('the name that was meant', () => {
  it.each<[what: string, given: unknown, message: string]>([
    ['in the other case', 'direct', "; did you mean 'DIRECT'?"],
    ['with a letter missing', 'DIRCT', "; did you mean 'DIRECT'?"],
    ['with two neighbours swapped', 'IDNIRECT', "; did you mean 'INDIRECT'?"],
    ['with other marks between its words', 'country pair', "; did you mean 'COUNTRY_PAIR'?"],
    ['a word too short to be misspelt', 'CVS', ''],
    ['a word like none', 'SPOKEN', ''],
    ['a long text', 'DIRECT'.repeat(1_000_000), ''],
    ['nothing', '', ''],
    ['a number', 12, ''],
  ])('is told of %s', (_, given, message) => {
    expect(didYouMean(given, NAMES)).toBe(message);
  });

  it('is one of several, the first of them, where these have as few errors', () => {
    expect(didYouMean('node1', ['nodes', 'node2', 'node3', 'edges'])).toBe('');
    expect(didYouMean('noden', ['nodes', 'nodec', 'nodeb', 'nodea', 'edges'])).toBe(
      "; did you mean 'nodes' or 'nodec' or 'nodeb'?",
    );
  });
});
