import { describe, expect, it } from '@jest/globals';
import { Links } from '../../src/domain/links.js';
import { strongestPaths } from '../../src/domain/strongest-paths.js';

/** Two nodes connected through each of ten others: through the first of them once, through the second twice, and so on. */
function ladder(): Links {
  const links = new Links();
  for (let rung = 1; rung <= 10; rung++) {
    links.add('from', `rung${rung}`, rung);
    links.add(`rung${rung}`, 'to', rung);
  }
  return links;
}

describe('the strongest paths', () => {
  it('are whole where as many are found as are asked for', () => {
    const { paths, isWhole } = strongestPaths(ladder(), 'from', 'to', 2, 3);
    expect([paths.map(({ strength }) => strength), isWhole]).toEqual([[10, 9, 8], true]);
  });

  it('are whole where there are no more', () => {
    const { paths, isWhole } = strongestPaths(ladder(), 'from', 'to', 2, 50);
    expect([paths.length, isWhole]).toEqual([10, true]);
  });

  it('are not where the search ends at a number of beginnings, and then are the strongest of all', () => {
    const { paths, isWhole } = strongestPaths(ladder(), 'from', 'to', 2, 50, 12);
    expect([paths.map(({ strength }) => strength), isWhole]).toEqual([[10, 9], false]);
  });
});
