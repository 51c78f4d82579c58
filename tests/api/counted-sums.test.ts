// Sums, groups and counterparts of what was said, what was done, or both.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';
import { RELATIONSHIP_FIXTURE } from './relationship-fixture.js';

const DEEDS = 'filter: { act: ["042"] }';

interface Group {
  key: { value: string | null }[];
  count: number;
}

describeOnEachEngine('the sums of acts', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(RELATIONSHIP_FIXTURE)]);
  });
  afterAll(() => service.stop());

  const messages = async (operation: string) => (await service.ask(operation)).errors?.map(({ message }) => message);

  it.each([
    ['STATEMENTS', 2, -2],
    ['INTERACTIONS', 2, 3.8],
    ['BOTH', 4, 1.8],
  ])('are in a timeline of %s: %d in February', async (counting, count, toneSum) => {
    const { timeline } = await service.data(
      `{ timeline(interval: MONTH, counting: ${counting}, filter: { saidOn: "2022-02" }) { counting count toneSum } }`,
    );
    expect(timeline).toEqual([{ counting, count, toneSum }]);
  });

  it('count classes in a timeline', async () => {
    const { timeline } = await service.data(
      '{ timeline(interval: YEAR, counting: BOTH, filter: { quadClass: [MATERIAL_CONFLICT] }) { label byQuadClass { materialConflict } } }',
    );
    expect(timeline).toEqual([{ label: '2022', byQuadClass: { materialConflict: 2 } }]);
  });

  const SPEAKERS = ['state/ruritania 6', 'state/graustark 3', 'person/ada 2', 'group/crowd 1'];
  const shown = ({ key, count }: Group) => `${key.map(({ value }) => value).join(' ')} ${count}`;

  describe('by groups', () => {
    it.each([
      ['groupBy: [SPEAKER], counting: BOTH', SPEAKERS],
      ['groupBy: [SPEAKER], counting: INTERACTIONS', ['state/ruritania 2', 'state/graustark 1']],
      ['groupBy: [ABOUT_KIND, SPEAKER_KIND], counting: INTERACTIONS', ['STATE STATE 2', 'PERSON STATE 1']],
      ['groupBy: [QUAD_CLASS], counting: BOTH', ['VERBAL_COOPERATION 7', 'VERBAL_CONFLICT 3', 'MATERIAL_CONFLICT 2']],
      ['groupBy: [FORM], counting: BOTH', ['CODED 9', ' 3']],
      ['groupBy: [SOURCE, YEAR], counting: BOTH', ['source/daily 2022 11', 'source/daily 2021 1']],
      ['groupBy: [MONTH], counting: INTERACTIONS, filter: { not: { act: ["17"] } }', ['2022-02 2']],
      [
        'groupBy: [SPEAKER, ABOUT], counting: BOTH, filter: { evidence: ["source/daily"] }, first: 2',
        ['state/ruritania state/graustark 5', 'state/graustark state/ruritania 3'],
      ],
      [
        'groupBy: [ABOUT], counting: INTERACTIONS, filter: { about: ["person/ada", "state/ruritania"] }',
        ['person/ada 1', 'state/ruritania 1'],
      ],
    ])('are with %s: %j', async (args, groups) => {
      const { statementStats } = await service.data(`{ statementStats(${args}) { key { value } count } }`);
      expect(statementStats.map(shown)).toEqual(groups);
    });

    it('have their tones', async () => {
      const { statementStats } = await service.data(
        `{ statementStats(groupBy: [SPEAKER], counting: BOTH, first: 2) {
          counting toneSum meanTone firstDay lastDay } }`,
      );
      expect(statementStats[1]).toEqual({
        ...{ counting: 'BOTH', toneSum: -13, meanTone: -4.333333, firstDay: '2022-02-28', lastDay: '2022-05-03' },
      });
    });

    it('come page by page, with their number', async () => {
      const pages: string[][] = [];
      let after: string | null = null;
      do {
        const {
          statementGroups,
        }: {
          statementGroups: {
            nodes: Group[];
            totalCount: number;
            pageInfo: { endCursor: string; hasNextPage: boolean };
          };
        } = await service.data(
          `{ statementGroups(groupBy: [SPEAKER], counting: BOTH, first: 3, after: ${JSON.stringify(after)}) {
              totalCount nodes { key { value } count } pageInfo { endCursor hasNextPage } } }`,
        );
        expect(statementGroups.totalCount).toBe(4);
        pages.push(statementGroups.nodes.map(shown));
        after = statementGroups.pageInfo.hasNextPage ? statementGroups.pageInfo.endCursor : null;
      } while (after !== null);
      expect(pages).toEqual([SPEAKERS.slice(0, 3), SPEAKERS.slice(3)]);
    });

    it('take no cursor of other groups', async () => {
      const { statementGroups } = await service.data(
        '{ statementGroups(groupBy: [SPEAKER]) { pageInfo { endCursor } } }',
      );
      const cursor = JSON.stringify(statementGroups.pageInfo.endCursor);
      expect(await messages(`{ statementGroups(groupBy: [ABOUT], after: ${cursor}) { nodes { count } } }`)).toEqual([
        'after: this cursor is of a list in the order GROUPS_OF_STATEMENTS_BY_SPEAKER; this one is in GROUPS_OF_STATEMENTS_BY_ABOUT',
      ]);
    });
  });

  describe('of counterparts', () => {
    const ofRuritania = (args: string, selection: string) =>
      service.data(`{ state(id: "state/ruritania") { counterparts${args} { totalCount nodes { ${selection} } } } }`);

    it.each([
      ['', ['state/graustark 6', 'group/crowd 1', 'person/ada 1', 'topic/border 1']],
      ['(counting: INTERACTIONS)', ['state/graustark 2', 'person/ada 1']],
      ['(counting: BOTH)', ['state/graustark 8', 'person/ada 2', 'group/crowd 1', 'topic/border 1']],
      ['(counting: BOTH, direction: OUT)', ['state/graustark 5', 'person/ada 1', 'topic/border 1']],
      ['(counting: BOTH, direction: IN, orderBy: NAME_ASC)', ['person/ada 1', 'group/crowd 1', 'state/graustark 3']],
      ['(counting: BOTH, filter: { act: ["17"] })', ['state/graustark 2']],
    ])('are with %s: %j', async (args, expected) => {
      const { state } = await ofRuritania(args, 'subject { id } count');
      const { nodes, totalCount } = state.counterparts;
      const found = nodes.map(
        ({ subject, count }: { subject: { id: string }; count: number }) => `${subject.id} ${count}`,
      );
      expect([found, totalCount]).toEqual([expected, expected.length]);
    });

    it('have their tones and classes in each direction', async () => {
      const selection = `counting countOut countIn toneSum meanTone meanToneIn byQuadClass { verbalConflict materialConflict }
        toneByQuadClass { verbalCooperation { toneSum } materialCooperation { toneSum meanTone }
          verbalConflict { toneSum meanTone } materialConflict { toneSum meanTone } }`;
      const { state } = await ofRuritania('(counting: BOTH, first: 1)', selection);
      expect(state.counterparts.nodes).toEqual([
        {
          ...{ counting: 'BOTH', countOut: 5, countIn: 3, toneSum: -7.6, meanTone: -0.95, meanToneIn: -4.333333 },
          byQuadClass: { verbalConflict: 2, materialConflict: 2 },
          toneByQuadClass: {
            verbalCooperation: { toneSum: 7.4 },
            materialCooperation: { toneSum: 0, meanTone: null },
            verbalConflict: { toneSum: -5, meanTone: -2.5 },
            materialConflict: { toneSum: -10, meanTone: -5 },
          },
        },
      ]);
    });

    it.each([
      ['(counting: INTERACTIONS)', 2],
      ['(counting: INTERACTIONS, direction: IN)', null],
      ['(counting: INTERACTIONS, direction: OUT, filter: { saidOn: "2022-05" })', 2],
      ['(counting: BOTH, direction: IN)', null],
      ['', null],
      ['(filter: { quadClass: [VERBAL_COOPERATION] })', null],
      ['(filter: { medium: ["radio"] })', null],
    ])(
      'of the crowd with %s say, where there are none, how many there are by what is not counted: %p',
      async (args, uncountedTotal) => {
        const { group } = await service.data(`{ group(id: "group/crowd") { counterparts${args} { uncountedTotal } } }`);
        expect(group.counterparts).toEqual({ uncountedTotal });
      },
    );

    it('of many actors are told as one, where the filter leaves out all that is counted', async () => {
      const { data, errors } = await service.ask(`{ actors { nodes { counterparts(${DEEDS}) { totalCount } } } }`);
      expect([data.actors.nodes, new Set(errors?.map(({ message }) => message)).size]).toEqual([
        Array(5).fill({ counterparts: null }),
        1,
      ]);
    });
  });

  const NOTHING_SAID = 'counting: no statement passes the filter, but 2 interactions do; give INTERACTIONS or BOTH';
  it.each([
    [`timeline(interval: MONTH, ${DEEDS}) { count }`, [NOTHING_SAID]],
    [`statementStats(groupBy: [SPEAKER], ${DEEDS}) { count }`, [NOTHING_SAID]],
    [`statementGroups(groupBy: [SPEAKER], ${DEEDS}) { totalCount }`, [NOTHING_SAID]],
    [`state(id: "state/ruritania") { counterparts(${DEEDS}) { totalCount } }`, [NOTHING_SAID]],
    [
      `state(id: "state/ruritania") { counterparts(direction: IN, counting: BOTH, ${DEEDS}) { totalCount } }`,
      undefined,
    ],
    [
      `state(id: "state/ruritania") { counterparts(filter: { act: ["141"] }, direction: OUT) { totalCount } }`,
      undefined,
    ],
    [
      'timeline(interval: MONTH, counting: INTERACTIONS, filter: { act: ["01"] }) { count }',
      ['counting: no interaction passes the filter, but 4 statements do; give STATEMENTS or BOTH'],
    ],
    ['timeline(interval: MONTH, filter: { act: ["20"] }) { count }', undefined],
    [`timeline(interval: MONTH, counting: BOTH, ${DEEDS}) { count }`, undefined],
    ['timeline(interval: MONTH, filter: { medium: ["radio"] }) { count }', undefined],
  ])('are told to be of nothing that is counted: %s', async (field, expected) => {
    expect(await messages(`{ ${field} }`)).toEqual(expected);
  });
});
