import { describe, expect, test } from '@jest/globals';
import { DEEDS, loadedGraph, VIENNA } from './loaded-graph.js';
import { openExplorer } from './open-explorer.js';

describe('Where there is nothing to show, the explorer', () => {
  const opened = openExplorer(() => loadedGraph([...VIENNA, ...DEEDS]));

  test.each(['!!!', '"', '😀'])('says what to type in place of %s, which has no word to look for', async (query) => {
    await opened.explorer.open(opened.server.url);
    await opened.explorer.searchBox.fill(query);
    await opened.explorer.press('Enter');
    await opened.explorer.page.getByText(`“${query}” has no letter and no digit to look for.`).waitFor();
    expect(await opened.explorer.page.getByRole('alert').count()).toBe(0);
  });

  test.each(['/statements', '/acts'])('says at %s once what is wrong with a condition', async (path) => {
    await opened.explorer.open(`${opened.server.url}${path}?speaker=nobody`);
    await opened.explorer.page.getByRole('alert').first().waitFor();
    await opened.explorer.settled();
    expect(await opened.explorer.page.getByRole('alert').count()).toBe(1);
  });

  test.each(['/statements?speaker=state/irann', '/time?about=state/irann', '/deeds?source=state/irann'])(
    'says at %s that the graph does not have a subject that is named',
    async (address) => {
      await opened.explorer.open(`${opened.server.url}${address}`);
      await opened.explorer.page.getByText('The graph has no subject state/irann.').waitFor();
      await opened.explorer.settled();
      expect(await opened.explorer.violations()).toEqual([]);
    },
  );

  test.each([
    ['/deeds?source=state/united-states&target=organization/iaea', 'You can take a condition away.', 'Done from'],
    ['/deeds?saidOn=1950', 'You can choose other days.', 'Done from'],
    ['/statements?about=state/iran&saidOn=1950', 'You can take a condition away, or choose other days.', 'Said from'],
  ])(
    'names at %s what can be changed, and whether it looks for what was said or done',
    async (address, remedy, label) => {
      await opened.explorer.open(`${opened.server.url}${address}`);
      await opened.explorer.page.getByText(remedy, { exact: false }).waitFor();
      expect(await opened.explorer.page.getByLabel(label).count()).toBe(1);
    },
  );
});
