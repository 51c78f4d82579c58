// Subjects whose name equals the query come before those that only contain its words.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { asMeant } from '../../src/search/text-search.js';
import { describeOnEachEngine, exchangeFile, openTestGraph } from '../engines.js';
import { fileOf, importInto, shortForm } from '../import/import-harness.js';

const about = (...names: string[]) =>
  names.map((name, index) => `2014-01-0${index + 1}\tIran\tMake statement\t${name}`);

describeOnEachEngine('a search for a whole name', (config) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph(config);
    const names = ['Kim Jong-Un', 'Ukraine', 'Europol', 'Eunice', 'Usain Bolt', 'Aung San', 'Union of Bakers'];
    const long = [
      'United Nations',
      'United Kingdom',
      'European Union',
      'United States',
      'African Union',
      "Cote d'Ivoire",
    ];
    const groups = ['Police', 'Citizen', 'Media', 'Women', 'Court Judge'].flatMap((who) => [
      `${who} (Cote d'Ivoire)`,
      `${who} (Iran)`,
      `${who} (UN)`,
    ]);
    const rows = [names, long, ['NATO', 'IAEA', 'ASEAN', 'Turkey', 'Czechia', 'UAE'], ...groups.map((one) => [one])];
    await importInto(graph, fileOf(shortForm(...rows.flatMap((some) => about(...some)))));
    await graph.load(
      exchangeFile([
        { type: 'person', id: 'person/conan', name: "Conan O'Brien" },
        { type: 'person', id: 'person/brien', name: 'Brien O. Conan' },
      ]),
    );
  });
  afterAll(() => graph?.close());

  const first = async (query: string) => (await graph.search.rank(graph.runner, asMeant(query), null))[0]?.id;

  it.each([
    ["Cote d'Ivoire", 'state/ivory-coast'],
    ['Côte d’Ivoire', 'state/ivory-coast'],
    ['UN', 'organization/united-nations'],
    ['UK', 'state/united-kingdom'],
    ['EU', 'organization/european-union'],
    ['US', 'state/united-states'],
    ['AU', 'organization/african-union'],
    ['Iran', 'state/iran'],
    ['NATO', 'organization/north-atlantic-treaty-organization'],
    ['nato', 'organization/north-atlantic-treaty-organization'],
    ['IAEA', 'organization/international-atomic-energy-agency'],
    ['ASEAN', 'organization/association-of-southeast-asian-nations'],
    ['Turkey', 'state/turkey'],
    ['Türkiye', 'state/turkey'],
    ['Czech Republic', 'state/czechia'],
    ['United Arab Emirates', 'state/united-arab-emirates'],
    ['Conan O’Brien', 'person/conan'],
    ['conan obrien', 'person/conan'],
  ])('puts the bearer of %s first', async (query, id) => {
    expect(await first(query)).toBe(id);
  });

  it('follows changes of names', async () => {
    await graph.load(exchangeFile([{ type: 'topic', id: 'topic/quince', name: 'Quince' }]));
    expect(await first('quince')).toBe('topic/quince');
  });
});
