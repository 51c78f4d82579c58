// The review as browsers run it over plain HTTP from another machine, where crypto.randomUUID is missing.
import { describe, expect, test } from '@jest/globals';
import { openBrowser } from './open-browser.js';
import { askAs, ReviewPage, SEED_ARTICLE, withoutStatements } from './review-page.js';

const RUNS = '{ extractionRuns(first: 10) { totalCount } }';

describe('A review over plain HTTP', () => {
  const settings = withoutStatements();
  const opened = openBrowser(() => settings);

  /** A fresh browser of an editor without what is for secure contexts only. */
  async function visit(): Promise<ReviewPage> {
    const context = await opened.browser.newContext();
    await context.addInitScript(() => Reflect.deleteProperty(Crypto.prototype, 'randomUUID'));
    const review = await ReviewPage.of(context, 'anna');
    await review.open(`${opened.server.url}/review`);
    return review;
  }

  /** The review of an article that resembles the seed article and that nobody has read before. */
  async function readAs(title: string): Promise<ReviewPage> {
    const review = await visit();
    await review.read(SEED_ARTICLE.replace('Nuclear Iran', title), '2021-10-27');
    return review;
  }

  const leave = (review: ReviewPage) => review.page.context().close();

  test('reads an article once, also where the first answer is lost and it is sent again', async () => {
    const review = await visit();
    let isLost = false;
    await review.page.route('**/graphql', async (route) => {
      if (isLost || !route.request().postData()?.includes('mutation ReadArticle')) return route.continue();
      isLost = true;
      await route.fetch();
      await route.abort();
    });
    await review.page.getByLabel('Its text, or the source of its page').fill(SEED_ARTICLE);
    await review.page.getByRole('button', { name: 'Read it' }).click();
    await review.page.getByRole('alert').waitFor();
    await review.page.getByRole('button', { name: 'Read it' }).click();
    await review.page.waitForURL('**/review/2*');
    const { extractionRuns } = await askAs(opened.server.url, 'anna', RUNS);
    expect([isLost, extractionRuns.totalCount]).toEqual([true, 1]);
    await leave(review);
  });

  test('presses by Enter the button that has the focus, also while a candidate is split', async () => {
    const review = await readAs('Left alone');
    await review.press('s');
    const panel = review.page.getByRole('group', { name: 'Split at the line in the article' });
    await review.tabTo(panel.getByRole('button', { name: /^Cancel/ }));
    await review.press('Enter');
    await panel.waitFor({ state: 'hidden' });
    await review.counts(15, 0, 0);
    await leave(review);
  });

  test('shows that Enter records a new subject after the last one that was found, and closes the run', async () => {
    const review = await readAs('After the last');
    await review.press('b');
    await review.page.keyboard.type('Malley');
    await review.page
      .getByRole('option', { name: /Malley/ })
      .first()
      .waitFor();
    const isShown = () =>
      review.page.getByRole('button', { name: 'Record “Malley” as a new subject' }).locator('kbd').count();
    const before = await isShown();
    await review.press(...Array(9).fill('ArrowDown'));
    const after = await isShown();
    await review.press('Escape');
    await review.page.getByRole('button', { name: 'Close the run' }).click();
    await review.page.getByRole('button', { name: 'Close it all the same' }).click();
    await review.page.getByText('The run is closed, and its text dropped.').waitFor();
    expect([before, after]).toEqual([0, 1]);
    await leave(review);
  });
});
