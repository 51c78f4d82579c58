import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { describeOnEachEngine, openTestGraph } from '../engines.js';
import { SMALL } from './parameter-sets.js';

describeOnEachEngine('memberships', (config) => {
  let graph: Graph;
  const membersOf = async (id: string, duringFrom: string | null, duringTo: string | null, limit = 10) =>
    (await graph.runner.read('listMemberships', { ids: [id], duringFrom, duringTo, limit })).map((row) => row.memberId);

  beforeAll(async () => {
    graph = await openTestGraph(config, [SMALL]);
  });
  afterAll(() => graph?.close());

  it('hold what their line says', async () => {
    const ids = ['group/lake-powers'];
    expect(await graph.runner.read('listMemberships', { ids, duringFrom: null, duringTo: null, limit: 10 })).toEqual([
      {
        ...{ anchor: 'group/lake-powers', id: '["membership","person/ada-berg","group/lake-powers","2021"]' },
        ...{ memberId: 'person/ada-berg', during: '2021', evidence: '[]' },
      },
    ]);
  });

  it('are sorted by the name of the member', async () => {
    expect(await membersOf('organization/lake-union', null, null)).toEqual(['state/graustark', 'state/ruritania']);
  });

  it('are limited', async () => {
    expect(await membersOf('organization/lake-union', null, null, 1)).toEqual(['state/graustark']);
  });

  it.each([
    ['that begins on the last day', '2022-12-31', '2023-06-30', ['state/ruritania']],
    ['that ends on the first day', '2019-01-01', '2020-01-01', ['state/ruritania']],
    ['after the last day', '2023-01-01', '2023-12-31', []],
  ])('asked for an interval %s are those attested within it', async (_, from, to, expected) => {
    expect(await membersOf('organization/lake-union', from, to)).toEqual(expected);
  });

  it('are empty for a member', async () => {
    expect(await membersOf('state/ruritania', null, null)).toEqual([]);
  });
});
