import type { Adjacency } from './undirected-graph.js';

/**
 * A graph whose pendant trees are folded into the nodes that they hang from. Most actors of a graph of events have a single
 * neighbour; what the shortest paths to and from them add is known from the sizes of these trees, without a search.
 */
export interface FoldedGraph {
  /** The remaining nodes, in order, as numbers of the whole graph; of a component that is a tree, one node remains. */
  core: Uint32Array;
  /** The edges between them, by indexes in `core`. */
  adjacency: Adjacency;
  /** The nodes that were folded, each before the one that it hangs from. */
  folded: Uint32Array;
  /** For each node of the whole graph: the one that it hangs from; only set for those in `folded`. */
  parent: Uint32Array;
  /** For each node of the whole graph: the number of nodes that hang from it, directly or not, and itself. */
  size: Float64Array;
  /** For each node of the whole graph: the sum of the distances of all that hang from it. */
  depth: Float64Array;
  /** For each node of the whole graph: the number of pairs below it that meet in it, hanging from different neighbours. */
  meeting: Float64Array;
  /** For each node of the whole graph: the size of its connected component, itself included. */
  pieceSize: Float64Array;
}

/** Folds away nodes with a single neighbour left, one after the other, until there are none. Time: nodes and edges. */
export function foldPendantTrees({ starts, neighbours }: Adjacency): FoldedGraph {
  const nodeCount = starts.length - 1;
  const left = Uint32Array.from({ length: nodeCount }, (_, node) => starts[node + 1]! - starts[node]!);
  const isFolded = new Uint8Array(nodeCount);
  const parent = new Uint32Array(nodeCount);
  const size = new Float64Array(nodeCount).fill(1);
  const depth = new Float64Array(nodeCount);
  const meeting = new Float64Array(nodeCount);
  const order: number[] = [];
  for (let first = 0; first < nodeCount; first++) {
    let node = first;
    while (left[node] === 1 && isFolded[node] === 0) {
      let at = starts[node]!;
      while (isFolded[neighbours[at]!] === 1) at += 1;
      const above = neighbours[at]!;
      isFolded[node] = 1;
      order.push(node);
      parent[node] = above;
      meeting[above]! += size[node]! * (size[above]! - 1);
      size[above]! += size[node]!;
      depth[above]! += depth[node]! + size[node]!;
      left[above]! -= 1;
      // A later node is visited by the loop; an earlier one has to be revisited here.
      if (above > first) break;
      node = above;
    }
  }
  const core = Uint32Array.from({ length: nodeCount }, (_, node) => node).filter((node) => isFolded[node] === 0);
  const folded = Uint32Array.from(order);
  const adjacency = adjacencyWithin(core, { starts, neighbours }, isFolded);
  return {
    core,
    adjacency,
    folded,
    parent,
    size,
    depth,
    meeting,
    pieceSize: pieceSizes(core, adjacency, folded, parent, size),
  };
}

function adjacencyWithin(core: Uint32Array, { starts, neighbours }: Adjacency, isFolded: Uint8Array): Adjacency {
  const placeOf = new Uint32Array(isFolded.length);
  core.forEach((node, place) => {
    placeOf[node] = place;
  });
  const kept: number[] = [];
  const keptStarts = new Uint32Array(core.length + 1);
  core.forEach((node, place) => {
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      const neighbour = neighbours[at]!;
      if (isFolded[neighbour] === 0) kept.push(placeOf[neighbour]!);
    }
    keptStarts[place + 1] = kept.length;
  });
  return { starts: keptStarts, neighbours: Uint32Array.from(kept) };
}

function pieceSizes(
  core: Uint32Array,
  { starts, neighbours }: Adjacency,
  folded: Uint32Array,
  parent: Uint32Array,
  size: Float64Array,
): Float64Array {
  const sizes = new Float64Array(parent.length);
  const isMet = new Uint8Array(core.length);
  for (let first = 0; first < core.length; first++) {
    if (isMet[first] === 1) continue;
    isMet[first] = 1;
    const piece = [first];
    let sum = 0;
    // The list grows while it is iterated.
    for (const place of piece) {
      sum += size[core[place]!]!;
      for (let at = starts[place]!; at < starts[place + 1]!; at++) {
        const neighbour = neighbours[at]!;
        if (isMet[neighbour] === 1) continue;
        isMet[neighbour] = 1;
        piece.push(neighbour);
      }
    }
    for (const place of piece) sizes[core[place]!] = sum;
  }
  // Those nearest to the core come last.
  for (let index = folded.length - 1; index >= 0; index--) sizes[folded[index]!] = sizes[parent[folded[index]!]!]!;
  return sizes;
}
