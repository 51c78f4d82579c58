// What an import does to events that the graph holds already, and what it does where a node is missing.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { StatementLine } from '../../src/exchange/exchange-line.js';
import type { Graph } from '../../src/graph.js';
import { prepareEvents, writeEvents } from '../../src/import/event-writer.js';
import { checkGraph } from '../../src/safety/check/check-graph.js';
import { describeOnEachEngine, exchangeFile, openTestGraph, RECORDED_AT } from '../engines.js';
import { dump, fileOf, generatedRows, importInto, shortForm } from './import-harness.js';

const ROWS = generatedRows(400);

describeOnEachEngine('a second source for known events', (config) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openTestGraph(config);
  });
  afterEach(() => graph.close());

  const problems = async () => {
    const found: string[] = [];
    for await (const { id, message } of checkGraph(graph.runner)) found.push(`${id}: ${message}`);
    return found;
  };

  it('is on each node and each edge of theirs, whoever the speakers are', async () => {
    await importInto(graph, fileOf(shortForm(...ROWS)));
    const { report } = await importInto(graph, fileOf(shortForm(...ROWS)), { source: 'source/second' });
    expect(report).toMatchObject({ evidenceAdded: ROWS.length, statements: { added: 0 }, interactions: { added: 0 } });
    const { lines } = await dump(graph);
    const acts = lines.filter((line) => /^\[\["(?:Statement|Interaction)"\]|^\["(?:STATED|INTERACTED)"/.test(line));
    expect(acts).toHaveLength(2 * ROWS.length);
    expect(acts.filter((line) => !line.includes('["source/icews","source/second"]'))).toEqual([]);
    expect(await problems()).toEqual([]);
  });

  it('leaves the events of the same speakers as they are that it does not name', async () => {
    await importInto(graph, fileOf(shortForm(...ROWS)));
    const some = ROWS.filter((_, index) => index % 7 === 0);
    await importInto(graph, fileOf(shortForm(...some)), { source: 'source/second' });
    const { lines } = await dump(graph);
    const edges = lines.filter((line) => /^\["(?:STATED|INTERACTED)"/.test(line));
    expect(edges.filter((line) => line.includes('source/second'))).toHaveLength(some.length);
    expect(await problems()).toEqual([]);
  });

  it.each([
    ['with words', { quote: 'Yes.', form: 'DIRECT' }],
    ['coded', { form: 'CODED' }],
  ])('writes nothing of a statement %s whose speaker is not in the graph', async (_, form) => {
    await graph.load(
      exchangeFile([
        { type: 'state', id: 'state/iran', name: 'Iran' },
        { type: 'source', id: 'source/s', title: 'S' },
      ]),
      () => RECORDED_AT,
    );
    const before = await dump(graph);
    const line: StatementLine = {
      type: 'statement',
      id: 'statement/x',
      speaker: 'person/unknown',
      about: ['state/iran'],
      act: '010',
      saidOn: '2021',
      evidence: [{ source: 'source/s' }],
      ...form,
    };
    const recording = { recordedAt: RECORDED_AT.toISOString(), recordedBy: null };
    await expect(
      writeEvents(graph.runner, prepareEvents([{ line, earlierIds: [], hasOwnId: false }]), recording),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await dump(graph)).toEqual(before);
  });
});
