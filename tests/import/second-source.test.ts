// What an import does with events that the graph already contains, and what it does if a node is missing.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { StatementLine } from '../../src/exchange/exchange-line.js';
import type { Graph } from '../../src/graph.js';
import { parseMapping } from '../../src/import/csv-mapping.js';
import { writeEvents } from '../../src/import/event-writer.js';
import { prepareEvents } from '../../src/import/prepared-events.js';
import { describeOnEachEngine, exchangeFile, openTestGraph, RECORDED_AT } from '../engines.js';
import { problemsOf } from '../graph-problems.js';
import { dump, fileOf, generatedRows, importInto, shortForm } from './import-harness.js';

const ROWS = generatedRows(400);

describeOnEachEngine('a second source for known events', (config) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openTestGraph(config);
  });
  afterEach(() => graph.close());

  const problems = () => problemsOf(graph);

  it('is on each node and each edge of theirs, no matter who the speakers are', async () => {
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

  describe('of a table with columns for it', () => {
    const mapping = parseMapping('saidOn=Day,speaker=Who,about=Whom,act=Deed,source=Title,publisher=Press,url=Address');
    const importRows = async (...rows: string[]) => {
      const text = ['Day;Who;Whom;Deed;Title;Press;Address', ...rows.map((row) => `2014-01-01;Iran;Iran;${row}`)];
      return (await importInto(graph, fileOf(text.join('\n')), { format: 'csv', mapping })).report;
    };

    it('is a source of its own where its address differs in case alone', async () => {
      const addresses = ['https://example.org/watch?v=aB', 'https://example.org/watch?v=Ab'];
      const rows = addresses.map((address) => `010;A film;;${address}`);
      expect(await importRows(...rows)).toMatchObject({ statements: { added: 1 } });
      const { lines } = await dump(graph);
      expect(lines.filter((line) => line.startsWith('[["Source"]'))).toHaveLength(2);
    });

    it('keeps the id that an earlier version gave it, and adds nothing to what it says', async () => {
      const address = 'https://Example.org/watch?v=aB';
      await importRows('010;Zeitung für alle;Ä;', `036;कमल पत्र;;${address}`, '042;कमला पत्र;;');
      const { lines } = await dump(graph);
      const ids = [...new Set(lines.join('\n').match(/source\/[\p{L}\p{M}\p{N}-]+/gu))];
      const idOf = (start: string) => ids.find((id) => id.startsWith(`source/${start}`))!;
      const earlier = [
        { type: 'source', id: 'source/zeitung-fur-alle', title: 'Zeitung für alle', publisher: 'Ä' },
        { type: 'source', id: 'source/कमल-पतर', title: 'कमल पत्र', url: address },
      ];
      expect(idOf('zeitung')).not.toBe(earlier[0]!.id);
      await graph.close();
      graph = await openTestGraph(config, [exchangeFile(earlier)]);
      const first = await importRows('010;Zeitung für alle;Ä;', `036;कमल पत्र;;${address}`, '042;कमला पत्र;;');
      expect(first.nodesAdded).toBe(2);
      const { lines: now } = await dump(graph);
      const sources = now
        .filter((line) => line.startsWith('[["Source"]'))
        .map((line) => /"id":"([^"]+)"/.exec(line)![1]);
      expect(sources.sort()).toEqual([...earlier.map(({ id }) => id), idOf('कमला')].sort());
    });
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
