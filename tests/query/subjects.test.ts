import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { describeOnEachEngine, openTestGraph } from '../engines.js';
import { readByPages, readIds, readRows } from './listing-parameters.js';
import { SMALL } from './parameter-sets.js';

const BY_NAME = [
  'person/ada-berg',
  'person/ada-berg-elder',
  'state/graustark',
  'group/lake-powers',
  'organization/lake-union',
  'state/ruritania',
  'person/zoë-łukasz',
];

describeOnEachEngine('subjects', (config) => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await openTestGraph(config, [SMALL]);
  });
  afterAll(() => graph?.close());

  describe('found by id', () => {
    it('hold what their line says, accents and all', async () => {
      const [row] = await graph.runner.read('findSubjects', { ids: ['person/zoë-łukasz'] });
      expect(row).toMatchObject({
        id: 'person/zoë-łukasz',
        kind: 'PERSON',
        name: 'Zoë Łukasz-Müller',
        aliases: ['Řehoř’s envoy'],
        description: 'Envoy 🕊 of Graustark',
        identifiers: [],
      });
    });

    it('hold null for what their line leaves out', async () => {
      const [row] = await graph.runner.read('findSubjects', { ids: ['topic/fishing'] });
      expect(row).toMatchObject({ description: null, category: null, heldOn: null, place: null, evidence: null });
    });

    it('hold the kind of an event, its days and its place', async () => {
      const [row] = await graph.runner.read('findSubjects', { ids: ['event/lake-summit'] });
      expect(row).toMatchObject({ kind: 'EVENT', category: 'summit', heldOn: '2022-03-09/2022-03-10', place: 'Ada' });
    });

    it('are given for each kind of subject', async () => {
      const ids = ['agreement/river-pact', 'event/river-talks', 'group/lake-powers', 'state/ruritania'];
      const rows = await graph.runner.read('findSubjects', { ids });
      expect(rows.map(({ kind }) => kind).sort()).toEqual(['AGREEMENT', 'EVENT', 'GROUP', 'STATE']);
    });

    it('are not given for ids of sources and statements, nor for ids that nothing has', async () => {
      const ids = ['source/archive', 'statement/lake-01', 'person/nobody', ''];
      expect(await graph.runner.read('findSubjects', { ids })).toEqual([]);
    });
  });

  it('are known by their ids', async () => {
    const ids = ['state/ruritania', 'source/archive', 'state/nowhere'];
    const rows = await graph.runner.read('findKnownSubjectIds', { ids });
    expect(rows.map(({ id }) => id)).toEqual(['state/ruritania']);
  });

  describe('listed as actors', () => {
    it('are sorted by name, whatever the case and accents, namesakes by id', async () => {
      expect(await readIds(graph, 'listActors')).toEqual(BY_NAME);
    });

    it('are sorted from Z to A, namesakes still by rising id', async () => {
      const [ada, elder, ...others] = BY_NAME;
      expect(await readIds(graph, 'listActors', { keyFalls: true })).toEqual([...others.reverse(), ada, elder]);
    });

    it('are all given by pages of one', async () => {
      expect(await readByPages(graph, 'listActors', {}, 1)).toEqual(BY_NAME);
    });

    it.each([
      ['of a kind', { kind: ['PERSON'] }, ['person/ada-berg', 'person/ada-berg-elder', 'person/zoë-łukasz']],
      ['of no kind', { kind: [] }, []],
      ['with a word within their name', { nameContains: 'muller' }, ['person/zoë-łukasz']],
      ['with an alias', { nameContains: 'rehors' }, ['person/zoë-łukasz']],
      [
        'with words of a kind',
        { nameContains: 'lake', kind: ['GROUP', 'PERSON'] },
        ['person/ada-berg', 'group/lake-powers'],
      ],
      ['with words across a name and an alias', { nameContains: 'berg ada' }, []],
    ])('can be those %s', async (_, filter, expected) => {
      expect(await readIds(graph, 'listActors', filter)).toEqual(expected);
    });

    it('are counted as they are listed', async () => {
      expect(await readRows(graph, 'countActors', { nameContains: 'ada' })).toEqual([{ anchor: 'all', count: 2 }]);
    });
  });
});
