import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Editing } from '../change/editing.js';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';
import { RELATIONSHIP_FIXTURE } from './relationship-fixture.js';

const SUMMARY =
  'count meanTone firstDay lastDay byQuadClass { verbalCooperation materialCooperation verbalConflict materialConflict }';
const NOTHING = {
  ...{ count: 0, meanTone: null, firstDay: null, lastDay: null },
  byQuadClass: { verbalCooperation: 0, materialCooperation: 0, verbalConflict: 0, materialConflict: 0 },
};

function idsOf({ nodes }: { nodes: { id: string }[] }): string[] {
  return nodes.map(({ id }) => id.split('/')[1]!);
}

describeOnEachEngine('a relationship', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(RELATIONSHIP_FIXTURE)]);
  });
  afterAll(() => service.stop());

  // biome-ignore lint/suspicious/noExplicitAny: whatever the selection asks for.
  async function relationship(selection: string, args = ''): Promise<any> {
    const operation = `{ relationship(a: "state/ruritania", b: "state/graustark"${args}) { ${selection} } }`;
    return (await service.data(operation)).relationship;
  }

  it('names the two subjects and the interval', async () => {
    expect(await relationship('a { name } b { id } during', ', during: "2022"')).toEqual({
      a: { name: 'Ruritania' },
      b: { id: 'state/graustark' },
      during: '2022',
    });
  });

  it('sums up what each said about the other', async () => {
    expect(await relationship(`aToB { ${SUMMARY} } bToA { ${SUMMARY} }`)).toEqual({
      aToB: {
        ...{ count: 4, meanTone: 0.875, firstDay: '2021-01-01', lastDay: '2022-04-02' },
        byQuadClass: { verbalCooperation: 3, materialCooperation: 0, verbalConflict: 1, materialConflict: 0 },
      },
      bToA: {
        ...{ count: 2, meanTone: -4, firstDay: '2022-02-28', lastDay: '2022-03-10' },
        byQuadClass: { verbalCooperation: 0, materialCooperation: 0, verbalConflict: 1, materialConflict: 1 },
      },
    });
  });

  it('is the same from the other side, the directions changed', async () => {
    const { relationship: reversed } = await service.data(
      '{ relationship(a: "state/graustark", b: "state/ruritania") { aToB { count } bToA { count } reciprocity } }',
    );
    expect(reversed).toEqual({ aToB: { count: 2 }, bToA: { count: 4 }, reciprocity: 0.5 });
  });

  it('is of what falls into the interval', async () => {
    const selection = 'aToB { count firstDay } bToA { count lastDay } reciprocity';
    expect(await relationship(selection, ', during: "2022-02/2022-03"')).toEqual({
      // Of Ruritania's, only the one said some time in 2021 or 2022.
      aToB: { count: 1, firstDay: '2022-02-01' },
      bToA: { count: 2, lastDay: '2022-03-10' },
      reciprocity: 0.5,
    });
  });

  it('of two who never spoke about each other is empty', async () => {
    const { relationship: silent } = await service.data(`{ relationship(a: "person/silent", b: "topic/border") {
      aToB { ${SUMMARY} } bToA { ${SUMMARY} } reciprocity timeline { label } statements { totalCount nodes { id } }
      interactions { totalCount } agreements { totalCount } events { totalCount } } }`);
    expect(silent).toEqual({
      ...{ aToB: NOTHING, bToA: NOTHING, reciprocity: null, timeline: [], statements: { totalCount: 0, nodes: [] } },
      ...{ interactions: { totalCount: 0 }, agreements: { totalCount: 0 }, events: { totalCount: 0 } },
    });
  });

  it('of somebody who was only addressed counts nothing', async () => {
    const { relationship: addressed } = await service.data(
      '{ relationship(a: "person/ada", b: "state/graustark") { aToB { count } statements { totalCount } } }',
    );
    expect(addressed).toEqual({ aToB: { count: 0 }, statements: { totalCount: 0 } });
  });

  describe('over time', () => {
    it('goes month by month, together and in each direction', async () => {
      const { timeline } = await relationship(
        'timeline { start end label count meanTone aToB { count meanTone } bToA { count meanTone } }',
        ', during: "2022-01/2022-03"',
      );
      expect(timeline).toEqual([
        {
          ...{ start: '2022-01-01', end: '2022-01-31', label: '2022-01', count: 3, meanTone: -0.166667 },
          ...{ aToB: { count: 3, meanTone: -0.166667 }, bToA: { count: 0, meanTone: null } },
        },
        {
          ...{ start: '2022-02-01', end: '2022-02-28', label: '2022-02', count: 1, meanTone: -3 },
          ...{ aToB: { count: 0, meanTone: null }, bToA: { count: 1, meanTone: -3 } },
        },
        {
          ...{ start: '2022-03-01', end: '2022-03-31', label: '2022-03', count: 1, meanTone: -5 },
          ...{ aToB: { count: 0, meanTone: null }, bToA: { count: 1, meanTone: -5 } },
        },
      ]);
    });

    it.each([
      ['YEAR', '2021 1, 2022 5'],
      ['QUARTER', '2021-Q1 1, 2021-Q2 0, 2021-Q3 0, 2021-Q4 0, 2022-Q1 4, 2022-Q2 1'],
    ])('goes by %s: %s', async (interval, expected) => {
      const { timeline } = await relationship(`timeline(interval: ${interval}) { label count }`);
      const shown = timeline.map(({ label, count }: { label: string; count: number }) => `${label} ${count}`);
      expect(shown.join(', ')).toBe(expected);
    });

    it('is refused where it has too many buckets', async () => {
      const { errors } =
        await service.ask(`{ relationship(a: "state/ruritania", b: "state/graustark", during: "1000/2000") {
        timeline(interval: DAY) { label } } }`);
      expect(errors!.map(({ path, extensions }) => [path, extensions.fields![0]!.path])).toEqual([
        [['relationship', 'timeline'], 'interval'],
      ]);
    });
  });

  describe('gives the statements', () => {
    it.each([
      ['', 'r3 g1 r2 r1 r4 g2'],
      ['(orderBy: SAID_ON_ASC)', 'g2 r4 r1 r2 g1 r3'],
      ['(orderBy: TONE_ASC)', 'g1 g2 r1 r2 r4 r3'],
      ['(first: 2)', 'r3 g1'],
      ['(last: 2)', 'r4 g2'],
      ['(filter: { speaker: ["state/graustark"] })', 'g1 g2'],
      ['(filter: { toneAtLeast: 0.5, about: ["topic/border", "state/graustark"] })', 'r3 r2 r4'],
      ['(filter: { between: ["state/graustark", "state/ruritania", "person/ada"] })', 'r3 g1 r2 r1 r4 g2'],
      ['(filter: { between: ["state/ruritania", "topic/border"] })', 'r2'],
      ['(filter: { between: ["person/ada", "topic/border"] })', ''],
      ['(filter: { status: [RETRACTED] })', 'g3'],
      ['(filter: { saidOn: "2022-01" })', 'r2 r1 r4 g2'],
    ])('between the two%s: %s', async (args, expected) => {
      const { statements } = await relationship(`statements${args} { nodes { id } }`);
      expect(idsOf(statements).join(' ')).toBe(expected);
    });

    it('within the interval, whatever the filter says of days', async () => {
      const { statements } = await relationship(
        'statements(filter: { saidOn: "2022-01/2022-03" }) { totalCount nodes { id } }',
        ', during: "2022-03/2022-12"',
      );
      expect([statements.totalCount, idsOf(statements)]).toEqual([2, ['g1', 'r4']]);
    });

    it('page by page', async () => {
      const pages: string[][] = [];
      let after: string | null = null;
      for (let page = 0; page < 4; page++) {
        const args = `first: 2, after: ${JSON.stringify(after)}`;
        const { statements } = await relationship(
          `statements(${args}) { nodes { id } pageInfo { endCursor hasNextPage } }`,
        );
        pages.push(idsOf(statements));
        if (!statements.pageInfo.hasNextPage) break;
        after = statements.pageInfo.endCursor;
      }
      expect(pages).toEqual([
        ['r3', 'g1'],
        ['r2', 'r1'],
        ['r4', 'g2'],
      ]);
    });

    it('and counts them', async () => {
      const { statements } = await relationship('statements(filter: { toneAtMost: 0 }) { totalCount }');
      expect(statements).toEqual({ totalCount: 3 });
    });
  });

  it.each([
    ['interactions', '', '', ['arrest', 'visit']],
    ['interactions', '(filter: { act: ["04"] })', '', ['visit']],
    ['interactions', '(filter: { between: ["state/ruritania", "person/ada"] })', '', []],
    ['interactions', '', ', during: "2022-05"', ['arrest']],
    ['interactions', '(filter: { heldOn: "2022-02" })', ', during: "2022-05"', []],
    ['agreements', '', '', ['charter', 'pact']],
    ['agreements', '', ', during: "2022"', ['charter']],
    ['agreements', '', ', during: "2016/2018"', ['pact']],
    ['events', '', '', ['summit', 'ball']],
    ['events', '', ', during: "2022"', ['summit']],
  ])('gives the %s%s that both share%s: %j', async (field, args, during, expected) => {
    const selection = `list: ${field}${args} { totalCount nodes { id } }`;
    const { list } = await relationship(selection, during);
    expect([idsOf(list), list.totalCount]).toEqual([expected, expected.length]);
  });

  it('takes four database queries for its subjects, sums, months and statements, whose page tells their number', async () => {
    const { queries } = await service.ask(`{ relationship(a: "state/ruritania", b: "state/graustark") {
      a { name } aToB { count } bToA { count } reciprocity timeline { count } statements { totalCount nodes { id } } } }`);
    expect(queries).toBe(4);
  });

  it('of several pairs takes as many queries as one', async () => {
    const one = '{ aToB { count } timeline { count } statements { nodes { id } } }';
    const { queries } = await service.ask(`{
      x: relationship(a: "state/ruritania", b: "state/graustark") ${one}
      y: relationship(a: "state/ruritania", b: "person/ada") ${one} }`);
    expect(queries).toBe(4);
  });

  it.each<[args: string, fields: [path: string, message: string][]]>([
    [
      'a: "person/nobody", b: "state/graustark"',
      [['a', '"person/nobody" is not in the graph; give the id of one that is']],
    ],
    [
      'a: "person/nobody", b: "topic/nothing"',
      [
        ['a', '"person/nobody" is not in the graph; give the id of one that is'],
        ['b', '"topic/nothing" is not in the graph; give the id of one that is'],
      ],
    ],
    [
      'a: "person/ada", b: "person/ada"',
      [['b', '"person/ada" is the same subject as a; a relationship is between two']],
    ],
    [
      'a: "source/daily", b: "person/ada"',
      [
        [
          'a',
          '"source/daily" is not the id of a subject; give that of a person, state, organization, group, agreement, event or topic',
        ],
      ],
    ],
  ])('of %s is refused', async (args, fields) => {
    const { errors } = await service.ask(`{ relationship(${args}) { reciprocity } }`);
    expect(errors!.flatMap(({ extensions }) => extensions.fields!.map(({ path, message }) => [path, message]))).toEqual(
      fields,
    );
  });

  it.each([
    ['a: "Ada", b: "person/ada"', 'a'],
    ['a: "person/ada", b: "state/graustark", during: "soon"', 'during'],
  ])('of %s is refused under its path', async (args, path) => {
    const { errors } = await service.ask(`{ relationship(${args}) { reciprocity } }`);
    expect(errors![0]!.extensions.fields!.map((field) => field.path)).toEqual([path]);
  });
});

