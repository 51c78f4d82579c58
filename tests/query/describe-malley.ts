// A change to the graph that no mutation makes.
import type { Graph } from '../../src/graph.js';

/** Gives Robert Malley another description. */
export async function describeMalley(graph: Graph, description: string): Promise<void> {
  await graph.runner.write(async (transaction) => {
    const [row] = await transaction.run('findSubjects', { ids: ['person/robert-malley'] });
    await transaction.run('upsertSubjects', {
      rows: [{ id: row!.id, kind: row!.kind, properties: { name: row!.name, description } }],
    } as never);
  });
}
