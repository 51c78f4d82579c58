import { beforeAll, describe, expect, test } from '@jest/globals';
import { DEEDS, loadedGraph, VIENNA } from './loaded-graph.js';
import { openExplorer } from './open-explorer.js';

/** A link that shows the number of results that it leads to. */
interface Counted {
  path: string;
  number: number;
}

/** The links of the current page with numbers, except chips of conditions and links to the next page. */
function countedLinks(): Counted[] {
  const anchors = document.querySelectorAll<HTMLAnchorElement>(
    ['statements', 'deeds', 'acts', 'who', 'bloc'].map((list) => `main a[href*="/${list}?"]:not(.chip)`).join(),
  );
  return [...anchors].flatMap((anchor) => {
    const text = anchor.closest('.question')?.lastElementChild?.textContent ?? anchor.textContent ?? '';
    const [digits] = /\d[\d,]*/.exec(text) ?? [];
    const { pathname, search } = new URL(anchor.href);
    if (digits === undefined || /after=/i.test(search)) return [];
    return [{ path: pathname + search, number: Number(digits.replaceAll(',', '')) }];
  });
}

/** The number of items in the current list: statements and deeds individually, members by rows, pairs by their sum. */
function listed(): number {
  const rows = [...document.querySelectorAll('main section[aria-label="The pairs"] tbody tr')];
  if (rows.length > 0)
    return rows.reduce((sum, row) => sum + Number(row.querySelector('.number')!.textContent!.replaceAll(',', '')), 0);
  const members = document.querySelectorAll('main section[aria-label="Members"] tbody tr').length;
  return members > 0 ? members : document.querySelectorAll('main article').length;
}

describe('A number of the explorer', () => {
  const followed = new Set<string>();

  const opened = openExplorer(() => loadedGraph([...VIENNA, ...DEEDS]));

  beforeAll(async () => {
    await opened.explorer.open(opened.server.url);
  });

  test.each([
    ...['/', '/person/robert-malley', '/organization/iaea', '/source/article', '/statement/vienna-06'],
    ...['/between/person/robert-malley/state/iran', '/between/state/iran/organization/iaea?counting=INTERACTIONS'],
    ...['/time', '/time?speaker=person/robert-malley&compare=yes&other.speaker=state/iran', '/time?counting=BOTH'],
    ...[
      '/time?saidOn=2021-10-26/2021-10-27',
      '/time?counting=INTERACTIONS',
      '/acts?about=state/iran',
      '/deeds',
      '/who?speaker=person/robert-malley',
    ],
    ...[
      '/ranking',
      '/ranking?counting=INTERACTIONS',
      '/ranking?counting=BOTH&metric=PAGERANK',
      '/bloc?actor=state/iran',
    ],
    ...['/acts?within=state/iran&aboutWithin=state/iran&not=act%3D19', '/acts?form=DIRECT', '/time?within=state/iran'],
    ...['/acts?within=state/iran&not=about%3Dorganization/iaea%26act%3D120'],
    ...['/net?around=state/iran', '/paths?from=person/robert-malley&to=person/ali-bagheri-kani'],
  ])('of %s opens into a list of as many', async (address) => {
    await opened.explorer.follow(address);
    await opened.explorer.settled();
    const links = await opened.explorer.page.evaluate(countedLinks);
    const wrong: string[] = [];
    for (const { path, number } of links) {
      if (followed.has(`${path} ${number}`)) continue;
      followed.add(`${path} ${number}`);
      await opened.explorer.follow(path);
      await opened.explorer.settled();
      const count = await opened.explorer.page.evaluate(listed);
      if (count !== number) wrong.push(`${path} has ${count}, not ${number}`);
    }
    expect([wrong, links.length > 0 || address === '/deeds']).toEqual([[], true]);
  });

  test('says how many deeds a source reports, on the page of the source', async () => {
    await opened.explorer.follow('/source/article');
    const deeds = opened.explorer.page.getByRole('region', { name: 'Deeds' });
    await deeds.getByRole('link', { name: `${DEEDS.length} deeds` }).waitFor();
    expect(await deeds.getByRole('article').count()).toBe(DEEDS.length);
  });

  test('has the noun of one where it is one', async () => {
    await opened.explorer.follow('/source/article');
    await opened.explorer.page.getByText('… 1 character …').first().waitFor();
    expect(await opened.explorer.page.getByText('1 characters').count()).toBe(0);
  });

  test.each([
    ['/', 'Most spoken of'],
    ['/person/robert-malley', 'Of whom Robert Malley speaks'],
  ])('has commas in the tables of %s', async (address, name) => {
    const page = await opened.browser.newPage();
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll(/"count":7\b/g, '"count":7000') });
    });
    await page.goto(`${opened.server.url}${address}`);
    await page.getByRole('region', { name }).getByRole('link', { name: '7,000' }).first().waitFor();
    // Requests may still be under way.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.close();
  });
});
