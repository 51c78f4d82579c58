import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Route } from 'playwright-core';
import { ExplorerPage } from './explorer-page.js';
import { launchChromium } from './launch-chromium.js';
import { type RunningServer, startServer } from './start-server.js';
import { Traffic } from './traffic.js';
import { EMPTY_VIEWS, FULL_VIEWS } from './views.js';

/** What a request of the page is answered with in place of the service: nothing for as long as the page is there, or an error. */
const STATES: Record<string, (route: Route) => unknown> = {
  loading: () => undefined,
  error: (route) =>
    route.fulfill({
      status: 500,
      contentType: 'application/json',
      body: JSON.stringify({
        errors: [{ message: 'It went wrong.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
      }),
    }),
};

describe('Every view of the explorer', () => {
  const traffic = new Traffic();
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

  /** A view in a browser that has never been there. */
  async function visit(address: string, options: BrowserContextOptions = {}): Promise<ExplorerPage> {
    // A colour on its way from light to dark has neither contrast.
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    traffic.record(context);
    const explorer = new ExplorerPage(await context.newPage());
    await explorer.open(`${server.url}${address}`);
    return explorer;
  }

  const leave = (explorer: ExplorerPage) => explorer.page.context().close();

  test.each([...FULL_VIEWS, ...EMPTY_VIEWS])(
    'is at %s the same in another browser, has no fault of accessibility in light and dark, and fits into 320 pixels',
    async (address) => {
      const one = await visit(address);
      const first = await one.page.screenshot({ fullPage: true });
      // Where nothing is drawn, nothing can differ.
      const other = FULL_VIEWS.includes(address) ? await visit(address) : one;
      const second = await other.page.screenshot({ fullPage: true });
      if (other !== one) await leave(other);
      const light = await one.violations();
      await one.page.emulateMedia({ colorScheme: 'dark' });
      const dark = await one.violations();
      await one.page.setViewportSize({ width: 320, height: 700 });
      await one.settled();
      const overflow = await one.overflow();
      await leave(one);
      expect([first.equals(second), light, dark, overflow]).toEqual([true, [], [], 0]);
    },
  );

  test.each(Object.keys(STATES))('has no fault of accessibility in the state %s', async (state) => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    await context.route('**/graphql**', (route) => STATES[state]!(route));
    const explorer = new ExplorerPage(await context.newPage());
    for (const address of FULL_VIEWS) {
      await explorer.page.goto(`${server.url}${address}`);
      await explorer.page
        .locator(state === 'loading' ? '.waiting' : '[role="alert"]')
        .first()
        .waitFor();
      expect([address, ...(await explorer.violations())]).toEqual([address]);
    }
    await context.close();
  });

  test('has no fault of accessibility where nothing was recorded yet', async () => {
    const explorer = await visit('/');
    for (const address of FULL_VIEWS) {
      const long = `${address}${address.includes('?') ? '&' : '?'}recordedBefore=2000-01-01T00:00:00Z&saidOn=1950`;
      await explorer.open(`${server.url}${long}`);
      expect([address, ...(await explorer.violations())]).toEqual([address]);
    }
    await leave(explorer);
  });

  test('sends no request to any other machine and logs no error', () => {
    expect([...traffic.origins]).toEqual([server.url]);
    // The browser itself notes what was not found and what was refused at the addresses above that ask for it.
    expect(traffic.consoleErrors.filter((text) => !/status of 40[04]/.test(text))).toEqual([]);
  });
});
