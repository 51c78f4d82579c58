import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { describeOnEachEngine, openTestGraph } from '../engines.js';
import { fileOf, generatedRows, importInto, shortForm } from './import-harness.js';

describeOnEachEngine('an import of a table in several batches', (config) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openTestGraph(config);
  });
  afterEach(() => graph.close());

  it('keeps the rows before the end of an archive that is cut, and says how many', async () => {
    const archive = gzipSync(shortForm(...generatedRows(12_000)));
    const file = fileOf(archive.subarray(0, archive.length - 20_000));
    const message = await importInto(graph, file).then(String, (error: Error) => error.message);
    const labels = await graph.runner.read('countNodesByLabel', {});
    const { Statement, Interaction } = Object.fromEntries(labels.map(({ label, count }) => [label, count]));
    const kept = (Statement! + Interaction!).toLocaleString('en');
    expect(message).toContain(
      `what comes before that is imported (${kept} rows); import the whole file to complete it`,
    );
  });

  it('counts as its progress what is committed', async () => {
    const shown: number[] = [];
    await importInto(graph, fileOf(shortForm(...generatedRows(12_000))), {
      onProgress: ({ rows }) => shown.push(rows),
    });
    // When it has read the first batch, that is about to be written.
    expect([shown[0], shown.at(-1)! > 0]).toEqual([0, true]);
  });
});
