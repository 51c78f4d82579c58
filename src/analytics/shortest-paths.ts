// Betweenness and closeness of graphs without weights. The library has both and gives the same; these take a tenth of the
// time, for they keep to arrays of numbers and make no object for each step.
import type { Adjacency } from './undirected-graph.js';

/**
 * On what share of the shortest paths between two others each node lies, averaged over all pairs of others. The algorithm is
 * that of Ulrik Brandes, "A Faster Algorithm for Betweenness Centrality", Journal of Mathematical Sociology 25 (2001),
 * 163–177. It takes time in proportion to nodes times edges.
 */
export function betweenness({ starts, neighbours }: Adjacency): Float64Array {
  const nodeCount = starts.length - 1;
  const scores = new Float64Array(nodeCount);
  if (nodeCount <= 2) return scores;
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
      const share = (1 + score) / pathCount[node]!;
      const end = nearerEnds[node]!;
      for (let at = starts[node]!; at < end; at++) {
        const neighbour = nearer[at]!;
        dependency[neighbour]! += pathCount[neighbour]! * share;
      }
      scores[node]! += score;
      dependency[node] = 0;
      distance[node] = -1;
    }
    dependency[start] = 0;
    distance[start] = -1;
  }
  // Each pair was met from both of its ends.
  const pairs = (nodeCount - 1) * (nodeCount - 2);
  return scores.map((score) => score / pairs);
}

/**
 * How near each node is to those that it reaches, weighed by the share of all others that these are: the form for graphs in
 * several pieces of Wasserman and Faust, "Social Network Analysis" (1994), formula 5.22. It takes time in proportion to nodes
 * times edges.
 */
export function closeness({ starts, neighbours }: Adjacency): Float64Array {
  const nodeCount = starts.length - 1;
  const scores = new Float64Array(nodeCount);
  const order = new Uint32Array(nodeCount);
  // The start of the latest search that reached each node: cheaper than to forget every search before the next.
  const reachedFrom = new Int32Array(nodeCount).fill(-1);
  for (let start = 0; start < nodeCount; start++) {
    order[0] = start;
    reachedFrom[start] = start;
    let reached = 1;
    let [distance, steps, layerEnd] = [0, 0, 1];
    for (let index = 0; index < reached; index++) {
      if (index === layerEnd) {
        distance += 1;
        layerEnd = reached;
      }
      steps += distance;
      const node = order[index]!;
      const end = starts[node + 1]!;
      for (let at = starts[node]!; at < end; at++) {
        const neighbour = neighbours[at]!;
        if (reachedFrom[neighbour] === start) continue;
        reachedFrom[neighbour] = start;
        order[reached++] = neighbour;
      }
    }
    const others = reached - 1;
    if (others > 0) scores[start] = (others / steps) * (others / (nodeCount - 1));
  }
  return scores;
}
