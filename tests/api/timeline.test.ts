// On the statements of filter-fixture.ts. Their days: 01 and 11 on 2021-10-27, 02 on 2021-10-01, 03 on 2021-10-28, 04 on
// 2021-01-01 (it was said '2021'), 05 on 2018-05-31 ('../2018-05'), 06 on 2021-11-01, 09 on 2021-10-26, 10 on 2020-02-29.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';
import { FILTER_FIXTURE } from './filter-fixture.js';

interface Bucket {
  label: string;
  count: number;
}

describeOnEachEngine('a timeline', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(FILTER_FIXTURE)]);
  });
  afterAll(() => service.stop());

  async function bucketsOf(args: string): Promise<Bucket[]> {
    return (await service.data(`{ timeline(${args}) { label count } }`)).timeline;
  }

  /** The buckets as one string, such as '2018 1, 2019 0'. */
  async function counts(args: string): Promise<string> {
    return (await bucketsOf(args)).map(({ label, count }) => `${label} ${count}`).join(', ');
  }

  it('tells of each bucket its days, how many statements are in it, in what tone and of which classes', async () => {
    const { timeline } = await service.data(`{ timeline(interval: QUARTER, filter: { saidOn: "2021-10" }) {
      start end label count meanTone
      byQuadClass { verbalCooperation materialCooperation verbalConflict materialConflict } } }`);
    expect(timeline).toEqual([
      {
        ...{ start: '2021-10-01', end: '2021-12-31', label: '2021-Q4', count: 6 },
        // (-2 - 5.5 - 2 + 4 + 2.5 + 6.4) / 6
        meanTone: 0.566667,
        byQuadClass: { verbalCooperation: 2, materialCooperation: 1, verbalConflict: 3, materialConflict: 0 },
      },
    ]);
  });

  it('has no mean tone where there are no statements', async () => {
    const { timeline } = await service.data(
      '{ timeline(interval: YEAR, filter: { saidOn: "2019" }) { count meanTone } }',
    );
    expect(timeline).toEqual([{ count: 0, meanTone: null }]);
  });

  it.each([
    ['YEAR', '2018 1, 2019 0, 2020 1, 2021 7'],
    [
      'QUARTER',
      '2018-Q2 1, 2018-Q3 0, 2018-Q4 0, 2019-Q1 0, 2019-Q2 0, 2019-Q3 0, 2019-Q4 0, 2020-Q1 1, 2020-Q2 0, 2020-Q3 0, 2020-Q4 0, 2021-Q1 1, 2021-Q2 0, 2021-Q3 0, 2021-Q4 6',
    ],
  ])('by %s shows those without statements between the first and the last: %s', async (interval, expected) => {
    expect(await counts(`interval: ${interval}`)).toBe(expected);
  });

  it.each([
    ['YEAR', 4],
    ['QUARTER', 15],
    ['MONTH', 43],
    ['WEEK', 180],
    ['DAY', 1251],
  ])('by %s has %i buckets, in which each statement is once', async (interval, length) => {
    const buckets = await bucketsOf(`interval: ${interval}`);
    expect([buckets.length, buckets.reduce((sum, { count }) => sum + count, 0)]).toEqual([length, 9]);
  });

  it('reaches over the whole interval of the filter', async () => {
    expect(await counts('interval: MONTH, filter: { saidOn: "2021-08/2021-12" }')).toBe(
      '2021-08 1, 2021-09 0, 2021-10 5, 2021-11 1, 2021-12 0',
    );
  });

  it('reaches over the interval of the filter also where nothing passes it', async () => {
    expect(await counts('interval: MONTH, filter: { saidOn: "2019-01/2019-03" }')).toBe(
      '2019-01 0, 2019-02 0, 2019-03 0',
    );
  });

  it('begins with the interval of the filter where that is open at its end', async () => {
    expect(await counts('interval: MONTH, filter: { saidOn: "2021-08/.." }')).toBe(
      '2021-08 1, 2021-09 0, 2021-10 5, 2021-11 1',
    );
  });

  it('ends with the interval of the filter where that is open at its beginning', async () => {
    expect(await counts('interval: YEAR, filter: { saidOn: "../2020" }')).toBe('2018 1, 2019 0, 2020 1');
  });

  it('has no buckets where nothing passes the filter and no interval is closed', async () => {
    expect(await counts('interval: DAY, filter: { speaker: ["person/nobody"], saidOn: "2019/.." }')).toBe('');
  });

  it('counts a statement that began before the interval of the filter in its first bucket', async () => {
    expect(await counts('interval: DAY, filter: { saidOn: "2021-10-26/2021-10-28" }')).toBe(
      '2021-10-26 3, 2021-10-27 2, 2021-10-28 1',
    );
  });

  it('counts a statement with an open beginning on its last day', async () => {
    expect(await counts('interval: DAY, filter: { speaker: ["organization/league"] }')).toBe('2018-05-31 1');
  });

  it('counts a statement with an open beginning on the last day of the filter where that is earlier', async () => {
    expect(await counts('interval: MONTH, filter: { saidOn: "2017-11/2017-12" }')).toBe('2017-11 0, 2017-12 1');
  });

  it('counts weeks from Monday, by ISO 8601', async () => {
    expect(await counts('interval: WEEK, filter: { speaker: ["person/anna"], saidOn: "2021-10-20/.." }')).toBe(
      '2021-W42 1, 2021-W43 2, 2021-W44 1',
    );
  });

  it.each([
    ['a speaker', 'speaker: ["person/anna"]', '2021 4'],
    ['several speakers', 'speaker: ["person/anna", "group/crowd"]', '2020 1, 2021 4'],
    ['a subject', 'about: ["state/utopia"]', '2018 1, 2019 0, 2020 0, 2021 3'],
    ['several subjects of one statement', 'about: ["state/utopia", "person/boris"]', '2018 1, 2019 0, 2020 0, 2021 3'],
    ['both ends', 'between: ["person/anna", "person/boris"]', '2021 2'],
    ['a source', 'source: ["source/weekly"]', '2021 4'],
    ['several sources of one statement', 'source: ["source/weekly", "source/daily"]', '2018 1, 2019 0, 2020 1, 2021 7'],
    ['a speaker and a subject', 'speaker: ["person/anna"], about: ["person/boris"]', '2021 1'],
    ['words', 'text: "words"', '2021 4'],
    ['nobody', 'speaker: []', ''],
    ['a class', 'quadClass: [VERBAL_CONFLICT]', '2021 3'],
    ['another status', 'status: [RETRACTED]', '2021 1'],
  ])('counts those of a filter that names %s', async (_, filter, expected) => {
    expect(await counts(`interval: YEAR, filter: { ${filter} }`)).toBe(expected);
  });

  it('takes one database query', async () => {
    const { queries } = await service.ask('{ timeline(interval: DAY) { count } }');
    expect(queries).toBe(1);
  });

  it.each([
    [
      'DAY',
      '1999/2023',
      'interval: DAY makes 9,131 buckets from 1999-01-01 to 2023-12-31, and 5,000 are given at most; take WEEK, or ask for fewer days',
    ],
    [
      'DAY',
      '1000/2023',
      'interval: DAY makes 374,008 buckets from 1000-01-01 to 2023-12-31, and 5,000 are given at most; take QUARTER, or ask for fewer days',
    ],
    [
      'YEAR',
      '0002/9998',
      'interval: YEAR makes 9,997 buckets from 0002-01-01 to 9998-12-31, and 5,000 are given at most; ask for fewer days',
    ],
    [
      'MONTH',
      '0002/..',
      'interval: MONTH makes 24,239 buckets from 0002-01-01 to 2021-11-01, and 5,000 are given at most; take YEAR, or ask for fewer days',
    ],
  ])('by %s of %s is refused, with what would do', async (interval, saidOn, message) => {
    const { errors } = await service.ask(
      `{ timeline(interval: ${interval}, filter: { saidOn: "${saidOn}" }) { count } }`,
    );
    expect(errors!.map((error) => [error.message, error.extensions.code])).toEqual([[message, 'BAD_USER_INPUT']]);
  });

  it('that is too long is refused before the graph is read', async () => {
    const { queries } = await service.ask('{ timeline(interval: DAY, filter: { saidOn: "1000/2023" }) { count } }');
    expect(queries).toBe(0);
  });

  it('names the path of a condition that breaks a rule', async () => {
    const { errors } = await service.ask('{ timeline(interval: DAY, filter: { saidOn: "soon" }) { count } }');
    expect(errors![0]!.extensions.fields!.map(({ path }) => path)).toEqual(['filter.saidOn']);
  });
});
