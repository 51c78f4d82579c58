// Betweenness and closeness, compared with naive implementations of their definitions, on graphs with and without trees.
import { describe, expect, it } from '@jest/globals';
import { betweenness, sampledBetweenness } from '../../src/analytics/betweenness.js';
import { closeness } from '../../src/analytics/closeness.js';
import { randomNumbers } from '../../src/analytics/random-numbers.js';
import { type Adjacency, adjacencyOf, undirected } from '../../src/analytics/undirected-graph.js';

type Edge = [from: number, to: number];

function graphOf(nodeCount: number, edges: Edge[]): Adjacency {
  const from = Uint32Array.from(edges, ([node]) => node);
  const to = Uint32Array.from(edges, ([, node]) => node);
  const weight = new Uint32Array(edges.length).fill(1);
  return adjacencyOf(undirected({ nodeCount, from, to, weight, toneSum: new Float64Array(edges.length) }));
}

/** From one node to each: the distance, Infinity if there is no path, and the number of shortest paths. */
function pathsFrom(start: number, { starts, neighbours }: Adjacency): { distance: number[]; count: number[] } {
  const distance: number[] = Array.from({ length: starts.length - 1 }, () => Number.POSITIVE_INFINITY);
  const count = distance.map(() => 0);
  [distance[start], count[start]] = [0, 1];
  const queue = [start];
  for (const node of queue) {
    for (const other of neighbours.subarray(starts[node]!, starts[node + 1]!)) {
      if (distance[other] === Number.POSITIVE_INFINITY) {
        distance[other] = distance[node]! + 1;
        queue.push(other);
      }
      if (distance[other] === distance[node]! + 1) count[other]! += count[node]!;
    }
  }
  return { distance, count };
}

function byDefinition(graph: Adjacency): { betweenness: number[]; closeness: number[] } {
  const nodes = Array.from({ length: graph.starts.length - 1 }, (_, node) => node);
  const from = nodes.map((node) => pathsFrom(node, graph));
  const shareThrough = (v: number, s: number, t: number) => {
    const isBetween = from[s]!.distance[v]! + from[v]!.distance[t]! === from[s]!.distance[t]!;
    const isReached = Number.isFinite(from[s]!.distance[t]!);
    return isReached && isBetween ? (from[s]!.count[v]! * from[v]!.count[t]!) / from[s]!.count[t]! : 0;
  };
  const pairs = (nodes.length - 1) * (nodes.length - 2);
  return {
    betweenness: nodes.map((v) => {
      const others = nodes.filter((node) => node !== v);
      const sum = others.flatMap((s) => others.filter((t) => t !== s).map((t) => shareThrough(v, s, t)));
      return pairs <= 0 ? 0 : sum.reduce((a, b) => a + b, 0) / pairs;
    }),
    closeness: nodes.map((v) => {
      const reached = from[v]!.distance.filter((steps) => steps > 0 && Number.isFinite(steps));
      const steps = reached.reduce((a, b) => a + b, 0);
      return steps === 0 ? 0 : (reached.length / steps) * (reached.length / (nodes.length - 1));
    }),
  };
}

function randomEdges(nodeCount: number, edgeCount: number, seed: number): Edge[] {
  const random = randomNumbers(seed);
  const node = () => Math.floor(random() * nodeCount);
  const edges = new Map<number, Edge>();
  for (let turn = 0; turn < edgeCount; turn++) {
    const [from, to] = [node(), node()];
    if (from !== to) edges.set(from * nodeCount + to, [from, to]);
  }
  return [...edges.values()];
}

const GRAPHS: [name: string, nodeCount: number, edges: Edge[]][] = [
  ['no node', 0, []],
  ['one node', 1, []],
  ['two nodes with an edge', 2, [[0, 1]]],
  ['nodes without edges', 3, []],
  [
    'a star',
    5,
    [
      [4, 0],
      [4, 1],
      [4, 2],
      [4, 3],
    ],
  ],
  [
    'a path whose ends come last',
    6,
    [
      [4, 0],
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 5],
    ],
  ],
  [
    'a triangle with a tree on each corner',
    9,
    [
      [0, 1],
      [1, 2],
      [2, 0],
      [0, 3],
      [3, 4],
      [3, 5],
      [1, 6],
      [2, 7],
      [7, 8],
    ],
  ],
  [
    'two pieces, one of them a tree',
    8,
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
      [4, 5],
      [5, 6],
      [5, 7],
    ],
  ],
  ...[0.5, 0.9, 1.1, 1.6, 3].map((density, index): [string, number, Edge[]] => [
    `70 nodes chosen at random and ${density} edges for each`,
    70,
    randomEdges(70, 70 * density, index + 1),
  ]),
];

describe('of a graph', () => {
  it.each(GRAPHS)('with %s, betweenness is what its definition says', (_, nodeCount, edges) => {
    const graph = graphOf(nodeCount, edges);
    const expected = byDefinition(graph).betweenness;
    betweenness(graph).forEach((score, node) => {
      expect(score).toBeCloseTo(expected[node]!, 12);
    });
  });

  it.each(GRAPHS)('with %s, closeness is what its definition says', (_, nodeCount, edges) => {
    const graph = graphOf(nodeCount, edges);
    const expected = byDefinition(graph).closeness;
    closeness(graph).forEach((score, node) => {
      expect(score).toBeCloseTo(expected[node]!, 12);
    });
  });
});

describe('sampled betweenness', () => {
  const graph = graphOf(400, randomEdges(400, 700, 5));
  const exact = betweenness(graph);

  it('says by how much the scores of the most central may be off, which holds for nine of ten at least', () => {
    const { scores, errors } = sampledBetweenness(graph, 100);
    const most = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!).slice(0, 50);
    const near = most.filter((node) => Math.abs(scores[node]! - exact[node]!) <= errors[node]!);
    expect(near.length).toBeGreaterThanOrEqual(45);
  });

  it('is less off the more are drawn', () => {
    const sum = (size: number) => sampledBetweenness(graph, size).errors.reduce((total, error) => total + error, 0);
    expect(sum(200)).toBeLessThan(sum(50));
  });

  it('is the same each time', () => {
    expect(sampledBetweenness(graph, 50)).toEqual(sampledBetweenness(graph, 50));
  });

  it('is exact where there are no more actors than draws', () => {
    expect(sampledBetweenness(graph, 400)).toEqual({ scores: exact, errors: new Float64Array(400) });
  });
});
