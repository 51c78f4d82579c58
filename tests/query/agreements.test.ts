import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import type { Queries } from '../../src/query/query-types.generated.js';
import { describeOnEachEngine, openTestGraph } from '../engines.js';
import { anchorsOf, readByPages, readIds, readRows } from './listing-parameters.js';
import { SMALL } from './parameter-sets.js';

const told = (rows: Queries['listPartiesOfAgreement']['row'][]) =>
  rows.map(({ partyId, status }) => `${partyId} ${status}`);

describeOnEachEngine('agreements', (config) => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await openTestGraph(config, [SMALL]);
  });
  afterAll(() => graph?.close());

  it('are sorted by name, whatever the accents', async () => {
    expect(await readIds(graph, 'listAgreements')).toEqual(['agreement/river-pact', 'agreement/lake-treaty']);
  });

  it('are all given by pages of one', async () => {
    expect(await readByPages(graph, 'listAgreements', {}, 1)).toEqual([
      'agreement/river-pact',
      'agreement/lake-treaty',
    ]);
  });

  it('are counted', async () => {
    expect(await readRows(graph, 'countAgreements')).toEqual([{ anchor: 'all', count: 2 }]);
  });

  describe('their parties', () => {
    const anchors = anchorsOf('agreement/lake-treaty');

    it('are sorted by the day since when, the undated first, ties by id', async () => {
      expect(told(await readRows(graph, 'listPartiesOfAgreement', { anchors }))).toEqual([
        'organization/lake-union MEDIATOR',
        'state/graustark SIGNATORY',
        'state/ruritania SIGNATORY',
        'state/ruritania WITHDREW',
      ]);
    });

    it('hold what their line says', async () => {
      const [row] = await readRows(graph, 'listPartiesOfAgreement', { anchors, duringTo: '2019-06-30', limit: 2 }).then(
        (rows) => rows.filter(({ partyId }) => partyId === 'state/graustark'),
      );
      expect(row).toMatchObject({
        anchor: 'agreement/lake-treaty',
        agreementId: 'agreement/lake-treaty',
        partyId: 'state/graustark',
        status: 'SIGNATORY',
        since: '2019',
        until: '2020-06',
        evidence: '[]',
      });
    });

    it('are all given by pages of one, two relations of one actor among them', async () => {
      expect(await readByPages(graph, 'listPartiesOfAgreement', { anchors }, 1)).toHaveLength(4);
    });

    it.each([
      [
        'on a day when all but one were',
        '2020-06-30',
        ['organization/lake-union MEDIATOR', 'state/graustark SIGNATORY', 'state/ruritania SIGNATORY'],
      ],
      [
        'after one had left',
        '2021-05-01',
        ['organization/lake-union MEDIATOR', 'state/ruritania SIGNATORY', 'state/ruritania WITHDREW'],
      ],
      ['before any is known to have joined', '2018-12-31', ['organization/lake-union MEDIATOR']],
    ])('%s are those whose unknown sides allow it, too', async (_, day, expected) => {
      const rows = await readRows(graph, 'listPartiesOfAgreement', { anchors, duringFrom: day, duringTo: day });
      expect(told(rows)).toEqual(expected);
    });

    it('are counted as they are listed', async () => {
      const days = { duringFrom: '2021-05-01', duringTo: '2021-05-01' };
      expect(await readRows(graph, 'countPartiesOfAgreement', { anchors, ...days })).toEqual([
        { anchor: 'agreement/lake-treaty', count: 3 },
      ]);
    });
  });

  describe('of a party', () => {
    const anchors = anchorsOf('state/ruritania');

    it('are sorted by the day since when, an open beginning first', async () => {
      const rows = await readRows(graph, 'listAgreementsOfParty', { anchors });
      expect(rows.map(({ agreementId, status }) => `${agreementId} ${status}`)).toEqual([
        'agreement/river-pact RATIFIED',
        'agreement/lake-treaty SIGNATORY',
        'agreement/lake-treaty WITHDREW',
      ]);
    });

    it('are counted', async () => {
      expect(await readRows(graph, 'countAgreementsOfParty', { anchors })).toEqual([
        { anchor: 'state/ruritania', count: 3 },
      ]);
    });
  });
});
