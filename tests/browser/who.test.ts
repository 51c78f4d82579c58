import { describe, expect, test } from '@jest/globals';
import { loadedGraph } from './loaded-graph.js';
import { openExplorer } from './open-explorer.js';

const HEARERS = Array.from({ length: 401 }, (_, index) => `group/hearer-${index}`);

/** What one said about each of the others, and about the first of them once more. */
const STATEMENTS = [HEARERS[0]!, ...HEARERS].map((about, index) => ({
  ...{ type: 'statement', id: `statement/${index}`, speaker: 'group/speaker', about: [about], form: 'CODED' },
  ...{ act: '010', saidOn: '2022-01-05', evidence: [{ source: 'source/daily' }] },
}));

describe('The view of who speaks about whom', () => {
  const opened = openExplorer(() =>
    loadedGraph([
      { type: 'source', id: 'source/daily', title: 'The Daily' },
      { type: 'topic', id: 'topic/trade', name: 'Trade' },
      { type: 'event', id: 'event/talks', name: 'Talks' },
      ...['group/speaker', ...HEARERS].map((id) => ({ type: 'group', id, name: id.slice(6) })),
      ...STATEMENTS,
    ]),
  );

  test.each([
    ['/who', 'The pairs with the most: 401 statements, 400 pairs', 1],
    ['/who?about=group/hearer-0', '2 statements, 1 pair', 0],
  ])('says at %s whether its numbers leave pairs out', async (address, heading, remarks) => {
    const { page } = opened.explorer;
    await opened.explorer.open(`${opened.server.url}${address}`);
    await page.getByRole('heading', { level: 2, name: heading, exact: true }).waitFor();
    expect(await page.getByText('There are more pairs, which these numbers leave out.').count()).toBe(remarks);
    expect(await opened.explorer.violations()).toEqual([]);
  });

  test.each([
    ['/who?about=group/hearer-0&act=010', 'What was said about hearer-0, act 010 (Make statement)'],
    [
      '/statements?act=010&act=011&form=CODED',
      'What was said, act 010 (Make statement) or act 011 (Decline comment), Only a code is known',
    ],
    [
      '/statements?not=act%3D010&speakerKind=ORGANIZATION',
      'What was said, by an organization, but not: act 010 (Make statement)',
    ],
  ])('names all conditions of %s in its heading and its tab', async (address, title) => {
    const { page } = opened.explorer;
    await opened.explorer.open(`${opened.server.url}${address}`);
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    expect(await page.title()).toBe(`${title} · Demarche`);
  });

  test.each([
    [
      '/who?speaker=topic/trade',
      'Trade is a topic, and only persons, states, organizations and groups state something.',
    ],
    [
      '/who?about=event/talks',
      'Talks is an event, and only persons, states, organizations and groups are in these pairs.',
    ],
    [
      '/statements?speaker=event/talks',
      'Talks is an event, and only persons, states, organizations and groups state something.',
    ],
    ['/deeds?source=event/talks', 'Talks is an event, and only persons, states, organizations and groups act.'],
  ])('says at %s why nothing is found', async (address, why) => {
    const { page } = opened.explorer;
    await opened.explorer.open(`${opened.server.url}${address}`);
    const said = page.getByRole('status').filter({ hasText: why });
    await said.getByRole('link', { name: 'What was said about it' }).waitFor();
    expect(await said.count()).toBe(1);
  });
});
