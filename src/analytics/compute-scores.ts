import { betweenness, type Estimate, sampledBetweenness } from './betweenness.js';
import type { Centrality } from './centrality.js';
import { closeness } from './closeness.js';
import type { EdgeArrays, Scores } from './jobs.js';
import { eigenvector, pagerank } from './library.js';
import { adjacencyOf, degrees, undirected } from './undirected-graph.js';
import { totalWeights } from './weighted-degrees.js';

/** Scores that differ only beyond this many digits differ by rounding: such actors are tied. */
const SIGNIFICANT_DIGITS = 12;

const METRICS: Record<Centrality, (edges: EdgeArrays) => Float64Array> = {
  DEGREE: (edges) => degrees(adjacencyOf(undirected(edges))),
  WEIGHTED_DEGREE: totalWeights,
  PAGERANK: pagerank,
  BETWEENNESS: (edges) => betweenness(adjacencyOf(undirected(edges))),
  CLOSENESS: (edges) => closeness(adjacencyOf(undirected(edges))),
  EIGENVECTOR: (edges) => eigenvector(undirected(edges)),
};

/** The scores of all nodes by a metric, as docs/analytics.md defines it. */
export function computeScores(metric: Centrality, edges: EdgeArrays, sample: number | null = null): Scores {
  if (edges.nodeCount === 0) return { byNode: new Float64Array(), order: new Uint32Array(), errors: null };
  const { scores, errors } = scoresOf(metric, edges, sample);
  const byNode = scores.map((score) => Number(score.toPrecision(SIGNIFICANT_DIGITS)));
  const order = new Uint32Array(edges.nodeCount).map((_, node) => node);
  order.sort((a, b) => byNode[b]! - byNode[a]! || a - b);
  return { byNode, order, errors };
}

function scoresOf(
  metric: Centrality,
  edges: EdgeArrays,
  sample: number | null,
): Estimate | { scores: Float64Array; errors: null } {
  if (metric !== 'BETWEENNESS' || sample === null) return { scores: METRICS[metric](edges), errors: null };
  return sampledBetweenness(adjacencyOf(undirected(edges)), sample);
}
