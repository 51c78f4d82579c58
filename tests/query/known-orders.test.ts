// Long lists whose order the service keeps in memory with the embedded engine: they agree with the edges, page by page.
import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeKind } from '../../src/change/change-kind.js';
import { mergeSubjects } from '../../src/change/merge-subjects.js';
import type { Statement } from '../../src/domain/statement.js';
import type { Graph } from '../../src/graph.js';
import { criteriaOf } from '../../src/graphql/statement/statement-filter.input.js';
import type { Page } from '../../src/loader/connection-loader.js';
import type { KeysetPosition } from '../../src/loader/cursor.js';
import { type KnownList, KnownOrders } from '../../src/loader/known-orders.js';
import { requestLoaders } from '../../src/loader/request-loaders.js';
import { statementListing } from '../../src/loader/statement-listing.js';
import { areEdgesKnownAfter } from '../../src/query/edge-changes.js';
import { readQueryCatalogue } from '../../src/query/query-catalogue.js';
import { exchangeFile, openTestGraph } from '../engines.js';
import { STATEMENT_LINE } from '../statement-line.js';
import { until } from '../until.js';

const CONTEXT = { problems: [], resolve: (id: string) => id };
const COUNT = 90;
const SPEAKER = ['person/ada'];

const whole = (at: KnownList['at']): KnownList => ({ at, from: null, to: null });

function idOf(index: number): string {
  return `statement/${String(index).padStart(2, '0')}`;
}

/** A file with a speaker who made four statements a day. */
function exchangeFileOf(from: number, to: number): string {
  const nodes = [
    { type: 'source', id: 'source/a', title: 'A' },
    { type: 'person', id: 'person/ada', name: 'Ada' },
    { type: 'state', id: 'state/ruritania', name: 'Ruritania' },
  ];
  const statements = Array.from({ length: to - from }, (_, offset) => {
    const index = from + offset;
    const saidOn = `2022-03-${String(1 + Math.floor(index / 4)).padStart(2, '0')}`;
    return { ...STATEMENT_LINE, id: idOf(index), saidOn };
  });
  return exchangeFile([...nodes, ...statements]);
}

