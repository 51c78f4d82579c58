import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';
import { RELATIONSHIP_FIXTURE } from './relationship-fixture.js';

/** Ruritania's counterparts in each order; ties are broken by id. */
const ORDERS: [orderBy: string, names: string[]][] = [
  ['COUNT_DESC', ['Graustark', 'Crowd', 'Ada', 'Border']],
  ['COUNT_ASC', ['Crowd', 'Ada', 'Border', 'Graustark']],
  ['TONE_ASC', ['Crowd', 'Graustark', 'Border', 'Ada']],
  ['TONE_DESC', ['Ada', 'Border', 'Graustark', 'Crowd']],
  ['LAST_DESC', ['Crowd', 'Graustark', 'Border', 'Ada']],
  ['NAME_ASC', ['Ada', 'Border', 'Crowd', 'Graustark']],
];

interface Page {
  nodes: { subject: { name: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
}

const namesOf = ({ nodes }: Pick<Page, 'nodes'>) => nodes.map(({ subject }) => subject.name);

describeOnEachEngine('the counterparts of an actor', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(RELATIONSHIP_FIXTURE)]);
  });
  afterAll(() => service.stop());

  // biome-ignore lint/suspicious/noExplicitAny: whatever the selection asks for.
  async function counterparts(args: string, selection: string, of = 'state(id: "state/ruritania")'): Promise<any> {
    const { actor } = await service.data(`{ actor: ${of} { counterparts${args} { ${selection} } } }`);
    return actor.counterparts;
  }

  it('tell how often and in what tone each speaks about the other', async () => {
    const { nodes } = await counterparts(
      '(first: 1)',
      'nodes { subject { id } count countOut countIn meanTone meanToneOut meanToneIn firstDay lastDay }',
    );
    expect(nodes).toEqual([
      {
        ...{ subject: { id: 'state/graustark' }, count: 6, countOut: 4, countIn: 2 },
        ...{ meanTone: -0.75, meanToneOut: 0.875, meanToneIn: -4 },
        ...{ firstDay: '2021-01-01', lastDay: '2022-04-02' },
      },
    ]);
  });

  it('have no mean tone in a direction in which nothing was said', async () => {
    const { nodes } = await counterparts('(orderBy: NAME_ASC, first: 1)', 'nodes { countOut meanToneOut meanToneIn }');
    expect(nodes).toEqual([{ countOut: 0, meanToneOut: null, meanToneIn: 2 }]);
  });

  it.each(ORDERS)('in the order %s are %j', async (orderBy, names) => {
    expect(namesOf(await counterparts(`(orderBy: ${orderBy})`, 'nodes { subject { name } }'))).toEqual(names);
  });

  it.each(ORDERS)('in the order %s come page by page', async (orderBy, names) => {
    const pages: string[][] = [];
    let page: Page | null = null;
    do {
      const after: string = page === null ? '' : `, after: "${page.pageInfo.endCursor}"`;
      const selection = 'nodes { subject { name } } pageInfo { hasNextPage hasPreviousPage endCursor }';
      page = (await counterparts(`(orderBy: ${orderBy}, first: 1${after})`, selection)) as Page;
      pages.push(namesOf(page));
    } while (page.pageInfo.hasNextPage && pages.length < 10);
    expect([pages.flat(), pages.length, page.pageInfo.hasPreviousPage]).toEqual([names, 4, true]);
  });

  it.each([
    ['(direction: OUT)', ['Graustark 4 4 0', 'Border 1 1 0']],
    ['(direction: IN)', ['Graustark 2 0 2', 'Crowd 1 0 1', 'Ada 1 0 1']],
    ['(direction: BOTH)', ['Graustark 6 4 2', 'Crowd 1 0 1', 'Ada 1 0 1', 'Border 1 1 0']],
    ['(direction: null, orderBy: null)', ['Graustark 6 4 2', 'Crowd 1 0 1', 'Ada 1 0 1', 'Border 1 1 0']],
    ['(filter: { toneAtMost: 0 })', ['Graustark 3 1 2', 'Crowd 1 0 1']],
    ['(filter: { speakerKind: [PERSON] })', ['Ada 1 0 1']],
    ['(filter: { saidOn: "2022-04/2022-06" })', ['Graustark 2 2 0', 'Crowd 1 0 1']],
    ['(filter: { status: [RETRACTED] })', ['Graustark 1 0 1']],
    ['(filter: { medium: ["tweet"] })', []],
  ])('%s are %j', async (args, expected) => {
    const { nodes, totalCount } = await counterparts(
      args,
      'totalCount nodes { subject { name } count countOut countIn }',
    );
    const shown = nodes.map(
      (node: { subject: { name: string }; count: number; countOut: number; countIn: number }) =>
        `${node.subject.name} ${node.count} ${node.countOut} ${node.countIn}`,
    );
    expect([shown, totalCount]).toEqual([expected, expected.length]);
  });

  it('have no day outside the interval of the filter', async () => {
    const { nodes } = await counterparts('(filter: { saidOn: "2022-02/2022-03" })', 'nodes { firstDay lastDay }');
    expect(nodes).toEqual([{ firstDay: '2022-02-01', lastDay: '2022-03-10' }]);
  });

  it('leave out the actor itself and those who only addressed it', async () => {
    const page = await counterparts('', 'totalCount nodes { subject { name } }', 'state(id: "state/graustark")');
    expect([namesOf(page), page.totalCount]).toEqual([['Ruritania'], 1]);
  });

  it('are empty for an actor who neither speaks nor is spoken about', async () => {
    const page = await counterparts('', 'totalCount nodes { count }', 'person(id: "person/silent")');
    expect(page).toEqual({ totalCount: 0, nodes: [] });
  });

  it('can be subjects that do not speak', async () => {
    const page = await counterparts('(direction: OUT)', 'nodes { subject { __typename } }', 'person(id: "person/ada")');
    expect(page.nodes.map(({ subject }: { subject: { __typename: string } }) => subject.__typename)).toEqual([
      'State',
      'Topic',
    ]);
  });

  it('of many actors take one query, and one for their number, and one for their names', async () => {
    const { queries, data } = await service.ask(`{ actors { nodes {
      counterparts { totalCount nodes { subject { name } } } } } }`);
    const lists = data.actors.nodes.map(({ counterparts: page }: { counterparts: Page }) => page.nodes.length);
    expect([lists, queries]).toEqual([[3, 2, 1, 4, 0], 4]);
  });

  describe('refuse', () => {
    it('the cursor of another order', async () => {
      const { pageInfo } = await counterparts('(first: 1)', 'pageInfo { endCursor }');
      const { errors } = await service.ask(`{ state(id: "state/ruritania") {
        counterparts(orderBy: TONE_ASC, after: "${pageInfo.endCursor}") { totalCount nodes { count } } } }`);
      expect(errors!.flatMap(({ extensions }) => extensions.fields!.map(({ path }) => path))).toEqual(['after']);
    });

    it.each([
      ['first: 501', 'first'],
      ['after: "x"', 'after'],
      ['filter: { speaker: ["Ada"] }', 'filter.speaker'],
      ['filter: { toneAtLeast: 11 }', 'filter.toneAtLeast'],
    ])('%s under its path', async (args, path) => {
      const { errors } = await service.ask(`{ state(id: "state/ruritania") { counterparts(${args}) { totalCount } } }`);
      expect(errors!.flatMap(({ extensions }) => extensions.fields!.map((field) => field.path))).toEqual([path]);
    });
  });
});

