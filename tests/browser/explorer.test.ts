import { describe, expect, test } from '@jest/globals';
import type { BrowserContextOptions } from 'playwright-core';
import { claims, SECRET, signed } from '../access/tokens.js';
import { ExplorerPage } from './explorer-page.js';
import { openBrowser } from './open-browser.js';
import { PlaygroundPage } from './playground-page.js';
import { startServer } from './start-server.js';
import { Traffic } from './traffic.js';
import { FULL_VIEWS } from './views.js';

describe('The explorer', () => {
  const traffic = new Traffic();

  const opened = openBrowser();

  /** A view in a fresh browser. */
  async function visit(address: string, options: BrowserContextOptions = {}): Promise<ExplorerPage> {
    const context = await opened.browser.newContext(options);
    traffic.record(context);
    const explorer = new ExplorerPage(await context.newPage());
    await explorer.open(`${opened.server.url}${address}`);
    return explorer;
  }

  const leave = (explorer: ExplorerPage) => explorer.page.context().close();

  test('leads from a question on the start page, what Malley said about Iran, to the words and to where they are reported', async () => {
    const explorer = await visit('/');
    await explorer.page.getByRole('link', { name: /What did Robert Malley say about Iran\?/ }).click();
    await explorer.settled();
    await explorer.page.getByRole('heading', { name: 'What Robert Malley said about Iran' }).waitFor();
    await explorer.page.getByRole('link', { name: /wearing very thin/ }).click();
    await explorer.settled();
    const reported = explorer.page.getByRole('region', { name: 'Where it is reported' });
    const text = (await reported.textContent())!;
    // The stored words around a passage are never shown with a word cut off.
    expect([text.includes('from character 1097'), text.includes('… claim to be their desire to ')]).toEqual([
      true,
      true,
    ]);
    await leave(explorer);
  });

  test('forgives spelling, and says so', async () => {
    const explorer = await visit('/');
    await explorer.tabTo(explorer.searchBox);
    await explorer.page.keyboard.type('nuclaer');
    await explorer.press('Enter');
    await explorer.page.getByText('Nothing is spelled “nuclaer”').waitFor();
    await explorer.page.getByRole('region', { name: 'Topics' }).getByRole('link').waitFor();
    await leave(explorer);
  });

  test('narrows to some days, which stay in the address and go along to the next view', async () => {
    const explorer = await visit('/statements');
    await explorer.page.getByLabel('Said from').fill('2021-10-26');
    await explorer.page.getByLabel('to', { exact: true }).fill('2021-10-31');
    await explorer.press('Enter');
    await explorer.page.getByRole('heading', { name: '4 statements' }).waitFor();
    await explorer.page.getByRole('link', { name: 'Iran', exact: true }).first().click();
    await explorer.settled();
    expect(new URL(explorer.page.url()).search).toBe('?saidOn=2021-10-26/2021-10-31');
    await leave(explorer);
  });

  test('takes conditions on countries, and what is left out, from the address, and each away again', async () => {
    const explorer = await visit('/statements?within=state/iran&not=about%3Dperson/enrique-mora%26form%3DDIRECT');
    await explorer.page
      .getByRole('heading', { name: 'What those of Iran said, but not: about Enrique Mora, Quoted', exact: true })
      .waitFor();
    await explorer.page.getByRole('heading', { name: '3 statements' }).waitFor();
    await explorer.page
      .getByRole('link', { name: 'but not: about Enrique Mora, Quoted: remove this condition' })
      .click();
    await explorer.page.getByRole('heading', { name: '4 statements' }).waitFor();
    expect(new URL(explorer.page.url()).search).toBe('?within=state/iran');
    await leave(explorer);
  });

  test('says which parameters of the address are not of the view, and removes them', async () => {
    const explorer = await visit('/time?speeker=state/iran&counting=DEEDS&quadClass=VERBAL_CONFLICT');
    const notice =
      '“speeker=state/iran” is not a parameter of this view. “counting=DEEDS” is ignored: counting must be STATEMENTS, INTERACTIONS or BOTH.';
    await explorer.page.getByText(notice).waitFor();
    await explorer.page.getByRole('link', { name: 'Remove them' }).click();
    await explorer.settled();
    const notices = await explorer.page.getByText('of this view.').count();
    expect([new URL(explorer.page.url()).search, notices]).toEqual(['?quadClass=VERBAL_CONFLICT', 0]);
    await leave(explorer);
  });

  test('keeps conditions of the address that its form cannot show when others are added, such as a country', async () => {
    const classes = 'quadClass=VERBAL_CONFLICT&quadClass=VERBAL_COOPERATION';
    const explorer = await visit(`/statements?${classes}&toneAtMost=5&status=CURRENT`);
    await explorer.page.getByText('More conditions').click();
    await explorer.page.getByLabel('Speaker’s country').fill('iran');
    await explorer.page.getByRole('option', { name: 'Iran State' }).click();
    await explorer.page.getByRole('button', { name: 'Apply' }).click();
    await explorer.page.getByRole('heading', { name: '4 statements' }).waitFor();
    expect(new URL(explorer.page.url()).search).toBe(`?${classes}&toneAtMost=5&status=CURRENT&within=state/iran`);
    await leave(explorer);
  });

  test('refuses a tone that is not a number, and shows a condition that is given twice once', async () => {
    const explorer = await visit('/statements?toneAtLeast=warm&about=state/iran&about=state/iran');
    await explorer.page
      .getByText(/^tone at least: "warm"/)
      .first()
      .waitFor();
    const chips = explorer.page.getByRole('list', { name: 'Conditions' }).getByRole('listitem');
    expect(await chips.allTextContents()).toEqual(['about Iran ×', 'tone warm or above ×']);
    await leave(explorer);
  });

  test('names the tab after where a link leads before the answer is there, and as before on the way back', async () => {
    const explorer = await visit('/statements?about=state/iran');
    let answer = () => {};
    const isAnswered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await explorer.page.route('**/graphql', async (route) => {
      if (route.request().postDataJSON().operationName === 'Subject') await isAnswered;
      await route.continue();
    });
    const titled = (title: string) => explorer.page.waitForFunction((text) => document.title === text, title);
    await explorer.page.getByRole('link', { name: 'Robert Malley' }).first().click();
    await titled('Person · Demarche');
    await explorer.page.goBack();
    await titled('What was said about Iran · Demarche');
    await explorer.page.goForward();
    await titled('Person · Demarche');
    answer();
    await titled('Robert Malley · Demarche');
    await leave(explorer);
  });

  test('answers an address that no view has with a page that leads on', async () => {
    const explorer = await visit('/persons/robert-malley');
    const answer = await fetch(`${opened.server.url}/persons/robert-malley`, { headers: { accept: 'text/html' } });
    await explorer.page.getByRole('link', { name: 'Begin at the start' }).click();
    await explorer.page.getByRole('heading', { name: 'Questions to begin with' }).waitFor();
    expect(answer.status).toBe(404);
    await leave(explorer);
  });

  test('says that there is no network, rather than leaving the answer to another question, and asks again when it is back', async () => {
    const explorer = await visit('/statements');
    const context = explorer.page.context();
    await context.setOffline(true);
    await explorer.page.getByLabel('Said from').fill('2021-10-26');
    await explorer.press('Enter');
    await explorer.page.getByRole('heading', { name: 'The service does not answer' }).first().waitFor();
    const old = await explorer.page.getByRole('heading', { name: '15 statements' }).count();
    await context.setOffline(false);
    await explorer.page.getByRole('heading', { name: '4 statements' }).waitFor();
    expect(old).toBe(0);
    await leave(explorer);
  });

  test('writes numbers at the axis of a chart that fit there', async () => {
    const context = await opened.browser.newContext();
    await context.route('**/graphql', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll(/"count":1\d\b/g, '"count":98765') });
    });
    const explorer = new ExplorerPage(await context.newPage());
    await explorer.open(`${opened.server.url}/time`);
    const labels = explorer.page.locator('figure.timeline > svg text');
    const places = await labels.evaluateAll((texts) =>
      texts.map((text) => text.getBoundingClientRect().left - text.closest('svg')!.getBoundingClientRect().left),
    );
    expect([await labels.filter({ hasText: '100k' }).count(), places.filter((left) => left < 0)]).toEqual([1, []]);
    await context.close();
  });

  test('compares two filters over time, the other one chosen by its name', async () => {
    const explorer = await visit('/time?speaker=person/robert-malley');
    await explorer.page.getByRole('link', { name: 'Compare with others' }).click();
    await explorer.page.getByText('Conditions of the other').click();
    const fields = explorer.page.getByRole('form', { name: 'Conditions of the other' });
    await fields.getByLabel('Speaker', { exact: true }).fill('iran');
    await fields.getByRole('option', { name: 'Iran State' }).waitFor();
    await explorer.press('ArrowDown', 'Enter');
    await fields.getByRole('button', { name: 'Apply' }).click();
    await explorer.page.getByRole('heading', { name: 'Compared with: What Iran said', exact: true }).waitFor();
    await explorer.settled();
    // Both had the same title before.
    expect(await explorer.page.locator('figure.timeline').count()).toBe(2);
    await leave(explorer);
  });

  test.each(['/statements', '/time'])('leads at %s from what one said about another to what both did', async (path) => {
    const explorer = await visit(`${path}?speaker=person/robert-malley&about=state/iran&saidOn=2021-10`);
    await explorer.page.getByRole('link', { name: /^What Robert Malley and Iran said about each other/ }).click();
    await explorer.page.getByRole('heading', { level: 1, name: 'Robert Malley and Iran' }).waitFor();
    const { pathname, search } = new URL(explorer.page.url());
    expect(pathname + search).toBe('/between/person/robert-malley/state/iran?saidOn=2021-10');
    await leave(explorer);
  });

  test('narrows to the last days by the keyboard, at the handles of the chart', async () => {
    const explorer = await visit('/time');
    await explorer.tabTo(explorer.page.getByRole('slider', { name: 'First of the days' }));
    await explorer.press('End');
    await explorer.page.waitForURL(/saidOn=2021-10-27/);
    await leave(explorer);
  });

  test('has its views in one row at the top of a small phone', async () => {
    const explorer = await visit('/statements', { viewport: { width: 360, height: 700 } });
    const views = explorer.page.getByRole('navigation', { name: 'Views' }).getByRole('listitem');
    const rows = await views.evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
    expect([rows.length, new Set(rows).size]).toEqual([5, 1]);
    await leave(explorer);
  });

  test('opens its own operation in the playground', async () => {
    const explorer = await visit('/statement/vienna-06');
    await explorer.page.getByRole('button', { name: 'As GraphQL' }).click();
    await explorer.page.getByRole('link', { name: 'Open Statement in the playground' }).click();
    const playground = new PlaygroundPage(explorer.page);
    await playground.tabs.getByText('Statement', { exact: true }).waitFor();
    await leave(explorer);
  });

  test('asks for a credential where one is required, keeps it for the tab, and forgets it', async () => {
    const closed = await startServer({ DEMARCHE_JWT_SECRET: SECRET, DEMARCHE_AUTH: 'required' });
    const page = await opened.browser.newPage();
    await page.goto(`${closed.url}/statement/vienna-06`);
    await page.getByLabel('Your API key or token').fill(await signed(claims({ role: 'reader' })));
    await page.getByRole('button', { name: 'Show the graph' }).click();
    await page.getByText('wearing very thin').first().waitFor();
    await page.reload();
    await page.getByText('wearing very thin').first().waitFor();
    await page.getByRole('button', { name: 'Forget my credential' }).click();
    await page.getByLabel('Your API key or token').waitFor();
    expect(await new ExplorerPage(page).violations()).toEqual([]);
    await page.close();
    await closed.stop();
  });

  test('says why it shows nothing where it asks for more than is allowed, without a fault of accessibility', async () => {
    const limited = await startServer({ DEMARCHE_RATE_LIMIT: '900' });
    const explorer = new ExplorerPage(await opened.browser.newPage());
    await explorer.open(`${limited.url}/person/robert-malley`);
    expect(await explorer.heading.textContent()).toBe('That is more than may be asked for at once');
    expect(await explorer.violations()).toEqual([]);
    await explorer.page.close();
    await limited.stop();
  });

  test('works in a locked service that trusts its operations, without a way to the playground', async () => {
    const locked = await startServer({
      DEMARCHE_OPERATIONS: 'schema/explorer-operations.json',
      DEMARCHE_LOCKED: 'true',
    });
    const explorer = new ExplorerPage(await opened.browser.newPage());
    for (const address of FULL_VIEWS.filter((_, index) => index % 2 === 0))
      await explorer.open(`${locked.url}${address}`);
    await explorer.open(`${locked.url}/statement/vienna-06`);
    await explorer.page.getByText('wearing very thin').first().waitFor();
    expect(await explorer.page.getByRole('link', { name: 'GraphQL' }).count()).toBe(0);
    await explorer.page.close();
    await locked.stop();
  });

  test('loads at most 150 KB of scripts and 200 KB in all', async () => {
    const page = await opened.browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const types = new Map<string, string>();
    const bytes = { Script: 0, all: 0 };
    session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes.all += encodedDataLength;
      if (types.get(requestId) === 'Script') bytes.Script += encodedDataLength;
    });
    await new ExplorerPage(page).open(opened.server.url);
    expect([bytes.Script > 0, bytes.Script <= 150_000, bytes.all <= 200_000]).toEqual([true, true, true]);
    await page.close();
  });

  test('sends no request to any other machine and logs no error, whatever is viewed', async () => {
    expect([...traffic.origins]).toEqual([opened.server.url]);
    // The browser itself logs the expected 404 and 400 responses of the addresses above.
    expect(traffic.consoleErrors.filter((text) => !/status of 40[04]|ERR_INTERNET_DISCONNECTED/.test(text))).toEqual(
      [],
    );
  });
});
