import { describe, expect, test } from '@jest/globals';
import { loadedGraph } from './loaded-graph.js';
import { openExplorer } from './open-explorer.js';

const HEARERS = Array.from({ length: 401 }, (_, index) => `group/hearer-${index}`);

/** What one said about each of the others, and about the first of them once more. */
const STATEMENTS = [HEARERS[0]!, ...HEARERS].map((about, index) => ({
  ...{ type: 'statement', id: `statement/${index}`, speaker: 'group/speaker', about: [about], form: 'CODED' },
  ...{ act: '010', saidOn: '2022-01-05', evidence: [{ source: 'source/daily' }] },
}));

describe('The view of who speaks about whom', () => {
  const opened = openExplorer(() =>
    loadedGraph([
      { type: 'source', id: 'source/daily', title: 'The Daily' },
      ...['group/speaker', ...HEARERS].map((id) => ({ type: 'group', id, name: id.slice(6) })),
      ...STATEMENTS,
    ]),
  );

  test.each([
    ['/who', 'The pairs with the most: 401 statements, 400 pairs', 1],
    ['/who?about=group/hearer-0', '2 statements, 1 pair', 0],
  ])('says at %s whether its numbers leave pairs out', async (address, heading, remarks) => {
    const { page } = opened.explorer;
    await opened.explorer.open(`${opened.server.url}${address}`);
    await page.getByRole('heading', { level: 2, name: heading, exact: true }).waitFor();
    expect(await page.getByText('There are more pairs, which these numbers leave out.').count()).toBe(remarks);
    expect(await opened.explorer.violations()).toEqual([]);
  });
});
