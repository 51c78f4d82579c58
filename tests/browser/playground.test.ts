import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type QuestionChapter, readQuestions } from '../../web/playground/questions.js';
import { bearer, SECRET } from '../access/tokens.js';
import { openBrowser } from './open-browser.js';
import { PlaygroundPage } from './playground-page.js';
import { startServer } from './start-server.js';
import { Traffic } from './traffic.js';

const emittedSchema = new URL('../../schema/schema.graphql', import.meta.url);

const chapters = readQuestions(readFileSync(new URL('../../docs/questions.md', import.meta.url), 'utf8'));
const [vienna] = chapters as [QuestionChapter];
const firstTabs = vienna.questions.slice(0, 6).map(({ operationName }) => operationName);

// What only a correct answer shows: words of the article, or what it says about somebody.
const expectedInAnswer: Record<string, string[]> = {
  MalleyOnIran: ['hard to find an innocent explanation', '"saidOn": "2021-10-25"'],
  ToneOnTheJcpoa: ['wearing very thin', '"JCPOA"'],
  ChiefNegotiatorOfIran: ['"name": "Ali Bagheri Kani"', 'new chief negotiator'],
  PartiesToTheJcpoa: ['"WITHDREW"', '"2018-05"'],
  WhoSpokeForWhom: ['"name": "American allies"', 'resume by the end of November'],
  ViennaTalks: ['"name": "Vienna talks"', '"id": "agreement/jcpoa"'],
  DeadlinesOnTheJcpoa: ['will not remain open forever', '"name": "Vienna talks"'],
};

const recording = 'mutation ($input: RecordStatementInput!) { recordStatement(input: $input) { clientMutationId } }';
const heardLive = {
  ...{ speaker: 'person/robert-malley', about: ['state/iran'], quote: 'heard live', form: 'DIRECT', act: '010' },
  ...{ saidOn: '2021-10-25', evidence: [{ source: 'source/article', exact: 'heard live' }] },
};

describe('The playground', () => {
  const traffic = new Traffic();

  const opened = openBrowser();

  /** The playground in a fresh browser. */
  async function visit(viewport = { width: 1280, height: 800 }): Promise<PlaygroundPage> {
    const context = await opened.browser.newContext({ viewport });
    traffic.record(context);
    const playground = new PlaygroundPage(await context.newPage());
    await playground.open(`${opened.server.url}/graphql`);
    return playground;
  }

  async function leave(playground: PlaygroundPage): Promise<void> {
    await playground.page.context().close();
  }

  test('opens with the first six questions about the Vienna dataset, each in a tab named after its operation', async () => {
    const playground = await visit();
    expect(await playground.tabs.allTextContents()).toEqual(firstTabs);
    expect(await playground.page.title()).toBe('Demarche');
    await leave(playground);
  });

  test('opens the operation of a link beside the other tabs', async () => {
    const playground = await visit();
    const operation = 'query Linked($id: ID!) { node(id: $id) { id } }';
    const link = new URLSearchParams({ operation, variables: '{ "id": "state/iran" }' });
    // GraphiQL stores its tabs some time after they are shown.
    await playground.page.waitForFunction(() => Object.keys(localStorage).some((key) => key.includes('tabState')));
    await playground.page.goto('about:blank');
    await playground.open(`${opened.server.url}/graphql#${link}`);
    expect(await playground.tabs.allTextContents()).toEqual([...firstTabs, 'Linked']);
    expect(await playground.execute()).toEqual({ data: { node: { id: 'state/iran' } } });
    await leave(playground);
  });

  test.each(firstTabs)('shows the answer to %s, without errors, when its tab is executed', async (operationName) => {
    const playground = await visit();
    await playground.selectTab(operationName);
    const answer = await playground.execute();
    expect(answer.errors).toBeUndefined();
    expect(await playground.missingInResponse(expectedInAnswer[operationName]!)).toEqual([]);
    await leave(playground);
  });

  test('runs a subscription, with the credential in its tab Headers, and shows what comes', async () => {
    const editing = await startServer({ DEMARCHE_JWT_SECRET: SECRET, DEMARCHE_AUTH: 'required' });
    const authorization = await bearer({ role: 'editor' });
    const playground = new PlaygroundPage(await opened.browser.newPage());
    await playground.open(`${editing.url}/graphql`);
    await playground.writeHeaders({ authorization });
    await playground.writeOperation('subscription Live { statementChanged { kind statements { quote } } }');
    const subscribed = playground.page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framesent'));
    await playground.executeButton.click();
    await subscribed;
    const record = async () => {
      const { status } = await fetch(`${editing.url}/graphql`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ query: recording, variables: { input: heardLive } }),
      });
      if (status !== 200) throw new Error(`recording was answered with ${status}`);
    };
    // Statements recorded before the subscription has begun on the server are not delivered.
    const heard = playground.response.getByText('heard live');
    for (let tries = 0; tries < 60 && !(await heard.isVisible()); tries++) {
      await record();
      await playground.page.waitForTimeout(500);
    }
    expect(await playground.missingInResponse(['"kind": "RECORDED"'])).toEqual([]);
    await leave(playground);
    await editing.stop();
  });

  test('lists all questions of docs/questions.md, below the graph that each is asked of', async () => {
    const playground = await visit();
    await playground.showQuestions();
    for (const { graph, questions } of chapters) {
      expect(await playground.questionsOf(graph)).toEqual(questions.map(({ title }) => title));
    }
    await leave(playground);
  });

  test('opens a question that is chosen in a tab of its own, ready to be executed', async () => {
    const playground = await visit();
    await playground.showQuestions();
    await playground.chooseQuestion(vienna.questions[6]!);
    expect(await playground.tabs.allTextContents()).toEqual([...firstTabs, 'DeadlinesOnTheJcpoa']);
    const answer = await playground.execute();
    expect(answer.errors).toBeUndefined();
    expect(await playground.missingInResponse(expectedInAnswer.DeadlinesOnTheJcpoa!)).toEqual([]);
    await leave(playground);
  });

  test('shows the operation of every question that is chosen as the document has it', async () => {
    const playground = await visit();
    await playground.showQuestions();
    const shown: string[] = [];
    const questions = chapters.flatMap((chapter) => chapter.questions);
    for (const question of questions) {
      await playground.chooseQuestion(question);
      shown.push(await playground.storedOperation());
    }
    const withoutComments = shown.map((operation) => operation.replace(/^#.*\n/gm, ''));
    expect(withoutComments).toEqual(questions.map(({ operation }) => operation));
    await leave(playground);
  });

  test('goes back to the tab of a question that is chosen again', async () => {
    const playground = await visit();
    await playground.showQuestions();
    await playground.chooseQuestion(vienna.questions[3]!);
    expect(await playground.tabs.allTextContents()).toEqual(firstTabs);
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
    const [closed, ...kept] = firstTabs;
    await playground.closeTab(closed ?? '');
    await playground.open(`${opened.server.url}/graphql`);
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
    // Prettifying loads code that the page itself does not.
    await playground.page.getByRole('button', { name: /^Prettify query/ }).click();
    await playground.execute();
    await playground.page.getByRole('button', { name: 'Open settings dialog' }).click();
    await playground.page.getByRole('dialog').waitFor();
    await playground.page.waitForLoadState('networkidle');
    await leave(playground);
    expect([...traffic.origins]).toEqual([opened.server.url]);
    // The browser itself logs the refusal of the fake credential in the test above.
    expect(traffic.consoleErrors.filter((text) => !text.includes('401 (Unauthorized)'))).toEqual([]);
  });
});
