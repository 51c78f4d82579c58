import { describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { loadedGraph, VIENNA } from './loaded-graph.js';
import { openExplorer } from './open-explorer.js';

const words = VIENNA.find(({ id }) => id === 'statement/vienna-06')!;
/** The same words on two days of each of five months. */
const MONTHS = ['2022-01', '2022-02', '2022-03', '2022-04', '2022-05'].flatMap((month) =>
  ['01', '21'].map((day) => ({ ...words, id: `statement/on-${month}-${day}`, saidOn: `${month}-${day}` })),
);

describe('The keyboard stays where it was', () => {
  const opened = openExplorer(() => loadedGraph([...VIENNA.filter(({ type }) => type !== 'statement'), ...MONTHS]));

  /** Performs an action that leads to another address, and waits for its content. */
  async function moved(act: () => Promise<void>): Promise<void> {
    const before = opened.explorer.page.url();
    await act();
    await opened.explorer.page.waitForURL((url) => url.href !== before);
    await opened.explorer.settled();
  }

  const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

  test.each(['/time', '/time?compare=yes', '/statements', '/person/robert-malley'])(
    'at %s: at the handle of the days, which leads to a single month and back to all days',
    async (address) => {
      await opened.explorer.open(`${opened.server.url}${address}`);
      const handle = opened.explorer.page.getByRole('slider', { name: 'First of the days' }).first();
      await opened.explorer.tabTo(handle);
      const found: [boolean, string | null][] = [];
      for (const key of ['ArrowRight', 'End', 'ArrowLeft', 'Home']) {
        await moved(() => opened.explorer.press(key));
        found.push([await hasFocus(handle), new URL(opened.explorer.page.url()).searchParams.get('saidOn')]);
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
    await opened.explorer.open(`${opened.server.url}/statements`);
    const field = opened.explorer.page.getByLabel('Said from');
    await field.fill('2022-03-01');
    const button = opened.explorer.page.getByRole('button', { name: 'Show these days' });
    await moved(() => button.press('Enter'));
    const isThere = await hasFocus(button);
    await opened.explorer.page.goBack();
    await opened.explorer.page.getByRole('heading', { name: '10 statements' }).waitFor();
    await opened.explorer.settled();
    expect([isThere, await field.inputValue()]).toEqual([true, '']);
  });

  test('at the button of the conditions', async () => {
    await opened.explorer.open(`${opened.server.url}/statements`);
    await opened.explorer.page.getByText('More conditions').click();
    await opened.explorer.page.getByRole('searchbox', { name: 'Words' }).fill('thin');
    const button = opened.explorer.page.getByRole('button', { name: 'Apply' });
    await moved(() => button.press('Enter'));
    expect(await hasFocus(button)).toBe(true);
  });

  test('at the button of the downloads, whose menu Escape closes', async () => {
    await opened.explorer.open(`${opened.server.url}/statements`);
    const button = opened.explorer.page.getByRole('button', { name: 'Download' });
    const first = opened.explorer.page.getByRole('button', { name: 'What is shown (CSV)' });
    await button.press('Enter');
    await opened.explorer.press('Tab');
    const isFirst = await hasFocus(first);
    await opened.explorer.press('Escape');
    expect([isFirst, await first.isVisible(), await hasFocus(button)]).toEqual([true, false, true]);
  });

  test('at each month of a speaker on a phone, beside whose name it is', async () => {
    const { page } = opened.explorer;
    await page.setViewportSize({ width: 320, height: 700 });
    await opened.explorer.open(`${opened.server.url}/time`);
    const row = page.locator('.heat tbody tr').first();
    const months = (await row.locator('td').getByRole('link').all()).reverse();
    const edges: [number, number][] = [];
    await opened.explorer.tabTo(months[0]!);
    for (const month of months) {
      const [name, cell] = await Promise.all([row.getByRole('rowheader').boundingBox(), month.boundingBox()]);
      // Numbers stand at the end of their cells.
      edges.push([name!.x, cell!.x + cell!.width / 2 - name!.x - name!.width]);
      await opened.explorer.press('Shift+Tab');
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    expect([edges.length, edges.filter(([name, beyond]) => name < 0 || beyond < 0)]).toEqual([5, []]);
  });

  test.each([
    ['Words', 'thin', 'thin'],
    ['Speaker', 'robert malley', 'Robert Malley'],
  ])('at the field of the conditions in which Enter was pressed: %s', async (label, typed, shown) => {
    await opened.explorer.open(`${opened.server.url}/statements`);
    await opened.explorer.page.getByText('More conditions').click();
    const field = opened.explorer.page.getByLabel(label, { exact: true });
    await field.fill(typed);
    await moved(() => opened.explorer.press('Enter'));
    expect([await hasFocus(field), await field.inputValue()]).toEqual([true, shown]);
  });
});
