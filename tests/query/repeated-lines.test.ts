// What write queries do with data that the graph already contains.
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { describeOnEachEngine, exchangeFile, openTestGraph } from '../engines.js';
import { STATEMENT_LINE } from '../statement-line.js';
import { SMALL } from './parameter-sets.js';

const NODES = [
  { type: 'source', id: 'source/a', title: 'A' },
  { type: 'source', id: 'source/b', title: 'B' },
  { type: 'person', id: 'person/ada', name: 'Ada' },
  { type: 'state', id: 'state/ruritania', name: 'Ruritania' },
  { type: 'organization', id: 'organization/union', name: 'Union' },
];
const ROLE = { type: 'role', holder: 'person/ada', of: 'state/ruritania', title: 'envoy', during: '2022' };

describeOnEachEngine('lines of things that are known', (config) => {
  let graph: Graph;
  const evidenceOfRole = async () => {
    const params = { ids: ['person/ada'], duringFrom: null, duringTo: null, limit: 10 };
    return (await graph.runner.read('listRolesOfPerson', params)).map(({ evidence }) => JSON.parse(evidence));
  };

  beforeEach(async () => {
    await graph?.close();
    graph = await openTestGraph(config, [exchangeFile(NODES)]);
  });
  afterAll(() => graph?.close());

  it('add nothing when a whole file is loaded again', async () => {
    await graph.load(SMALL);
    const again = await graph.load(SMALL);
    expect(Object.values(again).map(({ added }) => added)).toEqual([0, 0, 0, 0]);
  });

  it('leave every count as it was when a whole file is loaded again', async () => {
    const counts = async () => [
      await graph.runner.read('countNodesByLabel', {}),
      await graph.runner.read('countEdgesByType', {}),
    ];
    await graph.load(SMALL);
    const before = await counts();
    await graph.load(SMALL);
    expect(await counts()).toEqual(before);
  });

  it('are taken twice in one file, whatever the order of their keys', async () => {
    const [source] = NODES;
    const turned = Object.fromEntries(Object.entries(source!).reverse());
    const report = await graph.load(exchangeFile([source!, turned, STATEMENT_LINE, { ...STATEMENT_LINE }]));
    expect(report).toMatchObject({ nodes: { added: 0 }, statements: { read: 2, added: 1 } });
  });

  it('add their evidence to a role that has some', async () => {
    await graph.load(exchangeFile([{ ...ROLE, evidence: [{ source: 'source/a' }] }]));
    await graph.load(exchangeFile([{ ...ROLE, evidence: [{ source: 'source/b' }, { source: 'source/a' }] }]));
    expect(await evidenceOfRole()).toEqual([[{ source: 'source/a' }, { source: 'source/b' }]]);
  });

  it('take no evidence from a role when they have none', async () => {
    await graph.load(exchangeFile([{ ...ROLE, evidence: [{ source: 'source/a' }] }]));
    await graph.load(exchangeFile([ROLE]));
    expect(await evidenceOfRole()).toEqual([[{ source: 'source/a' }]]);
  });

  it('take nothing else from a role that they leave out', async () => {
    await graph.load(exchangeFile([{ ...ROLE, endedOn: '2022-12' }]));
    await graph.load(exchangeFile([{ ...ROLE, evidence: [{ source: 'source/a' }] }]));
    const params = { ids: ['person/ada'], duringFrom: null, duringTo: null, limit: 10 };
    expect(await graph.runner.read('listRolesOfPerson', params)).toMatchObject([
      { during: '2022', endedOn: '2022-12' },
    ]);
  });

  it('make another role of the same title on other days', async () => {
    await graph.load(exchangeFile([ROLE, { ...ROLE, during: '2023' }, ROLE]));
    expect(await evidenceOfRole()).toEqual([[], []]);
  });

  it('are refused where one says another thing of a role than the one before', async () => {
    const lines = [{ ...ROLE, endedOn: '2022-11' }, ROLE, { ...ROLE, endedOn: '2022-12' }];
    await expect(graph.load(exchangeFile(lines))).rejects.toMatchObject({
      message: expect.stringContaining('/endedOn: this role is in this file already, with "2022-11"'),
    });
  });

  it('are refused where a statement has other content', async () => {
    await graph.load(exchangeFile([STATEMENT_LINE]));
    const other = exchangeFile([{ ...STATEMENT_LINE, quote: 'No.' }]);
    await expect(graph.load(other)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('leave the statement as it was where they are refused', async () => {
    await graph.load(exchangeFile([STATEMENT_LINE]));
    await graph.load(exchangeFile([{ ...STATEMENT_LINE, quote: 'No.' }])).catch(() => undefined);
    const [row] = await graph.runner.read('findStatements', { ids: ['statement/one'] });
    expect(row!.quote).toBe('Yes.');
  });

  describe('of a constraint', () => {
    const node = { id: 'statement/one', fingerprint: 'x' };
    const create = () =>
      graph.runner.write((transaction) => transaction.run('recordStatements', { rows: [{ properties: node }] }));

    it('are refused as a conflict', async () => {
      await create();
      await expect(create()).rejects.toMatchObject({ code: 'CONFLICT' });
    });

    it('leave one node where two writers come at once', async () => {
      await Promise.allSettled([create(), create(), create()]);
      expect(await graph.runner.read('findStatementFingerprints', { ids: [node.id] })).toHaveLength(1);
    });

    it('take back what their transaction wrote before', async () => {
      await create();
      const write = graph.runner.write(async (transaction) => {
        const properties = { ...node, id: 'statement/two' };
        await transaction.run('recordStatements', { rows: [{ properties }] });
        await transaction.run('recordStatements', { rows: [{ properties: node }] });
      });
      await write.catch(() => undefined);
      expect(await graph.runner.read('findStatementFingerprints', { ids: ['statement/two'] })).toEqual([]);
    });

    it('leave the engine fit for the next transaction', async () => {
      await create();
      await create().catch(() => undefined);
      await graph.load(exchangeFile([{ ...STATEMENT_LINE, id: 'statement/next' }]));
      expect(await graph.runner.read('findStatementFingerprints', { ids: ['statement/next'] })).toHaveLength(1);
    });
  });
});
