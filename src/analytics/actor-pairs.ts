import type { LazyList } from '../collections/lazy-list.js';
import { meanToneOf } from '../domain/statement-tally.js';
import type { EdgeArrays } from './jobs.js';

/** What one actor said about another or did to it: an edge of the graph. */
export interface ActorPair {
  fromId: string;
  toId: string;
  /** The acts of the one about the other. */
  count: number;
  meanTone: number | null;
}

/** The edges between chosen nodes, those with the most acts first; scans all edges. */
export function pairsAmong(
  ids: readonly string[],
  { from, to, weight, toneSum }: EdgeArrays,
  isFrom: (node: number) => boolean,
  isTo: (node: number) => boolean,
): LazyList<ActorPair> {
  const chosen: number[] = [];
  for (let edge = 0; edge < weight.length; edge++) if (isFrom(from[edge]!) && isTo(to[edge]!)) chosen.push(edge);
  chosen.sort((a, b) => weight[b]! - weight[a]! || from[a]! - from[b]! || to[a]! - to[b]!);
  return {
    length: chosen.length,
    slice: (start, end) =>
      chosen.slice(start, end).map((edge) => ({
        ...{ fromId: ids[from[edge]!]!, toId: ids[to[edge]!]! },
        ...{ count: weight[edge]!, meanTone: meanToneOf(toneSum[edge]!, weight[edge]!) },
      })),
  };
}
