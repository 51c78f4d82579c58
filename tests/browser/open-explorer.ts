import { beforeAll } from '@jest/globals';
import { ExplorerPage } from './explorer-page.js';
import { type OpenBrowser, openBrowser, type SettingsOf } from './open-browser.js';

/** What {@link openBrowser} opens, with a page of the explorer. */
export interface OpenExplorer extends OpenBrowser {
  explorer: ExplorerPage;
}

/** Starts a browser, a server with some settings and a blank page before the tests of a suite. */
export function openExplorer(settingsOf?: SettingsOf): OpenExplorer {
  const opened = openBrowser(settingsOf) as OpenExplorer;
  beforeAll(async () => {
    opened.explorer = new ExplorerPage(await opened.browser.newPage());
  });
  return opened;
}
