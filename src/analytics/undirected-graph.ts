import type { EdgeArrays } from './jobs.js';

/** The graph without directions: two nodes have one edge if either spoke about the other, with the sum of the weights. */
export interface UndirectedGraph {
  nodeCount: number;
  /** The ends of each edge, the smaller number first; edges in the order of their ends. */
  low: Uint32Array;
  high: Uint32Array;
  weight: Float64Array;
}

/** The neighbours of each node: those of node n are in `neighbours` from `starts[n]` up to (not including) `starts[n + 1]`. */
export interface Adjacency {
  starts: Uint32Array;
  neighbours: Uint32Array;
}

/** The graph without directions. */
export function undirected({ nodeCount, from, to, weight }: EdgeArrays): UndirectedGraph {
  // A pair as one number: below 2^53 for as many nodes as are allowed here.
  const key = Float64Array.from(from, (node, edge) => {
    const other = to[edge]!;
    return node < other ? node * nodeCount + other : other * nodeCount + node;
  });
  const sorted = Uint32Array.from(from, (_, edge) => edge).sort((a, b) => key[a]! - key[b]! || a - b);
  const low: number[] = [];
  const high: number[] = [];
  const summed: number[] = [];
  let last = -1;
  for (const edge of sorted) {
    if (key[edge] === last) {
      summed[summed.length - 1]! += weight[edge]!;
      continue;
    }
    last = key[edge]!;
    low.push(Math.min(from[edge]!, to[edge]!));
    high.push(Math.max(from[edge]!, to[edge]!));
    summed.push(weight[edge]!);
  }
  return { nodeCount, low: Uint32Array.from(low), high: Uint32Array.from(high), weight: Float64Array.from(summed) };
}

/** The neighbours of each node. */
export function adjacencyOf({ nodeCount, low, high }: UndirectedGraph): Adjacency {
  const starts = new Uint32Array(nodeCount + 1);
  for (const ends of [low, high]) for (const node of ends) starts[node + 1]! += 1;
  for (let node = 0; node < nodeCount; node++) starts[node + 1]! += starts[node]!;
  const neighbours = new Uint32Array(starts[nodeCount]!);
  const next = starts.slice(0, nodeCount);
  for (let edge = 0; edge < low.length; edge++) {
    neighbours[next[low[edge]!]!++] = high[edge]!;
    neighbours[next[high[edge]!]!++] = low[edge]!;
  }
  return { starts, neighbours };
}

/** How many neighbours each node has. */
export function degrees({ starts }: Adjacency): Float64Array {
  return Float64Array.from({ length: starts.length - 1 }, (_, node) => starts[node + 1]! - starts[node]!);
}
