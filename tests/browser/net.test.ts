import { describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { ExplorerPage } from './explorer-page.js';
import { openExplorer } from './open-explorer.js';

const SUBJECTS = 150;

type Box = readonly [left: number, right: number, top: number, bottom: number];

/** A net of many subjects, as the service would return it: a ring in which everyone also speaks about the first one. */
function largeNet() {
  const nodes = Array.from({ length: SUBJECTS }, (_, index) => ({ id: `person/p${index}`, name: `Person ${index}` }));
  const edge = (fromId: string, toId: string, meanTone: number) => ({
    ...{ kind: 'STATED', count: 3, meanTone, firstDay: '2021-01-05', lastDay: '2021-10-05', fromId, toId },
  });
  const edges = nodes.flatMap(({ id }, index) => [
    edge(id, nodes[(index + 1) % SUBJECTS]!.id, -3),
    ...(index === 0 ? [] : [edge(id, nodes[0]!.id, 3)]),
  ]);
  return { data: { neighborhood: { isTruncated: true, nodes, edges } } };
}

/** A net of as many subjects with long names as are drawn in SVG. */
function crowdedNet() {
  const { nodes, edges } = largeNet().data.neighborhood;
  const some = nodes.slice(0, 60).map(({ id, name }) => ({ id, name: `${name} of Many Subjects (Iran)` }));
  const ids = new Set(some.map(({ id }) => id));
  const among = edges.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId));
  return { data: { neighborhood: { isTruncated: true, nodes: some, edges: among } } };
}

