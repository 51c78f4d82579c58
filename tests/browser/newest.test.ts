import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { bearer, SECRET } from '../access/tokens.js';
import { ExplorerPage } from './explorer-page.js';
import { launchChromium } from './launch-chromium.js';
import { loadedGraph, VIENNA } from './loaded-graph.js';
import { type RunningServer, startServer } from './start-server.js';

describe('What was recorded last', () => {
  let browser: Browser;
  let server: RunningServer;
  let settings: Record<string, string>;
  let explorer: ExplorerPage;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
  });

  beforeEach(async () => {
    settings = { ...loadedGraph(VIENNA), DEMARCHE_JWT_SECRET: SECRET };
    server = await startServer(settings);
    explorer = new ExplorerPage(await browser.newPage());
  });

  afterEach(async () => {
    await explorer.page.close();
    await server.stop();
  });

  async function record(quote: string): Promise<void> {
    const query = `mutation { recordStatement(input: { clientMutationId: "${quote}", speaker: "state/iran",
      about: ["topic/iran-nuclear-program"], quote: "${quote}", form: DIRECT, act: "010", saidOn: "2021-10-28",
      evidence: [{ source: "source/article", exact: "${quote}" }] }) { statement { id } } }`;
    const authorization = await bearer({ role: 'editor' });
    const headers = { 'content-type': 'application/json', authorization };
    const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    expect((await answer.json()).errors).toBeUndefined();
  }

  const shown = (quote: string) => explorer.page.getByRole('link', { name: new RegExp(quote) });

  test('begins, of what was recorded at once, with what was said last', async () => {
    await explorer.open(server.url);
    const items = explorer.page.getByRole('region', { name: 'Newest statements' }).getByRole('article');
    const isOfLastDay = (await items.allTextContents()).map((text) => text.includes('27 October 2021'));
    expect(isOfLastDay).toEqual([true, true, true, true, false]);
  });

  test('is at the start as soon as it is recorded', async () => {
    const stream = explorer.page.waitForResponse(/graphql\/stream/);
    await explorer.open(server.url);
    await stream;
    await record('This has just been said.');
    await shown('This has just been said').waitFor();
    await explorer.page.getByText('1 new statement since this page was opened.').waitFor();
  });

  test('is there also where it was recorded while the page did not hear from the service', async () => {
    const stream = explorer.page.waitForResponse(/graphql\/stream/);
    await explorer.open(server.url);
    await stream;
    await explorer.page.route(/graphql\/stream/, (route) => route.abort());
    await server.stop();
    server = await startServer(settings, Number(new URL(server.url).port));
    await record('Nobody told the page of this.');
    const streamAgain = explorer.page.waitForResponse(/graphql\/stream/);
    await explorer.page.unroute(/graphql\/stream/);
    await streamAgain;
    await shown('Nobody told the page of this').waitFor();
    await record('This has just been said.');
    await shown('This has just been said').waitFor();
    await explorer.page.getByText('2 new statements since this page was opened.').waitFor();
    expect(await shown('Nobody told the page of this').count()).toBe(1);
  });

  test('says that the service is away for as long as it is', async () => {
    const stream = explorer.page.waitForResponse(/graphql\/stream/);
    await explorer.open(server.url);
    await stream;
    await server.stop();
    const newest = explorer.page.getByRole('region', { name: 'Newest statements' });
    await newest.getByRole('alert').getByText('The service does not answer').first().waitFor();
    const faults = await explorer.violations();
    server = await startServer(settings, Number(new URL(server.url).port));
    await newest.getByRole('alert').waitFor({ state: 'detached' });
    expect([faults, await newest.getByRole('article').count()]).toEqual([[], 5]);
  });

  test('is there where another view was looked at in the meantime', async () => {
    await explorer.open(server.url);
    await explorer.follow('/ranking');
    await explorer.page.getByRole('heading', { level: 1, name: 'Ranking' }).waitFor();
    await record('Nobody told the page of this.');
    await explorer.follow('/');
    await shown('Nobody told the page of this').waitFor();
  });
});
