import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ExplorerPage } from './explorer-page.js';
import { launchChromium } from './launch-chromium.js';
import { type RunningServer, startServer } from './start-server.js';

describe('Where the service was away, by itself', () => {
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
    server = await startServer();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('a view whose file was not there comes with its styles, and an answer that was not given, at its next try', async () => {
    const [view, answer] = [new ExplorerPage(await browser.newPage()), new ExplorerPage(await browser.newPage())];
    await view.open(server.url);
    await answer.open(`${server.url}/statements`);
    await server.stop();
    await view.follow('/ranking');
    await view.page.getByRole('heading', { name: 'This part of the pages could not be loaded' }).waitFor();
    await answer.follow('/statements?saidOn=2021-10-27');
    await answer.page.getByRole('heading', { name: 'The service does not answer' }).first().waitFor();
    server = await startServer({}, Number(new URL(server.url).port));
    await view.page.getByRole('heading', { name: 'Ranking and blocs', level: 1 }).waitFor();
    await answer.page.getByRole('heading', { name: '4 statements' }).waitFor();
    expect(await answer.page.getByRole('alert').count()).toBe(0);
    await Promise.all([view, answer].map(({ page }) => page.close()));
  });
});
