import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { BrowserContext, Locator, Page, Route } from 'playwright-core';
import { VIEWS } from '../icews14/explorer-views.js';
import { ExplorerPage } from './explorer-page.js';
import { DEEDS, loadedGraph, VIENNA } from './loaded-graph.js';
import { openBrowser } from './open-browser.js';
import { Traffic } from './traffic.js';
import { EMPTY_VIEWS, FULL_VIEWS, ONE_OF_EACH_VIEW } from './views.js';

/** How a request of the page is answered in place of the service, and what the page then shows. */
const STATES: Record<string, { answer: (route: Route) => unknown; sign: (page: Page) => Locator }> = {
  loading: {
    // Nothing, as long as the page exists.
    answer: () => undefined,
    sign: (page) => page.locator('.waiting', { hasNotText: 'the page' }),
  },
  error: {
    answer: (route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/json',
        body: JSON.stringify({
          errors: [{ message: 'It went wrong.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
        }),
      }),
    sign: (page) => page.getByRole('alert'),
  },
};

/** Subjects of each kind have the same view, whose costs are checked for a state. */
const SUBJECTS = ['person', 'organization', 'group', 'agreement', 'event', 'topic'];

/** The operations whose costs are checked, each with the first word of its view, as in 'time Speakers'. */
const HELD = new Set(VIEWS.flatMap(({ view, asks }) => asks.map(([name]) => `${view} ${name}`)));

/** Records the operations of the views of a context, in the same notation. */
function noteOperations(context: BrowserContext, noted: Set<string>): void {
  context.on('request', (request) => {
    if (!request.url().endsWith('/graphql') || request.method() !== 'POST') return;
    const [, word = ''] = new URL(request.frame().url()).pathname.split('/');
    noted.add(`${SUBJECTS.includes(word) ? 'state' : word} ${request.postDataJSON().operationName}`);
  });
}

/** The same view at a time of which nothing is known. */
const beforeAnything = (address: string) =>
  `${address}${address.includes('?') ? '&' : '?'}recordedBefore=2000-01-01T00:00:00Z&saidOn=1950`;

describe('The views of the explorer', () => {
  const traffic = new Traffic();
  const asked = new Set<string>();
  const opened = openBrowser(() => loadedGraph([...VIENNA, ...DEEDS]));
  let one: ExplorerPage;
  let other: ExplorerPage;

  beforeAll(async () => {
    [one, other] = [await newPage(), await newPage()];
  });

  /** A page in a separate browser. */
  async function newPage(): Promise<ExplorerPage> {
    // A colour in transition between light and dark has neither contrast.
    const context = await opened.browser.newContext({ reducedMotion: 'reduce' });
    traffic.record(context);
    noteOperations(context, asked);
    return new ExplorerPage(await context.newPage());
  }

  beforeEach(async () => {
    await one.page.emulateMedia({ colorScheme: 'light' });
    await one.page.setViewportSize({ width: 1280, height: 720 });
  });

  test.each(FULL_VIEWS)(
    'are at %s the same in another browser, have no fault of accessibility in light and dark, and fit into 320 pixels',
    async (address) => {
      await Promise.all([one, other].map((explorer) => explorer.open(`${opened.server.url}${address}`)));
      const isSame = await one.looksLike(other);
      const light = await one.violations();
      await one.page.emulateMedia({ colorScheme: 'dark' });
      const dark = await one.colourViolations();
      await one.page.setViewportSize({ width: 320, height: 700 });
      await one.settled();
      const overflow = await one.overflow();
      expect([isSame, light, dark, overflow]).toEqual([true, [], [], 0]);
    },
  );

  test('have no fault of accessibility where there is nothing, in light and dark, and fit into 320 pixels', async () => {
    await one.open(opened.server.url);
    const found: string[] = [];
    for (const address of [...EMPTY_VIEWS, ...ONE_OF_EACH_VIEW.map(beforeAnything)]) {
      await one.follow(address);
      await one.page.setViewportSize({ width: 320, height: 700 });
      await one.settled();
      if ((await one.overflow()) > 0) found.push(`${address} is wider than 320 pixels`);
      await one.page.emulateMedia({ colorScheme: 'dark' });
      for (const violation of await one.colourViolations()) found.push(`${address}, dark: ${violation}`);
      await one.page.emulateMedia({ colorScheme: 'light' });
      for (const violation of await one.violations()) found.push(`${address}: ${violation}`);
    }
    expect(found).toEqual([]);
  });

  test.each(Object.keys(STATES))('have no fault of accessibility in the state %s', async (state) => {
    const context = await opened.browser.newContext({ reducedMotion: 'reduce' });
    await context.route('**/graphql**', (route) => STATES[state]!.answer(route));
    const explorer = new ExplorerPage(await context.newPage());
    await explorer.page.goto(opened.server.url);
    const found: string[] = [];
    for (const address of ONE_OF_EACH_VIEW) {
      await explorer.follow(address);
      await STATES[state]!.sign(explorer.page).first().waitFor();
      for (const violation of await explorer.violations()) found.push(`${address}: ${violation}`);
    }
    await context.close();
    expect(found).toEqual([]);
  });

  test('ask nothing but what they are held to cost on a large graph', () => {
    expect([...asked].filter((operation) => !HELD.has(operation) && !operation.endsWith(' Names'))).toEqual([]);
  });

  test('send no request to any other machine and log no error', () => {
    expect([...traffic.origins]).toEqual([opened.server.url]);
    // The browser itself logs the expected 404 and 400 responses of the addresses above.
    expect(traffic.consoleErrors.filter((text) => !/status of 40[04]/.test(text))).toEqual([]);
  });
});
