import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { ExplorerPage } from './explorer-page.js';
import { launchChromium } from './launch-chromium.js';
import { loadedGraph, VIENNA } from './loaded-graph.js';
import { type RunningServer, startServer } from './start-server.js';

const words = VIENNA.find(({ id }) => id === 'statement/vienna-06')!;
/** The words of one statement, on two days of each of five months. */
const MONTHS = ['2022-01', '2022-02', '2022-03', '2022-04', '2022-05'].flatMap((month) =>
  ['01', '21'].map((day) => ({ ...words, id: `statement/on-${month}-${day}`, saidOn: `${month}-${day}` })),
);

describe('The keyboard stays where it was', () => {
  let server: RunningServer;
  let browser: Browser;
  let explorer: ExplorerPage;

  beforeAll(async () => {
    browser = await launchChromium();
    server = await startServer(loadedGraph([...VIENNA.filter(({ type }) => type !== 'statement'), ...MONTHS]));
    explorer = new ExplorerPage(await browser.newPage());
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Does something that leads to another address, and waits for what is there. */
  async function moved(act: () => Promise<void>): Promise<void> {
    const before = explorer.page.url();
    await act();
    await explorer.page.waitForURL((url) => url.href !== before);
    await explorer.settled();
  }

  const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

  test.each(['/time', '/time?compare=yes', '/statements', '/person/robert-malley'])(
    'at %s: at the handle of the days, which leads to a single month and back to all days',
    async (address) => {
      await explorer.open(`${server.url}${address}`);
      const handle = explorer.page.getByRole('slider', { name: 'First of the days' }).first();
      await explorer.tabTo(handle);
      const found: [boolean, string | null][] = [];
      for (const key of ['ArrowRight', 'End', 'ArrowLeft', 'Home']) {
        await moved(() => explorer.press(key));
        found.push([await hasFocus(handle), new URL(explorer.page.url()).searchParams.get('saidOn')]);
      }
      expect(found).toEqual([
        [true, '2022-02-01/2022-05-31'],
        [true, '2022-05'],
        [true, '2022-04-01/2022-05-31'],
        [true, null],
      ]);
    },
  );

  test('at the button of the days, whose fields follow the address on the way back', async () => {
    await explorer.open(`${server.url}/statements`);
    const field = explorer.page.getByLabel('Said from');
    await field.fill('2022-03-01');
    const button = explorer.page.getByRole('button', { name: 'Show these days' });
    await moved(() => button.press('Enter'));
    const isThere = await hasFocus(button);
    await explorer.page.goBack();
    await explorer.page.getByRole('heading', { name: '10 statements' }).waitFor();
    await explorer.settled();
    expect([isThere, await field.inputValue()]).toEqual([true, '']);
  });

  test('at the button of the conditions', async () => {
    await explorer.open(`${server.url}/statements`);
    await explorer.page.getByText('More conditions').click();
    await explorer.page.getByRole('searchbox', { name: 'Words' }).fill('thin');
    const button = explorer.page.getByRole('button', { name: 'Apply' });
    await moved(() => button.press('Enter'));
    expect(await hasFocus(button)).toBe(true);
  });

  test.each([
    ['Words', 'thin', 'thin'],
    ['Speaker', 'robert malley', 'Robert Malley'],
  ])('at the field of the conditions in which Enter was pressed: %s', async (label, typed, shown) => {
    await explorer.open(`${server.url}/statements`);
    await explorer.page.getByText('More conditions').click();
    const field = explorer.page.getByLabel(label, { exact: true });
    await field.fill(typed);
    await moved(() => explorer.press('Enter'));
    expect([await hasFocus(field), await field.inputValue()]).toEqual([true, shown]);
  });
});
