import { describe, expect, test } from '@jest/globals';
import type { Download, Locator } from 'playwright-core';
import { DEEDS, loadedGraph, VIENNA } from './loaded-graph.js';
import { openExplorer } from './open-explorer.js';

// The tenth task, to expand a node of a net and to undo it, is in net.test.ts.
/** The lines of a downloaded table. */
async function linesOf(download: Download): Promise<string[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8').trim().split('\r\n');
}

describe('By the keyboard alone, and by roles and names, somebody', () => {
  const opened = openExplorer(() => loadedGraph([...VIENNA, ...DEEDS]));

  const open = (address: string) => opened.explorer.open(`${opened.server.url}${address}`);
  const link = (name: string | RegExp) => opened.explorer.page.getByRole('link', { name });
  const heading = (name: string | RegExp) => opened.explorer.page.getByRole('heading', { name });
  const parameters = () => new URL(opened.explorer.page.url()).searchParams;

  /** Navigates there with the keyboard and presses Enter. */
  async function enter(target: Locator): Promise<void> {
    await opened.explorer.tabTo(target);
    await opened.explorer.press('Enter');
    await opened.explorer.settled();
  }

  /** Navigates to a date field with the keyboard and types month, day and year, as the browser shows them. */
  async function typeDay(field: Locator, digits: string): Promise<void> {
    await opened.explorer.tabTo(field);
    await opened.explorer.page.keyboard.type(digits);
  }

  test('finds a person by a part of the name, as it is typed', async () => {
    await open('/');
    await opened.explorer.tabTo(opened.explorer.searchBox);
    await opened.explorer.page.keyboard.type('malle');
    await opened.explorer.page.getByRole('option', { name: /Robert Malley/ }).waitFor();
    await opened.explorer.press('ArrowDown', 'Enter');
    await opened.explorer.page.waitForURL('**/person/robert-malley');
  });

  test('reads a quote in its place', async () => {
    await open('/');
    await enter(link(/What did Robert Malley say about Iran\?/));
    await enter(link(/wearing very thin/));
    const reported = opened.explorer.page.getByRole('region', { name: 'Where it is reported' });
    await reported.getByText('from character 1097').waitFor();
    await enter(reported.getByRole('link', { name: 'The seed article' }).first());
    await opened.explorer.page.getByText('wearing very thin').waitFor();
  });

  test('compares two actors', async () => {
    await open('/person/robert-malley');
    await enter(link('compare with Iran').first());
    await heading('Robert Malley and Iran').waitFor();
    const region = opened.explorer.page.getByRole('region', { name: 'Robert Malley about Iran' });
    await region.getByRole('link', { name: '7 statements' }).waitFor();
  });

  test('narrows what was done to October', async () => {
    await open('/deeds');
    await heading('4 deeds').waitFor();
    await typeDay(opened.explorer.page.getByLabel('Done from'), '10012021');
    await typeDay(opened.explorer.page.getByLabel('to', { exact: true }), '10312021');
    await opened.explorer.press('Enter');
    await heading('3 deeds').waitFor();
    expect(parameters().get('saidOn')).toBe('2021-10');
  });

  test('finds the path between two', async () => {
    await open('/between/person/robert-malley/person/ali-bagheri-kani');
    await enter(link('How they are connected, also through others'));
    await heading('How Robert Malley and Ali Bagheri Kani are connected').waitFor();
    await heading('2 steps').first().waitFor();
  });

  test('sees the graph as it was known before a day, and as it is known now', async () => {
    await open('/statements');
    await typeDay(opened.explorer.page.getByLabel('As recorded before'), '01012000');
    await opened.explorer.press('Enter');
    await opened.explorer.page.getByText('No statement passes all of these conditions').waitFor();
    await enter(link(/^as recorded before 1 January 2000.*: remove this condition$/));
    await heading('15 statements').waitFor();
  });

  test('cites a statement in the style of a reference manager', async () => {
    await open('/statement/vienna-06');
    await enter(opened.explorer.page.getByText('Cite this statement'));
    await opened.explorer.tabTo(opened.explorer.page.getByLabel('Style'));
    for (const sign of [/@misc\{vienna-06/, /ER\s+-/, /"issued"/]) {
      await opened.explorer.press('ArrowDown');
      await opened.explorer.page.getByText(sign).waitFor();
    }
  });

  test('downloads what is shown as a table', async () => {
    await open('/statements?speaker=person/robert-malley');
    await enter(opened.explorer.page.getByText('Download', { exact: true }));
    await opened.explorer.tabTo(opened.explorer.page.getByRole('button', { name: 'What is shown (CSV)' }));
    const [download] = await Promise.all([
      opened.explorer.page.waitForEvent('download'),
      opened.explorer.press('Enter'),
    ]);
    const lines = await linesOf(download);
    expect([lines[0], lines.length]).toEqual([expect.stringContaining('speaker,about,said on'), 12]);
  });

  test.each([
    ['/ranking', 'Ranking (CSV)', 'rank,id,name,weighted_degree,out,in'],
    ['/ranking', 'Blocs (CSV)', 'rank,members,such as'],
    ['/between/person/robert-malley/state/iran', 'What is shown (CSV)', 'when,from,to,Robert Malley to Iran'],
    ['/who?speaker=person/robert-malley', 'What is shown (CSV)', 'from id,from,to id,to,count,mean tone'],
    ['/source/article', 'What is shown (CSV)', 'id,speaker,about,said on'],
    ['/person/robert-malley', 'Of whom Robert Malley speaks (CSV)', 'id,name,statements,mean tone'],
    ['/paths?from=person/robert-malley&to=state/iran', 'What is shown (CSV)', 'path,step,from,from id,kind'],
  ])('downloads %s by %s', async (address, button, columns) => {
    await open(address);
    await opened.explorer.page.getByText('Download', { exact: true }).click();
    const [download] = await Promise.all([
      opened.explorer.page.waitForEvent('download'),
      opened.explorer.page.getByRole('button', { name: button, exact: true }).click(),
    ]);
    const lines = await linesOf(download);
    expect([lines[0]!.replace(/^\ufeff/, '').startsWith(columns) || lines[0], lines.length > 1]).toEqual([true, true]);
  });

  test('goes back to where they came from', async () => {
    await open('/statements?speaker=person/robert-malley&orderBy=TONE_ASC');
    const address = opened.explorer.page.url();
    await enter(link(/wearing very thin/));
    await heading('What is known of it').waitFor();
    await opened.explorer.page.goBack();
    await heading('11 statements').waitFor();
    expect(opened.explorer.page.url()).toBe(address);
  });
});
