import { madeOnce } from '../collections/made-once.js';
import type { EdgeArrays, Partition } from './jobs.js';
import { louvainCommunities } from './library.js';
import { undirected } from './undirected-graph.js';
import { totalWeights } from './weighted-degrees.js';

/** The communities of the graph by the Louvain algorithm, as docs/analytics.md defines them. */
export function computeCommunities(edges: EdgeArrays): Partition {
  const { nodeCount, from, to, weight, toneSum } = edges;
  const { byNode, modularity } = louvainCommunities(undirected(edges));
  const members = new Map<number, number[]>();
  for (let node = 0; node < nodeCount; node++) madeOnce(members, byNode[node]!, () => []).push(node);
  const inside = new Map([...members.keys()].map((community) => [community, { weight: 0, across: 0, toneSum: 0 }]));
  for (let edge = 0; edge < weight.length; edge++) {
    const one = inside.get(byNode[from[edge]!]!)!;
    const other = inside.get(byNode[to[edge]!]!)!;
    if (one === other) {
      one.weight += weight[edge]!;
      one.toneSum += toneSum[edge]!;
    } else {
      one.across += weight[edge]!;
      other.across += weight[edge]!;
    }
  }
  // Members are still in the order of their ids, so that the first of them breaks ties.
  const ranked = [...members].sort(
    ([a, ofA], [b, ofB]) =>
      ofB.length - ofA.length || inside.get(b)!.weight - inside.get(a)!.weight || ofA[0]! - ofB[0]!,
  );
  const total = totalWeights(edges);
  const starts = [0];
  for (const [, nodes] of ranked) {
    nodes.sort((a, b) => total[b]! - total[a]! || a - b);
    starts.push(starts.at(-1)! + nodes.length);
  }
  const figures = ranked.map(([community]) => inside.get(community)!);
  return {
    starts: Uint32Array.from(starts),
    members: Uint32Array.from(ranked.flatMap(([, nodes]) => nodes)),
    weightInside: Uint32Array.from(figures, (figure) => figure.weight),
    weightAcross: Uint32Array.from(figures, (figure) => figure.across),
    toneSumInside: Float64Array.from(figures, (figure) => figure.toneSum),
    // Beyond the twelfth digit, there is only rounding.
    modularity: modularity === null ? null : Number(modularity.toPrecision(12)),
  };
}
