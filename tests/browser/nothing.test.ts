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

  test('offers the search for the name in an id of the wrong kind, which finds it', async () => {
    await opened.explorer.open(`${opened.server.url}/group/robert-malley`);
    await opened.explorer.page.getByRole('link', { name: 'Search for “robert malley”' }).click();
    await opened.explorer.page.getByRole('main').getByRole('link', { name: 'Robert Malley' }).first().waitFor();
    expect(await opened.explorer.violations()).toEqual([]);
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
    ['/deeds?source=state/united-states&target=organization/iaea', 'You can remove a condition.', 'Done from'],
    ['/deeds?saidOn=1950', 'You can choose other days.', 'Done from'],
    ['/statements?about=state/iran&saidOn=1950', 'You can remove a condition, or choose other days.', 'Said from'],
  ])(
    'names at %s what can be changed, and whether it looks for what was said or done',
    async (address, remedy, label) => {
      await opened.explorer.open(`${opened.server.url}${address}`);
      await opened.explorer.page.getByText(remedy, { exact: false }).waitFor();
      expect(await opened.explorer.page.getByLabel(label).count()).toBe(1);
    },
  );

  test.each([
    [
      '/net?around=state/iran&limit=abc',
      '“limit=abc” is ignored: limit must be a whole number from 1 to 1000. Remove it',
    ],
    ['/net?around=state/iran&slide=soon', '“slide=soon” is ignored: slide must be days such as 2021-10'],
    [
      '/between/state/iran/state/united-states?counting=all&limit=5',
      '“counting=all” is ignored: counting must be STATEMENTS, INTERACTIONS or BOTH. ' +
        '“limit=5” is not a parameter of this view. Remove them',
    ],
    ['/who?fromBloc=state/iran', '“fromBloc=state/iran” is ignored: fromBloc needs toBloc beside it.'],
    ['/review?state=old', '“state=old” is ignored: state must be open or closed.'],
    ['/net?around=state/iran&limit=5000', 'limit: 5000 is not a limit; give 1 to 1000'],
    ['/net?around=state/iran&through=SAID', 'through: "SAID" is not a valid EdgeKind; give one of STATED,'],
    ['/ranking?metric=pagerank', 'metric: "pagerank" is not a valid Centrality; give one of '],
    ['/ranking?quadClass=WAR', 'quad class: "WAR" is not a valid QuadClass; give one of VERBAL_COOPERATION,'],
    ['/statements?orderBy=NEWEST', 'order by: "NEWEST" is not a valid StatementOrder; give one of '],
    ['/statements?toneAtLeast=warm', 'tone at least: "warm" is not a valid Float; give a number'],
    ['/deeds?sourceKind=state', 'source kind: "state" is not a valid SubjectKind; give one of '],
  ])('says at %s which parameter is wrong, and what would be right', async (address, message) => {
    await opened.explorer.open(`${opened.server.url}${address}`);
    await opened.explorer.page.getByText(message, { exact: false }).first().waitFor();
  });
});
