import type { Graph } from '../src/graph.js';
import { checkGraph } from '../src/safety/check/check-graph.js';

/** The problems that the check finds in a graph, one per line; none in a consistent one. */
export async function problemsOf({ runner }: Pick<Graph, 'runner'>): Promise<string[]> {
  const problems: string[] = [];
  for await (const { id, message } of checkGraph(runner)) problems.push(`${id}: ${message}`);
  return problems;
}
