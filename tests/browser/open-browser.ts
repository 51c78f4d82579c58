import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from './launch-chromium.js';
import { type RunningServer, startServer } from './start-server.js';

/** The settings of a server; they may be created asynchronously. */
export type SettingsOf = () => Record<string, string> | Promise<Record<string, string>>;

/** A browser and a server that the tests of a suite share; available once the tests begin. */
export interface OpenBrowser {
  browser: Browser;
  /** A test that stops it replaces it with another one. */
  server: RunningServer;
}

/** Starts a browser and a server with some settings before the tests of a suite, and ends both afterwards. */
export function openBrowser(settingsOf: SettingsOf = () => ({})): OpenBrowser {
  const opened = {} as OpenBrowser;
  beforeAll(async () => {
    opened.browser = await launchChromium();
    opened.server = await startServer(await settingsOf());
  }, 120_000);
  afterAll(async () => {
    await opened.browser?.close();
    await opened.server?.stop();
  });
  return opened;
}
