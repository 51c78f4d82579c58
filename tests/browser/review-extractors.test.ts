// A model and a command that read in addition to the rules: an editor sees their results and what prevented them from working.
import { afterAll, describe, expect, test } from '@jest/globals';
import { attributions, completion, ModelServer, type Reply, status } from '../extraction/model-server.js';
import { openBrowser } from './open-browser.js';
import { ReviewPage, withoutStatements } from './review-page.js';

const MODEL = 'openai-compatible/small-model';
const ARTICLE = `Lake talks resume

“We will open the border on Monday,” Robert Malley said on Wednesday.

The border was opened to the joy of Oleg Varga, for whom this day had come late.`;

/** Returns one attribution and, for an article with that title, something that is not JSON. */
const COMMAND = `let text = '';
process.stdin.on('data', (piece) => (text += piece)).on('end', () => {
  console.log(JSON.stringify({ content: 'this day had come late', source: 'Oleg Varga', score: 0.7 }));
  if (text.includes('Broken')) console.log('Traceback (most recent call last):');
});`;

describe('The review of what other extractors read, too', () => {
  let model: ModelServer;

  const opened = openBrowser(async () => {
    model = await ModelServer.start();
    return {
      ...withoutStatements(),
      DEMARCHE_MODEL_URL: model.url,
      DEMARCHE_MODEL: 'small-model',
      DEMARCHE_EXTRACTOR_COMMAND: JSON.stringify([process.execPath, '-e', COMMAND]),
      DEMARCHE_EXTRACTOR_TIMEOUT_MS: '6000',
    };
  });

  afterAll(() => model?.stop());

  /** The review page of an article with this title when the model replies like that. */
  async function readWith(reply: Reply, title: string): Promise<ReviewPage> {
    model.reply = reply;
    const review = await ReviewPage.of(await opened.browser.newContext(), 'anna');
    await review.open(`${opened.server.url}/review`);
    await review.read(ARTICLE.replace('Lake talks resume', title), '2022-03-10');
    return review;
  }

  test('says of a candidate that a second extractor found it, and of another one that no rule did', async () => {
    const reply = attributions(
      { content: ['“We will open the border on Monday,”'], source: 'Robert Malley', cue: 'said' },
      { content: ['“I resign”'], source: 'Robert Malley' },
    );
    const review = await readWith(reply, 'Both');
    const { page } = review;
    await page.getByText('Found by process/node alone, and by no rule').waitFor();
    await review.press('n');
    await page.getByText(new RegExp(`Found by the rule “[\\w ]+” and by ${MODEL}`)).waitFor();
    await page.getByText('1 thing that extractors gave and that was left out').click();
    await page.getByText('these words are not in the article').waitFor();
    await page.context().close();
  });

  test.each<[string, Reply, RegExp]>([
    ['is away', (response) => response.destroy(), /does not answer/],
    ['refuses the key', status(401), /refused the key/],
    ['takes too long', () => {}, /took longer than 6 s/],
    ['answers nonsense', completion('I am sorry, but as a model I would rather talk of tea.'), /without attributions/],
  ])('says so where the model %s, and what the rules found is recorded', async (what, reply, problem) => {
    const review = await readWith(reply, `Border ${what}`);
    await review.page.locator('.run-head .problem').filter({ hasText: MODEL }).filter({ hasText: problem }).waitFor();
    await review.press('n', 'a');
    await review.counts(1, 1, 0);
    await review.page.context().close();
  });

  test('takes what a command gave before it went wrong, and says so', async () => {
    const review = await readWith(attributions(), 'Broken');
    await review.page.getByText('process/node printed 1 line that is not JSON').waitFor();
    expect(await review.page.getByText('Found by process/node alone, and by no rule').count()).toBe(1);
    await review.page.context().close();
  });
});
