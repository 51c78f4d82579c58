import type { EdgeArrays } from './jobs.js';

/** The same edges in the order of their ends: an engine gives them in none, and what is computed must not depend on it. */
export function inOrder({ nodeCount, from, to, weight, toneSum }: EdgeArrays): EdgeArrays {
  const order = from.map((_, edge) => edge).sort((a, b) => from[a]! - from[b]! || to[a]! - to[b]!);
  return {
    nodeCount,
    from: order.map((edge) => from[edge]!),
    to: order.map((edge) => to[edge]!),
    weight: order.map((edge) => weight[edge]!),
    toneSum: Float64Array.from(order, (edge) => toneSum[edge]!),
  };
}
