import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ExplorerPage } from './explorer-page.js';
import { launchChromium } from './launch-chromium.js';
import { type RunningServer, startServer } from './start-server.js';

/** What the tests of a file share; its parts are there once they begin. */
export interface OpenExplorer {
  browser: Browser;
  server: RunningServer;
  explorer: ExplorerPage;
}

/** Starts a browser, a server and a page of the explorer before the tests of a suite, and ends them behind these. */
export function openExplorer(): OpenExplorer {
  const opened = {} as OpenExplorer;
  beforeAll(async () => {
    opened.browser = await launchChromium();
    opened.server = await startServer();
    opened.explorer = new ExplorerPage(await opened.browser.newPage());
  }, 120_000);
  afterAll(async () => {
    await opened.browser?.close();
    await opened.server?.stop();
  });
  return opened;
}
