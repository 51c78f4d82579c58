// Operations that scan a whole graph cost in proportion to its size.
import { describe, expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { KnownRows, type LabelCount } from '../../src/bounds/known-rows.js';
import { CostEstimator } from '../../src/bounds/operation-cost.js';
import type { GraphRows } from '../../src/bounds/weights.js';
import { createSchema } from '../../src/graphql/schema.js';

const estimator = new CostEstimator(createSchema());
const LARGE: GraphRows = { statements: 49_000, interactions: 42_000, actors: 7_100 };

function costOf(operation: string, rows: GraphRows = LARGE): number {
  const document = parse(operation);
  return estimator.estimate(document, getOperationAST(document)!, {}, new Set(), rows).cost;
}

const manyIds = `[${Array.from({ length: 500 }, (_, index) => `"state/s${index}"`).join(' ')}]`;

describe('the cost of an operation on a large graph', () => {
  const acts = `[${Array.from({ length: 500 }, () => '"010"').join(' ')}]`;
  /** What long lists of values add to the cost of a field, in its filter and in its exclusions. */
  const added = (field: string) => {
    const cost = (filter: string) => costOf(`{ ${field.replace('FILTER', filter)} }`);
    return [`act: ${acts}`, `act: ["010"], not: [{ act: ${acts} }]`].map((one) => cost(one) - cost('act: ["010"]'));
  };

  it.each([
    ['a list of statements', 'statements(first: 1, filter: { FILTER }) { nodes { id } }', 49_000],
    ['a list of interactions', 'interactions(first: 1, filter: { FILTER }) { nodes { id } }', 42_000],
    ['groups', 'statementStats(groupBy: [MONTH], first: 1, filter: { FILTER }) { count }', 91_000],
    [
      'groups of all acts',
      'statementStats(groupBy: [MONTH], counting: BOTH, first: 1, filter: { FILTER }) { count }',
      91_000,
    ],
    ['a ranking', 'ranking(metric: DEGREE, first: 1, filter: { FILTER }) { score }', 91_000],
    ['a source', 'source(id: "source/a") { statements(first: 1, filter: { FILTER }) { nodes { id } } }', 49_000],
    ['an actor', 'state(id: "state/s") { statements(first: 1, filter: { FILTER }) { nodes { id } } }', 5_500],
    ['two', 'relationship(a: "state/a", b: "state/b", filter: { FILTER }) { aToB { count } }', 20_000],
    ['a net', 'neighborhood(around: ["state/a"], filter: { FILTER }) { nodes { id } }', 5_000],
    ['a text', 'statements(first: 1, filter: { text: "Iran", FILTER }) { nodes { id } }', 10_000],
    ['a start', 'statements(first: 1, filter: { speaker: "state/a", FILTER }) { nodes { id } }', 5_000],
    ['two starts', 'statements(first: 1, filter: { about: ["state/a", "state/b"], FILTER }) { nodes { id } }', 10_000],
  ])('grows with the values that acts are tested against, of %s', (_, field, tested) => {
    const expected = 0.0003 * 490 * tested;
    const [inFilter, inExclusion] = added(field) as [number, number];
    expect(Math.abs(inFilter - expected) / expected).toBeLessThan(0.05);
    expect(Math.abs(inExclusion - expected - 0.03 * tested) / expected).toBeLessThan(0.05);
  });

  it('grows with the sets of conditions that are excluded, and with those of them about states', () => {
    const of = (not: string) => costOf(`{ statements(first: 1, filter: { not: [${not}] }) { nodes { id } } }`);
    const [none, one, two, states] = [
      '',
      '{ toneAtMost: 1 }',
      '{ form: DIRECT }, { medium: "tweet" }',
      '{ within: "state/a" }',
    ].map(of) as [number, number, number, number];
    expect([one - none, two - none, states - none]).toEqual([1_470, 2_940, 3_040]);
  });

  it('doubles what is tested where it is counted as well', () => {
    const of = (not: string, fields: string) =>
      costOf(`{ statements(first: 1, filter: { not: [${not}] }) { ${fields} nodes { id } } }`);
    const added = (fields: string) => of('{ toneAtMost: 1 }', fields) - of('', fields);
    expect(added('totalCount')).toBe(2 * added(''));
  });

  it.each(['neighborhood(around: ["state/a"], depth: 2, ', 'paths(from: "state/a", to: "state/b", '])(
    'is the same for all acts whether `counting` says so or is null: %s',
    (field) => {
      const of = (counting: string) =>
        costOf(`{ ${field} counting: ${counting}, filter: { not: [{ toneAtMost: 1 }] }) { nodes { id } } }`);
      expect(of('null')).toBe(of('BOTH'));
    },
  );

  it.each([
    ['a timeline', 'timeline(interval: MONTH, filter: FILTER) { count }'],
    ['groups', 'statementStats(groupBy: [MONTH], first: 1, filter: FILTER) { count }'],
    ['a ranking', 'ranking(metric: DEGREE, first: 1, filter: FILTER) { score }'],
    ['a net', 'neighborhood(around: ["state/a"], counting: STATEMENTS, filter: FILTER) { nodes { id } }'],
    ['paths', 'paths(from: "state/a", to: "state/b", counting: STATEMENTS, filter: FILTER) { length }'],
    ['counterparts', 'state(id: "state/a") { counterparts(first: 1, filter: FILTER) { nodes { count } } }'],
  ])('has the acts that are counted for the error if %s is empty', (_, field) => {
    const of = (filter: string, interactions: number) =>
      costOf(`{ ${field.replace('FILTER', filter)} }`, { statements: 0, interactions, actors: 0 });
    const grows = (filter: string) => of(filter, 1_000_000) - of(filter, 0);
    expect(['{ toneAtLeast: 5 }', '{}', '{ form: [DIRECT] }'].map(grows)).toEqual([15_000, 0, 0]);
    expect(grows('{ not: [{ toneAtMost: 1 }] }')).toBeGreaterThan(30_000);
  });

  it.each(['ranking(metric: DEGREE, first: 1, filter: FILTER) { score }', 'communities(filter: FILTER) { size }'])(
    'grows with the acts that are read for a filter alone: %s',
    (field) => {
      const of = (filter: string, statements: number) =>
        costOf(`{ ${field.replace('FILTER', filter)} }`, { statements, interactions: 0, actors: 0 });
      const grows = (filter: string) => of(filter, 100_000) - of(filter, 0);
      expect([grows('{ toneAtLeast: 5 }'), grows('{}')]).toEqual([6_000, 0]);
    },
  );

  it('grows little with the parents of what is tested', () => {
    const acts = `[${Array.from({ length: 90 }, () => '"010"').join(' ')}]`;
    const of = (filter: string) =>
      costOf(`{ actors(first: 500) { nodes { statements(first: 1, filter: { ${filter} }) { nodes { id } } } } }`);
    expect(of(`act: ${acts}`) - of('act: ["010"]')).toBeLessThan(7_000);
  });

  it('does not grow with the ids that a list starts from, but with others', () => {
    const of = (filter: string) => costOf(`{ statements(first: 1, filter: { ${filter} }) { nodes { id } } }`);
    expect([of(`speaker: ${manyIds}`), of(`speaker: ${manyIds}, about: ["state/a"]`)]).toEqual([5_051, 5_051]);
    expect(of(`speaker: ${manyIds}, about: ${manyIds}`)).toBeGreaterThan(12_000);
  });

  it.each([
    ['a day', '{ interactions(first: 1, filter: { heldOn: "2014-05-05" }) { nodes { id } } }'],
    ['an act', '{ statements(first: 1, filter: { act: ["01"] }) { nodes { id } } }'],
    ['a tone', '{ statements(first: 1, filter: { toneAtLeast: 5 }) { nodes { id } } }'],
    ['an instant', '{ statements(first: 1, filter: { recordedBefore: "2030-01-01T00:00:00Z" }) { nodes { id } } }'],
    [
      'a source, which may have given everything',
      '{ statements(first: 1, filter: { source: ["source/a"] }) { nodes { id } } }',
    ],
    ['nothing', '{ statements(first: 1) { nodes { id } } }'],
    ['nothing but an order', '{ statements(first: 1, orderBy: TONE_ASC) { nodes { id } } }'],
    ['a part of a name', '{ actors(first: 1, nameContains: "an") { nodes { id } } }'],
    ['the statements of a source', '{ source(id: "source/a") { statements(first: 1) { nodes { id } } } }'],
    ['groups', '{ statementStats(groupBy: [MONTH], first: 1) { count } }'],
    ['a timeline', '{ timeline(interval: MONTH) { count } }'],
  ])('grows with the graph where everything is gone through: %s', (_, operation) => {
    const twice = { statements: 98_000, interactions: 84_000, actors: 14_200 };
    const [small, large] = [costOf(operation), costOf(operation, twice)];
    expect(large - small).toBeGreaterThan(200);
  });

  it('is higher where everything is counted as well', () => {
    const page = (field: string) => `{ interactions(first: 1, filter: { heldOn: "2014" }) { ${field} nodes { id } } }`;
    expect(costOf(page('totalCount')) - costOf(page(''))).toBeGreaterThan(500);
  });

  it('counts a page under each name that it has', () => {
    const page = 'interactions(first: 1, filter: { heldOn: "2014-05-05" }) { totalCount nodes { id } }';
    const names = Array.from({ length: 19 }, (_, index) => `a${index}: ${page}`).join(' ');
    expect(costOf(`{ ${names} }`)).toBeCloseTo(19 * costOf(`{ ${page} }`), -2);
  });

  it('is little where the filter gives the ids of those to start from', () => {
    expect(costOf('{ statements(first: 20, filter: { speaker: ["state/a"] }) { nodes { id } } }')).toBeLessThan(250);
  });

  it.each(['about', 'speaker', 'between'])('rises with the ids that the condition %s gives', (condition) => {
    const page = (ids: string) => `{ statements(first: 1, filter: { ${condition}: ${ids} }) { nodes { id } } }`;
    expect(costOf(page(manyIds))).toBeGreaterThan(20 * costOf(page('["state/a"]')));
  });

  it('leaves a node with its scalars at 1', () => {
    expect(costOf('{ person(id: "person/a") { id name } }')).toBe(1);
  });
});

describe('what is known of the size of a graph', () => {
  const counts: LabelCount[] = [
    { label: 'Statement', count: 49_041 },
    { label: 'Interaction', count: 999 },
    { label: 'Person', count: 1_200 },
    { label: 'State', count: 300 },
  ];

  it('has two digits, and nothing of what is small', async () => {
    const rows = new KnownRows(async () => counts);
    await rows.read();
    expect(rows.current).toEqual({ statements: 49_000, interactions: 0, actors: 1_500 });
  });

  it('stays the same object while nothing changes, so that costs are remembered', async () => {
    const rows = new KnownRows(async () => counts);
    await rows.read();
    const before = rows.current;
    await rows.read();
    expect(rows.current).toBe(before);
  });

  it('stays known where the database does not answer', async () => {
    let isAway = false;
    const rows = new KnownRows(async () => {
      if (isAway) throw new Error('away');
      return counts;
    });
    await rows.read();
    isAway = true;
    await rows.read();
    expect(rows.current.statements).toBe(49_000);
  });
});