describe('The net', () => {
  const opened = openExplorer();

  const list = () => opened.explorer.page.getByRole('region', { name: 'The same as a list' });

  test('expands a node by the keyboard, after it has said how many it is joined to, and undoes it', async () => {
    await opened.explorer.open(`${opened.server.url}/net?around=state/iran`);
    await opened.explorer.tabTo(list().getByRole('link', { name: 'Robert Malley' }).first());
    await opened.explorer.press('Enter');
    await list().getByRole('link', { name: 'Expand (statements with 6 others)' }).waitFor();
    await opened.explorer.tabTo(list().getByRole('link', { name: /^Expand/ }));
    await opened.explorer.press('Enter');
    await opened.explorer.page.getByRole('heading', { name: 'The net around Iran, Robert Malley' }).waitFor();
    await opened.explorer.page.goBack();
    await opened.explorer.page.getByRole('heading', { name: 'The net around Iran', exact: true }).waitFor();
  });

  test('opens an edge into its words', async () => {
    await opened.explorer.open(`${opened.server.url}/net?around=state/iran`);
    await list().getByRole('link', { name: 'spoke of' }).first().click();
    await list().getByText('wearing very thin').waitFor();
  });

  test('pins a node by the keyboard, in the address, and lets it go', async () => {
    await opened.explorer.open(`${opened.server.url}/net?around=state/iran&chosen=state/iran`);
    await opened.explorer.tabTo(opened.explorer.page.getByRole('button', { name: 'Pin in the middle' }));
    await opened.explorer.press('Enter');
    await opened.explorer.tabTo(opened.explorer.page.getByRole('button', { name: 'Left' }));
    await opened.explorer.press('Enter');
    await opened.explorer.page.waitForURL(/pin=state\/iran%400\.45%2C0\.5/);
    await opened.explorer.page.getByRole('button', { name: 'Unpin' }).click();
    await opened.explorer.page.waitForURL((url) => !url.search.includes('pin='));
  });

  /** Takes the node in the middle of a net and moves it, without letting go. Returns the node, and where it was. */
  async function drag() {
    await opened.explorer.open(`${opened.server.url}/net?around=state/iran`);
    const node = opened.explorer.page.locator('circle.net-middle');
    await node.scrollIntoViewIfNeeded();
    const box = (await node.boundingBox())!;
    await opened.explorer.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await opened.explorer.page.mouse.down();
    await opened.explorer.page.mouse.move(box.x + 60, box.y + 40, { steps: 3 });
    return { node, box };
  }

  test('pins a node where it is dragged to', async () => {
    await drag();
    await opened.explorer.page.mouse.up();
    await opened.explorer.page.waitForURL(/pin=/);
  });

  test('leaves a node where it was if its dragging is cancelled', async () => {
    const { node, box } = await drag();
    await opened.explorer.page.locator('.net-surface').dispatchEvent('pointercancel');
    await opened.explorer.page.mouse.up();
    await opened.explorer.settled();
    const now = (await node.boundingBox())!;
    expect([Math.round(now.x), Math.round(now.y), opened.explorer.page.url().includes('pin=')]).toEqual([
      ...[Math.round(box.x), Math.round(box.y)],
      false,
    ]);
  });

  test('keeps the way back from the slider where a single day is chosen', async () => {
    await opened.explorer.open(`${opened.server.url}/net?around=state/iran&saidOn=2021-10-26&slide=2021-10-25`);
    await opened.explorer.page.getByRole('button', { name: 'All days again' }).click();
    await opened.explorer.page.waitForURL((url) => !url.search.includes('slide='));
  });

  test('slides over the days by the keyboard, and lists what was said in them', async () => {
    await opened.explorer.open(`${opened.server.url}/net?around=state/iran`);
    await opened.explorer.page.getByRole('button', { name: 'Slide over the days' }).click();
    await opened.explorer.tabTo(opened.explorer.page.getByRole('slider', { name: 'In the days of' }));
    await opened.explorer.press('End');
    await opened.explorer.page.waitForURL(/slide=2021-10-27/);
    await list().getByText('Ali Bagheri Kani').first().waitFor();
  });

  test('is drawn on a canvas beyond a hundred subjects, says where it was cut, and chooses what is clicked', async () => {
    await opened.explorer.page.route('**/graphql', (route) =>
      route.request().postData()?.includes('query Net(') ? route.fulfill({ json: largeNet() }) : route.continue(),
    );
    await opened.explorer.open(`${opened.server.url}/net?around=person/p0&limit=150&pin=person/p7@0.5,0.5`);
    await opened.explorer.page.getByText(`these are the ${SUBJECTS} that are nearest`).waitFor();
    await opened.explorer.page.locator('canvas').click();
    await opened.explorer.page.getByRole('heading', { name: 'Person 7', exact: true }).waitFor();
    expect(new URL(opened.explorer.page.url()).searchParams.get('chosen')).toBe('person/p7');
    await opened.explorer.page.unrouteAll();
  });

  /** The bounding boxes of elements, each as left, right, top and bottom. */
  const boxesOf = (elements: Locator) =>
    elements.evaluateAll((all) =>
      all.map((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return [left, right, top, bottom] as const;
      }),
    );

  test('writes no name over another one, over a node or out of the picture on a phone, and more where it is closer', async () => {
    const page = await opened.browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('query Net(') ? route.fulfill({ json: crowdedNet() }) : route.continue(),
    );
    await new ExplorerPage(page).open(`${opened.server.url}/net?around=person/p0`);
    const texts = page.locator('.net-picture svg text');
    // Those with the most statements are always named.
    const always = /^Person (?:\d|1[01]) of/;
    const names = await boxesOf(texts.filter({ hasNotText: always }));
    const strongest = await texts.filter({ hasText: always }).count();
    const others = [...(await boxesOf(texts)), ...(await boxesOf(page.locator('.net-picture svg circle')))];
    const covers = ([left, right, top, bottom]: Box, [from, to, upper, lower]: Box) =>
      left < to && from < right && top + 2 < lower && upper + 2 < bottom && !(left === from && top === upper);
    const covered = names.flatMap((name) => others.filter((other) => covers(name, other)));
    for (let step = 0; step < 2; step++) await page.getByRole('button', { name: 'Closer' }).click();
    const isMore = (await texts.count()) > names.length + strongest;
    expect([strongest, names.length > 0, covered, isMore]).toEqual([12, true, [], true]);
    await page.close();
  });

  test('has its buttons below the picture, where they cover no node', async () => {
    await opened.explorer.open(`${opened.server.url}/net?around=state/iran`);
    const [[, , , end], [, , begin]] = [
      (await boxesOf(opened.explorer.page.locator('.net-picture svg')))[0]!,
      (await boxesOf(opened.explorer.page.locator('.net-zoom')))[0]!,
    ];
    expect(begin).toBeGreaterThanOrEqual(end);
  });

  test('loads at most 35 KB of scripts of its own', async () => {
    const page = await opened.browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await new ExplorerPage(page).open(`${opened.server.url}/statements`);
    const sizes = new Map<string, number>();
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      sizes.set(requestId, encodedDataLength),
    );
    const scripts: string[] = [];
    session.on('Network.responseReceived', ({ requestId, response }) => {
      if (response.url.endsWith('.js')) scripts.push(requestId);
    });
    await page.getByRole('link', { name: 'Iran', exact: true }).first().click();
    await page.getByRole('link', { name: /^The net around Iran/ }).click();
    await new ExplorerPage(page).settled();
    const bytes = scripts.reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0);
    expect([bytes > 0, bytes <= 35_000]).toEqual([true, true]);
    await page.close();
  });
});
