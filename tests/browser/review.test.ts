import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchChromium } from './launch-chromium.js';
import { askAs, ReviewPage, SEED_ARTICLE, withoutStatements } from './review-page.js';
import { type RunningServer, startServer } from './start-server.js';
import { Traffic } from './traffic.js';

describe('The review', () => {
  const traffic = new Traffic();
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
    server = await startServer(withoutStatements());
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** A browser of an editor that has never been there. */
  async function visit(address = '/review', editor = 'anna', options: BrowserContextOptions = {}): Promise<ReviewPage> {
    const context = await browser.newContext(options);
    traffic.record(context);
    const review = await ReviewPage.of(context, editor);
    await review.open(`${server.url}${address}`);
    return review;
  }

  const leave = (review: ReviewPage) => review.page.context().close();

  test('takes the seed article from pasting to fifteen recorded statements by the keyboard alone', async () => {
    const review = await visit();
    await review.read(SEED_ARTICLE, '2021-10-27');
    await review.counts(15, 0, 0);
    await review.press(...Array.from({ length: 15 }, () => 'a'));
    await review.counts(0, 15, 0);
    const answer = await askAs(
      server.url,
      'anna',
      '{ person(id: "person/robert-malley") { statements(filter: { about: ["state/iran"] }) { nodes { quote } } } }',
    );
    expect(answer.person.statements.nodes.map(({ quote }: { quote: string }) => quote)).toContain(
      'We have ideas and we discussed them',
    );
    await leave(review);
  });

  test('takes a decision back and rejects by single keys', async () => {
    const review = await visit();
    await review.read(`Again\n\n${SEED_ARTICLE}`, '2021-10-27');
    await review.press('a', 'u', 'r');
    await review.counts(14, 0, 1);
    await leave(review);
  });

  test('asks whoever has no credential for that of an editor', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/review`);
    await page.getByRole('heading', { name: 'Reviewing is for editors' }).waitFor();
    await page.getByLabel('Your API key or token').waitFor();
    await page.close();
  });

  test('has no fault of accessibility and fits into a window of 320 pixels, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const review = await visit('/review', 'anna', { colorScheme, viewport: { width: 320, height: 700 } });
      const faults = [...(await review.violations()), await review.overflow()];
      await review.page.getByRole('link', { name: 'Again' }).first().click();
      await review.page.getByRole('list', { name: 'Candidates' }).waitFor();
      await review.press('?');
      faults.push(...(await review.violations()), await review.overflow());
      expect([colorScheme, ...faults]).toEqual([colorScheme, 0, 0]);
      await leave(review);
    }
  });

  test('sends no request to any other machine and logs no error', async () => {
    expect([...traffic.origins]).toEqual([server.url]);
    expect(traffic.consoleErrors).toEqual([]);
  });
});
