import { describe, expect, test } from '@jest/globals';
import { ExplorerPage } from './explorer-page.js';
import { openBrowser } from './open-browser.js';
import { startServer } from './start-server.js';

describe('After the service was away', () => {
  const opened = openBrowser();

  test('a view is shown by itself whose file could not be loaded, with its styles, and so is an answer that was not given', async () => {
    const [view, answer] = [
      new ExplorerPage(await opened.browser.newPage()),
      new ExplorerPage(await opened.browser.newPage()),
    ];
    await view.open(opened.server.url);
    await answer.open(`${opened.server.url}/statements`);
    await opened.server.stop();
    await view.follow('/ranking');
    await view.page.getByRole('heading', { name: 'This part of the pages could not be loaded' }).waitFor();
    await answer.follow('/statements?saidOn=2021-10-27');
    await answer.page.getByRole('heading', { name: 'The service does not answer' }).first().waitFor();
    opened.server = await startServer({}, Number(new URL(opened.server.url).port));
    await view.page.getByRole('heading', { name: 'Ranking and blocs', level: 1 }).waitFor();
    await answer.page.getByRole('heading', { name: '4 statements' }).waitFor();
    expect(await answer.page.getByRole('alert').count()).toBe(0);
    await Promise.all([view, answer].map(({ page }) => page.close()));
  });
});