describe('a list of statements whose order is known', () => {
  let graph: Graph;

  const newestFirst = () => statementListing('speaker', criteriaOf(null, graph.aliases), 'SAID_ON_DESC');

  const rowsOf = (page: { size: number; isBackward: boolean; after: KeysetPosition | null; isInclusive?: boolean }) => {
    const { connections } = requestLoaders(graph.runner, graph.orders);
    return connections.rows(newestFirst(), SPEAKER, page);
  };

  async function becomesKnown(): Promise<void> {
    await rowsOf({ size: 5, isBackward: false, after: null });
    const first = { size: 1, isBackward: false, after: null };
    await until(async () => (await graph.orders!.page(whole('speaker'), ['person/ada'], first)) !== null);
  }

  async function walk(orders: Graph['orders'], size: number, isBackward: boolean): Promise<string[]> {
    const ids: string[] = [];
    const listing = newestFirst();
    for (let after: KeysetPosition | null = null; ; ) {
      const { connections } = requestLoaders(graph.runner, orders);
      const rows: Page<Statement> = await connections.rows(listing, SPEAKER, { size, isBackward, after });
      const page = rows.map(({ item }) => item.id);
      ids.push(...(isBackward ? page.reverse() : page));
      if (rows.length < size) return ids;
      after = (isBackward ? rows[0] : rows.at(-1))!.position;
    }
  }

  beforeAll(async () => {
    graph = await openTestGraph({ kind: 'embedded', folder: null }, [exchangeFileOf(0, COUNT)]);
  });
  afterAll(() => graph?.close());

  it.each([
    [7, false],
    [7, true],
    [30, false],
    [90, true],
  ])('has the pages of %i that its edges give (backward: %s)', async (size, isBackward) => {
    await becomesKnown();
    expect(await walk(graph.orders, size, isBackward)).toEqual(await walk(null, size, isBackward));
  });

  it('is asked for by the ids on the page alone', async () => {
    await becomesKnown();
    const before = graph.runner.tally.count;
    await rowsOf({ size: 5, isBackward: false, after: null });
    expect(graph.runner.tally.count - before).toBe(1);
  });

  it('is counted without asking the database', async () => {
    await becomesKnown();
    const before = graph.runner.tally.count;
    const { connections } = requestLoaders(graph.runner, graph.orders);
    const count = await connections.count(newestFirst(), SPEAKER);
    expect([count, graph.runner.tally.count - before]).toEqual([COUNT, 0]);
  });

  it.each([
    ['the row of the cursor first where that counts too', true, [idOf(40), idOf(41)]],
    ['the row behind the cursor first where that does not count', false, [idOf(41), idOf(42)]],
  ])('gives %s', async (_, isInclusive, expected) => {
    await becomesKnown();
    const after = { sortKey: '2022-03-11', id: idOf(40) };
    const rows = await rowsOf({ size: 2, isBackward: false, after, isInclusive });
    expect(rows.map(({ item }) => item.id)).toEqual(expected);
  });

  it('goes on behind a cursor whose row is not there', async () => {
    await becomesKnown();
    const rows = await rowsOf({
      size: 1,
      isBackward: false,
      after: { sortKey: '2022-03-11', id: 'statement/40-gone' },
    });
    expect(rows.map(({ item }) => item.id)).toEqual([idOf(41)]);
  });

  it('holds what is written from then on', async () => {
    await becomesKnown();
    await graph.load(exchangeFileOf(COUNT, COUNT + 2));
    const rows = await rowsOf({ size: 4, isBackward: false, after: null });
    expect(rows.map(({ item }) => item.id)).toEqual([88, 89, 90, 91].map(idOf));
  });

  it('stays known when something is written, at its place among the days', async () => {
    await becomesKnown();
    const early = { ...STATEMENT_LINE, id: 'statement/early', saidOn: '2022-03-01' };
    await graph.load(exchangeFile([early]));
    const before = graph.runner.tally.count;
    expect(await walk(graph.orders, 200, false)).toContain('statement/early');
    expect(graph.runner.tally.count - before).toBe(1);
    expect(await walk(graph.orders, 7, false)).toEqual(await walk(null, 7, false));
  });

  it('stays known when something else is written', async () => {
    await becomesKnown();
    await graph.load(exchangeFile([{ type: 'state', id: 'state/graustark', name: 'Graustark' }]));
    expect(
      graph.orders!.page(whole('speaker'), ['person/ada'], { size: 1, isBackward: false, after: null }),
    ).not.toBeNull();
  });

  it('holds what is added where it was short', async () => {
    const page = { size: 40, isBackward: false, after: null };
    const aboutGraustark = (from: number, to: number) =>
      exchangeFile(
        Array.from({ length: to - from }, (_, offset) => ({
          ...{ ...STATEMENT_LINE, id: `statement/graustark-${from + offset}` },
          about: ['state/graustark'],
        })),
      );
    await graph.load(exchangeFile([{ type: 'state', id: 'state/graustark', name: 'Graustark' }]));
    await graph.load(aboutGraustark(0, 3));
    graph.orders!.want(whole('about'), ['state/graustark']);
    await sleep(100);
    await graph.load(aboutGraustark(3, 60));
    expect(graph.orders!.page(whole('about'), ['state/graustark'], page)).toMatchObject({ total: 60 });
  });

  it('has what was committed while it was read', async () => {
    const reading = new KnownOrders(graph.runner, { onCommit: (heard) => graph.engine.onCommit?.(heard) });
    reading.want(whole('speaker'), ['person/ada']);
    await new Promise((resolve) => setImmediate(resolve));
    await graph.load(exchangeFile([{ ...STATEMENT_LINE, id: 'statement/meanwhile', saidOn: '2022-03-05' }]));
    await until(() => reading.count(whole('speaker'), ['person/ada']) !== null);
    expect(await walk(reading, 50, false)).toEqual(await walk(null, 50, false));
  });

  it('is read once where it is asked for while it is read', async () => {
    const reading = new KnownOrders(graph.runner, { onCommit: (heard) => graph.engine.onCommit?.(heard) });
    const before = graph.runner.tally.count;
    reading.want(whole('speaker'), ['person/ada']);
    await new Promise((resolve) => setImmediate(resolve));
    reading.want(whole('speaker'), ['person/ada']);
    await until(() => reading.count(whole('speaker'), ['person/ada']) !== null);
    await sleep(100);
    expect(graph.runner.tally.count - before).toBe(1);
  });

  it('loses what is corrected', async () => {
    await becomesKnown();
    const correction = { ...STATEMENT_LINE, id: 'statement/corrected-10', saidOn: '2022-03-03', corrects: idOf(10) };
    await graph.load(exchangeFile([correction]));
    expect(await walk(graph.orders, 50, false)).toEqual(await walk(null, 50, false));
  });

  it('loses what is retracted', async () => {
    await becomesKnown();
    const statusSince = '2026-01-01T00:00:00.000Z';
    const end = { id: idOf(COUNT), status: 'RETRACTED', statusSince, correctedById: null };
    await graph.runner.write(async (transaction) => {
      await transaction.run('endStatement', end);
      await transaction.run('endStatementOnEdges', { id: end.id });
    });
    await becomesKnown();
    const rows = await rowsOf({ size: 3, isBackward: false, after: null });
    expect(rows.map(({ item }) => item.id)).toEqual([88, 89, 91].map(idOf));
  });

  it('stays known, and holds what another subject said, where that is merged into its speaker', async () => {
    await becomesKnown();
    await graph.load(
      exchangeFile([
        { type: 'group', id: 'group/ada', name: 'Ada' },
        { ...STATEMENT_LINE, id: 'statement/of-group', speaker: 'group/ada', saidOn: '2022-03-04' },
      ]),
    );
    const merge = { from: 'group/ada', fromVersion: 1, into: 'person/ada', intoVersion: 1 };
    await graph.runner.write((transaction) => mergeSubjects(transaction, merge, CONTEXT));
    const before = graph.runner.tally.count;
    expect(await walk(graph.orders, 200, false)).toContain('statement/of-group');
    expect(graph.runner.tally.count - before).toBe(1);
    expect(await walk(graph.orders, 50, false)).toEqual(await walk(null, 50, false));
  });

  it('is known by the new id where its speaker is of another kind, and by the old one no longer', async () => {
    await becomesKnown();
    const count = graph.orders!.count(whole('speaker'), ['person/ada']);
    const change = { id: 'person/ada', version: 2, kind: 'GROUP', name: 'The Adas' } as const;
    await graph.runner.write((transaction) => changeKind(transaction, change, CONTEXT));
    expect(['person/ada', 'group/the-adas'].map((id) => graph.orders!.count(whole('speaker'), [id]))).toEqual([
      null,
      count,
    ]);
  });
});

describe('a query that writes STATED edges or ids of subjects', () => {
  const writing = [...readQueryCatalogue().values()]
    .filter(({ header, text }) => header.access === 'WRITE' && /:STATED\b|SET n\.id =|DETACH DELETE old/.test(text))
    .map(({ header }) => header.name);

  it.each(writing)('%s says what it does to them', (name) => {
    expect(areEdgesKnownAfter(name)).toBe(true);
  });
});
