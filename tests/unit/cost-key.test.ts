import { describe, expect, it } from '@jest/globals';
import { type OperationDefinitionNode, parse } from 'graphql';
import { costKey } from '../../src/bounds/cost-key.js';

const [operation] = parse('query Q($f: StatementFilter) { statements(filter: $f) { totalCount } }').definitions;
const keyOf = (f: unknown) => costKey(operation as OperationDefinitionNode, new Set(['f']), { f });

describe('The key of a cost', () => {
  it('is short, however long the values of variables are', () => {
    const words = Array.from({ length: 500 }, (_, index) => `${'A'.repeat(30)}${'B'.repeat(index % 10)}`);
    expect(keyOf({ not: Array.from({ length: 40 }, () => ({ medium: words })) }).length).toBeLessThan(100);
  });

  it.each([
    ['the names of enum values', { form: ['DIRECT'] }, { form: ['PARTIAL'] }],
    ['the lengths of lists', { act: ['010'] }, { act: ['010', '020'] }],
    ['the lengths of lists in lists', { not: [{ act: ['010'] }] }, { not: [{ act: ['010', '020'] }] }],
    ['numbers', { limit: 1 }, { limit: 2 }],
    ['how many equal objects there are', { not: [{ act: [] }] }, { not: [{ act: [] }, { act: [] }] }],
  ])('tells %s apart', (_, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  it('is the same for other texts of as many values', () => {
    expect(keyOf({ act: ['010', '020'], text: 'Iran' })).toBe(keyOf({ act: ['030', '040'], text: 'talks' }));
  });
});
