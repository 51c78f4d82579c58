import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { describeOnEachEngine, openTestGraph } from '../engines.js';
import { anchorsOf, readByPages, readIds, readRows } from './listing-parameters.js';
import { SMALL } from './parameter-sets.js';

const NEWEST_FIRST = ['event/lake-summit', 'event/river-talks', 'event/undated-visit'];

describeOnEachEngine('events', (config) => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await openTestGraph(config, [SMALL]);
  });
  afterAll(() => graph?.close());

  it('are sorted by first day, the undated last', async () => {
    expect(await readIds(graph, 'listEvents', { keyFalls: true })).toEqual(NEWEST_FIRST);
  });

  it('are all given by pages of one, the undated too', async () => {
    expect(await readByPages(graph, 'listEvents', { keyFalls: true }, 1)).toEqual(NEWEST_FIRST);
  });

  it.each([
    ['on the last day of one', '2022-03-10', '2022-03-10', ['event/lake-summit']],
    ['before an unknown beginning ends', '1999-01-01', '1999-12-31', ['event/river-talks']],
    ['between them', '2021-07-01', '2022-03-08', []],
  ])('of an interval %s leave out the undated', async (_, heldFrom, heldTo, expected) => {
    expect(await readIds(graph, 'listEvents', { heldFrom, heldTo, keyFalls: true })).toEqual(expected);
  });

  it('are counted as they are listed', async () => {
    expect(await readRows(graph, 'countEvents', { heldFrom: '2022-01-01' })).toEqual([{ anchor: 'all', count: 1 }]);
  });

  describe('of a subject', () => {
    it.each([
      ['that took part in them or that one concerns, each once', 'state/ruritania', NEWEST_FIRST],
      ['that is an agreement', 'agreement/lake-treaty', ['event/lake-summit']],
      ['that is an event itself are those that concern it', 'event/river-talks', ['event/lake-summit']],
      ['that is an event itself are not those that it concerns', 'event/lake-summit', []],
      ['without any are none', 'state/graustark', []],
    ])('%s', async (_, id, expected) => {
      const anchors = anchorsOf(id);
      expect(await readIds(graph, 'listEventsOfSubject', { anchors, keyFalls: true })).toEqual(expected);
    });

    it.each([
      ['state/ruritania', 3],
      ['event/river-talks', 1],
      ['event/lake-summit', 0],
    ])('%s are counted as they are listed', async (id, count) => {
      const anchors = anchorsOf(id);
      expect(await readRows(graph, 'countEventsOfSubject', { anchors })).toEqual([{ anchor: id, count }]);
    });
  });

  describe('their participants', () => {
    it('hold what their line says, by name', async () => {
      const rows = await graph.runner.read('listParticipations', { ids: ['event/lake-summit'], limit: 10 });
      expect(rows).toEqual([
        {
          anchor: 'event/lake-summit',
          id: '["participation","state/ruritania","event/lake-summit","host"]',
          participantId: 'state/ruritania',
          role: 'host',
          namedAs: null,
          evidence: '[]',
        },
        {
          anchor: 'event/lake-summit',
          id: '["participation","person/zoë-łukasz","event/lake-summit",null]',
          participantId: 'person/zoë-łukasz',
          role: null,
          namedAs: 'the envoy',
          evidence: '[{"source":"source/border-gazette","exact":"die Gesandte"}]',
        },
      ]);
    });

    it('are limited for each event', async () => {
      const ids = ['event/lake-summit', 'event/river-talks'];
      const rows = await graph.runner.read('listParticipations', { ids, limit: 1 });
      expect(rows.map(({ anchor, participantId }) => [anchor, participantId]).sort()).toEqual([
        ['event/lake-summit', 'state/ruritania'],
        ['event/river-talks', 'state/ruritania'],
      ]);
    });
  });

  it('concern subjects of any kind, by name', async () => {
    const rows = await graph.runner.read('listConcerns', { ids: ['event/lake-summit'], limit: 10 });
    expect(rows.map(({ subjectId }) => subjectId)).toEqual([
      'topic/fishing',
      'agreement/lake-treaty',
      'event/river-talks',
    ]);
  });
});
