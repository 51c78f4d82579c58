import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { describeOnEachEngine, openTestGraph } from '../engines.js';
import { readByPages, readIds, readRows } from './listing-parameters.js';
import { SMALL } from './parameter-sets.js';

describeOnEachEngine('sources', (config) => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await openTestGraph(config, [SMALL]);
  });
  afterAll(() => graph?.close());

  it('hold what their line says', async () => {
    const [row] = await graph.runner.read('findSources', { ids: ['source/lake-daily'] });
    expect(row).toMatchObject({
      id: 'source/lake-daily',
      title: 'Ruritania ready to talk',
      publisher: 'Lake Daily',
      url: 'https://example.org/2022/03/11/talks',
      publishedOn: '2022-03-11',
      language: 'en',
      identifiers: ['doi:10.1000/182'],
    });
  });

  it('hold null and an empty list for what their line leaves out', async () => {
    const [row] = await graph.runner.read('findSources', { ids: ['source/archive'] });
    expect(row).toMatchObject({ publisher: null, url: null, publishedOn: null, language: null, identifiers: [] });
  });

  it('are known by their ids', async () => {
    const ids = ['source/archive', 'state/ruritania', 'source/nothing'];
    const rows = await graph.runner.read('findKnownSourceIds', { ids });
    expect(rows.map(({ id }) => id)).toEqual(['source/archive']);
  });

  it('are sorted by day of publication, the undated last, ties by id', async () => {
    expect(await readIds(graph, 'listSources', { keyFalls: true })).toEqual([
      'source/border-gazette',
      'source/lake-daily',
      'source/archive',
    ]);
  });

  it('are all given by pages of one, the undated too', async () => {
    const ids = await readByPages(graph, 'listSources', { keyFalls: true }, 1);
    expect(ids).toEqual(['source/border-gazette', 'source/lake-daily', 'source/archive']);
  });

  it('are counted, the undated too', async () => {
    expect(await readRows(graph, 'countSources')).toEqual([{ anchor: 'all', count: 3 }]);
  });
});
