import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';
import { mergeSubjects, PATHS_FIXTURE } from './paths-fixture.js';

interface Arguments {
  around: string[];
  depth?: number | null;
  through?: string[] | null;
  during?: string | null;
  limit?: number | null;
}

interface Answered {
  nodes: { id: string }[];
  edges: { kind: string; from: { id: string }; to: { id: string }; count: number }[];
  isTruncated: boolean;
}

const asking = (selection: string) => `
  query ($around: [ID!]!, $depth: Int, $through: [EdgeKind!], $during: EDTF, $limit: Int) {
    neighborhood(around: $around, depth: $depth, through: $through, during: $during, limit: $limit) { ${selection} }
  }`;
const WHOLE = 'nodes { id } edges { kind from { id } to { id } count } isTruncated';

const slugOf = ({ id }: { id: string }) => id.split('/')[1]!;
const nodesOf = ({ nodes }: Answered) => nodes.map(slugOf).join(' ');
const edgesOf = ({ edges }: Answered) =>
  edges.map(({ kind, from, to, count }) => `${slugOf(from)} ${kind} ${slugOf(to)} ${count}`);

describeOnEachEngine('a neighborhood', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(PATHS_FIXTURE)]);
  });
  afterAll(() => service.stop());

  const around = async (args: Arguments): Promise<Answered> =>
    (await service.data(asking(WHOLE), { ...args })).neighborhood;
  const BORIS = ['person/boris'];

  it('has what one edge joins to its middle, the most strongly joined first', async () => {
    expect(nodesOf(await around({ around: BORIS }))).toBe('boris anna clara');
  });

  it('folds the edges of one kind and direction into one, the strongest first', async () => {
    expect(edgesOf(await around({ around: BORIS }))).toEqual([
      'anna STATED boris 3',
      'boris STATED anna 1',
      'boris STATED clara 1',
    ]);
  });

  it('gives each edge its mean tone, days and best statement', async () => {
    const selection = 'edges { meanTone firstDay lastDay title statement { id } evidence { exact } }';
    const { neighborhood } = await service.data(asking(selection), { around: BORIS });
    expect(neighborhood.edges[0]).toEqual({
      ...{ meanTone: 1.333333, firstDay: '2021-01-10', lastDay: '2021-03-31', title: null },
      ...{ statement: { id: 'statement/quoted' }, evidence: [{ exact: 'Boris is right.' }] },
    });
  });

  it('has the nearer nodes first, as far as the depth', async () => {
    const texts = await Promise.all(
      [1, 2, 3].map(async (depth) => nodesOf(await around({ around: ['person/clara'], depth }))),
    );
    expect(texts).toEqual(['clara boris', 'clara boris anna', 'clara boris anna fish ruritania utopia']);
  });

  it('has the edges that touch a node nearer than the depth, and no others', async () => {
    // Boris and Clara are both one edge away from Anna and the topic; what connects them is one further out.
    expect(edgesOf(await around({ around: ['person/anna'], through: ['STATED'] }))).toEqual([
      'anna STATED boris 3',
      'anna STATED fish 3',
      'boris STATED anna 1',
    ]);
  });

  it('begins at several subjects at once', async () => {
    const several = await around({ around: ['person/clara', 'event/rumour'] });
    expect([nodesOf(several), edgesOf(several)]).toEqual([
      'clara rumour boris utopia',
      ['boris STATED clara 1', 'utopia PARTICIPATED_IN rumour 1'],
    ]);
  });

  it('has a subject once that is named twice', async () => {
    expect(nodesOf(await around({ around: ['person/boris', 'person/boris'] }))).toBe('boris anna clara');
  });

  it('has its middle alone where nothing is joined to it', async () => {
    expect(await around({ around: ['person/dora'], depth: 3 })).toEqual({
      ...{ nodes: [{ id: 'person/dora' }], edges: [], isTruncated: false },
    });
  });

  it('goes along edges of the chosen kinds alone', async () => {
    const kinds = ['MEMBER_OF', 'PARTY_TO'];
    expect(nodesOf(await around({ around: ['state/utopia'], through: kinds }))).toBe('utopia accord league');
  });

  it('goes nowhere where no kind is chosen', async () => {
    expect(nodesOf(await around({ around: ['state/utopia'], through: [] }))).toBe('utopia');
  });

  it('goes along the edges of an interval alone', async () => {
    const part = await around({ around: BORIS, during: '2021-02' });
    expect([nodesOf(part), edgesOf(part)]).toEqual(['boris anna', ['anna STATED boris 1']]);
  });

  it('leaves the weakest out where there are more nodes than the limit, and says so', async () => {
    const part = await around({ around: BORIS, limit: 2 });
    expect([nodesOf(part), edgesOf(part), part.isTruncated]).toEqual([
      ...['boris anna', ['anna STATED boris 3', 'boris STATED anna 1'], true],
    ]);
  });

  it('says that nothing was left out where there are as many nodes as the limit', async () => {
    const part = await around({ around: BORIS, limit: 3 });
    expect([nodesOf(part), part.isTruncated]).toEqual(['boris anna clara', false]);
  });

  it('says that something was left out where the limit ends it before the depth', async () => {
    const part = await around({ around: ['person/clara'], depth: 3, limit: 3 });
    expect([nodesOf(part), part.isTruncated]).toEqual(['clara boris anna', true]);
  });

  it('takes its depth and its limit from the schema where they are null', async () => {
    expect(await around({ around: BORIS, depth: null, limit: null })).toEqual(await around({ around: BORIS }));
  });

  it.each<[string, Partial<Arguments>, string, RegExp]>([
    ['an unknown subject', { around: ['person/boris', 'person/nobody'] }, 'around', /no subject "person\/nobody"/],
    ['no subject', { around: [] }, 'around', /is empty; give at least one/],
    ['a statement', { around: ['statement/both'] }, 'around', /is not the id of a subject/],
    ['too many subjects', { around: Array(501).fill('person/boris') }, 'around', /holds 501 values; give at most 500/],
    ['no depth', { depth: 0 }, 'depth', /0 is not a depth; give 1 to 3/],
    ['too great a depth', { depth: 4 }, 'depth', /4 is not a depth; give 1 to 3/],
    ['no node', { limit: 0 }, 'limit', /0 is not a limit; give 1 to 1000/],
    ['too many nodes', { limit: 1001 }, 'limit', /1001 is not a limit; give 1 to 1000/],
    ['too little room', { around: [...BORIS, 'person/anna'], limit: 1 }, 'limit', /1 is less than the 2 subjects of/],
    ['what is not an interval', { during: 'spring' }, 'during', /not an EDTF date/],
  ])('is refused with %s', async (_, args, path, message) => {
    const { errors } = await service.ask(asking('isTruncated'), { around: BORIS, ...args });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['neighborhood'],
        extensions: expect.objectContaining({
          code: 'BAD_USER_INPUT',
          fields: [{ path, message: expect.stringMatching(message) }],
        }),
      }),
    ]);
  });

  it('lies around what a merged subject became', async () => {
    await mergeSubjects(service, 'person/clara', 'person/dora');
    expect(nodesOf(await around({ around: ['person/clara'] }))).toBe('dora boris');
  });
});

