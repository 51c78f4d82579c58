// Two imports or loads at once, as two analysts may start them on one Neo4j.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { ActorRegistry } from '../../src/import/actor-registry.js';
import type { QueryRunner } from '../../src/query/query-runner.js';
import { describeOnEachEngine, openTestGraph, RECORDED_AT, VIENNA } from '../engines.js';
import { problemsOf } from '../graph-problems.js';
import { dump, fileOf, generatedRows, importInto, shortForm } from './import-harness.js';

describeOnEachEngine('two at once', (config) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openTestGraph(config);
  });
  afterEach(() => graph.close());

  const registry = (runner: QueryRunner = graph.runner) => new ActorRegistry(runner, graph.aliases, 'source/icews');

  it('imports give a name that is new to both one subject, and names of one slug different ones', async () => {
    const names = ['Ada Berg', 'Transport Canada'].map((name) => ({ name, sectors: [] as string[] }));
    const other = registry();
    let isOtherDone = false;
    const meanwhile = Object.assign(Object.create(graph.runner), {
      async read(name: never, params: never) {
        if (name === 'findActorNames' && !isOtherDone) {
          isOtherDone = true;
          await other.resolve([...names, { name: 'Transport (Canada)', sectors: [] }]);
          await other.add();
        }
        return graph.runner.read(name, params);
      },
      write: graph.runner.write.bind(graph.runner),
    });
    const one = registry(meanwhile);
    await one.resolve(names);
    await one.add();
    const ids = (some: ActorRegistry) => names.map(({ name }) => some.idOf(name));
    expect(isOtherDone).toBe(true);
    expect(ids(one)).toEqual(ids(other));
    expect(other.idOf('Transport (Canada)')).not.toBe(other.idOf('Transport Canada'));
  });

  it('imports of one file result in the graph of a single one', async () => {
    const file = () => fileOf(shortForm(...generatedRows(300)));
    await Promise.all([importInto(graph, file()), importInto(graph, file())]);
    const { lines } = await dump(graph);
    expect(await problemsOf(graph)).toEqual([]);
    await graph.close();
    graph = await openTestGraph(config);
    await importInto(graph, file());
    expect(lines).toEqual((await dump(graph)).lines);
  });

  it('loads of one file result in the graph of a single one, and count each statement once', async () => {
    const reports = await Promise.all([1, 2, 3].map(() => graph.load(VIENNA, () => RECORDED_AT)));
    expect(reports.reduce((sum, { statements }) => sum + statements.added, 0)).toBe(reports[0]!.statements.read);
    const { lines } = await dump(graph);
    expect(await problemsOf(graph)).toEqual([]);
    await graph.close();
    graph = await openTestGraph(config, [VIENNA]);
    expect(lines).toEqual((await dump(graph)).lines);
  });
});
