import { describe, expect, test } from '@jest/globals';
import { DEEDS, loadedGraph, VIENNA } from './loaded-graph.js';
import { openExplorer } from './open-explorer.js';

describe('A view of one or two subjects', () => {
  const opened = openExplorer();

  /** Types names into fields, identified by label, and presses Enter. */
  async function name(...typed: [label: string, name: string][]): Promise<void> {
    for (const [label, text] of typed) await opened.explorer.page.getByLabel(label, { exact: true }).fill(text);
    await opened.explorer.press('Enter');
  }

  const between: [string, string][] = [
    ['Between', 'robert malley'],
    ['and', 'Iran'],
  ];
  test.each<[string, [string, string][], string, string]>([
    ['/between', between, '/between/person/robert-malley/state/iran', 'Robert Malley and Iran'],
    ['/paths', between, '/paths?from=person/robert-malley&to=state/iran', 'How Robert Malley and Iran are connected'],
    ['/net', [['Around', 'robert malley']], '/net?around=person/robert-malley', 'The net around Robert Malley'],
  ])('asks at %s for names, and opens with them', async (path, typed, address, heading) => {
    await opened.explorer.open(`${opened.server.url}${path}`);
    const faults = await opened.explorer.violations();
    await name(...typed);
    await opened.explorer.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    const { pathname, search } = new URL(opened.explorer.page.url());
    expect([faults, pathname + search]).toEqual([[], address]);
  });

  test('leads from two that cannot be compared to the form for two others', async () => {
    await opened.explorer.open(`${opened.server.url}/between/state/iran/state/iran`);
    await opened.explorer.page.getByRole('link', { name: 'Name two others' }).click();
    await opened.explorer.page.getByLabel('Between', { exact: true }).waitFor();
    expect(new URL(opened.explorer.page.url()).pathname).toBe('/between');
  });

  test('changes one of two names and keeps the rest of the address', async () => {
    await opened.explorer.open(
      `${opened.server.url}/between/person/robert-malley/state/iran?counting=BOTH&saidOn=2021-10`,
    );
    await name(['and', 'American allies']);
    await opened.explorer.page.getByRole('heading', { level: 1, name: 'Robert Malley and American allies' }).waitFor();
    const { pathname, search } = new URL(opened.explorer.page.url());
    expect(pathname + search).toBe('/between/person/robert-malley/group/american-allies?counting=BOTH&saidOn=2021-10');
  });

  test.each(['/between', '/paths'])(
    'says at the field of %s that the same subject is named twice, and leaves the view',
    async (path) => {
      await opened.explorer.open(`${opened.server.url}${path}`);
      await name(['Between', 'Iran'], ['and', 'Iran']);
      await opened.explorer.page.getByRole('alert').getByText('You have named Iran twice.').waitFor();
      const { pathname, search } = new URL(opened.explorer.page.url());
      expect(pathname + search).toBe(path);
    },
  );

  test('says at the field that nobody has a name', async () => {
    await opened.explorer.open(`${opened.server.url}/between`);
    await name(['Between', 'Jon Kerry'], ['and', 'Iran']);
    await opened.explorer.page.getByRole('alert').getByText('Nothing in the graph is called “Jon Kerry”.').waitFor();
    expect(new URL(opened.explorer.page.url()).pathname).toBe('/between');
  });
});

describe('A view of a subject by an id that it had before a merge', () => {
  const opened = openExplorer(() =>
    loadedGraph([...VIENNA, ...DEEDS, { type: 'alias', id: 'state/islamic-republic-of-iran', of: 'state/iran' }]),
  );

  test.each([
    ['/statements?about=state/islamic-republic-of-iran', 'What was said about Iran'],
    ['/deeds?source=state/islamic-republic-of-iran', 'What Iran did'],
    ['/time?about=state/islamic-republic-of-iran', 'What was said about Iran, over time'],
    ['/who?about=state/islamic-republic-of-iran', 'What was said about Iran'],
    ['/net?around=state/islamic-republic-of-iran', 'The net around Iran'],
    ['/paths?from=person/robert-malley&to=state/islamic-republic-of-iran', 'How Robert Malley and Iran are connected'],
    ['/acts?not=about%3Dstate/islamic-republic-of-iran', 'What was said and done, but not: about Iran'],
  ])('names it at %s', async (address, heading) => {
    await opened.explorer.open(`${opened.server.url}${address}`);
    await opened.explorer.page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  });
});
