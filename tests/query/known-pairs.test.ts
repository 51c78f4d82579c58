// What two subjects said about each other on some days, found in the known orders of their lists: it agrees with the edges.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeKind } from '../../src/change/change-kind.js';
import { mergeSubjects } from '../../src/change/merge-subjects.js';
import type { Statement } from '../../src/domain/statement.js';
import type { Graph } from '../../src/graph.js';
import { criteriaOf } from '../../src/graphql/statement/statement-filter.input.js';
import type { Listing, Page } from '../../src/loader/connection-loader.js';
import type { KeysetPosition } from '../../src/loader/cursor.js';
import { type KnownList, KnownOrders } from '../../src/loader/known-orders.js';
import { statementsBetween } from '../../src/loader/relationship-listings.js';
import { requestLoaders } from '../../src/loader/request-loaders.js';
import { type StatementStart, statementListing } from '../../src/loader/statement-listing.js';
import { exchangeFile, openTestGraph } from '../engines.js';
import { STATEMENT_LINE } from '../statement-line.js';
import { until } from '../until.js';

const CONTEXT = { problems: [], resolve: (id: string) => id };
const ACTORS = ['person/ada', 'person/oleg', 'state/ruritania', 'state/graustark'];

/** A generator of whole numbers below a bound: a linear congruential one, so that each run has the same. */
function randomBelow(seed: number) {
  let state = seed;
  return (bound: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** Days, months, years and intervals of days of the first half of a year. */
function saidOnOf(below: (bound: number) => number): string {
  const month = `2022-0${1 + below(6)}`;
  const day = `${month}-${String(1 + below(28)).padStart(2, '0')}`;
  return [day, day, day, month, '2022', `${day}/2022-07-0${1 + below(9)}`][below(6)]!;
}

/** Statements of each of the actors about one or two others, some of which are addressed to a third. */
function statements(from: number, to: number) {
  const below = randomBelow(from + 1);
  return Array.from({ length: to - from }, (_, offset) => {
    const speaker = ACTORS[below(4)]!;
    const others = ACTORS.filter((id) => id !== speaker);
    const about = [others.splice(below(3), 1)[0]!, ...(below(3) === 0 ? [others[below(2)]!] : [])];
    const addressedTo = below(5) === 0 ? { addressedTo: ['organization/iaea'] } : {};
    return {
      ...STATEMENT_LINE,
      id: `statement/${from + offset}`,
      speaker,
      about,
      saidOn: saidOnOf(below),
      ...addressedTo,
    };
  });
}

const INTERVALS: [from: string | null, to: string | null][] = [
  [null, null],
  ['2022-01-01', '2022-03-31'],
  ['2022-03-10', '2022-03-10'],
  ['2022-04-01', null],
  [null, '2022-02-14'],
  ['2023-01-01', '2023-12-31'],
];

const ALL: KnownList = { at: 'pair', from: null, to: null };

describe('what two subjects said about each other, once the orders of their lists are known', () => {
  let graph: Graph;

  const listingOf = (start: StatementStart, from: string | null, to: string | null) =>
    statementListing(start, { ...criteriaOf(null, graph.aliases), saidFrom: from, saidTo: to }, 'SAID_ON_DESC');

  async function walk(orders: Graph['orders'], listing: Listing<Statement>, anchor: string[], isBackward: boolean) {
    const size = 6;
    const found: string[] = [];
    for (let after: KeysetPosition | null = null; ; ) {
      const { connections } = requestLoaders(graph.runner, orders);
      const rows: Page<Statement> = await connections.rows(listing, anchor, { size, isBackward, after });
      found.push(...(isBackward ? rows.toReversed() : rows).map(({ item }) => item.id));
      if (rows.length < size) return { found, count: await connections.count(listing, anchor) };
      after = (isBackward ? rows[0] : rows.at(-1))!.position;
    }
  }

  async function becomeKnown(anchor: string[]) {
    graph.orders!.want(ALL, anchor);
    await until(() => graph.orders!.count(ALL, anchor) !== null);
  }

  async function expectSameAsEdges(anchor: string[]) {
    await becomeKnown(anchor);
    let total = 0;
    for (const [from, to] of INTERVALS)
      for (const isBackward of [false, true])
        for (const [start, of] of [
          ['pair', anchor],
          ['speaker', [anchor[0]!]],
          ['about', [anchor[1]!]],
        ] as const) {
          const listing = listingOf(start, from, to);
          const known = await walk(graph.orders, listing, [...of], isBackward);
          expect(known).toEqual(await walk(null, listing, [...of], isBackward));
          total += known.count;
        }
    expect(total).toBeGreaterThan(0);
  }

  beforeAll(async () => {
    const nodes = [
      { type: 'source', id: 'source/a', title: 'A' },
      { type: 'organization', id: 'organization/iaea', name: 'IAEA' },
      ...ACTORS.map((id) => ({ type: id.split('/')[0]!, id, name: id.split('/')[1]! })),
    ];
    graph = await openTestGraph({ kind: 'embedded', folder: null }, [exchangeFile([...nodes, ...statements(0, 400)])]);
  });
  afterAll(() => graph?.close());

  it.each([
    [['person/ada', 'state/ruritania']],
    [['state/graustark', 'person/oleg']],
    [['person/ada', 'person/oleg']],
    [['person/ada', 'organization/iaea']],
  ])('is what their edges give, on all days and on some: %j', (pair) => expectSameAsEdges(pair));

  it('is found without reading the graph except for the rows of the page, with the count', async () => {
    await becomeKnown(['person/ada', 'state/ruritania']);
    const { connections } = requestLoaders(graph.runner, graph.orders);
    const before = graph.runner.tally.count;
    const listing = listingOf('pair', '2022-01-01', '2022-03-31');
    const page = { size: 5, isBackward: false, after: null };
    const rows: Page<Statement> = await connections.rows(listing, ['person/ada', 'state/ruritania'], page);
    expect(rows.total).toBe(await connections.count(listing, ['state/ruritania', 'person/ada']));
    expect([rows.length, graph.runner.tally.count - before]).toEqual([5, 1]);
  });

  it('is looked for in the edges where more than days is asked for', () => {
    const criteria = criteriaOf(null, graph.aliases);
    const known = [
      statementsBetween(criteria, 'SAID_ON_DESC', null),
      statementsBetween({ ...criteria, saidFrom: '2022-01-01' }, 'SAID_ON_DESC', null),
      statementsBetween(criteria, 'SAID_ON_DESC', { from: '2022-01-01', to: '2022-01-31' }),
      statementsBetween({ ...criteria, between: ['person/ada'] }, 'SAID_ON_DESC', null),
      statementsBetween({ ...criteria, act: ['01'] }, 'SAID_ON_DESC', null),
      statementsBetween(criteria, 'SAID_ON_ASC', null),
      statementsBetween({ ...criteria, status: ['CURRENT', 'RETRACTED'] }, 'SAID_ON_DESC', null),
    ].map((listing) => listing.known);
    expect(known).toEqual([
      { at: 'pair', from: null, to: null },
      { at: 'pair', from: '2022-01-01', to: null },
      ...Array(5).fill(null),
    ]);
  });

  it('has what is written from then on, by loads and by imports, of days and of intervals', async () => {
    await becomeKnown(['person/ada', 'state/ruritania']);
    await graph.load(exchangeFile(statements(400, 450)));
    await expectSameAsEdges(['person/ada', 'state/ruritania']);
    const row = [
      'statement/imported',
      'person/ada',
      'state/ruritania',
      '010',
      '1',
      '2022-02-01',
      '2022-02',
      '2022-02-28',
    ];
    const rows = [...row, '', 'f', 'source/a', ''].join('\t');
    const recorded = { recordedAt: '2026-01-01T00:00:00.000Z', recordedBy: null };
    await graph.runner.write((transaction) => transaction.run('importStatements', { rows, ...recorded }));
    await expectSameAsEdges(['person/ada', 'state/ruritania']);
  });

  it('loses what is corrected and has the correction on its days', async () => {
    const pair = ['person/ada', 'state/ruritania'];
    await becomeKnown(pair);
    const [corrected] = (await walk(null, listingOf('pair', '2022-03-10', '2022-03-10'), pair, false)).found;
    const line = {
      ...STATEMENT_LINE,
      id: 'statement/correction',
      about: ['state/ruritania'],
      saidOn: '2021-12-30/2022-01-05',
    };
    await graph.load(exchangeFile([{ ...line, corrects: corrected }]));
    await expectSameAsEdges(pair);
  });

  it('is right where one of the two got another kind, and where another subject was merged into one', async () => {
    await becomeKnown(['person/ada', 'person/oleg']);
    const change = { id: 'person/oleg', version: 1, kind: 'GROUP', name: 'Olegs' } as const;
    await graph.runner.write((transaction) => changeKind(transaction, change, CONTEXT));
    await expectSameAsEdges(['person/ada', 'group/olegs']);
    const merge = { from: 'state/graustark', fromVersion: 1, into: 'state/ruritania', intoVersion: 1 };
    await graph.runner.write((transaction) => mergeSubjects(transaction, merge, CONTEXT));
    await expectSameAsEdges(['person/ada', 'state/ruritania']);
    await expectSameAsEdges(['group/olegs', 'state/ruritania']);
  });

  it('is not taken from a list whose subject got another id while the list was read', async () => {
    const change = { id: 'state/ruritania', version: 2, kind: 'GROUP', name: 'Ruritanians' } as const;
    let isChanged = false;
    const runner = Object.assign(Object.create(graph.runner), {
      async read(name: string, params: { id: string }) {
        if (!isChanged && params.id === change.id) {
          isChanged = true;
          await graph.runner.write((transaction) => changeKind(transaction, change, CONTEXT));
        }
        return graph.runner.read(name as never, params as never);
      },
    });
    const orders = new KnownOrders(runner, { onCommit: (heard) => graph.engine.onCommit?.(heard) });
    orders.want(ALL, ['person/ada', change.id]);
    await until(() => isChanged && orders.count({ ...ALL, at: 'speaker' }, ['person/ada']) !== null);
    expect(orders.count(ALL, ['person/ada', 'group/ruritanians'])).toBeNull();
    orders.want(ALL, ['person/ada', 'group/ruritanians']);
    await until(() => orders.count(ALL, ['person/ada', 'group/ruritanians']) !== null);
    const listing = listingOf('pair', null, null);
    const pair = ['person/ada', 'group/ruritanians'];
    expect(await walk(orders, listing, pair, false)).toEqual(await walk(null, listing, pair, false));
  });
});
