// The filters by states: which actors count for a state, as itself, a part of it, or on the days of a membership or role.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';
import { STATEMENT_LINE } from '../statement-line.js';

const evidence = [{ source: 'source/a' }];
const said = (id: string, speaker: string, about: string, saidOn: string) => ({
  ...{ ...STATEMENT_LINE, id: `statement/${id}`, speaker, about: [about], saidOn, act: '111', evidence },
});

const LINES = [
  { type: 'source', id: 'source/a', title: 'A' },
  ...['ruritania', 'graustark'].map((name) => ({ type: 'state', id: `state/${name}`, name })),
  { type: 'organization', id: 'organization/ministry', name: 'Ministry' },
  { type: 'group', id: 'group/fishers', name: 'Fishers' },
  ...['ada', 'ben', 'cleo'].map((name) => ({ type: 'person', id: `person/${name}`, name })),
  { type: 'alias', id: 'group/ruritanians', of: 'state/ruritania' },
  { type: 'alias', id: 'state/ministry', of: 'organization/ministry' },
  { type: 'part', part: 'organization/ministry', whole: 'state/ruritania' },
  { type: 'part', part: 'group/fishers', whole: 'state/ruritania' },
  { type: 'role', holder: 'person/ada', of: 'organization/ministry', title: 'Minister', during: '2021-01/2021-06' },
  { type: 'role', holder: 'person/ada', of: 'organization/ministry', title: 'Envoy', during: '2021-04/2021-07' },
  { type: 'membership', member: 'person/ben', organization: 'group/fishers' },
  { type: 'membership', member: 'person/cleo', organization: 'group/fishers', during: '2020' },
  said('state', 'state/ruritania', 'state/graustark', '2021-05-01'),
  said('in-office', 'person/ada', 'state/graustark', '2021-05-02'),
  said('after-office', 'person/ada', 'state/graustark', '2021-08-02'),
  said('member', 'person/ben', 'person/ada', '2021-05-03'),
  said('former-member', 'person/cleo', 'person/ada', '2021-09-03'),
  said('other', 'state/graustark', 'group/fishers', '2021-05-04'),
  {
    ...said('two', 'state/graustark', 'group/fishers', '2021-05-04'),
    about: ['group/fishers', 'person/ben'],
    status: 'RETRACTED',
  },
  {
    ...{ type: 'interaction', id: 'interaction/a', source: 'person/ben', target: 'state/graustark', act: '042' },
    ...{ heldOn: '2021-05-05', evidence },
  },
];

