import { foldPendantTrees } from './pendant-trees.js';
import { randomNumbers } from './random-numbers.js';
import type { Adjacency } from './undirected-graph.js';

/**
 * The share of the shortest paths between two others on which each node lies, averaged over all pairs of others. The algorithm is
 * that of Ulrik Brandes, "A Faster Algorithm for Betweenness Centrality", Journal of Mathematical Sociology 25 (2001),
 * 163–177, on the graph without its pendant trees, each node weighted by what hangs from it, as in Sarıyüce et al., "Graph
 * Manipulations for Fast Centrality Computation", ACM TKDD 11 (2017). The scores are exact. It takes time proportional to
 * nodes times edges of the remaining graph.
 */
export function betweenness(whole: Adjacency): Float64Array {
  const graph = foldedGraph(whole);
  if (graph === null) return new Float64Array(whole.starts.length - 1);
  const { core, adjacency, weight, scores, pairs } = graph;
  dependencies(adjacency, weight, weight).forEach((sum, place) => {
    scores[core[place]!]! += sum;
  });
  return scores.map((score) => score / pairs);
}

/** Estimated scores, and by how much each may be off. */
export interface Estimate {
  scores: Float64Array;
  /** Half of the interval that contains the exact score in about 95 of 100 cases, in fewer below 1,000 draws; 0 if exact. */
  errors: Float64Array;
}

/** The seed of the draws: the same graph and size give the same estimate. */
const SEED = 1;
/**
 * How many standard errors on either side of an estimate contain at least 95 % of any distribution, by Chebyshev's inequality:
 * what single draws add is far from normally distributed, since a few of them add most.
 */
const CONFIDENCE = Math.sqrt(20);

/**
 * The same, estimated from the shortest paths that begin at some nodes drawn at random, as in Brandes and Pich, "Centrality
 * Estimation in Large Networks", International Journal of Bifurcation and Chaos 17 (2007), 2303–2318. Nodes of a pendant tree
 * stand for the one that it hangs from. If there are no more nodes than draws, the scores are exact.
 */
export function sampledBetweenness(whole: Adjacency, sampleSize: number): Estimate {
  const graph = foldedGraph(whole);
  const nodeCount = whole.starts.length - 1;
  if (graph === null || graph.core.length <= sampleSize) {
    return { scores: betweenness(whole), errors: new Float64Array(nodeCount) };
  }
  const { core, adjacency, weight, scores, pairs } = graph;
  const draws = drawnByWeight(weight, sampleSize);
  const squares = new Float64Array(core.length);
  const sums = dependencies(adjacency, weight, draws, squares);
  const errors = new Float64Array(nodeCount);
  sums.forEach((sum, place) => {
    const node = core[place]!;
    scores[node]! += (nodeCount / sampleSize) * sum;
    const variance = Math.max(0, (squares[place]! - (sum * sum) / sampleSize) / (sampleSize - 1));
    errors[node] = (CONFIDENCE * nodeCount * Math.sqrt(variance / sampleSize)) / pairs;
  });
  return { scores: scores.map((score) => score / pairs), errors };
}

/** A graph without its pendant trees, with what these add to the scores; null if no node can lie between two others. */
function foldedGraph(whole: Adjacency) {
  const nodeCount = whole.starts.length - 1;
  if (nodeCount <= 2) return null;
  const { core, adjacency, size, meeting, pieceSize } = foldPendantTrees(whole);
  return {
    core,
    adjacency,
    weight: Float64Array.from(core, (node) => size[node]!),
    // Pairs are counted from both ends: those that meet in a node from below, and those of one below and one beyond.
    scores: meeting.map((met, node) => 2 * (met + (size[node]! - 1) * (pieceSize[node]! - size[node]!))),
    pairs: (nodeCount - 1) * (nodeCount - 2),
  };
}

/** How often each node is drawn, by draws with replacement and with probabilities proportional to the weights. */
function drawnByWeight(weight: Float64Array, sampleSize: number): Float64Array {
  const random = randomNumbers(SEED);
  const total = weight.reduce((sum, one) => sum + one, 0);
  const points = Float64Array.from({ length: sampleSize }, () => random() * total).sort();
  const draws = new Float64Array(weight.length);
  let [place, reached] = [0, weight[0]!];
  for (const point of points) {
    while (point >= reached && place < weight.length - 1) reached += weight[++place]!;
    draws[place]! += 1;
  }
  return draws;
}

/**
 * For each node, the sum of the shares of shortest paths between two others through it, each times the weight of the end and the
 * factor of the start; a factor of 0 skips the start. `squares` gets the sums of the squares of what each start adds.
 */
function dependencies(
  { starts, neighbours }: Adjacency,
  weight: Float64Array,
  factors: Float64Array,
  squares: Float64Array | null = null,
): Float64Array {
  const nodeCount = weight.length;
  const scores = new Float64Array(nodeCount);
  // The nodes that a search reached, the nearest first, and the distance of each from the start; -1: not reached.
  const order = new Uint32Array(nodeCount);
  const distance = new Int32Array(nodeCount).fill(-1);
  const pathCount = new Float64Array(nodeCount);
  const dependency = new Float64Array(nodeCount);
  // The neighbours one step nearer to the start, in the slots of the neighbours of the node; and where they end.
  const nearer = new Uint32Array(neighbours.length);
  const nearerEnds = new Uint32Array(nodeCount);
  for (let start = 0; start < nodeCount; start++) {
    const factor = factors[start]!;
    if (factor === 0) continue;
    order[0] = start;
    distance[start] = 0;
    pathCount[start] = 1;
    let reached = 1;
    for (let index = 0; index < reached; index++) {
      const node = order[index]!;
      const next = distance[node]! + 1;
      const paths = pathCount[node]!;
      const end = starts[node + 1]!;
      for (let at = starts[node]!; at < end; at++) {
        const neighbour = neighbours[at]!;
        const known = distance[neighbour]!;
        if (known === -1) {
          distance[neighbour] = next;
          pathCount[neighbour] = paths;
          const first = starts[neighbour]!;
          nearer[first] = node;
          nearerEnds[neighbour] = first + 1;
          order[reached++] = neighbour;
        } else if (known === next) {
          pathCount[neighbour]! += paths;
          nearer[nearerEnds[neighbour]!++] = node;
        }
      }
    }
    for (let index = reached - 1; index > 0; index--) {
      const node = order[index]!;
      const score = dependency[node]!;
      const share = (weight[node]! + score) / pathCount[node]!;
      const end = nearerEnds[node]!;
      for (let at = starts[node]!; at < end; at++) {
        const neighbour = nearer[at]!;
        dependency[neighbour]! += pathCount[neighbour]! * share;
      }
      scores[node]! += factor * score;
      if (squares !== null) squares[node]! += factor * score * score;
      dependency[node] = 0;
      distance[node] = -1;
    }
    dependency[start] = 0;
    distance[start] = -1;
  }
  return scores;
}
