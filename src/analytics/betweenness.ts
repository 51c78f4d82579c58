import { foldPendantTrees } from './pendant-trees.js';
import type { Adjacency } from './undirected-graph.js';

/**
 * On what share of the shortest paths between two others each node lies, averaged over all pairs of others. The algorithm is
 * that of Ulrik Brandes, "A Faster Algorithm for Betweenness Centrality", Journal of Mathematical Sociology 25 (2001),
 * 163–177, on the graph without its pendant trees, each node weighed by what hangs from it, as in Sarıyüce et al., "Graph
 * Manipulations for Fast Centrality Computation", ACM TKDD 11 (2017). The scores are exact. It takes time in proportion to
 * nodes times edges of what is left.
 */
export function betweenness(whole: Adjacency): Float64Array {
  const nodeCount = whole.starts.length - 1;
  if (nodeCount <= 2) return new Float64Array(nodeCount);
  const { core, adjacency, size, meeting, pieceSize } = foldPendantTrees(whole);
  // Pairs are counted from both of their ends: those that meet in a node from below, and those of one below and one beyond.
  const scores = meeting.map((pairs, node) => 2 * (pairs + (size[node]! - 1) * (pieceSize[node]! - size[node]!)));
  const weight = Float64Array.from(core, (node) => size[node]!);
  dependencies(adjacency, weight).forEach((score, place) => {
    scores[core[place]!]! += score;
  });
  const pairs = (nodeCount - 1) * (nodeCount - 2);
  return scores.map((score) => score / pairs);
}

/** For each node, the shares of shortest paths between two others that lead through it, each times the weights of both ends. */
function dependencies({ starts, neighbours }: Adjacency, weight: Float64Array): Float64Array {
  const nodeCount = weight.length;
  const scores = new Float64Array(nodeCount);
  // The nodes that a search reached, the nearest first, and how many steps each is away from the start; -1: out of reach.
  const order = new Uint32Array(nodeCount);
  const distance = new Int32Array(nodeCount).fill(-1);
  const pathCount = new Float64Array(nodeCount);
  const dependency = new Float64Array(nodeCount);
  // The neighbours that are one step nearer to the start, where the neighbours of the node stand; and behind the last.
  const nearer = new Uint32Array(neighbours.length);
  const nearerEnds = new Uint32Array(nodeCount);
  for (let start = 0; start < nodeCount; start++) {
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
      scores[node]! += weight[start]! * score;
      dependency[node] = 0;
      distance[node] = -1;
    }
    dependency[start] = 0;
    distance[start] = -1;
  }
  return scores;
}
