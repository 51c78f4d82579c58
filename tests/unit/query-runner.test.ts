// What the runner checks before an engine is queried: engines differ in what they accept.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { openTestGraph } from '../engines.js';

describe('a query', () => {
  let graph: Graph;
  const read = (name: string, params: object) => graph.runner.read(name as never, params as never);

  beforeAll(async () => {
    graph = await openTestGraph({ kind: 'embedded', folder: null });
  });
  afterAll(() => graph?.close());

  it.each([
    ['a text for a list', 'findSubjects', { ids: 'person/ada' }],
    ['a list that holds a null', 'findSubjects', { ids: [null] }],
    ['a list that holds a number', 'findSubjects', { ids: [1] }],
    ['null where it must be given', 'findSubjects', { ids: null }],
    ['nothing where it must be given', 'findSubjects', {}],
    ['a fraction for a whole number', 'listConcerns', { ids: [], limit: 1.5 }],
    ['a text for a whole number', 'listConcerns', { ids: [], limit: '1' }],
    ['a number that is none', 'listConcerns', { ids: [], limit: Number.NaN }],
    ['a list for a map', 'countSources', { anchors: [[]] }],
  ])('is refused with %s', async (_, name, params) => {
    await expect(read(name, params)).rejects.toMatchObject({ code: 'QUERY_PARAMETER_INVALID' });
  });

  it('is refused with its name, its parameter, the value and the type in the message', async () => {
    await expect(read('findSubjects', { ids: [1] })).rejects.toThrow(
      'findSubjects: $ids is [1]; its header says LIST<STRING> NOT NULL',
    );
  });

  it('that is not in the catalogue is refused', async () => {
    await expect(read('findEverything', {})).rejects.toMatchObject({ code: 'QUERY_PARAMETER_INVALID' });
  });

  it('is counted for its request', async () => {
    const tally = { count: 0, durationMs: 0 };
    await graph.runner.forRequest(tally).read('countSources', { anchors: [{ key: 'all' }] });
    expect(tally.count).toBe(1);
  });

  it('is not counted for another request', async () => {
    const tally = { count: 0, durationMs: 0 };
    graph.runner.forRequest(tally);
    await graph.runner.forRequest({ count: 0, durationMs: 0 }).read('countSources', { anchors: [{ key: 'all' }] });
    expect(tally.count).toBe(0);
  });
});
