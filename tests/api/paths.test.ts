import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile, VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { mergeSubjects, PATHS_FIXTURE } from './paths-fixture.js';

interface Arguments {
  from: string;
  to: string;
  through?: string[] | null;
  during?: string | null;
  maxLength?: number | null;
  first?: number | null;
}

const asking = (selection: string) => `
  query ($from: ID!, $to: ID!, $through: [EdgeKind!], $during: EDTF, $maxLength: Int, $first: Int) {
    paths(from: $from, to: $to, through: $through, during: $during, maxLength: $maxLength, first: $first) {
      ${selection}
    }
  }`;

/** 'anna boris' for the path from person/anna to person/boris. */
const slugs = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id.split('/')[1]).join(' ');

describeOnEachEngine('paths', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(PATHS_FIXTURE)]);
    // No line of the exchange format creates a part; the import of coded events does.
    const [partId, wholeId] = ['person/emil', 'organization/league'];
    const part = { id: JSON.stringify(['part', partId, wholeId]), partId, wholeId, evidence: '[]' };
    await service.graph.runner.write((transaction) => transaction.run('linkParts', { rows: [part] }));
  });
  afterAll(() => service.stop());

  const pathsBetween = async (args: Arguments, selection = 'nodes { id }') =>
    (await service.data(asking(selection), { ...args })).paths;
  const routes = async (args: Arguments) => (await pathsBetween(args)).map(slugs);
  const edgesBetween = async (from: string, to: string, selection: string, through?: string[]) =>
    (await pathsBetween({ from, to, through, maxLength: 1 }, `edges { ${selection} } otherEdges { ${selection} }`))[0];
  const ANNA_TO_CLARA = { from: 'person/anna', to: 'person/clara' };
  const ANNA_TO_LEAGUE = { from: 'person/anna', to: 'organization/league' };

  it('are given the shortest first, of equally long ones the strongest, then in the order of their ids', async () => {
    expect(await routes({ from: 'person/boris', to: 'state/utopia' })).toEqual([
      'boris anna utopia',
      'boris anna ruritania accord utopia',
      'boris anna ruritania league utopia',
      'boris anna fish summit utopia',
    ]);
  });

  it('say how long and how strong they are', async () => {
    const [path] = await pathsBetween(ANNA_TO_CLARA, 'length strength');
    expect(path).toEqual({ length: 2, strength: 1 });
  });

  it('count as strong as the neighbours on them that the fewest edges join', async () => {
    const [path] = await pathsBetween({ from: 'person/boris', to: 'state/utopia' }, 'strength');
    expect(path).toEqual({ strength: 2 });
  });

  it('have an edge for each step, in their order', async () => {
    const [path] = await pathsBetween(ANNA_TO_CLARA, 'edges { kind from { id } to { id } direction }');
    const ends = (from: string, to: string) => ({ from: { id: from }, to: { id: to }, direction: 'FORWARD' });
    expect(path.edges).toEqual([
      { kind: 'STATED', ...ends('person/anna', 'person/boris') },
      { kind: 'STATED', ...ends('person/boris', 'person/clara') },
    ]);
  });

  it('go against the arrow of an edge as well, and say so', async () => {
    const [path] = await pathsBetween(
      { from: 'person/clara', to: 'person/anna' },
      'edges { from { id } to { id } direction }',
    );
    expect(path.edges[0]).toEqual({ from: { id: 'person/boris' }, to: { id: 'person/clara' }, direction: 'BACKWARD' });
  });

  it('fold the edges of one kind and direction into one, with their count, mean tone and days', async () => {
    const { edges } = await edgesBetween('person/anna', 'person/boris', 'count meanTone firstDay lastDay');
    expect(edges).toEqual([{ count: 3, meanTone: 1.333333, firstDay: '2021-01-10', lastDay: '2021-03-31' }]);
  });

  it('tell what else joins two neighbours', async () => {
    const { otherEdges } = await edgesBetween('person/anna', 'person/boris', 'kind direction count');
    expect(otherEdges).toEqual([{ kind: 'STATED', direction: 'BACKWARD', count: 1 }]);
  });

  it('give for statements the one with the most of its words, rather than the latest', async () => {
    const { edges } = await edgesBetween(
      ...(['person/anna', 'person/boris'] as const),
      'statement { id quote } interaction { id } evidence { exact source { title } }',
    );
    expect(edges).toEqual([
      {
        statement: { id: 'statement/quoted', quote: 'Boris is right.' },
        interaction: null,
        evidence: [{ exact: 'Boris is right.', source: { title: 'The Daily' } }],
      },
    ]);
  });

  it('give for interactions the latest', async () => {
    const { edges } = await edgesBetween(
      ...(['person/anna', 'state/ruritania'] as const),
      'count statement { id } interaction { id } evidence { exact }',
    );
    expect(edges).toEqual([
      {
        ...{ count: 2, statement: null, interaction: { id: 'interaction/visit-2' } },
        evidence: [{ exact: 'she came again' }],
      },
    ]);
  });

  it.each([
    ['HAS_ROLE', 'person/anna', 'state/utopia', 2, 'Envoy', 'envoy Anna', '2018-01-01', '2021-12-31'],
    ['PARTY_TO', 'state/utopia', 'agreement/accord', 1, 'SIGNATORY', 'Utopia signed', '2015-01-01', null],
    ['PARTICIPATED_IN', 'state/utopia', 'event/summit', 1, 'host', 'hosted by Utopia', '2021-05-01', '2021-05-31'],
    ['CONCERNS', 'event/summit', 'topic/fish', 1, null, 'on fish', '2021-05-01', '2021-05-31'],
  ])(
    'give for %s what the latest edge says, with its own evidence',
    async (kind, from, to, count, title, exact, ...days) => {
      const { edges } = await edgesBetween(from, to, 'kind count meanTone title firstDay lastDay evidence { exact }');
      const [firstDay, lastDay] = days;
      expect(edges).toEqual([{ kind, count, meanTone: null, title, firstDay, lastDay, evidence: [{ exact }] }]);
    },
  );

  it('have no last day where an edge has no end', async () => {
    const { edges } = await edgesBetween('state/ruritania', 'organization/league', 'kind firstDay lastDay');
    expect(edges).toEqual([{ kind: 'MEMBER_OF', firstDay: '2005-01-01', lastDay: null }]);
  });

  it('go along parts', async () => {
    const { edges } = await edgesBetween('person/emil', 'organization/league', 'kind firstDay evidence { exact }');
    expect(edges).toEqual([{ kind: 'PART_OF', firstDay: null, evidence: [] }]);
  });

  it('do not go along a statement that was corrected', async () => {
    expect(await routes({ ...ANNA_TO_CLARA, maxLength: 1 })).toEqual([]);
  });

  it('do not go along a statement to whom it was said', async () => {
    expect(await routes({ from: 'person/anna', to: 'person/emil', through: ['STATED'] })).toEqual([]);
  });

  it('go along edges of the chosen kinds alone', async () => {
    expect(await routes({ ...ANNA_TO_LEAGUE, through: ['HAS_ROLE', 'MEMBER_OF'] })).toEqual(['anna utopia league']);
  });

  it('go along all kinds where none are chosen', async () => {
    expect(await routes({ ...ANNA_TO_LEAGUE, maxLength: 2 })).toEqual(['anna ruritania league', 'anna utopia league']);
  });

  it('are empty where no kind is chosen', async () => {
    expect(await routes({ ...ANNA_TO_LEAGUE, through: [] })).toEqual([]);
  });

  it.each([
    ['STATED', 'person/boris', 'person/clara', '2022-06', '2021'],
    ['INTERACTED', 'person/anna', 'state/ruritania', '2020-07', '2020-08'],
    ['HAS_ROLE', 'person/anna', 'state/utopia', '2018-02', '2019'],
    ['MEMBER_OF', 'state/ruritania', 'organization/league', '2024', '2004'],
    ['PARTY_TO', 'state/ruritania', 'agreement/accord', '2016', '2017'],
    ['PARTICIPATED_IN', 'state/utopia', 'event/summit', '2021-05-15', '2021-06'],
    ['CONCERNS', 'event/summit', 'topic/fish', '2021-05-15', '2021-04'],
  ])('go along %s where it holds on a day of the interval, and only there', async (kind, from, to, within, outside) => {
    const through = [kind];
    const counts = await Promise.all(
      [within, outside].map(async (during) => (await routes({ from, to, through, during, maxLength: 1 })).length),
    );
    expect(counts).toEqual([1, 0]);
  });

  it('take the days of a party without an end and of a part as every day', async () => {
    const during = '2030';
    expect([
      ...(await routes({ from: 'state/utopia', to: 'agreement/accord', during, maxLength: 1 })),
      ...(await routes({ from: 'person/emil', to: 'organization/league', during, maxLength: 1 })),
    ]).toEqual(['utopia accord', 'emil league']);
  });

  it('go in an interval along no role and to no event whose days are not known', async () => {
    const during = '../2030';
    expect([
      ...(await routes({ from: 'person/emil', to: 'state/utopia', during, maxLength: 1 })),
      ...(await routes({ from: 'state/utopia', to: 'event/rumour', during, maxLength: 1 })),
    ]).toEqual([]);
  });

  it('count the edges of the interval alone', async () => {
    const args = { from: 'person/anna', to: 'person/boris', during: '2021-02', maxLength: 1 };
    const [path] = await pathsBetween(args, 'strength edges { count meanTone statement { id } }');
    expect(path).toEqual({ strength: 1, edges: [{ count: 1, meanTone: 1, statement: { id: 'statement/both' } }] });
  });

  it('are no longer than is asked for', async () => {
    expect(await routes({ from: 'person/boris', to: 'state/utopia', maxLength: 3 })).toEqual(['boris anna utopia']);
  });

  it('are as long as six edges', async () => {
    const through = ['STATED', 'CONCERNS', 'PARTICIPATED_IN', 'PARTY_TO'];
    const args = { from: 'person/clara', to: 'state/ruritania', through };
    expect([await routes({ ...args, maxLength: 6 }), await routes({ ...args, maxLength: 5 })]).toEqual([[], []]);
    expect(await routes({ ...args, to: 'agreement/accord', maxLength: 6 })).toEqual([
      'clara boris anna fish summit utopia accord',
    ]);
  });

  it('are no more than is asked for', async () => {
    expect(await routes({ from: 'person/boris', to: 'state/utopia', first: 2 })).toEqual([
      'boris anna utopia',
      'boris anna ruritania accord utopia',
    ]);
  });

  it('are empty where none are asked for, without a search', async () => {
    const { data, queries } = await service.ask(asking('nodes { id }'), { ...ANNA_TO_CLARA, first: 0 });
    expect([data.paths, queries]).toEqual([[], 1]);
  });

  it('are at most 4 edges long and ten in number where both are null', async () => {
    const byDefault = await routes({ from: 'person/boris', to: 'state/utopia' });
    expect(await routes({ from: 'person/boris', to: 'state/utopia', maxLength: null, first: null })).toEqual(byDefault);
  });

  it('are empty where nothing joins the two', async () => {
    expect(await routes({ from: 'person/anna', to: 'person/dora', maxLength: 6 })).toEqual([]);
  });

  it.each<[string, Partial<Arguments>, string, RegExp]>([
    ['an unknown beginning', { from: 'person/nobody' }, 'from', /there is no subject "person\/nobody"/],
    ['an unknown end', { to: 'person/nobody' }, 'to', /there is no subject "person\/nobody"/],
    ['the same subject twice', { to: 'person/anna' }, 'to', /is the subject that from names; give another one/],
    ['a source', { from: 'source/daily' }, 'from', /names no subject/],
    ['what is not an id', { to: 'Clara' }, 'to', /is not an id/],
    ['no length', { maxLength: 0 }, 'maxLength', /0 is not a length of a path; give 1 to 6/],
    ['too long a length', { maxLength: 7 }, 'maxLength', /7 is not a length of a path; give 1 to 6/],
    ['too many', { first: 51 }, 'first', /51 is not a number of paths; give 0 to 50/],
    ['less than none', { first: -1 }, 'first', /-1 is not a number of paths/],
    ['what is not an interval', { during: 'spring' }, 'during', /not an EDTF date/],
  ])('are refused between or within %s', async (_, args, path, message) => {
    const { errors } = await service.ask(asking('length'), { ...ANNA_TO_CLARA, ...args });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['paths'],
        extensions: expect.objectContaining({
          code: 'BAD_USER_INPUT',
          fields: [{ path, message: expect.stringMatching(message) }],
        }),
      }),
    ]);
  });

  it('begin and end at what merged subjects became', async () => {
    await mergeSubjects(service, 'person/emil', 'person/dora');
    expect(await routes({ from: 'person/emil', to: 'state/utopia', maxLength: 1 })).toEqual(['dora utopia']);
  });
});

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

describeOnEachEngine('the example of docs/paths.md', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA]);
  });
  afterAll(() => service.stop());

  it('has the answer that the service gives', async () => {
    const block = (language: string) =>
      new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync('docs/paths.md', 'utf8'))![1]!;
    expect(JSON.parse(block('json'))).toEqual({ data: await service.data(block('graphql')) });
  });
});
