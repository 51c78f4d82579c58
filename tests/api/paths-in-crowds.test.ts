// Paths through graphs with many subjects and edges, compared with those found by trying all.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';
import { asking, slugs } from './ask-paths.js';

/** A graph of `size` persons, each of whom speaks about some others, the same at each run. */
function crowd(size: number): { lines: object[]; pairs: [string, string][] } {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const id = (index: number) => `person/p${index}`;
  const pairs = Array.from({ length: size * 2 }, (): [string, string] => [id(random(size)), id(random(size))]);
  const lines = [
    { type: 'source', id: 'source/daily', title: 'The Daily' },
    ...Array.from({ length: size }, (_, index) => ({ type: 'person', id: id(index), name: `Person ${index}` })),
    ...pairs.map(([speaker, about], index) => ({
      ...{ type: 'statement', id: `statement/s${index}`, speaker, about: [about], form: 'CODED', act: '010' },
      ...{ saidOn: '2021', evidence: [{ source: 'source/daily' }] },
    })),
  ];
  return { lines, pairs: pairs.filter(([speaker, about]) => speaker !== about) };
}

/** All paths of up to a length between two nodes, found by brute force, in the expected order. */
function pathsByTrying(pairs: [string, string][], from: string, to: string, maxLength: number): string[] {
  const counts = new Map<string, Map<string, number>>();
  for (const [a, b] of pairs.flatMap(
    ([a, b]) =>
      [
        [a, b],
        [b, a],
      ] as const,
  )) {
    const neighbours = counts.get(a) ?? new Map<string, number>();
    counts.set(a, neighbours.set(b, (neighbours.get(b) ?? 0) + 1));
  }
  const found: { nodes: string[]; strength: number }[] = [];
  const tryFrom = (nodes: string[], strength: number) => {
    const last = nodes.at(-1)!;
    if (last === to) found.push({ nodes, strength });
    if (last === to || nodes.length > maxLength) return;
    for (const [next, count] of counts.get(last) ?? []) {
      if (!nodes.includes(next)) tryFrom([...nodes, next], Math.min(strength, count));
    }
  };
  tryFrom([from], Number.POSITIVE_INFINITY);
  return found
    .map(({ nodes, strength }) => ({ length: nodes.length, strength, text: nodes.join(' ') }))
    .sort((a, b) => a.length - b.length || b.strength - a.strength || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text);
}

describeOnEachEngine('paths through a crowd', (config) => {
  const { lines, pairs } = crowd(30);
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(lines)]);
  });
  afterAll(() => service.stop());

  it.each([2, 5, 11, 17, 23, 29])(
    'are those that trying every way finds, from the first to number %i',
    async (index) => {
      const [from, to] = ['person/p0', `person/p${index}`];
      const { paths } = await service.data(asking('nodes { id }'), { from, to, maxLength: 5, first: 40 });
      const ids = (path: { nodes: { id: string }[] }) => path.nodes.map(({ id }) => id).join(' ');
      expect(paths.map(ids)).toEqual(pathsByTrying(pairs, from, to, 5).slice(0, 40));
    },
  );

  it('take a number of queries that depends on their length alone', async () => {
    const counts = await Promise.all(
      [1, 10, 50].map(async (first) => {
        const args = { from: 'person/p0', to: 'person/p5', maxLength: 3, first };
        const edge = 'kind from { id } statement { id } evidence { source { id } }';
        const { queries } = await service.ask(asking(`nodes { id } edges { ${edge} } otherEdges { ${edge} }`), args);
        return queries;
      }),
    );
    // The ends; one or two levels of links; the nodes and the edges; the statements; the sources.
    expect(Math.max(...counts)).toBeLessThanOrEqual(8);
  });
});

describeOnEachEngine('paths between hubs', (config) => {
  // 150 others speak about each of the two, all but one of them twice; that one connects the two sides.
  const numbers = Array.from({ length: 150 }, (_, index) => index);
  const said = (id: string, speaker: string, about: string) => ({
    ...{ type: 'statement', id: `statement/${id}`, speaker, about: [about], form: 'CODED', act: '010', saidOn: '2021' },
    evidence: [{ source: 'source/daily' }],
  });
  const side = (hub: string) => [
    { type: 'state', id: `state/${hub}`, name: hub },
    ...numbers.map((index) => ({ type: 'person', id: `person/${hub}${index}`, name: `${hub} ${index}` })),
    ...numbers.map((index) => said(`${hub}${index}`, `person/${hub}${index}`, `state/${hub}`)),
    ...numbers.slice(1).map((index) => said(`${hub}${index}-again`, `person/${hub}${index}`, `state/${hub}`)),
  ];
  const LINES = [
    { type: 'source', id: 'source/daily', title: 'The Daily' },
    ...side('a'),
    ...side('b'),
    said('bridge', 'person/a0', 'person/b0'),
  ];
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(LINES)]);
  });
  afterAll(() => service.stop());

  it('are found where one way alone leads from the one to the other, weak as it is', async () => {
    const { paths } = await service.data(asking('strength nodes { id }'), { from: 'state/a', to: 'state/b' });
    expect(paths.map((path: never) => slugs(path))).toEqual(['a a0 b0 b']);
  });

  it('are all there before longer ones, also where a shorter one is known, and say so', async () => {
    const lines = [
      { type: 'person', id: 'person/c', name: 'c' },
      ...['a', 'b'].map((hub) => said(`c${hub}`, 'person/c', `state/${hub}`)),
    ];
    const own = await TestService.start(config, [exchangeFile([...LINES, ...lines])]);
    const { paths } = await own.data(asking('isExact nodes { id }'), { from: 'state/a', to: 'state/b' });
    await own.stop();
    expect(paths.map((path: { isExact: boolean }) => [slugs(path as never), path.isExact])).toEqual([
      ...[
        ['a c b', true],
        ['a a0 b0 b', true],
      ],
    ]);
  });
});

describeOnEachEngine('paths beside a dense group', (config) => {
  // x, between a and b, alone connects them to fifty who all speak about each other: all paths among these lead back to x.
  const members = Array.from({ length: 50 }, (_, index) => `person/m${index}`);
  const said = (id: string, speaker: string, about: string[]) => ({
    ...{ type: 'statement', id: `statement/${id}`, speaker, about, form: 'CODED', act: '010', saidOn: '2021' },
    evidence: [{ source: 'source/daily' }],
  });
  const speaking = members.map((id, index) => said(`m${index}`, id, ['state/x', ...members.slice(index + 1)]));
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [
      exchangeFile([
        { type: 'source', id: 'source/daily', title: 'The Daily' },
        ...['a', 'b', 'x', 'y'].map((slug) => ({ type: 'state', id: `state/${slug}`, name: slug })),
        ...members.map((id) => ({ type: 'person', id, name: id })),
        ...speaking,
        said('ax', 'state/a', ['state/x']),
        said('bx', 'state/b', ['state/x']),
      ]),
    ]);
  });
  afterAll(() => service.stop());

  it.each([
    [5, true],
    [6, false],
  ])('of up to %d edges are exact: %p, for the search among so many ways is ended', async (maxLength, isExact) => {
    const { paths } = await service.data(
      `{ paths(from: "state/a", to: "state/b", maxLength: ${maxLength}) { length isExact } }`,
    );
    expect(paths).toEqual([{ length: 2, isExact }]);
  });
});
