// An import of the exchange format.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { describeOnEachEngine, exchangeFile, openTestGraph } from '../engines.js';
import { importInto } from './import-harness.js';

describeOnEachEngine('an import of JSON Lines', (config) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openTestGraph(config);
  });
  afterEach(() => graph.close());

  it('reads the exchange format, lines in any order, and refuses what it cannot take', async () => {
    const visit = { type: 'interaction', id: 'interaction/v', source: 'state/a', act: '042', heldOn: '2020' };
    const file = exchangeFile([
      { ...visit, target: 'state/b' },
      { ...visit, id: 'interaction/w', target: 'state/nowhere' },
      { type: 'state', id: 'state/a', name: 'A' },
      { type: 'state', id: 'state/b', name: 'B' },
      { type: 'state', id: 'state/c' },
      { ...visit, target: 'state/a' },
    ]);
    const { report, refused } = await importInto(graph, file);
    expect(report).toMatchObject({ format: 'jsonl', rows: 6, rejected: 3, interactions: { added: 1 }, nodesAdded: 2 });
    expect(refused.map(({ number }) => number).sort()).toEqual([2, 5, 6]);
    expect((await importInto(graph, file)).report).toMatchObject({ interactions: { added: 0 }, nodesAdded: 0 });
  });
});
