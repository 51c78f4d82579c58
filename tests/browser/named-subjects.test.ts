import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ExplorerPage } from './explorer-page.js';
import { launchChromium } from './launch-chromium.js';
import { type RunningServer, startServer } from './start-server.js';

describe('A view of one or two subjects', () => {
  let server: RunningServer;
  let browser: Browser;
  let explorer: ExplorerPage;

  beforeAll(async () => {
    browser = await launchChromium();
    server = await startServer();
    explorer = new ExplorerPage(await browser.newPage());
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Types names into fields, each by its label, and presses Enter. */
  async function name(...typed: [label: string, name: string][]): Promise<void> {
    for (const [label, text] of typed) await explorer.page.getByLabel(label, { exact: true }).fill(text);
    await explorer.press('Enter');
  }

  const between: [string, string][] = [
    ['Between', 'robert malley'],
    ['and', 'Iran'],
  ];
  test.each<[string, [string, string][], string, string]>([
    ['/between', between, '/between/person/robert-malley/state/iran', 'Robert Malley and Iran'],
    ['/paths', between, '/paths?from=person/robert-malley&to=state/iran', 'How Robert Malley and Iran are connected'],
    ['/net', [['Around', 'robert malley']], '/net?around=person/robert-malley', 'The net around Robert Malley'],
  ])('asks at %s for names, and opens with them', async (path, typed, address, heading) => {
    await explorer.open(`${server.url}${path}`);
    const faults = await explorer.violations();
    await name(...typed);
    await explorer.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    const { pathname, search } = new URL(explorer.page.url());
    expect([faults, pathname + search]).toEqual([[], address]);
  });

  test('leads from two that cannot be compared to the form for two others', async () => {
    await explorer.open(`${server.url}/between/state/iran/state/iran`);
    await explorer.page.getByRole('link', { name: 'Name two others' }).click();
    await explorer.page.getByLabel('Between', { exact: true }).waitFor();
    expect(new URL(explorer.page.url()).pathname).toBe('/between');
  });

  test('changes one of two names and keeps the rest of the address', async () => {
    await explorer.open(`${server.url}/between/person/robert-malley/state/iran?counting=BOTH&saidOn=2021-10`);
    await name(['and', 'American allies']);
    await explorer.page.getByRole('heading', { level: 1, name: 'Robert Malley and American allies' }).waitFor();
    const { pathname, search } = new URL(explorer.page.url());
    expect(pathname + search).toBe('/between/person/robert-malley/group/american-allies?counting=BOTH&saidOn=2021-10');
  });

  test('says at the field that nobody has a name', async () => {
    await explorer.open(`${server.url}/between`);
    await name(['Between', 'Jon Kerry'], ['and', 'Iran']);
    await explorer.page.getByRole('alert').getByText('Nobody is called “Jon Kerry”.').waitFor();
    expect(new URL(explorer.page.url()).pathname).toBe('/between');
  });
});
