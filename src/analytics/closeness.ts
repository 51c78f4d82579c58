import { foldPendantTrees } from './pendant-trees.js';
import type { Adjacency } from './undirected-graph.js';

/** How many searches traverse the graph together: one for each bit of an integer. */
const SEARCHES = 32;

/**
 * How near each node is to those that it reaches, weighted by their share of all others: the form for disconnected graphs of
 * Wasserman and Faust, "Social Network Analysis" (1994), formula 5.22. Pendant trees are folded away, and the searches from
 * the remaining nodes traverse the graph together, as in Then et al., "The More the Merrier: Efficient Multi-Source Graph
 * Traversal", PVLDB 8 (2014). All sums are of integers, so that the scores are exact.
 */
export function closeness(whole: Adjacency): Float64Array {
  const nodeCount = whole.starts.length - 1;
  const { core, adjacency, folded, parent, size, depth, pieceSize } = foldPendantTrees(whole);
  const steps = new Float64Array(nodeCount);
  // What hangs from a remaining node is farther away by its distance from that node.
  const coreSize = Float64Array.from(core, (node) => size[node]!);
  const coreDepth = Float64Array.from(core, (node) => depth[node]!);
  for (let first = 0; first < core.length; first += SEARCHES) {
    const sums = stepsFrom(first, Math.min(SEARCHES, core.length - first), adjacency, coreSize, coreDepth);
    sums.forEach((sum, search) => {
      steps[core[first + search]!] = sum;
    });
  }
  // A step away from the core leads nearer to what hangs below, and farther from everything else.
  for (let index = folded.length - 1; index >= 0; index--) {
    const node = folded[index]!;
    steps[node] = steps[parent[node]!]! + pieceSize[node]! - 2 * size[node]!;
  }
  return steps.map((sum, node) => {
    const others = pieceSize[node]! - 1;
    return others > 0 ? (others / sum) * (others / (nodeCount - 1)) : 0;
  });
}

/** For each of up to 32 consecutive nodes, the sum of the distances of all others. */
function stepsFrom(
  first: number,
  searchCount: number,
  { starts, neighbours }: Adjacency,
  size: Float64Array,
  depth: Float64Array,
): Float64Array {
  const nodeCount = size.length;
  const sums = new Float64Array(searchCount);
  // One bit for each search: whether it has reached the node, reached it in the last step, reaches it in this one.
  const reached = new Int32Array(nodeCount);
  const current = new Int32Array(nodeCount);
  const next = new Int32Array(nodeCount);
  let frontier = new Uint32Array(nodeCount);
  let following = new Uint32Array(nodeCount);
  let frontierLength = searchCount;
  for (let search = 0; search < searchCount; search++) {
    const node = first + search;
    frontier[search] = node;
    current[node] = 1 << search;
    reached[node] = 1 << search;
    sums[search] = depth[node]!;
  }
  for (let distance = 1; frontierLength > 0; distance++) {
    let followingLength = 0;
    for (let index = 0; index < frontierLength; index++) {
      const node = frontier[index]!;
      const searches = current[node]!;
      current[node] = 0;
      const end = starts[node + 1]!;
      for (let at = starts[node]!; at < end; at++) {
        const neighbour = neighbours[at]!;
        const fresh = searches & ~reached[neighbour]!;
        if (fresh === 0) continue;
        if (next[neighbour] === 0) following[followingLength++] = neighbour;
        next[neighbour]! |= fresh;
      }
    }
    for (let index = 0; index < followingLength; index++) {
      const node = following[index]!;
      let fresh = next[node]!;
      next[node] = 0;
      current[node] = fresh;
      reached[node]! |= fresh;
      const added = distance * size[node]! + depth[node]!;
      while (fresh !== 0) {
        const search = 31 - Math.clz32(fresh & -fresh);
        sums[search]! += added;
        fresh &= fresh - 1;
      }
    }
    [frontier, following] = [following, frontier];
    frontierLength = followingLength;
  }
  return sums;
}
