import { describe, expect, it } from '@jest/globals';
import { passageFromRow } from '../../src/domain/saying.js';

const evidence = JSON.stringify([
  { source: 'source/a', start: 0, end: 20 },
  { source: 'source/b', start: 500, end: 520 },
  { source: 'source/b', exact: 'words without a position' },
  { source: 'source/b', start: 700, end: 720 },
]);

describe('The passages of a statement in a source', () => {
  it.each([
    ['source/a', [{ start: 0, end: 20 }]],
    ['source/b', [500, 700].map((start) => ({ start, end: start + 20 }))],
  ])('are those of its evidence from %s', (anchor, words) => {
    expect(passageFromRow({ anchor, id: 'statement/s', evidence })).toEqual({ statementId: 'statement/s', words });
  });
});
