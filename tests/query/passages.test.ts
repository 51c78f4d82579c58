import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { describeOnEachEngine, exchangeFile, openTestGraph } from '../engines.js';
import { STATEMENT_LINE } from '../statement-line.js';

const SOURCES = ['source/a', 'source/b'];
/** Three statements of each source; the ids of those of source/a come first. */
const LINES = [
  { type: 'person', id: 'person/ada', name: 'Ada' },
  { type: 'state', id: 'state/ruritania', name: 'Ruritania' },
  ...SOURCES.flatMap((source) => [
    { type: 'source', id: source, title: source },
    ...[1, 2, 3].map((number) => ({
      ...STATEMENT_LINE,
      ...{ id: `statement/${source.slice(-1)}-${number}`, speaker: 'person/ada', about: ['state/ruritania'] },
      evidence: [{ source }],
    })),
  ]),
];

describeOnEachEngine('the passages of sources', (config) => {
  let graph: Graph;
  const passagesOf = async (limit: number) => {
    const rows = await graph.runner.read('findPassagesOfSources', { ids: SOURCES, limit });
    return rows.map(({ anchor, id }) => `${anchor} ${id}`);
  };

  beforeAll(async () => {
    graph = await openTestGraph(config, [exchangeFile(LINES)]);
  });
  afterAll(() => graph?.close());

  it('are limited for each source by itself, to the first by id', async () => {
    expect(await passagesOf(2)).toEqual([
      ...['source/a statement/a-1', 'source/a statement/a-2'],
      ...['source/b statement/b-1', 'source/b statement/b-2'],
    ]);
  });
});
