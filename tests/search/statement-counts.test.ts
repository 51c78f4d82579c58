// Of subjects that match a search equally, the one with more statements is first, even right after a write.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mergeSubjects } from '../../src/change/merge-subjects.js';
import type { Graph } from '../../src/graph.js';
import { asMeant } from '../../src/search/text-search.js';
import { describeOnEachEngine, exchangeFile, openTestGraph } from '../engines.js';
import { STATEMENT_LINE } from '../statement-line.js';

const CONTEXT = { problems: [], resolve: (id: string) => id };

const NODES = [
  { type: 'source', id: 'source/a', title: 'A' },
  { type: 'state', id: 'state/ruritania', name: 'Ruritania' },
  ...['Ada', 'Bea', 'Cia', 'Dea'].map((name) => ({
    type: 'person',
    id: `person/${name.toLowerCase()}-hale`,
    name: `${name} Hale`,
  })),
];

/** Statements by some of the subjects with the same name. */
function statementsBy(...speakers: string[]) {
  return speakers.map((name, index) => ({
    ...STATEMENT_LINE,
    id: `statement/${name}-${index}`,
    speaker: `person/${name}-hale`,
  }));
}

describeOnEachEngine('subjects that fit alike', (config) => {
  let graph: Graph;

  const found = async () =>
    (await graph.search.rank(graph.runner, asMeant('hale'), ['PERSON'])).map(({ id }) =>
      id.slice('person/'.length, -'-hale'.length),
    );

  beforeAll(async () => {
    graph = await openTestGraph(config, [exchangeFile([...NODES, ...statementsBy('bea', 'bea', 'cia')])]);
  });
  afterAll(() => graph?.close());

  it('are in the order of how many statements they have, then of their ids', async () => {
    expect(await found()).toEqual(['bea', 'cia', 'ada', 'dea']);
  });

  it('are in another order as soon as one has made more', async () => {
    await graph.load(exchangeFile(statementsBy('ada', 'ada', 'ada', 'cia')));
    expect(await found()).toEqual(['ada', 'bea', 'cia', 'dea']);
  });

  it('count what they were given by a merge', async () => {
    const merge = { from: 'person/ada-hale', into: 'person/dea-hale', fromVersion: 1, intoVersion: 1 };
    await graph.runner.write((transaction) => mergeSubjects(transaction, merge, CONTEXT));
    await graph.aliases.refresh();
    expect((await found())[0]).toBe('dea');
  });
});
