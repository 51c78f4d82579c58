import { describe, expect, it } from '@jest/globals';
import { counted } from '../../src/domain/counted.js';
import { allCounted } from '../../web/explorer/words/numbers.js';

describe('a number in words', () => {
  it.each([
    [allCounted(1, 'statement'), 'The only statement'],
    [allCounted(1_200, 'statement'), 'All 1,200 statements'],
    [counted(1, 'communities'), '1 community'],
    [counted(1_200, 'nodes'), '1,200 nodes'],
  ])('has the noun that fits it: %s', (told, expected) => {
    expect(told).toBe(expected);
  });
});