describeOnEachEngine('a filter by states', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(LINES)]);
  });
  afterAll(() => service.stop());

  const ids = async (filter: string) => {
    const { statements } = await service.data(
      `{ statements(filter: ${filter}, first: 50) { totalCount nodes { id } } }`,
    );
    expect(statements.totalCount).toBe(statements.nodes.length);
    return statements.nodes.map(({ id }: { id: string }) => id.replace('statement/', '')).sort();
  };

  it.each([
    ['{ within: ["state/ruritania"] }', ['in-office', 'member', 'state']],
    ['{ within: ["state/graustark"] }', ['other']],
    ['{ within: ["state/graustark", "state/ruritania"] }', ['in-office', 'member', 'other', 'state']],
    ['{ aboutWithin: ["state/ruritania"] }', ['member', 'other']],
    ['{ within: ["state/ruritania"], aboutWithin: ["state/graustark"] }', ['in-office', 'state']],
    ['{ within: ["state/ruritania"], speakerKind: [PERSON], not: [{ about: ["person/ada"] }] }', ['in-office']],
    ['{ not: { within: ["state/ruritania"] } }', ['after-office', 'former-member', 'other']],
    [
      '{ not: [{ within: ["state/ruritania"], speakerKind: [PERSON] }] }',
      ['after-office', 'former-member', 'other', 'state'],
    ],
    ['{ not: [{ within: ["state/graustark"] }, { within: ["state/ruritania"] }] }', ['after-office', 'former-member']],
    ['{ not: { aboutWithin: ["state/ruritania"] } }', ['after-office', 'former-member', 'in-office', 'state']],
    ['{ within: ["state/ruritania"], not: { aboutWithin: ["state/graustark"] } }', ['member']],
    ['{ within: ["state/nowhere"] }', []],
    ['{ not: { within: [] } }', ['after-office', 'former-member', 'in-office', 'member', 'other', 'state']],
    ['{ within: [] }', []],
  ])('finds with %s who counts for them on the day', async (filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  it('is of interactions, too', async () => {
    const { done, met, notDone, notMet } = await service.data(
      `{ done: interactions(filter: { within: ["state/ruritania"] }) { totalCount }
         met: interactions(filter: { targetWithin: ["state/ruritania"] }) { totalCount }
         notDone: interactions(filter: { not: { within: ["state/ruritania"] } }) { totalCount }
         notMet: interactions(filter: { not: { targetWithin: ["state/ruritania"] } }) { totalCount } }`,
    );
    expect([done, met, notDone, notMet].map(({ totalCount }) => totalCount)).toEqual([1, 0, 0, 1]);
  });

  it('narrows sums, rankings and panels as it narrows lists', async () => {
    const { timeline, ranking, statementStats } = await service.data(
      `{ timeline(filter: { within: ["state/ruritania"] }, interval: YEAR) { count }
         ranking(filter: { within: ["state/ruritania"] }, metric: WEIGHTED_DEGREE, first: 1) { score actor { id } }
         statementStats(filter: { within: ["state/ruritania"] }, groupBy: [YEAR]) { count } }`,
    );
    const { body } = await service.app.inject('/export?what=panel&by=country&interval=year&within=state/ruritania');
    expect([timeline[0].count, ranking[0].score, statementStats[0].count]).toEqual([3, 2, 3]);
    expect(body.split('\n')[1]).toMatch(/^"state\/ruritania","2021",2021-01-01,2021-12-31,4,3,1,/);
  });

  it('leaves out in exports, too', async () => {
    const { body } = await service.app.inject('/export?format=jsonl&counting=BOTH&not=within%3Dstate/ruritania');
    const acts = body.match(/"id":"(?:statement|interaction)\/[^"]*"/g);
    expect(acts).toEqual(['after-office', 'former-member', 'other'].map((id) => `"id":"statement/${id}"`));
  });

  it('takes ids of states alone', async () => {
    const { errors } = await service.ask('{ statements(filter: { within: ["group/fishers"] }) { nodes { id } } }');
    expect(errors?.[0]?.message).toContain('"group/fishers" is not an id of a state; give one such as \'state/iran\'');
  });

  it('takes a former id of a state, and refuses that of another actor', async () => {
    expect(await ids('{ within: ["group/ruritanians"] }')).toEqual(await ids('{ within: ["state/ruritania"] }'));
    const { errors } = await service.ask('{ statements(filter: { aboutWithin: ["state/ministry"] }) { totalCount } }');
    expect(errors?.[0]?.extensions).toMatchObject({ fields: [{ path: 'filter.aboutWithin' }] });
    expect(errors?.[0]?.message).toContain('"state/ministry" is not an id of a state');
    const excluded = await service.ask(
      '{ statements(filter: { not: { within: ["state/ministry"] } }) { totalCount } }',
    );
    expect(excluded.errors?.[0]?.extensions).toMatchObject({ fields: [{ path: 'filter.not.0.within' }] });
  });

  it('costs more for each state', async () => {
    const costOf = async (states: string) =>
      Number(
        (await service.ask(`{ statements(filter: { within: [${states}] }) { nodes { id } } }`)).response.headers[
          'demarche-cost'
        ],
      );
    expect((await costOf('"state/a", "state/b"')) - (await costOf('"state/a"'))).toBe(100);
    expect(
      (await costOf('"state/a"], not: [{ aboutWithin: "state/b" }], about: ["state/c"')) -
        (await costOf('"state/a"], about: ["state/c"')),
    ).toBe(100);
  });

  describe('as a dimension of groups', () => {
    const groups = async (args: string) => {
      const { statementGroups } = await service.data(
        `{ statementGroups(groupBy: ${args}, first: 50) { totalCount nodes { key { value } count } } }`,
      );
      expect(statementGroups.totalCount).toBe(statementGroups.nodes.length);
      return statementGroups.nodes.map(
        ({ key, count }: { key: { value: string | null }[]; count: number }) =>
          `${key.map(({ value }) => value?.replace('state/', '') ?? '-').join(' ')} ${count}`,
      );
    };

    it.each([
      ['[SPEAKER_COUNTRY]', ['ruritania 3', '- 2', 'graustark 1']],
      ['[ABOUT_COUNTRY]', ['graustark 3', 'ruritania 2', '- 1']],
      ['[SPEAKER_COUNTRY], counting: BOTH', ['ruritania 4', '- 2', 'graustark 1']],
      [
        '[SPEAKER_COUNTRY, ABOUT_COUNTRY], counting: BOTH',
        ['ruritania graustark 3', '- - 1', '- graustark 1', 'graustark ruritania 1', 'ruritania ruritania 1'],
      ],
      [
        '[SPEAKER_COUNTRY, SPEAKER], filter: { speakerKind: [PERSON] }',
        ['- person/ada 1', 'ruritania person/ada 1', 'ruritania person/ben 1', '- person/cleo 1'],
      ],
      [
        '[ABOUT, ABOUT_COUNTRY]',
        ['graustark graustark 3', 'group/fishers ruritania 1', 'person/ada - 1', 'person/ada ruritania 1'],
      ],
      ['[ABOUT_KIND, ABOUT_COUNTRY]', ['STATE graustark 3', 'GROUP ruritania 1', 'PERSON - 1', 'PERSON ruritania 1']],
      [
        '[ABOUT_KIND, SPEAKER_COUNTRY]',
        ['STATE ruritania 2', 'GROUP graustark 1', 'PERSON - 1', 'PERSON ruritania 1', 'STATE - 1'],
      ],
      ['[SPEAKER_COUNTRY, MONTH], filter: { saidOn: "2021-05" }', ['ruritania 2021-05 3', 'graustark 2021-05 1']],
      ['[SPEAKER_COUNTRY, SOURCE]', ['ruritania source/a 3', '- source/a 2', 'graustark source/a 1']],
      ['[ABOUT_COUNTRY], counting: INTERACTIONS', ['graustark 1']],
    ])('%s are %j', async (args, expected) => {
      expect(await groups(args)).toEqual(expected);
    });

    it('name the state, and come page by page', async () => {
      const page = async (after: string) =>
        (
          await service.data(`{ statementGroups(groupBy: [SPEAKER_COUNTRY], first: 1${after}) {
            nodes { key { label subject { id } } } pageInfo { endCursor hasNextPage } } }`)
        ).statementGroups;
      const first = await page('');
      const second = await page(`, after: "${first.pageInfo.endCursor}"`);
      expect([...first.nodes, ...second.nodes].map(({ key }) => key[0])).toEqual([
        { label: 'ruritania', subject: { id: 'state/ruritania' } },
        { label: 'Not known', subject: null },
      ]);
    });

    it('count one about two of a state, or of one who belongs to it twice, once for the state', async () => {
      expect(await groups('[ABOUT_COUNTRY], filter: { status: [RETRACTED] }')).toEqual(['ruritania 1']);
    });
  });
});
