import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';
import { WORLD_FIXTURE } from './world-fixture.js';

/** Filters with the numbers of the matching interactions of the world fixture, the newest first. */
const FILTERS: [filter: string, numbers: string][] = [
  ['{}', '4 1 6 2 3 5'],
  ['null', '4 1 6 2 3 5'],
  ['{ source: null, target: null, between: null, heldOn: null }', '4 1 6 2 3 5'],
  ['{ source: ["person/anna"] }', '1 5'],
  ['{ source: ["person/anna", "state/utopia", "person/anna"] }', '1 6 3 5'],
  ['{ source: ["person/nobody"] }', ''],
  ['{ target: ["organization/league"] }', '1 6'],
  ['{ target: ["topic/fishing"] }', '3'],
  ['{ between: ["person/anna", "organization/league"] }', '1 2'],
  ['{ between: ["person/boris"] }', ''],
  ['{ between: ["state/utopia", "topic/fishing", "organization/league"] }', '6 3'],
  ['{ act: ["04"] }', '4 1 5'],
  ['{ act: ["042", "190"] }', '1 6'],
  ['{ quadClass: [MATERIAL_CONFLICT] }', '6 2'],
  ['{ toneAtLeast: 2, toneAtMost: 2 }', '1'],
  ['{ toneAtMost: -5 }', '6 2'],
  ['{ toneAtLeast: -9.5 }', '4 1 2 3 5'],
  ['{ heldOn: "2021-10-27" }', '1 6 2'],
  ['{ heldOn: "2021" }', '4 1 6 2'],
  ['{ heldOn: "../2018" }', '5'],
  ['{ heldOn: "2018-06/2019" }', ''],
  ['{ heldOn: "2021-10-28/.." }', '4 2'],
  ['{ evidence: ["source/daily"] }', '1 6'],
  ['{ evidence: ["source/weekly", "source/daily"] }', '1 6'],
  ['{ evidence: ["source/annual"] }', ''],
  ...['source', 'target', 'between', 'act', 'quadClass', 'evidence'].map((condition): [string, string] => [
    `{ ${condition}: [] }`,
    '',
  ]),
  ['{ source: ["person/anna"], target: ["organization/league"] }', '1'],
  ['{ source: [], target: ["organization/league"] }', ''],
  ['{ target: ["organization/league"], quadClass: [MATERIAL_CONFLICT] }', '6'],
  ['{ source: ["person/anna"], between: ["person/boris", "organization/league"] }', ''],
  ['{ heldOn: "2021-10", act: ["04"] }', '4 1'],
];

const OF_LEAGUE = '1 6 2';

describeOnEachEngine('an InteractionFilter', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(WORLD_FIXTURE)]);
  });
  afterAll(() => service.stop());

  const numbersOf = ({ nodes }: { nodes: { id: string }[] }) =>
    nodes.map(({ id }) => id.replace('interaction/i', '')).join(' ');

  it.each(FILTERS)('%s passes %s', async (filter, numbers) => {
    const { whole, organization } = await service.data(`{
      whole: interactions(filter: ${filter}) { nodes { id } }
      organization(id: "organization/league") { interactions(filter: ${filter}) { nodes { id } } }
    }`);
    const ofLeague = numbers.split(' ').filter((number) => OF_LEAGUE.includes(number || 'none'));
    expect({ whole: numbersOf(whole), ofLeague: numbersOf(organization.interactions) }).toEqual({
      whole: numbers,
      ofLeague: ofLeague.join(' '),
    });
  });

  it.each(FILTERS)('%s counts %s', async (filter, numbers) => {
    const { whole } = await service.data(`{ whole: interactions(filter: ${filter}) { totalCount } }`);
    expect(whole.totalCount).toBe(numbers === '' ? 0 : numbers.split(' ').length);
  });
});
