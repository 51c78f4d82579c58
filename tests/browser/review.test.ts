import { describe, expect, test } from '@jest/globals';
import type { BrowserContextOptions } from 'playwright-core';
import { openBrowser } from './open-browser.js';
import { askAs, ReviewPage, SEED_ARTICLE, withoutStatements } from './review-page.js';
import { Traffic } from './traffic.js';

/** The first question of the README, and how many statements the latest article has. */
const MALLEY_ON_IRAN = `{
  person(id: "person/robert-malley") {
    statements(filter: { about: ["state/iran"] }) { nodes { quote } }
  }
  extractionRuns(first: 1) { nodes { article { source { statements { totalCount } } } } }
}`;

const CLEAR = `query ($run: ID!) {
  candidates(filter: { run: [$run], isClear: true, minScore: 0.9, speaker: ["person/robert-malley"] }, first: 1) { nodes { id version } }
}`;
const REVISE = 'mutation ($input: ReviseCandidateInput!) { reviseCandidate(input: $input) { candidate { id } } }';
const REJECT = 'mutation ($input: RejectCandidateInput!) { rejectCandidate(input: $input) { candidate { id } } }';

describe('The review', () => {
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

  test('shows what accepting all that are clear would record, does it as one act and takes it back as one', async () => {
    const review = await readAs('All at once');
    await review.press('A');
    const dialog = review.page.getByRole('dialog');
    await dialog.getByRole('heading', { name: /would be recorded/ }).waitFor();
    const shown = await dialog.getByRole('listitem').count();
    expect(shown).toBeGreaterThan(5);
    await review.press('Enter');
    await review.counts(15 - shown, shown, 0);
    await review.page.reload();
    await review.counts(15 - shown, shown, 0);
    await review.press('u');
    await review.counts(15, 0, 0);
    await leave(review);
  });

  test('is marked among the views while an article is reviewed', async () => {
    const review = await readAs('Among the views');
    const views = review.page.getByRole('navigation', { name: 'Views' });
    expect(await views.getByRole('link', { name: 'Review' }).getAttribute('aria-current')).toBe('true');
    await leave(review);
  });

  test('records nothing of what it showed where one of them was rejected meanwhile, says so and shows the others', async () => {
    const review = await readAs('Shown before');
    // So that the page does not notice by itself.
    await review.page.route('**/graphql', (route) =>
      route.request().postData()?.includes('ReviewRunVersion') ? undefined : route.continue(),
    );
    await review.press('A');
    const { nodes } = (
      await askAs(opened.server.url, 'bert', CLEAR, { run: `run/${pathOf(review).split('/').at(-1)}` })
    ).candidates;
    await askAs(opened.server.url, 'bert', REJECT, { input: nodes[0] });
    await review.press('Enter');
    await review.page.getByText(/^Nothing was recorded.* was rejected meanwhile/).waitFor();
    await review.counts(14, 0, 1);
    await review.press('A');
    const shown = await review.page.getByRole('dialog').getByRole('listitem').count();
    await review.press('Enter');
    await review.counts(14 - shown, shown, 1);
    await leave(review);
  });

  test('takes back a decision in view by Shift u, also of somebody else, and only own ones by u', async () => {
    const anna = await readAs('In view');
    await anna.press('a');
    await anna.counts(14, 1, 0);
    const bert = await visit(pathOf(anna), 'bert');
    await bert.press('u');
    await bert.page.getByText('There is nothing of yours to undo').waitFor();
    await bert.page.getByText('by jwt/anna').click();
    await bert.press('U');
    await bert.counts(15, 0, 0);
    await Promise.all([leave(anna), leave(bert)]);
  });

  test('takes the seed article from pasting to fifteen recorded statements by the keyboard alone', async () => {
    const review = await visit();
    await review.read(SEED_ARTICLE, '2021-10-27');
    await review.counts(15, 0, 0);
    // The second guess for each act, then on to the next.
    for (let number = 0; number < 15; number++) await review.press('2', 'a');
    await review.counts(0, 15, 0);
    const { person, extractionRuns } = await askAs(opened.server.url, 'anna', MALLEY_ON_IRAN);
    const quotes = person.statements.nodes.map(({ quote }: { quote: string }) => quote);
    expect([extractionRuns.nodes[0].article.source.statements.totalCount, quotes]).toEqual([
      15,
      expect.arrayContaining(['We have ideas and we discussed them']),
    ]);
    await leave(review);
  });

  test('takes back and rejects by single keys, also before the service has answered', async () => {
    const review = await readAs('Taken back');
    await review.press('a', 'u', 'r');
    await review.counts(14, 0, 1);
    await review.press('u');
    await review.counts(15, 0, 0);
    await leave(review);
  });

  test('splits a candidate, joins it again and moves the ends of its words, with the form following', async () => {
    const review = await readAs('Words');
    const card = review.page.getByRole('article');
    await review.press('n', 'n', 'n', 'n', 'n', 's', 'Enter');
    await review.counts(16, 0, 0);
    await review.press('u');
    await review.counts(15, 0, 1);
    await review.press('w', 'ArrowLeft', 'ArrowLeft', 'Enter');
    await card.getByText(/mutual compliance for”$/).waitFor();
    await review.press('n', 'p', 'j');
    await review.counts(14, 0, 2);
    await card.getByText(/^“The official reasons[^”]*JCPOA,”$/).waitFor();
    await leave(review);
  });

  test('records somebody new in place, as the speaker of all mentions at once', async () => {
    const review = await readAs('Somebody new');
    await review.press('n', 'B');
    await review.page.keyboard.type('Saeed Khatib');
    await review.press('ArrowDown', 'Enter', 'Tab', 'Enter');
    await review.page.getByText('By whom, for all mentions: Saeed Khatib, for 3 candidates.').waitFor();
    await review.saved();
    expect(await review.page.getByRole('list', { name: 'Candidates' }).getByText('Saeed Khatib').count()).toBe(3);
    await leave(review);
  });

  test('says about whom or what they are for all that are about the same at once', async () => {
    const review = await readAs('All the same');
    await review.press('n', 'n', 'O', 'Backspace');
    await review.page.keyboard.type('Atomic Energy');
    await review.page.getByRole('option', { name: /Atomic Energy Agency/ }).waitFor();
    await review.press('Enter', 'Enter');
    await review.page.getByText(/^About whom .* the same: .*Atomic Energy Agency, for \d+ candidates\.$/).waitFor();
    await review.saved();
    await leave(review);
  });

  test('says which words of a quote the article lacks, and neither shows them as clear nor records them', async () => {
    const review = await readAs('Invented words');
    const run = `run/${pathOf(review).split('/').at(-1)}`;
    const { nodes } = (await askAs(opened.server.url, 'bert', CLEAR, { run })).candidates;
    const input = { ...nodes[0], changes: { quote: 'I hereby declare war' } };
    await askAs(opened.server.url, 'bert', REVISE, { input });
    await review.page.getByRole('button', { name: /I hereby declare war/ }).click();
    const failed = review.page.getByText('Found verbatim, at its place: the quote has “I hereby declare war”');
    await failed.waitFor();
    await review.press('A');
    const dialog = review.page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.getByText('I hereby declare war').count()).toBe(0);
    await review.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await review.press('a');
    await review.page.getByText(/is not what the article says: the quote has/).waitFor();
    await review.counts(15, 0, 0);
    await leave(review);
  });

  test('marks the view of reviews on the page of a run, and compares days with that of reading where no other is given', async () => {
    const review = await visit();
    await review.read(SEED_ARTICLE.replace('Nuclear Iran', 'Undated'), '');
    const [first] = await review.page.getByText(/Day not after/).allTextContents();
    const marked = await review.page.locator('nav [aria-current]').allTextContents();
    expect([first, marked]).toEqual([expect.stringContaining('Day not after that of reading'), ['Review']]);
    await leave(review);
  });

  test('keeps a form open with what was typed where it is refused, with the reason at the field', async () => {
    const review = await readAs('Refused edits');
    const { page } = review;
    await review.press('e');
    await page.keyboard.type('31.12.2021');
    await review.press('Enter');
    const day = page.getByLabel(/^Day/);
    await page
      .locator('label', { has: day })
      .getByRole('alert')
      .getByText('"31.12.2021" is not an EDTF date; give one such as 2021-10-27')
      .waitFor();
    const isFocused = await day.evaluate((box) => box === document.activeElement);
    expect([await day.inputValue(), isFocused]).toEqual(['31.12.2021', true]);
    await page.keyboard.type('2021-10-20');
    // The next key waits for the answer.
    await review.press('Enter', 'a');
    await review.counts(14, 1, 0);
    expect(await page.getByRole('form', { name: 'Edit the candidate' }).count()).toBe(0);
    await leave(review);
  });

  test('keeps what is chosen open where it is refused', async () => {
    const review = await readAs('Refused choices');
    await review.press('o');
    const panel = review.page.getByRole('group', { name: 'About whom or what' });
    while ((await panel.getByRole('button', { name: /^Remove/ }).count()) > 0) await review.press('Backspace');
    await review.press('Enter');
    await panel
      .getByRole('alert')
      .getByText(/^about: must be a list of at least one/)
      .waitFor();
    await review.press('Escape');
    await review.counts(15, 0, 0);
    await leave(review);
  });

  test('asks before it closes a run in which candidates wait, and refuses a file that is not a text', async () => {
    const { page } = await readAs('Closed');
    await page.getByRole('button', { name: 'Close the run' }).click();
    await page.getByText('15 candidates wait still').waitFor();
    await page.getByRole('button', { name: 'Keep it open' }).click();
    await page.getByRole('button', { name: 'Close the run' }).click();
    await page.getByRole('button', { name: 'Close it all the same' }).click();
    await page.getByText('The run is closed, and its text dropped.').waitFor();
    await page.goto(`${opened.server.url}/review`);
    const bytes = { name: 'picture.txt', mimeType: 'text/plain', buffer: Buffer.from([0xff, 0xd8, 0, 1, 2, 0xfe]) };
    await page.getByLabel('Or a file').setInputFiles(bytes);
    await page.getByText('This file is not a text in UTF-8').waitFor();
    await page.context().close();
  });

  test('asks somebody without a credential for that of an editor, and names one that it does not take', async () => {
    const page = await opened.browser.newPage();
    await page.goto(`${opened.server.url}/review`);
    await page.getByRole('heading', { name: 'Reviewing is for editors' }).waitFor();
    await page.getByLabel('Your API key or token').fill(`dmk_${'x'.repeat(43)}`);
    await page.getByRole('button', { name: 'Review' }).click();
    const refusal = await page.getByRole('alert').textContent();
    expect([refusal, await page.getByRole('heading', { level: 2 }).textContent()]).toEqual([
      expect.stringMatching(/^The API key dmk_xxxx… was not accepted\. /),
      'Reviewing is for editors',
    ]);
    await page.close();
  });

  test('has no fault of accessibility and fits into a window of 320 pixels, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const review = await visit('/review', 'anna', { colorScheme, viewport: { width: 320, height: 700 } });
      const faults = [...(await review.violations()), await review.overflow()];
      await review.page.getByRole('link', { name: 'Words' }).first().click();
      await review.page.getByRole('list', { name: 'Candidates' }).waitFor();
      for (const key of ['?', 'b', 'e', 's', 'A']) {
        await review.press(key);
        faults.push(...(await review.violations()), await review.overflow());
        await review.press('Escape');
      }
      expect([colorScheme, ...faults]).toEqual([colorScheme, 0, 0, 0, 0, 0, 0]);
      await leave(review);
    }
  });

  test('says that there is nothing to read in blanks, and on a phone nothing of keys', async () => {
    const review = await visit('/review', 'anna', {
      viewport: { width: 390, height: 800 },
      hasTouch: true,
      isMobile: true,
    });
    await review.page.getByLabel('Its text, or the source of its page').fill('  ');
    await review.page.getByRole('button', { name: 'Read it' }).click();
    await review.page.getByRole('alert').getByText('There are no words in this text.').waitFor();
    await review.page.getByRole('link', { name: 'Words' }).first().click();
    await review.page.getByRole('list', { name: 'Candidates' }).waitFor();
    expect(await review.page.locator('kbd:visible, .notice:visible').count()).toBe(0);
    await review.page.getByText('Speaker found in the text').first().waitFor();
    await leave(review);
  });

  test('sends no request to any other machine and logs no error but that the server was away', async () => {
    expect([...traffic.origins]).toEqual([opened.server.url]);
    expect(traffic.consoleErrors.filter((text) => !/ERR_CONNECTION_REFUSED/.test(text))).toEqual([]);
  });
});
