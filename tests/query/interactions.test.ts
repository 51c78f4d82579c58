import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { interactionFromRow } from '../../src/domain/interaction.js';
import type { Graph } from '../../src/graph.js';
import type { Queries } from '../../src/query/query-types.generated.js';
import { describeOnEachEngine, openTestGraph, RECORDED_AT } from '../engines.js';
import { anchorsOf, readByPages, readIds, readRows } from './listing-parameters.js';
import { SMALL } from './parameter-sets.js';

const [I1, I2, I3] = ['interaction/lake-01', 'interaction/lake-02', 'interaction/lake-03'] as const;

/** The meaning of a filter, the filter, and the matching interactions. */
const FILTERS: [meaning: string, filter: Partial<Queries['listInteractions']['params']>, passing: string[]][] = [
  ['nothing', {}, [I1, I2, I3]],
  ['who acted', { speaker: ['state/graustark'] }, [I2, I3]],
  ['whom it met', { about: ['state/graustark', 'topic/fishing'] }, [I1, I3]],
  ['both ends', { between: ['state/ruritania', 'state/graustark'] }, [I1]],
  ['both ends, one alone', { between: ['state/graustark'] }, []],
  ['a root of acts', { act: ['17', '19'] }, [I2, I3]],
  ['an act to the digit', { act: ['042'] }, [I1]],
  ['a quad class', { quadClass: ['MATERIAL_CONFLICT'] }, [I2, I3]],
  ['a tone', { toneAtLeast: -4.5, toneAtMost: 0 }, [I2]],
  ['a day that an interval allows', { saidFrom: '2021-07-01', saidTo: '2021-07-01' }, [I3]],
  ['days from one on', { saidFrom: '2022-03-10' }, [I1, I2]],
  ['a source in second place', { source: ['source/border-gazette'] }, [I1]],
  ['a source of an empty list', { source: [] }, []],
];

describeOnEachEngine('interactions', (config) => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await openTestGraph(config, [SMALL]);
  });
  afterAll(() => graph?.close());

  it('hold what their line says', async () => {
    const [row] = await graph.runner.read('findInteractions', { ids: [I2] });
    expect(interactionFromRow(row!)).toMatchObject({
      id: I2,
      sourceId: 'state/graustark',
      targetId: 'person/ada-berg',
      act: { code: '173' },
      tone: -4.5,
      heldOn: '2022-03-10',
      heldFrom: '2022-03-10',
      heldTo: '2022-03-10',
      place: null,
      confidence: 0.5,
      evidence: [],
      recordedAt: RECORDED_AT.toISOString(),
      recordedBy: null,
    });
  });

  it("hold the act's Goldstein value where their line has no tone", async () => {
    const [row] = await graph.runner.read('findInteractions', { ids: [I1] });
    expect(row!.tone).toBe(1.9);
  });

  it('are sorted the newest first, ties by rising id', async () => {
    expect(await readIds(graph, 'listInteractions', { keyFalls: true })).toEqual([I1, I2, I3]);
  });

  it('are all given by pages of one', async () => {
    expect(await readByPages(graph, 'listInteractions', { keyFalls: true }, 1)).toEqual([I1, I2, I3]);
  });

  it.each(FILTERS)('filtered by %s are the right nodes', async (_, filter, passing) => {
    expect((await readIds(graph, 'listInteractions', filter)).sort()).toEqual(passing);
  });

  it.each(FILTERS)('filtered by %s are the right edges', async (_, filter, passing) => {
    const anchors = [{ key: 'x', ids: ['state/ruritania', 'state/graustark'] }];
    expect((await readIds(graph, 'listInteractionsOf', { ...filter, anchors })).sort()).toEqual(passing);
  });

  it.each(FILTERS)('filtered by %s are counted alike from either start', async (_, filter, passing) => {
    const anchors = [{ key: 'x', ids: ['state/ruritania', 'state/graustark'] }];
    const counts = await Promise.all([
      readRows(graph, 'countInteractions', filter),
      readRows(graph, 'countInteractionsOf', { ...filter, anchors }),
    ]);
    expect(counts.map(([row]) => row!.count)).toEqual([passing.length, passing.length]);
  });

  describe('of an actor', () => {
    it.each([
      ['state/graustark', [I1, I2, I3]],
      ['person/ada-berg', [I2]],
      ['person/zoë-łukasz', []],
    ])('%s are those in which it acted or was acted upon', async (id, expected) => {
      expect(await readIds(graph, 'listInteractionsOf', { anchors: anchorsOf(id), keyFalls: true })).toEqual(expected);
    });
  });

  it('have fingerprints by id', async () => {
    const rows = await graph.runner.read('findInteractionFingerprints', { ids: [I1, I3, 'interaction/none'] });
    expect(rows.map(({ id }) => id).sort()).toEqual([I1, I3]);
  });
});
