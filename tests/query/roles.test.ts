import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { describeOnEachEngine, openTestGraph } from '../engines.js';
import { SMALL } from './parameter-sets.js';

const EVER = { duringFrom: null, duringTo: null, limit: 10 };
const on = (day: string) => ({ duringFrom: day, duringTo: day, limit: 10 });

describeOnEachEngine('roles', (config) => {
  let graph: Graph;
  const titlesOf = async (ids: string[], days: typeof EVER | ReturnType<typeof on>) =>
    (await graph.runner.read('listRolesOfPerson', { ids, ...days })).map(({ title }) => title);

  beforeAll(async () => {
    graph = await openTestGraph(config, [SMALL]);
  });
  afterAll(() => graph?.close());

  it('hold what their line says', async () => {
    const [row] = await graph.runner.read('listRolesOfPerson', { ids: ['person/ada-berg'], ...on('2022-03-10') });
    expect({ ...row, evidence: JSON.parse(row!.evidence) }).toEqual({
      anchor: 'person/ada-berg',
      id: '["role","person/ada-berg","state/ruritania","envoy","2022-03-10"]',
      holderId: 'person/ada-berg',
      ofId: 'state/ruritania',
      title: 'envoy',
      during: '2022-03-10',
      endedOn: null,
      evidence: [{ source: 'source/lake-daily', exact: "Ruritania's envoy Ada Berg", start: 0, end: 26 }],
    });
  });

  it('hold an empty list of evidence where their line has none', async () => {
    const rows = await graph.runner.read('listRolesOfPerson', { ids: ['person/ada-berg'], ...on('2021-01-01') });
    expect(rows.map(({ title, endedOn, evidence }) => [title, endedOn, evidence])).toEqual([
      ['minister', '2021-12', '[]'],
    ]);
  });

  it('of a person are sorted by their days, the undated first', async () => {
    expect(await titlesOf(['person/ada-berg'], EVER)).toEqual(['observer', 'minister', 'envoy']);
  });

  it('of a person are limited for each person', async () => {
    const ids = ['person/ada-berg', 'person/zoë-łukasz'];
    expect((await titlesOf(ids, { ...EVER, limit: 1 })).sort()).toEqual(['envoy', 'observer']);
  });

  describe('asked for a day', () => {
    it.each([
      ['within an interval', '2020-06-01', ['minister']],
      ['that is the last of an interval', '2021-12-31', ['minister']],
      ['right after the last of an interval', '2022-01-01', []],
      ['that is the only one', '2022-03-10', ['envoy']],
    ])('%s are those attested on it', async (_, day, expected) => {
      expect(await titlesOf(['person/ada-berg'], on(day))).toEqual(expected);
    });
  });

  it('in an actor name their holders', async () => {
    const ids = ['state/ruritania', 'state/graustark', 'state/nowhere'];
    const rows = await graph.runner.read('listRolesInActor', { ids, ...on('2022-03-10') });
    expect(rows.map(({ anchor, holderId }) => [anchor, holderId]).sort()).toEqual([
      ['state/graustark', 'person/zoë-łukasz'],
      ['state/ruritania', 'person/ada-berg'],
    ]);
  });
});
