// On the statements of filter-fixture.ts, nine of which are current.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';
import { FILTER_FIXTURE } from './filter-fixture.js';

interface Group {
  key: { value: string | null }[];
  count: number;
}

describeOnEachEngine('statementStats', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(FILTER_FIXTURE)]);
  });
  afterAll(() => service.stop());

  /** The groups as strings, such as 'person/anna 2021-10 3'. */
  async function groups(args: string): Promise<string[]> {
    const { statementStats } = await service.data(`{ statementStats(${args}) { key { value } count } }`);
    return statementStats.map(({ key, count }: Group) => [...key.map(({ value }) => value), count].join(' '));
  }

  it.each([
    ['SPEAKER', ['person/anna 4', 'person/boris 2', 'group/crowd 1', 'organization/league 1', 'state/utopia 1']],
    [
      'ABOUT',
      [
        ...['state/utopia 4', 'event/summit 2', 'person/anna 2'],
        ...['agreement/accord 1', 'organization/league 1', 'person/boris 1', 'topic/fishing 1'],
      ],
    ],
    ['SPEAKER_KIND', ['PERSON 6', 'GROUP 1', 'ORGANIZATION 1', 'STATE 1']],
    ['ABOUT_KIND', ['STATE 4', 'PERSON 3', 'EVENT 2', 'AGREEMENT 1', 'ORGANIZATION 1', 'TOPIC 1']],
    ['ACT_ROOT', ['01 3', '11 3', '02 1', '03 1', '06 1']],
    ['QUAD_CLASS', ['VERBAL_COOPERATION 5', 'VERBAL_CONFLICT 3', 'MATERIAL_COOPERATION 1']],
    ['MONTH', ['2021-10 5', '2018-05 1', '2020-02 1', '2021-01 1', '2021-11 1']],
    ['YEAR', ['2021 7', '2018 1', '2020 1']],
    ['SOURCE', ['source/daily 6', 'source/weekly 4']],
    ['FORM', ['DIRECT 3', 'INDIRECT 3', 'CODED 2', 'PARTIAL 1']],
    ['MEDIUM', [' 4', 'tweet 3', 'interview 1', 'press briefing 1']],
  ])('by %s counts %j', async (dimension, expected) => {
    expect(await groups(`groupBy: [${dimension}]`)).toEqual(expected);
  });

  it('by two dimensions counts each combination, its key in the order asked for', async () => {
    expect(await groups('groupBy: [YEAR, SPEAKER], first: 3')).toEqual([
      '2021 person/anna 4',
      '2021 person/boris 2',
      '2020 group/crowd 1',
    ]);
  });

  it('by three dimensions counts each combination', async () => {
    expect(await groups('groupBy: [SPEAKER, QUAD_CLASS, FORM], first: 3')).toEqual([
      'group/crowd VERBAL_COOPERATION INDIRECT 1',
      'organization/league VERBAL_COOPERATION INDIRECT 1',
      'person/anna MATERIAL_COOPERATION CODED 1',
    ]);
  });

  it('by subject and kind gives each subject its own kind', async () => {
    expect(await groups('groupBy: [ABOUT, ABOUT_KIND], filter: { speaker: ["person/anna"] }')).toEqual([
      'state/utopia STATE 2',
      'agreement/accord AGREEMENT 1',
      'person/anna PERSON 1',
      'person/boris PERSON 1',
      'topic/fishing TOPIC 1',
    ]);
  });

  it('by subject and source counts a statement with two of one at each', async () => {
    expect(await groups('groupBy: [ABOUT, SOURCE], filter: { speaker: ["person/boris"] }')).toEqual([
      'person/anna source/daily 1',
      'person/anna source/weekly 1',
      'state/utopia source/weekly 1',
    ]);
  });

  it.each([
    ['a subject', 'about: ["state/utopia"]', ['person/anna 2', 'organization/league 1', 'person/boris 1']],
    ['both ends', 'between: ["person/anna", "person/boris"]', ['person/anna 1', 'person/boris 1']],
    ['a source', 'source: ["source/weekly"]', ['person/boris 2', 'person/anna 1', 'state/utopia 1']],
    ['words', 'text: "words"', ['person/anna 2', 'person/boris 2']],
    ['other statuses', 'status: [CORRECTED, RETRACTED]', ['person/boris 1', 'state/utopia 1']],
    ['nothing that is there', 'about: ["state/nowhere"]', []],
    ['nobody', 'speaker: []', []],
  ])('counts those of a filter that names %s', async (_, filter, expected) => {
    expect(await groups(`groupBy: [SPEAKER], filter: { ${filter} }`)).toEqual(expected);
  });

  it.each([
    'about: ["person/anna", "person/boris", "state/utopia", "event/summit"]',
    'source: ["source/daily", "source/weekly"]',
    'speaker: ["person/anna", "person/boris"]',
    'between: ["person/anna", "person/boris", "state/utopia"]',
  ])('counts a statement once, whichever of several nodes lead to it: %s', async (filter) => {
    const { statements, statementStats, timeline } = await service.data(
      `{ statements(filter: { ${filter} }) { totalCount nodes { tone } }
         statementStats(groupBy: [YEAR], filter: { ${filter} }) { count toneSum }
         timeline(interval: YEAR, filter: { ${filter} }) { count toneSum } }`,
    );
    const sums = (rows: { count: number; toneSum: number }[]) => [
      rows.reduce((sum, { count }) => sum + count, 0),
      rows.reduce((sum, { toneSum }) => sum + toneSum, 0),
    ];
    const tones = statements.nodes.map(({ tone }: { tone: number | null }) => tone ?? 0);
    const expected = [
      statements.totalCount,
      expect.closeTo(tones.reduce((sum: number, tone: number) => sum + tone, 0)),
    ];
    expect([sums(statementStats), sums(timeline)]).toEqual([expected, expected]);
  });

  it('counts a statement that began before the interval of the filter within it', async () => {
    expect(await groups('groupBy: [MONTH], filter: { saidOn: "2021-10/2021-11" }')).toEqual(['2021-10 6', '2021-11 1']);
  });

  it('gives the mean tone of a group and its first and last day', async () => {
    const { statementStats } = await service.data(
      '{ statementStats(groupBy: [SPEAKER], first: 1) { count meanTone firstDay lastDay } }',
    );
    // (-2 - 5.5 + 0 + 6.4) / 4
    expect(statementStats).toEqual([{ count: 4, meanTone: -0.275, firstDay: '2021-10-01', lastDay: '2021-11-01' }]);
  });

  it.each([
    ['SPEAKER', ['Anna', 'Boris', 'Crowd', 'League', 'Utopia']],
    ['ABOUT_KIND', ['State', 'Person', 'Event', 'Agreement', 'Organization', 'Topic']],
    [
      'ACT_ROOT',
      [
        'Make public statement',
        'Disapprove',
        'Appeal',
        'Express intent to cooperate',
        'Engage in material cooperation',
      ],
    ],
    ['QUAD_CLASS', ['Verbal cooperation', 'Verbal conflict', 'Material cooperation']],
    ['YEAR', ['2021', '2018', '2020']],
    ['SOURCE', ['The Daily', 'The Weekly']],
    ['MEDIUM', ['Not known', 'tweet', 'interview', 'press briefing']],
  ])('by %s calls the groups %j', async (dimension, labels) => {
    const { statementStats } = await service.data(`{ statementStats(groupBy: [${dimension}]) { key { label } } }`);
    expect(statementStats.map(({ key }: { key: { label: string }[] }) => key[0]!.label)).toEqual(labels);
  });

  it('gives the subject or source that a key names', async () => {
    const { statementStats } = await service.data(`{ statementStats(groupBy: [ABOUT, SOURCE, YEAR], first: 1) {
      key { dimension subject { __typename name } source { title } } } }`);
    expect(statementStats[0].key).toEqual([
      { dimension: 'ABOUT', subject: { __typename: 'Person', name: 'Anna' }, source: null },
      { dimension: 'SOURCE', subject: null, source: { title: 'The Daily' } },
      { dimension: 'YEAR', subject: null, source: null },
    ]);
  });

  it('takes two database queries for 50 groups and their names', async () => {
    const { queries } = await service.ask('{ statementStats(groupBy: [SPEAKER, ABOUT]) { key { label } count } }');
    expect(queries).toBe(2);
  });

  it.each([
    ['groupBy: []', 'groupBy', 'is empty; give at least one dimension, such as [SPEAKER]'],
    ['groupBy: [SPEAKER, ABOUT, MONTH, FORM]', 'groupBy', 'holds 4 dimensions; give at most 3'],
    ['groupBy: [SPEAKER, SPEAKER]', 'groupBy', 'holds a dimension twice; give each once'],
    ['groupBy: [SPEAKER], first: -1', 'first', '-1 is not a page size; give 0 to 500'],
    ['groupBy: [SPEAKER], first: 501', 'first', '501 is not a page size; give 0 to 500'],
  ])('refuses %s under its path', async (args, path, message) => {
    const { errors } = await service.ask(`{ statementStats(${args}) { count } }`);
    expect(errors!.flatMap(({ extensions }) => extensions.fields)).toEqual([{ path, message }]);
  });
});
