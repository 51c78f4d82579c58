import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';

const relation = { type: 'party', party: 'state/utopia', agreement: 'agreement/accord' };
const LINES = [
  { type: 'state', id: 'state/utopia', name: 'Utopia' },
  { type: 'agreement', id: 'agreement/accord', name: 'Accord' },
  { ...relation, status: 'SIGNATORY', since: '2015', until: '2018-05' },
  { ...relation, status: 'WITHDREW', since: '2018-05' },
];

describeOnEachEngine('several relations of a state to an agreement', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [exchangeFile(LINES)]);
  });
  afterAll(() => service.stop());

  const edges = async (during: string | null) => {
    const query = `query ($during: EDTF) { neighborhood(around: ["state/utopia"], through: [PARTY_TO], during: $during) {
      edges { title count firstDay lastDay } } }`;
    return (await service.data(query, { during })).neighborhood.edges;
  };

  it('last on where one of them has no end', async () => {
    expect(await edges(null)).toEqual([{ title: 'WITHDREW', count: 2, firstDay: '2015-01-01', lastDay: null }]);
  });

  it('are those of an interval, of which a later end is not known', async () => {
    expect(await edges('2016')).toEqual([
      { title: 'SIGNATORY', count: 1, firstDay: '2015-01-01', lastDay: '2018-05-31' },
    ]);
    expect(await edges('2030')).toEqual([{ title: 'WITHDREW', count: 1, firstDay: '2018-05-01', lastDay: null }]);
  });
});
