// A query with `@each` in its header may be sent for the items of several callers at once: each is answered as if alone.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { QueryParams, QueryValue, Transaction } from '../../src/engine/graph-engine.js';
import { SharedTransaction } from '../../src/engine/shared-transaction.js';
import type { Graph } from '../../src/graph.js';
import type { NamedQuery } from '../../src/query/query-catalogue.js';
import { readQueryCatalogue } from '../../src/query/query-catalogue.js';
import { variantOf } from '../../src/query/query-variant.js';
import { describeOnEachEngine, openTestGraph } from '../engines.js';
import { SMALL } from './parameter-sets.js';

const CATALOGUE = readQueryCatalogue();
const FOR_EACH = [...CATALOGUE.values()].filter(({ header }) => header.each !== undefined);
const [KNOWN, ALSO_KNOWN, NEW] = ['statement/lake-03', 'statement/lake-04', 'statement/new'];
const [ADA, GRAUSTARK, NOBODY] = ['person/ada-berg', 'state/graustark', 'person/nobody'];

const edge = (id: string, subjectId: string) => ({ id, speakerId: ADA, subjectId, properties: { id, subjectId } });
const change = (id: string) => ({ id, targetId: NEW, action: 'RECORD_STATEMENT', properties: '[]' });

/** The items of several callers of each query; the first has several, the second shares one of them or names a missing one. */
const ASKED: Record<string, QueryValue[][]> = {
  holdSubjects: [[ADA, GRAUSTARK], [GRAUSTARK, NOBODY], [ADA]],
  findKnownSubjectIds: [[ADA, GRAUSTARK], [GRAUSTARK, NOBODY], [ADA]],
  findKnownSourceIds: [['source/lake-daily', 'source/archive'], ['source/archive', 'source/none'], []],
  findStatementFingerprints: [[KNOWN, ALSO_KNOWN], [KNOWN, NEW], [NEW]],
  recordStatements: [
    [{ properties: { id: NEW, form: 'CODED' } }, { properties: { id: 'statement/newer' } }],
    [{ properties: { id: 'statement/newest' } }],
  ],
  linkStatementBeneficiaries: [
    [
      { id: KNOWN, actorId: ADA },
      { id: KNOWN, actorId: GRAUSTARK },
    ],
    [{ id: ALSO_KNOWN, actorId: NOBODY }],
  ],
  linkStatementVoices: [[{ id: KNOWN, actorId: ADA }], [{ id: ALSO_KNOWN, actorId: GRAUSTARK }]],
  linkStatementSources: [
    [
      { id: KNOWN, sourceId: 'source/archive' },
      { id: KNOWN, sourceId: 'source/border-gazette' },
    ],
    [{ id: ALSO_KNOWN, sourceId: 'source/none' }],
  ],
  recordStatementEdges: [[edge(NEW, GRAUSTARK), edge(NEW, ADA)], [edge('statement/newer', NOBODY)], [edge(KNOWN, ADA)]],
  recordChanges: [[change('first'), change('second')], [change('third')]],
};

/** The queries that read what the others left. */
const LEFT: [string, QueryParams][] = [
  ['findStatementsToCheck', { ids: [KNOWN, ALSO_KNOWN, NEW, 'statement/newer', 'statement/newest'] }],
  ['findStatementEdgesToCheck', { ids: [ADA] }],
  ['findStatementLinks', { ids: [KNOWN, ALSO_KNOWN] }],
  ['findChanges', { ids: ['first', 'second', 'third'] }],
];

const inNoOrder = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
const queryNamed = (name: string): NamedQuery => variantOf(CATALOGUE.get(name)!, {});

type Call = Parameters<Transaction['run']>;

function callsOf(name: string): Call[] {
  const query = queryNamed(name);
  return ASKED[name]!.map((items) => [query, { [query.header.each!]: items }]);
}

/** Sends each query after the previous one has returned. */
function oneByOne(transaction: Transaction): Transaction['run'] {
  let last: Promise<unknown> = Promise.resolve();
  return (query, params) => {
    const running = last.then(() => transaction.run(query, params));
    last = running;
    return running;
  };
}

describeOnEachEngine('queries for each item of a list', (config) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph(config, [SMALL]);
  });
  afterAll(() => graph.close());

  /** The results of some calls, and what they leave in the graph; all of it is rolled back. */
  async function tried(calls: readonly Call[], runIn: (transaction: Transaction) => Transaction['run']) {
    let seen: unknown;
    let count = 0;
    const over = new Error('not to be kept');
    const trying = graph.engine.write(async (transaction) => {
      const counting: Transaction = { run: (...call) => transaction.run(...call).finally(() => count++) };
      const run = runIn(counting);
      const given = await Promise.all(calls.map((call) => run(...call)));
      const queries = count;
      const left = await Promise.all(LEFT.map(([check, params]) => transaction.run(queryNamed(check), params)));
      seen = { given: given.map(inNoOrder), left: left.map(inNoOrder) };
      count = queries;
      throw over;
    });
    await expect(trying).rejects.toThrow(over.message);
    return { seen, count };
  }

  it.each(FOR_EACH.map(({ header }) => header.name))(
    '%s answers several in one query as each in one of its own',
    async (name) => {
      const alone = await tried(callsOf(name), oneByOne);
      const together = await tried(callsOf(name), (transaction) => {
        const shared = new SharedTransaction(transaction);
        return (...call) => shared.run(...call);
      });
      expect(together).toEqual({ seen: alone.seen, count: 1 });
    },
  );

  it('give what they give one by one where all are asked for in one turn of the event loop', async () => {
    const calls = FOR_EACH.flatMap(({ header }) => callsOf(header.name));
    const alone = await tried(calls, oneByOne);
    const together = await tried(calls, (transaction) => (query, params) => transaction.run(query, params));
    expect(together).toEqual(alone);
  });
});