describeOnEachEngine('counterparts with the same mean tone of different numbers', (config) => {
  let tied: TestService;
  const [many, one] = ['group/a-thrice', 'group/b-once'];
  const said = (about: string, index: number) => ({
    ...{ type: 'statement', id: `statement/${index}`, speaker: 'group/speaker', about: [about], act: '111' },
    ...{ tone: -4.4, form: 'CODED', saidOn: '2022-01-05', evidence: [{ source: 'source/daily' }] },
  });
  beforeAll(async () => {
    tied = await TestService.start(config, [
      exchangeFile([
        { type: 'source', id: 'source/daily', title: 'The Daily' },
        ...['group/speaker', many, one].map((id) => ({ type: 'group', id, name: id.slice(6) })),
        ...[many, many, many, one].map(said),
      ]),
    ]);
  });
  afterAll(() => tied.stop());

  it.each(['TONE_ASC', 'TONE_DESC'])('in the order %s are in the order of ids', async (orderBy) => {
    const data = await tied.data(
      `{ group(id: "group/speaker") { counterparts(orderBy: ${orderBy}) { nodes { meanTone subject { id } } } } }`,
    );
    expect(data.group.counterparts.nodes).toEqual([many, one].map((id) => ({ meanTone: -4.4, subject: { id } })));
  });
});

/** What one said about three others; the tones of the second add up to an integer. */
const TONES: Record<string, number[]> = { a: [2.4, 2.6, 2.9], b: [3, 3, 2, 3], c: [2.7] };

describeOnEachEngine('counterparts whose tones add up to whole numbers and to others', (config) => {
  let service: TestService;
  beforeAll(async () => {
    const statements = Object.entries(TONES).flatMap(([about, tones]) =>
      tones.map((tone, index) => ({
        ...{ type: 'statement', id: `statement/${about}-${index}`, speaker: 'person/hub', about: [`person/${about}`] },
        ...{ form: 'CODED', act: '010', tone, saidOn: '2021', evidence: [{ source: 'source/daily' }] },
      })),
    );
    const persons = ['hub', ...Object.keys(TONES)].map((name) => ({ type: 'person', id: `person/${name}`, name }));
    const source = { type: 'source', id: 'source/daily', title: 'The Daily' };
    service = await TestService.start(config, [exchangeFile([source, ...persons, ...statements])]);
  });
  afterAll(() => service.stop());

  it.each([
    ['TONE_DESC', ['b', 'c', 'a']],
    ['TONE_ASC', ['a', 'c', 'b']],
  ])('are in the order of their mean tones: %s', async (orderBy, names) => {
    const { person } = await service.data(
      `{ person(id: "person/hub") { counterparts(orderBy: ${orderBy}) { nodes { subject { name } } } } }`,
    );
    expect(namesOf(person.counterparts)).toEqual(names);
  });
});