describeOnEachEngine('a relationship of a merged subject', (config) => {
  const EVIDENCE = [{ source: 'source/article' }];
  let editing: Editing;
  beforeAll(async () => {
    editing = await Editing.start(config);
    const lines = [
      { type: 'group', id: 'group/r-malley', name: 'R. Malley' },
      {
        ...{ type: 'statement', id: 'statement/by-group', speaker: 'group/r-malley', about: ['state/iran'] },
        ...{ form: 'CODED', act: '010', saidOn: '2021-10-25', evidence: EVIDENCE },
      },
    ];
    await editing.graph.load(exchangeFile(lines));
    const input = { from: 'group/r-malley', fromVersion: 1, into: 'person/robert-malley', intoVersion: 1 };
    const merge = 'mutation ($input: MergeSubjectsInput!) { mergeSubjects(input: $input) { subject { id } } }';
    const { errors } = await editing.ask(merge, { input });
    if (errors) throw errors[0]!;
  });
  afterAll(() => editing.graph.close());

  it('is that of the subject that it was merged into', async () => {
    const { data } = await editing.ask(
      '{ relationship(a: "group/r-malley", b: "state/iran") { a { id } aToB { count } } }',
    );
    expect(data).toEqual({ relationship: { a: { id: 'person/robert-malley' }, aToB: { count: 8 } } });
  });

  it('with that subject is refused: the two are the same', async () => {
    const { errors } = await editing.ask(
      '{ relationship(a: "person/robert-malley", b: "group/r-malley") { reciprocity } }',
    );
    expect(errors!.map(({ message }) => message)).toEqual([
      'b: "group/r-malley" is the same subject as a; a relationship is between two',
    ]);
  });
});
