import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';
import { CURRENT, common, FILTER_FIXTURE, PLACES } from './filter-fixture.js';

/** Filters in GraphQL, with the numbers of the matching statements in the whole graph. */
const FILTERS: [filter: string, numbers: string][] = [
  ['{}', CURRENT],
  ['null', CURRENT],
  ['{ speaker: null, about: null, act: null, saidOn: null, toneAtLeast: null, status: null }', CURRENT],

  ['{ speaker: ["person/anna"] }', '01 02 06 11'],
  ['{ speaker: ["person/boris", "group/crowd"] }', '03 09 10'],
  ['{ speaker: ["person/anna", "person/anna"] }', '01 02 06 11'],
  ['{ speaker: ["person/nobody"] }', ''],
  ['{ speaker: ["topic/fishing"] }', ''],

  ['{ about: ["state/utopia"] }', '01 05 09 11'],
  ['{ about: ["person/anna"] }', '03 06'],
  ['{ about: ["agreement/accord", "topic/fishing"] }', '02'],
  ['{ about: ["event/summit", "state/utopia", "event/summit"] }', '01 05 09 10 11'],
  ['{ about: ["topic/nothing"] }', ''],

  ['{ between: ["person/anna", "person/boris"] }', '03 11'],
  ['{ between: ["person/anna", "state/utopia"] }', '01 11'],
  ['{ between: ["person/anna", "person/boris", "state/utopia"] }', '01 03 09 11'],
  ['{ between: ["event/summit", "group/crowd"] }', '10'],
  ['{ between: ["person/anna"] }', ''],

  ['{ speakerKind: [PERSON] }', '01 02 03 06 09 11'],
  ['{ speakerKind: [STATE, GROUP] }', '04 10'],
  ['{ speakerKind: [ORGANIZATION] }', '05'],
  ['{ speakerKind: [TOPIC] }', ''],

  ['{ aboutKind: [AGREEMENT] }', '02'],
  ['{ aboutKind: [EVENT] }', '05 10'],
  ['{ aboutKind: [PERSON, TOPIC] }', '02 03 06 11'],
  ['{ aboutKind: [GROUP] }', ''],

  ['{ act: ["111"] }', '01'],
  ['{ act: ["11"] }', '01 02 03'],
  ['{ act: ["112"] }', '02 03'],
  ['{ act: ["1121"] }', '03'],
  ['{ act: ["01", "036"] }', '04 05 06 09'],
  ['{ act: ["20"] }', ''],

  ['{ quadClass: [VERBAL_CONFLICT] }', '01 02 03'],
  ['{ quadClass: [MATERIAL_COOPERATION, MATERIAL_CONFLICT] }', '11'],
  ['{ quadClass: [VERBAL_COOPERATION] }', '04 05 06 09 10'],

  ['{ toneAtLeast: 3 }', '04 10 11'],
  ['{ toneAtLeast: 2.5 }', '04 09 10 11'],
  ['{ toneAtMost: -2 }', '01 02 03'],
  ['{ toneAtMost: -2.1 }', '02'],
  ['{ toneAtLeast: -2, toneAtMost: 0.4 }', '01 03 05 06'],
  ['{ toneAtLeast: 0, toneAtMost: 0 }', '06'],
  ['{ toneAtLeast: -10, toneAtMost: 10 }', CURRENT],

  ['{ saidOn: "2021-10-27" }', '01 02 04 11'],
  ['{ saidOn: "2021-10-27~" }', '01 02 04 11'],
  ['{ saidOn: "2021-10" }', '01 02 03 04 09 11'],
  ['{ saidOn: "2021-10-31/2021-11-01" }', '02 04 06'],
  ['{ saidOn: "2021" }', '01 02 03 04 06 09 11'],
  ['{ saidOn: "2020-02" }', '10'],
  ['{ saidOn: "2017" }', '05'],
  ['{ saidOn: "../2018" }', '05'],
  ['{ saidOn: "/2020-02-29" }', '05 10'],
  ['{ saidOn: "2018-05-31/.." }', CURRENT],
  ['{ saidOn: "2018-06/.." }', '01 02 03 04 06 09 10 11'],
  ['{ saidOn: "2018-06/2020-02-28" }', ''],
  ['{ saidOn: "2030" }', '06'],
  ['{ saidOn: "2022/" }', '06'],
  ['{ saidOn: "2021-10-XX" }', '01 02 03 04 09 11'],
  ['{ saidOn: "202X" }', '01 02 03 04 06 09 10 11'],
  ['{ saidOn: "2021-24" }', '01 02 03 04 06 09 11'],

  ['{ form: [DIRECT] }', '01 06 09'],
  ['{ form: [PARTIAL, CODED] }', '03 04 11'],
  ['{ form: [INDIRECT] }', '02 05 10'],

  ['{ medium: ["tweet"] }', '01 06 09'],
  ['{ medium: ["press briefing", "interview"] }', '03 04'],
  ['{ medium: ["twee"] }', ''],
  ['{ medium: [""] }', ''],

  ['{ source: ["source/weekly"] }', '02 03 04 09'],
  ['{ source: ["source/weekly", "source/daily"] }', CURRENT],
  ['{ source: ["source/none"] }', ''],
  ['{ evidence: ["source/weekly"] }', '02 03 04 09'],

  ['{ status: [CURRENT] }', CURRENT],
  ['{ status: [RETRACTED] }', '07'],
  ['{ status: [CORRECTED, RETRACTED] }', '07 08'],
  ['{ status: [CURRENT, CORRECTED, RETRACTED] }', '01 02 03 04 05 06 07 08 09 10 11'],

  ['{ recordedBefore: "2025-01-01T00:00:00Z" }', ''],
  ['{ recordedBefore: "2025-01-01T00:00:00.001Z" }', '01'],
  ['{ recordedBefore: "2025-06-01T00:00:00Z" }', '01 03'],
  ['{ recordedBefore: "2025-06-01T02:00:00+02:00" }', '01 03'],
  ['{ recordedBefore: "2025-06-01T00:00:01Z" }', '01 03 10'],
  ['{ recordedBefore: "2026-01-01T00:00:00.001Z" }', CURRENT],
  ['{ recordedBefore: null }', CURRENT],

  ...['speaker', 'about', 'between', 'speakerKind', 'aboutKind', 'act', 'quadClass', 'form', 'medium', 'source'].map(
    (condition): [string, string] => [`{ ${condition}: [] }`, ''],
  ),
  ['{ status: [] }', ''],
  ['{ speaker: ["person/anna"], about: [] }', ''],

  ['{ speaker: ["person/anna"], about: ["person/boris"] }', '11'],
  ['{ speaker: ["person/anna"], toneAtMost: -2 }', '01 02'],
  ['{ speaker: ["person/anna"], source: ["source/weekly"] }', '02'],
  ['{ speaker: ["person/anna"], between: ["person/boris", "state/utopia"] }', ''],
  ['{ about: ["state/utopia"], medium: ["tweet"] }', '01 09'],
  ['{ about: ["state/utopia"], source: ["source/daily"] }', '01 05 11'],
  ['{ between: ["person/anna", "person/boris"], quadClass: [VERBAL_CONFLICT] }', '03'],
  ['{ between: ["person/anna", "state/utopia"], status: [RETRACTED] }', '07'],
  ['{ between: ["person/anna", "person/boris"], about: ["state/utopia"] }', '11'],
  ['{ source: ["source/weekly"], saidOn: "2021-10-27" }', '02 04'],
  ['{ act: ["01"], status: [CURRENT, CORRECTED] }', '05 06 08 09'],
  ['{ speakerKind: [PERSON], aboutKind: [STATE] }', '01 09 11'],
  ['{ saidOn: "2021-10", toneAtLeast: 0 }', '04 09 11'],
  ['{ form: [DIRECT], saidOn: "2021-11" }', '06'],
  ['{ recordedBefore: "2025-12-31T00:00:00Z", speaker: ["person/anna"] }', '01'],
];

