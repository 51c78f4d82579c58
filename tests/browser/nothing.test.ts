import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ExplorerPage } from './explorer-page.js';
import { launchChromium } from './launch-chromium.js';
import { DEEDS, loadedGraph, VIENNA } from './loaded-graph.js';
import { type RunningServer, startServer } from './start-server.js';

describe('Where there is nothing to show, the explorer', () => {
  let server: RunningServer;
  let browser: Browser;
  let explorer: ExplorerPage;

  beforeAll(async () => {
    browser = await launchChromium();
    server = await startServer(loadedGraph([...VIENNA, ...DEEDS]));
    explorer = new ExplorerPage(await browser.newPage());
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test.each(['!!!', '"', '😀'])('says what to type in place of %s, which has no word to look for', async (query) => {
    await explorer.open(server.url);
    await explorer.searchBox.fill(query);
    await explorer.press('Enter');
    await explorer.page.getByText(`“${query}” has no letter and no digit to look for.`).waitFor();
    expect(await explorer.page.getByRole('alert').count()).toBe(0);
  });

  test.each(['/statements', '/acts'])('says at %s once what is wrong with a condition', async (path) => {
    await explorer.open(`${server.url}${path}?speaker=nobody`);
    await explorer.page.getByRole('alert').first().waitFor();
    await explorer.settled();
    expect(await explorer.page.getByRole('alert').count()).toBe(1);
  });

  test.each([
    ['/deeds?source=state/united-states&target=organization/iaea', 'You can take a condition away.', 'Done from'],
    ['/deeds?saidOn=1950', 'You can choose other days.', 'Done from'],
    ['/statements?about=state/iran&saidOn=1950', 'You can take a condition away, or choose other days.', 'Said from'],
  ])('names at %s what can be changed, and how what is looked for came about', async (address, remedy, label) => {
    await explorer.open(`${server.url}${address}`);
    await explorer.page.getByText(remedy, { exact: false }).waitFor();
    expect(await explorer.page.getByLabel(label).count()).toBe(1);
  });
});
