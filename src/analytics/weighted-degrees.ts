import type { EdgeArrays } from './jobs.js';

/** For each node, the sums of the weights of the edges from it and to it. */
export function weightedDegrees({ nodeCount, from, to, weight }: EdgeArrays): {
  weightOut: Float64Array;
  weightIn: Float64Array;
} {
  const weightOut = new Float64Array(nodeCount);
  const weightIn = new Float64Array(nodeCount);
  for (let edge = 0; edge < weight.length; edge++) {
    weightOut[from[edge]!]! += weight[edge]!;
    weightIn[to[edge]!]! += weight[edge]!;
  }
  return { weightOut, weightIn };
}

/** For each node, the total weight of the edges from and to it. */
export function totalWeights(edges: EdgeArrays): Float64Array {
  const { weightOut, weightIn } = weightedDegrees(edges);
  return weightOut.map((weight, node) => weight + weightIn[node]!);
}
