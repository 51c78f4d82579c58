// The output of `demarche check --names`: what the name rules would merge, split, or give another kind.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { checkNames } from '../../src/import/check-names.js';
import { describeOnEachEngine, exchangeFile, openTestGraph } from '../engines.js';
import { dump } from './import-harness.js';

describeOnEachEngine('the check of names', (config) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openTestGraph(config);
  });
  afterEach(() => graph.close());

  async function remarksOn(lines: object[]): Promise<string[]> {
    await graph.load(exchangeFile(lines));
    const before = await dump(graph);
    const remarks: string[] = [];
    for await (const { id, message } of checkNames(graph)) remarks.push(`${id} ${message}`);
    expect(await dump(graph)).toEqual(before);
    return remarks;
  }

  it('lists actors whose names are one now, and merges none', async () => {
    const remarks = await remarksOn([
      { type: 'person', id: 'person/lech-wałesa', name: 'Lech Wałęsa' },
      { type: 'group', id: 'group/lech-walesa', name: 'Lech Walesa' },
      { type: 'person', id: 'person/al-sisi', name: 'Al Sisi' },
      { type: 'person', id: 'person/the-marshal', name: 'The Marshal', aliases: ['al-Sisi'] },
    ]);
    expect(remarks).toHaveLength(2);
    expect(remarks).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^group\/lech-walesa bears the name 'Lech Walesa', .*person\/lech-wałesa \('Lech Wałęsa'\)/,
        ),
        expect.stringMatching(/^person\/al-sisi bears the name 'Al Sisi', .*person\/the-marshal \('al-Sisi'\)/),
      ]),
    );
  });

  it('lists an actor that may have been made of several names, which differ in vowel signs', async () => {
    expect(await remarksOn([{ type: 'group', id: 'group/कमल', name: 'कमला' }])).toEqual([
      expect.stringMatching(/^group\/कमल is called 'कमला', and names that differ from it in vowel signs/),
    ]);
  });

  it('lists a group that is a country, and a country that groups are of and the graph lacks', async () => {
    const remarks = await remarksOn([
      { type: 'group', id: 'group/turkey', name: 'Turkey' },
      { type: 'group', id: 'group/police-kenya', name: 'Police (Kenya)' },
      { type: 'group', id: 'group/citizen-chad', name: 'Citizen (Chad)' },
      { type: 'group', id: 'group/police-chad', name: 'Police (Chad)' },
    ]);
    expect(remarks.sort()).toEqual([
      "group/citizen-chad and 1 other group are of Chad, for which the graph has no state; a row 'Chad,STATE' for 'demarche kinds' adds it and links the groups",
      "group/police-kenya is of Kenya, for which the graph has no state; a row 'Kenya,STATE' for 'demarche kinds' adds it and links the group",
      expect.stringMatching(/^group\/turkey bears the name of a country, 'Turkey'/),
    ]);
  });

  it('lists nothing where names are what they seem', async () => {
    const remarks = await remarksOn([
      { type: 'person', id: 'person/कमल', name: 'कमल' },
      { type: 'person', id: 'person/कमला', name: 'कमला' },
      { type: 'state', id: 'state/turkey', name: 'Turkey' },
      { type: 'group', id: 'group/police-turkey', name: 'Police (Turkey)' },
    ]);
    expect(remarks).toEqual([]);
  });
});
