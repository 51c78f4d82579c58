// Concurrent name searches of a client go to Neo4j together.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { asMeant, type SearchKind } from '../../src/search/text-search.js';
import { describeOnNeo4j, openTestGraph, VIENNA } from '../engines.js';

const NAMES = ['Iran', 'Robert Malley', 'United States', 'Enrique Mora', 'irna', 'nobody at all'];
const KINDS: (SearchKind[] | null)[] = [
  null,
  ['PERSON', 'STATE'],
  ['PERSON', 'STATE', 'ORGANIZATION', 'GROUP'],
  ['TOPIC'],
];

describeOnNeo4j('searches for names that come together', (config) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph(config, [VIENNA]);
  });
  afterAll(() => graph.close());

  const idsOf = async (name: string, client: string | undefined, kinds: SearchKind[] | null) => {
    const runner = graph.runner.forRequest({ count: 0, durationMs: 0 }, { client });
    return (await graph.search.rank(runner, asMeant(name), kinds)).map(({ id }) => id);
  };

  it.each(KINDS.map((kinds) => [kinds]))('find of the kinds %j what each finds alone', async (kinds) => {
    const alone = [];
    for (const name of NAMES) alone.push(await idsOf(name, undefined, kinds));
    expect(await Promise.all(NAMES.map((name) => idsOf(name, 'a', kinds)))).toEqual(alone);
  });

  it('take one query', async () => {
    const read = graph.engine.read;
    const asked: number[] = [];
    graph.engine.read = (...call) => {
      asked.push((call[1].queries as string[]).length);
      return read.apply(graph.engine, call);
    };
    await Promise.all(NAMES.slice(0, 4).map((name) => idsOf(name, 'a', ['PERSON', 'STATE'])));
    graph.engine.read = read;
    expect(asked).toEqual([4]);
  });
});