/** Filters whose counts are checked too: each entry point, an empty list, and more than one condition. */
const COUNTED = FILTERS.filter(([filter]) =>
  /^\{\}|"person\/anna"\] \}|"topic\/fishing"\] \}|\["01"|toneAtMost: 0|"2021-10-27"|daily"\] \}|RETRACTED\]|: \[\]/.test(
    filter,
  ),
);

describeOnEachEngine('a StatementFilter', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(FILTER_FIXTURE)]);
  });
  afterAll(() => service.stop());

  /** The result of a filtered list at each entry point, by its name. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever the selection asks for.
  async function inEachPlace(filter: string, selection: string, read: (list: any) => unknown) {
    const fields = PLACES.map(({ field, list }, index) => {
      const asked = `list: ${list}(filter: ${filter}, orderBy: SAID_ON_ASC, first: 50) { ${selection} }`;
      return field === null ? `place${index}: ${asked.slice(6)}` : `place${index}: ${field} { ${asked} }`;
    });
    const data = await service.data(`{ ${fields.join('\n')} }`);
    return Object.fromEntries(
      PLACES.map(({ place, field }, index) => {
        const value = data[`place${index}`];
        return [place, read(field === null ? value : value.list)];
      }),
    );
  }

  function expectedOf(numbers: string, read: (found: string[]) => unknown) {
    return Object.fromEntries(PLACES.map(({ place, all }) => [place, read(common(numbers, all))]));
  }

  it.each(FILTERS)('%s passes %s', async (filter, numbers) => {
    const found = await inEachPlace(filter, 'nodes { id }', ({ nodes }) =>
      nodes.map(({ id }: { id: string }) => id.replace('statement/s', '')).sort(),
    );
    expect(found).toEqual(expectedOf(numbers, (expected) => expected));
  });

  it.each(COUNTED)('%s counts %s', async (filter, numbers) => {
    const counts = await inEachPlace(filter, 'totalCount', ({ totalCount }) => totalCount);
    expect(counts).toEqual(expectedOf(numbers, ({ length }) => length));
  });
});
