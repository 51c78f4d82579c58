// Interactions need no evidence: groups by source have those without, too.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachEngine, exchangeFile } from '../engines.js';
import { TestService } from '../service.js';

const deed = (id: string, source?: string) => ({
  ...{ type: 'interaction', id: `interaction/${id}`, source: 'state/ruritania', target: 'state/graustark' },
  ...{ act: '042', heldOn: '2022-01-05', ...(source && { evidence: [{ source }] }) },
});

describeOnEachEngine('groups by source', (config) => {
  let service: TestService;
  beforeAll(async () => {
    const states = ['ruritania', 'graustark'].map((name) => ({ type: 'state', id: `state/${name}`, name }));
    const source = { type: 'source', id: 'source/daily', title: 'The Daily' };
    const deeds = [deed('a', 'source/daily'), deed('b'), deed('c')];
    service = await TestService.start(config, [exchangeFile([source, ...states, ...deeds])]);
  });
  afterAll(() => service?.stop());

  it.each([
    [
      '',
      [
        [['source/daily'], 1],
        [[null], 2],
      ],
    ],
    ['not: [{ evidence: ["source/daily"] }]', [[[null], 2]]],
  ])('have one for interactions without any: %s', async (filter, expected) => {
    const { statementGroups } = await service.data(
      `{ statementGroups(groupBy: [SOURCE], counting: INTERACTIONS, filter: { ${filter} }) { nodes { key { value label } count } } }`,
    );
    const groups = statementGroups.nodes.map(({ key, count }: { key: { value: string | null }[]; count: number }) => [
      key.map(({ value }) => value),
      count,
    ]);
    expect(groups).toEqual(expect.arrayContaining(expected));
    expect(groups).toHaveLength(expected.length);
  });
});
