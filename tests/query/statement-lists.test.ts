import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { describeOnEachEngine, openTestGraph } from '../engines.js';
import { anchorsOf, readByPages, readIds, readRows } from './listing-parameters.js';
import { SMALL } from './parameter-sets.js';

const [L1, L2, L3, L4, L5, L6, L7] = [1, 2, 3, 4, 5, 6, 7].map((number) => `statement/lake-0${number}`) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

describeOnEachEngine('lists of statements', (config) => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await openTestGraph(config, [SMALL]);
  });
  afterAll(() => graph?.close());

  describe('order', () => {
    it.each([
      ['by first day', {}, [L6, L3, L5, L1, L2, L4, L7]],
      ['by first day, the latest first', { keyFalls: true }, [L7, L1, L2, L4, L3, L5, L6]],
      ['by tone, the most hostile first', { byTone: true }, [L2, L3, L4, L5, L7, L6, L1]],
      ['by tone, the friendliest first', { byTone: true, keyFalls: true }, [L1, L6, L5, L7, L3, L4, L2]],
      [
        'by the instant of recording, of those recorded at once the latest first',
        { byRecordedAt: true, keyFalls: true },
        [L7, L1, L4, L3, L5, L6, L2],
      ],
    ])('is %s, ties by rising id', async (_, order, expected) => {
      expect(await readIds(graph, 'listStatements', order)).toEqual(expected);
    });

    it.each([
      [1, {}],
      [1, { keyFalls: true }],
      [2, { byTone: true }],
      [2, { byTone: true, keyFalls: true }],
      [3, { byRecordedAt: true, keyFalls: true }],
    ])('is kept by pages of %i in the order %j, none lost or given twice', async (size, order) => {
      const whole = await readIds(graph, 'listStatements', order);
      expect(await readByPages(graph, 'listStatements', order, size)).toEqual(whole);
    });

    it.each([
      [{}, { keyFalls: true, idFalls: true }],
      [
        { byTone: true, keyFalls: true },
        { byTone: true, idFalls: true },
      ],
    ])('%j is turned round, ties included, by pages read from the end', async (order, fromTheEnd) => {
      const whole = await readIds(graph, 'listStatements', order);
      expect(await readByPages(graph, 'listStatements', fromTheEnd, 2)).toEqual(whole.reverse());
    });

    it('puts the row of the cursor first where the cursor counts too', async () => {
      const page = { afterKey: '2022-03-10', afterId: L2, isInclusive: true };
      expect(await readIds(graph, 'listStatements', page)).toEqual([L2, L4, L7]);
    });

    it('goes on behind a cursor whose row is gone', async () => {
      const page = { afterKey: '2022-03-10', afterId: 'statement/lake-01-withdrawn' };
      expect(await readIds(graph, 'listStatements', page)).toEqual([L2, L4, L7]);
    });
  });

  describe('of a speaker', () => {
    it('hold a statement once, however many subjects and addressees it has', async () => {
      expect(await readIds(graph, 'listStatementsBySpeaker', { anchors: anchorsOf('person/ada-berg') })).toEqual([
        L1,
        L2,
      ]);
    });

    it('are limited for each speaker, not together', async () => {
      const anchors = anchorsOf('person/ada-berg', 'person/zoë-łukasz');
      expect((await readIds(graph, 'listStatementsBySpeaker', { anchors, limit: 1 })).sort()).toEqual([L1, L3]);
    });

    it('are merged in one order where an anchor has several speakers', async () => {
      const anchors = [{ key: 'both', ids: ['state/ruritania', 'person/ada-berg'] }];
      expect(await readIds(graph, 'listStatementsBySpeaker', { anchors })).toEqual([L5, L1, L2, L7]);
    });

    it('are empty for one who said nothing', async () => {
      expect(await readIds(graph, 'listStatementsBySpeaker', { anchors: anchorsOf('state/graustark') })).toEqual([]);
    });

    it('are empty for an id that is not known', async () => {
      expect(await readIds(graph, 'listStatementsBySpeaker', { anchors: anchorsOf('person/nobody') })).toEqual([]);
    });
  });

  describe('about a subject', () => {
    it('hold a statement once whose addressee is also its subject', async () => {
      expect(await readIds(graph, 'listStatementsAbout', { anchors: anchorsOf('state/graustark') })).toEqual([L6, L2]);
    });

    it('leave out what was only said to it', async () => {
      expect(await readIds(graph, 'listStatementsAbout', { anchors: anchorsOf('organization/lake-union') })).toEqual(
        [],
      );
    });

    it('hold what a speaker said about itself', async () => {
      expect(await readIds(graph, 'listStatementsAbout', { anchors: anchorsOf('state/ruritania') })).toEqual([
        L6,
        L3,
        L5,
        L4,
        L7,
      ]);
    });

    it('hold a statement once that is about several ids of one anchor', async () => {
      const anchors = [{ key: 'both', ids: ['person/ada-berg', 'state/ruritania', 'state/graustark'] }];
      expect(await readIds(graph, 'listStatementsAbout', { anchors })).toEqual([L6, L3, L5, L2, L4, L7]);
    });
  });

  describe('of a source', () => {
    it('hold a statement once that cites it twice', async () => {
      expect(await readIds(graph, 'listStatementsBySource', { anchors: anchorsOf('source/lake-daily') })).toEqual([
        L5,
        L1,
        L2,
        L7,
      ]);
    });

    it('hold a statement once that cites several sources of one anchor', async () => {
      const anchors = [{ key: 'both', ids: ['source/border-gazette', 'source/lake-daily'] }];
      expect(await readIds(graph, 'listStatementsBySource', { anchors })).toEqual([L3, L5, L1, L2, L4, L7]);
    });
  });

  it('name the anchor of each row', async () => {
    const anchors = anchorsOf('group/lake-powers', 'state/ruritania');
    const rows = await readRows(graph, 'listStatementsBySpeaker', { anchors, status: ['CURRENT'] });
    expect(Object.fromEntries(rows.map(({ anchor, id }) => [anchor, id]))).toEqual({
      'group/lake-powers': L6,
      'state/ruritania': L7,
    });
  });
});