describeOnEachEngine('the neighborhood of a hub', (config) => {
  const COUNT = 300;
  const numbers = Array.from({ length: COUNT }, (_, index) => index);
  const said = (id: string, speaker: string, about: string) => ({
    ...{ type: 'statement', id: `statement/${id}`, speaker, about: [about], form: 'CODED', act: '010', saidOn: '2021' },
    evidence: [{ source: 'source/daily' }],
  });
  const LINES = [
    { type: 'source', id: 'source/daily', title: 'The Daily' },
    { type: 'state', id: 'state/hub', name: 'Hub' },
    ...numbers.map((index) => ({ type: 'person', id: `person/p${index}`, name: `Person ${index}` })),
    // Each speaks once about the hub and about the next one; the last fifty speak twice about the hub.
    ...numbers.flatMap((index) => [
      said(`hub-${index}`, `person/p${index}`, 'state/hub'),
      said(`next-${index}`, `person/p${index}`, `person/p${(index + 1) % COUNT}`),
      ...(index >= COUNT - 50 ? [said(`more-${index}`, `person/p${index}`, 'state/hub')] : []),
    ]),
  ];
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(LINES)]);
  });
  afterAll(() => service.stop());

  const sizeOf = async (args: object) => {
    const { data, queries } = await service.ask(asking(WHOLE), { around: ['state/hub'], ...args });
    const { nodes, edges, isTruncated } = data.neighborhood as Answered;
    return { nodes: nodes.length, edges: edges.length, isTruncated, queries };
  };

  it('keeps to 200 nodes where no limit is given', async () => {
    expect(await sizeOf({})).toEqual({ nodes: 200, edges: 199, isTruncated: true, queries: 4 });
  });

  it('keeps the most strongly joined', async () => {
    const { neighborhood } = await service.data(asking('nodes { id } edges { count }'), {
      ...{ around: ['state/hub'], limit: 51 },
    });
    expect(neighborhood.edges.map(({ count }: { count: number }) => count)).toEqual(Array(50).fill(2));
  });

  it('is whole where the limit allows', async () => {
    expect(await sizeOf({ limit: 301 })).toEqual({ nodes: 301, edges: 300, isTruncated: false, queries: 4 });
  });

  it('has what joins its neighbours to each other at a depth of two', async () => {
    expect(await sizeOf({ depth: 2, limit: 1000 })).toMatchObject({ nodes: 301, edges: 600, isTruncated: false });
  });

  it('takes a number of queries that depends on its depth alone', async () => {
    const sizes = await Promise.all([5, 50, 301].map((limit) => sizeOf({ depth: 3, limit })));
    // The center; up to three levels of links; the edges; the nodes.
    expect(Math.max(...sizes.map(({ queries }) => queries))).toBeLessThanOrEqual(6);
  });
});

describeOnEachEngine('the neighborhood of a crowd in which everyone speaks about everyone', (config) => {
  const ids = Array.from({ length: 12 }, (_, index) => `person/p${index}`);
  const said = (speaker: string, about: string, time: number) => ({
    ...{ type: 'statement', id: `statement/${speaker.slice(7)}-${about.slice(7)}-${time}`, speaker, about: [about] },
    ...{ form: 'CODED', act: '010', saidOn: '2021', evidence: [{ source: 'source/daily' }] },
  });
  const LINES = [
    { type: 'source', id: 'source/daily', title: 'The Daily' },
    ...[...ids, 'person/aside'].map((id) => ({ type: 'person', id, name: id })),
    ...ids.flatMap((speaker) =>
      ids.filter((about) => about !== speaker).flatMap((about) => [said(speaker, about, 1), said(speaker, about, 2)]),
    ),
    said('person/aside', 'person/p0', 1),
  ];
  let service: TestService;
  let answered: Answered;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(LINES)]);
    answered = (await service.data(asking(WHOLE), { around: ['person/p0'], depth: 2 })).neighborhood;
  });
  afterAll(() => service.stop());

  it('has five edges for each node at most, and says that some were left out', () => {
    const { nodes, edges, isTruncated } = answered;
    expect([nodes.length, edges.length, isTruncated]).toEqual([13, 65, true]);
  });

  it('leaves no node without an edge, weak as that is', () => {
    expect(edgesOf(answered).at(-1)).toBe('aside STATED p0 1');
  });
});
