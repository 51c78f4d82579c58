import type { Config } from '../config.js';
import { openToRead } from './with-graph.js';

function table(title: string, rows: { name: string; count: number }[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  return [title, ...rows.map(({ name, count }) => `  ${name.padEnd(width)}  ${String(count).padStart(9)}`)].join('\n');
}

/** Prints how many nodes there are of each label and how many edges of each type. */
export async function stats(config: Config): Promise<void> {
  const graph = await openToRead(config.engine);
  try {
    const labels = await graph.runner.read('countNodesByLabel', {});
    const types = await graph.runner.read('countEdgesByType', {});
    console.log(graph.engine.location);
    console.log(
      table(
        'Nodes by label',
        labels.map(({ label, count }) => ({ name: label, count })),
      ),
    );
    console.log(
      table(
        'Edges by type',
        types.map(({ type, count }) => ({ name: type, count })),
      ),
    );
  } finally {
    await graph.close();
  }
}
