import type { Graph } from '../src/graph.js';
import { checkGraph } from '../src/safety/check/check-graph.js';

/** What the check finds wrong with a graph, a line for each problem: none in a sound one. */
export async function problemsOf({ runner }: Pick<Graph, 'runner'>): Promise<string[]> {
  const problems: string[] = [];
  for await (const { id, message } of checkGraph(runner)) problems.push(`${id}: ${message}`);
  return problems;
}
