import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from './launch-chromium.js';
import { PlaygroundPage } from './playground-page.js';
import { type RunningServer, startServer } from './start-server.js';
import { Traffic } from './traffic.js';

const examplesFolder = fileURLToPath(new URL('../../examples/', import.meta.url));
const emittedSchema = new URL('../../schema/schema.graphql', import.meta.url);

// What only a right answer shows: words of the article, or what it says of somebody.
const expectedInAnswer: Record<string, string[]> = {
  '1-malley-on-iran.graphql': ['hard to find an innocent explanation', '"saidOn": "2021-10-25"'],
  '2-tone-on-the-jcpoa.graphql': ['wearing very thin', '"JCPOA"'],
  '3-chief-negotiator-of-iran.graphql': ['"name": "Ali Bagheri Kani"', 'new chief negotiator'],
  '4-parties-to-the-jcpoa.graphql': ['"WITHDREW"', '"2018-05"'],
  '5-who-spoke-for-whom.graphql': ['"name": "American allies"', 'resume by the end of November'],
  '6-vienna-talks.graphql': ['"name": "Vienna talks"', '"id": "agreement/jcpoa"'],
};

const examples = Object.keys(expectedInAnswer).map((file) => {
  const operationName = /^query (\w+)/m.exec(readFileSync(examplesFolder + file, 'utf8'))?.[1] ?? '';
  return { file, operationName, expected: expectedInAnswer[file] ?? [] };
});

describe('The playground', () => {
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

  /** The playground in a browser that has never been there. */
  async function visit(viewport = { width: 1280, height: 800 }): Promise<PlaygroundPage> {
    const context = await browser.newContext({ viewport });
    traffic.record(context);
    const playground = new PlaygroundPage(await context.newPage());
    await playground.open(server.url);
    return playground;
  }

  async function leave(playground: PlaygroundPage): Promise<void> {
    await playground.page.context().close();
  }

  test('opens with one tab for each example, in order, each named after its operation', async () => {
    const playground = await visit();
    expect(readdirSync(examplesFolder).sort()).toEqual(examples.map(({ file }) => file));
    expect(await playground.tabs.allTextContents()).toEqual(examples.map(({ operationName }) => operationName));
    expect(await playground.page.title()).toBe('Demarche');
    await leave(playground);
  });

  test.each(examples)('shows the answer to $file, without errors, when its tab is executed', async (example) => {
    const playground = await visit();
    await playground.selectTab(example.operationName);
    const answer = await playground.execute();
    expect(answer.errors).toBeUndefined();
    expect(await playground.missingInResponse(example.expected)).toEqual([]);
    await leave(playground);
  });

  test('completes the names of fields from the schema while one types', async () => {
    const playground = await visit();
    await playground.selectTab('PartiesToTheJcpoa');
    await playground.operationEditor.getByText('agreement', { exact: true }).click();
    await playground.page.keyboard.press('End');
    await playground.page.keyboard.type('\nalia');
    await playground.page.locator('.suggest-widget.visible').getByText('aliases', { exact: true }).waitFor();
    await leave(playground);
  });

  test('shows the root types of the schema when the documentation explorer is opened', async () => {
    const playground = await visit();
    await playground.page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await playground.docs.getByText('Root Types').waitFor();
    const rootTypes = readFileSync(emittedSchema, 'utf8').match(/(?<=^type )(Query|Mutation|Subscription)\b/gm) ?? [];
    expect(rootTypes).toContain('Query');
    for (const rootType of rootTypes) {
      await playground.docs.getByRole('link', { name: rootType, exact: true }).first().waitFor();
    }
    await leave(playground);
  });

  test('lists an operation in the history once it has been run', async () => {
    const playground = await visit();
    await playground.selectTab('ViennaTalks');
    await playground.execute();
    await playground.page.getByRole('button', { name: 'Show History' }).click();
    await playground.history.getByText('ViennaTalks').waitFor();
    expect(await playground.history.getByRole('listitem').count()).toBe(1);
    await leave(playground);
  });

  test('sends a credential from its tab Headers, and keeps it in no store of the browser', async () => {
    const playground = await visit();
    const key = `dmk_${'x'.repeat(43)}`;
    await playground.writeHeaders({ Authorization: `Bearer ${key}` });
    expect(await playground.execute()).toEqual({
      errors: [{ message: 'The API key is unknown or has been revoked.', extensions: { code: 'UNAUTHENTICATED' } }],
    });
    await playground.page.waitForFunction(() => {
      const history = localStorage.getItem('demarche:graphiql:queries');
      return history !== null && JSON.parse(history).queries.length === 1;
    });
    expect(await playground.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
      key,
    );
    await leave(playground);
  });

  test('keeps the tabs of a returning user as they were left', async () => {
    const playground = await visit();
    const [closed, ...kept] = examples.map(({ operationName }) => operationName);
    await playground.closeTab(closed ?? '');
    await playground.open(server.url);
    expect(await playground.tabs.allTextContents()).toEqual(kept);
    await leave(playground);
  });

  test('stacks the operation and its answer on a narrow screen', async () => {
    const playground = await visit({ width: 390, height: 800 });
    await playground.execute();
    expect(await playground.missingInResponse(['"Robert Malley"'])).toEqual([]);
    const operation = await playground.operationEditor.boundingBox();
    const response = await playground.response.boundingBox();
    expect(operation?.width).toBeGreaterThan(300);
    expect(response?.width).toBeGreaterThan(300);
    expect(response?.y).toBeGreaterThanOrEqual((operation?.y ?? 0) + (operation?.height ?? 0));
    await leave(playground);
  });

  test('sends no request to any other machine and logs no error, however it is used', async () => {
    const playground = await visit();
    // Prettifying loads what the page itself does not.
    await playground.page.getByRole('button', { name: /^Prettify query/ }).click();
    await playground.execute();
    await playground.page.getByRole('button', { name: 'Open settings dialog' }).click();
    await playground.page.getByRole('dialog').waitFor();
    await playground.page.waitForLoadState('networkidle');
    await leave(playground);
    expect([...traffic.origins]).toEqual([server.url]);
    // The browser itself notes the refusal of the credential that the test above makes up.
    expect(traffic.consoleErrors.filter((text) => !text.includes('401 (Unauthorized)'))).toEqual([]);
  });
});
