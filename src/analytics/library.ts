// The metrics and communities of the graph library, as functions from arrays to arrays. Its packages are CommonJS: what
// their types call `default` is the module itself for Node.
import { DirectedGraph, UndirectedGraph as UndirectedLibraryGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import eigenvectorModule from 'graphology-metrics/centrality/eigenvector.js';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import type { EdgeArrays } from './jobs.js';
import { randomNumbers } from './random-numbers.js';
import type { UndirectedGraph } from './undirected-graph.js';

const louvain = louvainModule as unknown as typeof louvainModule.default;
const eigenvectorOf = eigenvectorModule as unknown as typeof eigenvectorModule.default;
const pagerankOf = pagerankModule as unknown as typeof pagerankModule.default;

/** How much all scores together may change in the last step: far less than the six digits that are promised. */
const TOLERANCE = 1e-12;
const DAMPING = 0.85;
// Each step brings PageRank closer by the damping factor; how fast eigenvector centrality converges depends on the graph.
const MAX_PAGERANK_STEPS = 1_000;
const MAX_EIGENVECTOR_STEPS = 100_000;
/** Any seed would do, but it must stay the same: another one finds other communities. */
const SEED = 14;

interface Weighted {
  weight: number;
}

function directedGraph({ nodeCount, from, to, weight }: EdgeArrays): DirectedGraph {
  const graph = new DirectedGraph();
  for (let node = 0; node < nodeCount; node++) graph.addNode(node);
  for (let edge = 0; edge < from.length; edge++) graph.addDirectedEdge(from[edge], to[edge], { weight: weight[edge]! });
  return graph;
}

function undirectedGraph({ nodeCount, low, high, weight }: UndirectedGraph): UndirectedLibraryGraph {
  const graph = new UndirectedLibraryGraph();
  for (let node = 0; node < nodeCount; node++) graph.addNode(node);
  for (let edge = 0; edge < low.length; edge++)
    graph.addUndirectedEdge(low[edge], high[edge], { weight: weight[edge]! });
  return graph;
}

function byNode(nodeCount: number, values: Record<string, number>): Float64Array {
  return new Float64Array(nodeCount).map((_, node) => values[node]!);
}

/** PageRank of the directed graph, weighted. */
export function pagerank(edges: EdgeArrays): Float64Array {
  const { nodeCount } = edges;
  const options = {
    getEdgeWeight: 'weight',
    alpha: DAMPING,
    // The library multiplies it by the number of nodes.
    tolerance: TOLERANCE / nodeCount,
    maxIterations: MAX_PAGERANK_STEPS,
  } as const;
  return byNode(nodeCount, pagerankOf<Weighted>(directedGraph(edges) as never, options as never));
}

/** Eigenvector centrality, weighted; 0 if it is too small to distinguish from rounding. Throws if it does not converge. */
export function eigenvector(graph: UndirectedGraph): Float64Array {
  const { nodeCount } = graph;
  const options = {
    getEdgeWeight: 'weight',
    tolerance: TOLERANCE / nodeCount,
    maxIterations: MAX_EIGENVECTOR_STEPS,
  } as const;
  const scores = byNode(nodeCount, eigenvectorOf(undirectedGraph(graph), options));
  return scores.map((score) => (score < TOLERANCE ? 0 : score));
}

/** The community of each node, as a number, by the Louvain algorithm, and the modularity of the partition. */
export function louvainCommunities(graph: UndirectedGraph): { byNode: Float64Array; modularity: number | null } {
  const { communities, modularity } = louvain.detailed(undirectedGraph(graph), {
    getEdgeWeight: 'weight',
    resolution: 1,
    rng: randomNumbers(SEED),
  });
  // Without edges it would be zero divided by zero.
  return { byNode: byNode(graph.nodeCount, communities), modularity: Number.isNaN(modularity) ? null : modularity };
}
