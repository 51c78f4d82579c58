// Two editors at one review, a service that stops, and an article that is read twice.
import { describe, expect, test } from '@jest/globals';
import type { BrowserContextOptions } from 'playwright-core';
import { openBrowser } from './open-browser.js';
import { ReviewPage, SEED_ARTICLE, withoutStatements } from './review-page.js';
import { startServer } from './start-server.js';
import { Traffic } from './traffic.js';

describe('A review by several', () => {
  const traffic = new Traffic();
  const settings = withoutStatements();

  const opened = openBrowser(() => settings);

  /** A fresh browser of an editor. */
  async function visit(address = '/review', editor = 'anna', options: BrowserContextOptions = {}): Promise<ReviewPage> {
    const context = await opened.browser.newContext(options);
    traffic.record(context);
    const review = await ReviewPage.of(context, editor);
    await review.open(`${opened.server.url}${address}`);
    return review;
  }

  /** The review of an article that resembles the seed article and that nobody has read before. */
  async function readAs(title: string, options: BrowserContextOptions = {}): Promise<ReviewPage> {
    const review = await visit('/review', 'anna', options);
    await review.read(SEED_ARTICLE.replace('Nuclear Iran', title), '2021-10-27');
    return review;
  }

  const leave = (review: ReviewPage) => review.page.context().close();
  const pathOf = (review: ReviewPage) => new URL(review.page.url()).pathname;

  test('shows two editors what the other one decides, and records nothing twice', async () => {
    const anna = await readAs('Two editors');
    const bert = await visit(pathOf(anna), 'bert');
    await anna.press('a');
    await bert.counts(14, 1, 0);
    await bert.page.getByText('by jwt/anna').waitFor();
    // Both at once: one of them is told that the other was faster.
    await Promise.all([anna.press('a'), bert.press('n', 'a')]);
    await Promise.all([anna.counts(13, 2, 0), bert.counts(13, 2, 0)]);
    await Promise.all([leave(anna), leave(bert)]);
  });

  test('loses nothing where the server is stopped amid a review and started again, or the page is closed', async () => {
    const review = await readAs('Stopped');
    const path = pathOf(review);
    await review.press('a');
    await review.saved();
    await opened.server.stop();
    await review.press('r', '2', 'a');
    await review.page.getByText('kept here and are sent once it does.').waitFor();
    const port = new URL(opened.server.url).port;
    await review.page.close();
    opened.server = await startServer(settings, Number(port));
    const again = new ReviewPage(await review.page.context().newPage());
    await again.open(`${opened.server.url}${path}`);
    await again.counts(12, 2, 1);
    await leave(again);
  });

  test('says that an article has been read before, and leads to that run', async () => {
    const text = '“The lake is calm,” Robert Malley said on Monday.';
    const first = await visit();
    await first.read(text, '2021-10-27');
    expect(await first.page.getByText('The same article has also been read here').count()).toBe(0);
    const second = await visit('/review', 'bert');
    await second.read(text, '2021-10-27');
    await second.page.getByRole('status').filter({ hasText: 'The same article has also been read here' }).waitFor();
    expect(await second.violations()).toEqual([]);
    await second.page.locator('.run-head').getByRole('listitem').getByRole('link').click();
    await second.page.waitForURL(first.page.url());
  });
});
