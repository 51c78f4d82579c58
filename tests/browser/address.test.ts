// That a view applies, and shows, exactly what its address says.
import { describe, expect, test } from '@jest/globals';
import { DEEDS, loadedGraph, VIENNA } from './loaded-graph.js';
import { openExplorer } from './open-explorer.js';

describe('A view', () => {
  const opened = openExplorer(() => loadedGraph([...VIENNA, ...DEEDS]));

  const open = (address: string) => opened.explorer.open(`${opened.server.url}${address}`);
  const searchNow = () => new URL(opened.explorer.page.url()).search;
  const main = () => opened.explorer.page.getByRole('main');

  test('leaves days that its fields cannot show as they are where only the instant is changed, and the other way round', async () => {
    await open('/statements?saidOn=2021-10-27~&recordedBefore=2031-05-06T12:30:00Z');
    const [from, before] = [main().getByLabel('Said from'), main().locator('input[name=before]')];
    const shown = [await from.inputValue(), await before.inputValue()];
    await before.fill('2031-05-07');
    await opened.explorer.press('Enter');
    await opened.explorer.page.waitForURL((url) => url.search.includes('05-07'));
    const first = searchNow();
    await open('/statements?saidOn=2021-10-27~&recordedBefore=2031-05-06T12:30:00Z');
    await from.fill('2021-10-26');
    await opened.explorer.press('Enter');
    await opened.explorer.page.waitForURL((url) => url.search.includes('10-26'));
    expect([shown, first, searchNow()]).toEqual([
      ['2021-10-27', '2031-05-06'],
      '?saidOn=2021-10-27%7E&recordedBefore=2031-05-07T00:00:00Z',
      '?recordedBefore=2031-05-06T12:30:00Z&saidOn=2021-10-26/2021-10-27',
    ]);
  });

  test.each([
    ['/net?around=state/iran&limit=77', /^Subjects/, 'at most 77'],
    ['/statements?text=iran&orderBy=RELEVANCE', /^Order/, 'Most relevant first'],
  ])('shows at %s a choice that is not among the usual ones', async (address, label, text) => {
    await open(address);
    expect(await main().locator('label', { hasText: label }).first().locator('option:checked').textContent()).toBe(
      text,
    );
  });

  test('has the days of a source as fields, says that they are why there is nothing, and exports no others', async () => {
    await open('/source/article?saidOn=1950');
    await main().getByText('No statement is known from this source in these days.').waitFor();
    const exported = await main().locator('a[href*="/export"]').first().getAttribute('href');
    await main().getByRole('link', { name: 'Show all days' }).click();
    await main().getByRole('heading', { name: 'What it reports, in its order' }).waitFor();
    expect(exported).toMatch(/saidOn=1950/);
  });

  test('shows the conditions of a bloc, and removes them', async () => {
    await open('/bloc?actor=state/iran&form=DIRECT');
    await main().getByRole('link', { name: 'Quoted: remove this condition' }).click();
    await opened.explorer.page.waitForURL((url) => url.search === '?actor=state/iran');
  });

  test.each([
    ['/ranking', 2],
    ['/ranking?counting=INTERACTIONS', 0],
  ])('offers at %s an export of statements only if statements are counted', async (address, count) => {
    await open(address);
    expect(await main().locator('a[href*="/export"]').count()).toBe(count);
  });

  test('offers to count deeds only where it can, and lists them from the list of statements', async () => {
    const deedsOnly = 'speaker=state/united-states&about=state/iran';
    await open(`/time?${deedsOnly}`);
    const offered = await main().getByRole('link', { name: 'Count what was done' }).count();
    await open(`/statements?${deedsOnly}`);
    await main().getByText('but 1 deed does.').waitFor();
    const atList = await main().getByRole('link', { name: 'Count what was done' }).count();
    await main().getByRole('link', { name: 'List what was done' }).click();
    await main().getByRole('heading', { name: '1 deed' }).waitFor();
    expect([offered > 0, atList]).toEqual([true, 0]);
  });

  test('fades all bars of a chart where the chosen days are outside of it', async () => {
    await open('/time?saidOn=1950');
    const bars = main().locator('.timeline-brush g:has(> title)');
    expect([(await bars.count()) > 0, await bars.locator(':scope:not(.timeline-apart)').count()]).toEqual([true, 0]);
  });

  test('lists an operation that two of its parts use once', async () => {
    await open('/');
    await main().getByRole('button', { name: 'As GraphQL' }).click();
    await main().getByRole('heading', { name: 'NewestStatements' }).first().waitFor();
    expect(await main().getByRole('heading', { name: 'NewestStatements' }).count()).toBe(1);
  });

  test('of another statement does not show the one before while it is awaited', async () => {
    await open('/statement/vienna-06');
    await opened.explorer.page.route('**/graphql', (route) =>
      route.request().postDataJSON().operationName === 'Statement' ? undefined : route.continue(),
    );
    await opened.explorer.follow('/statement/vienna-01');
    await main().getByText('wearing very thin').first().waitFor({ state: 'hidden' });
    await opened.explorer.page.unrouteAll();
  });

  test('of who was most active asks only for the months that it has room for', async () => {
    const months = Array.from(
      { length: 60 },
      (_, at) => `${2017 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
    );
    const none = { verbalCooperation: 0, materialCooperation: 0, verbalConflict: 0, materialConflict: 0 };
    const timeline = months.map((label) => ({
      ...{ label, start: `${label}-01`, end: `${label}-28`, count: 1, meanTone: null, byQuadClass: none },
    }));
    const asked: string[] = [];
    await opened.explorer.page.route('**/graphql', (route) => {
      const { operationName, variables } = route.request().postDataJSON();
      if (operationName === 'SpeakerMonths') asked.push(variables.filter.saidOn);
      return operationName === 'Timeline' ? route.fulfill({ json: { data: { timeline } } }) : route.continue();
    });
    await open('/time');
    await main().getByText('The last 41 months of 60 are shown.').waitFor();
    await opened.explorer.page.unrouteAll({ behavior: 'ignoreErrors' });
    expect(asked).toEqual(['2018-08-01/..']);
  });

  test.each([
    ['Malley, Robert', 0],
    ['Malley, Robret', 1],
  ])('of a search takes no punctuation for a misspelt word: %s', async (query, count) => {
    await open(`/search?q=${encodeURIComponent(query)}`);
    await main().getByRole('link', { name: 'Robert Malley' }).first().waitFor();
    expect(await main().getByText('Nothing is spelled').count()).toBe(count);
  });

  test('of a search says that what matches is an identifier', async () => {
    await open('/search?q=Q22686');
    expect(
      await main()
        .getByText(/identifier.*Q22686/)
        .count(),
    ).toBe(1);
  });
});
