import { beforeAll, describe, expect, test } from '@jest/globals';
import { openExplorer } from './open-explorer.js';

const SLOW_MS = 500;

describe('A name that is typed into a field of the conditions', () => {
  const opened = openExplorer();

  beforeAll(async () => {
    // A user who types fast submits before suggestions appear.
    await opened.explorer.page.route('**/graphql', (route) =>
      route.request().postData()?.includes('query Suggest(')
        ? setTimeout(() => route.continue(), SLOW_MS)
        : route.continue(),
    );
  }, 120_000);

  /** Applies a condition before any suggestion appears. */
  async function apply(label: string, text: string): Promise<void> {
    await opened.explorer.open(`${opened.server.url}/statements`);
    await opened.explorer.page.getByText('More conditions').click();
    await opened.explorer.page.getByLabel(label, { exact: true }).fill(text);
    await opened.explorer.press('Enter');
  }

  test.each([
    ['Speaker', 'robert malley', 'speaker=person/robert-malley'],
    ['Speaker', 'Malley', 'speaker=person/robert-malley'],
    ['About', 'Iran', 'about=state/iran'],
    ['Speaker’s country', 'Ira', 'within=state/iran'],
    ['About', 'organization/iaea', 'about=organization/iaea'],
  ])('is looked up when it is applied: %s, “%s”', async (label, text, search) => {
    await apply(label, text);
    await opened.explorer.page.waitForURL((url) => url.search === `?${search}`);
    await opened.explorer.settled();
    expect(await opened.explorer.page.getByRole('alert').count()).toBe(0);
  });

  test.each([
    ['Speaker', 'Jon Kerry', 'Nothing in the graph is called “Jon Kerry”.'],
    ['Speaker', '!!!', 'Nothing in the graph is called “!!!”.'],
    ['Speaker’s country', 'Malley', 'No country is called “Malley”.'],
    ['About', 'Ira', 'Several names fit “Ira”. Choose one from the list.'],
  ])('says at the field that it names nobody, or several, and leaves the view: %s, “%s”', async (label, text, why) => {
    await apply(label, text);
    await opened.explorer.page.getByRole('alert').getByText(why).waitFor();
    const { search } = new URL(opened.explorer.page.url());
    const faults = await opened.explorer.violations();
    await opened.explorer.page.getByLabel(label, { exact: true }).fill('Iran');
    expect([search, faults, await opened.explorer.page.getByRole('alert').count()]).toEqual(['', [], 0]);
  });

  test('brings the one whose name comes close where it is misspelt, who is chosen and then applied', async () => {
    await apply('Speaker', 'Robert Maley');
    await opened.explorer.page.getByText('Nothing in the graph is called “Robert Maley”. Did you mean:').waitFor();
    await opened.explorer.tabTo(opened.explorer.page.getByRole('button', { name: 'Robert Malley (Person)' }));
    await opened.explorer.press('Enter', 'Enter');
    await opened.explorer.page.waitForURL((url) => url.search === '?speaker=person/robert-malley');
  });

  test('is offered while it is typed, also where it is misspelt, and stays at Escape', async () => {
    await opened.explorer.open(`${opened.server.url}/statements`);
    await opened.explorer.page.getByText('More conditions').click();
    const field = opened.explorer.page.getByLabel('About', { exact: true });
    await field.fill('atomic energi');
    await opened.explorer.page.getByRole('option', { name: /Atomic Energy Agency/ }).waitFor();
    const faults = await opened.explorer.violations();
    await opened.explorer.press('Escape');
    const kept = await field.inputValue();
    await field.fill('atomic energy');
    await opened.explorer.page.getByRole('option', { name: /Atomic Energy Agency/ }).waitFor();
    await opened.explorer.press('ArrowDown', 'Enter');
    const chosen = await field.inputValue();
    await opened.explorer.press('Enter');
    await opened.explorer.page.waitForURL((url) => url.search === '?about=organization/iaea');
    expect([faults, kept, chosen]).toEqual([[], 'atomic energi', expect.stringMatching(/Atomic Energy Agency$/)]);
  });
});

describe('Days that are given the wrong way round', () => {
  const opened = openExplorer();

  test('are refused where they are given, until they are in order', async () => {
    await opened.explorer.open(`${opened.server.url}/statements`);
    const [from, to] = [
      opened.explorer.page.getByLabel('Said from'),
      opened.explorer.page.getByLabel('to', { exact: true }),
    ];
    const fault = () => to.evaluate((field: HTMLInputElement) => field.validationMessage);
    await from.fill('2021-10-31');
    await to.fill('2021-10-26');
    await opened.explorer.press('Enter');
    const refused = [await fault(), new URL(opened.explorer.page.url()).search];
    await to.fill('2021-11-01');
    await opened.explorer.press('Enter');
    await opened.explorer.page.waitForURL((url) => url.search === '?saidOn=2021-10-31/2021-11-01');
    expect([...refused, await fault()]).toEqual(['The last day comes before the first.', '', '']);
  });
});
