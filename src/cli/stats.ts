import type { Config } from '../config.js';
import { print } from './terminal.js';
import { withGraphToRead } from './with-graph.js';

function table(title: string, counts: ReadonlyMap<string, number>): string {
  const width = Math.max(...[...counts.keys()].map((name) => name.length));
  return [title, ...[...counts].map(([name, count]) => `  ${name.padEnd(width)}  ${String(count).padStart(9)}`)].join(
    '\n',
  );
}

/** Prints how many nodes there are of each label and how many edges of each type. */
export async function stats(config: Config): Promise<void> {
  await withGraphToRead(config.engine, async ({ runner, engine }) => {
    const labels = await runner.read('countNodesByLabel', {});
    const types = await runner.read('countEdgesByType', {});
    print(engine.location);
    print(table('Nodes by label', new Map(labels.map(({ label, count }) => [label, count]))));
    print(table('Edges by type', new Map(types.map(({ type, count }) => [type, count]))));
  });
}
