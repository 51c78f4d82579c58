import { compareTexts } from './folded-edge.js';
import type { Links } from './links.js';
import { PriorityQueue } from './priority-queue.js';

/** A path as its nodes, none of them twice. `strength`: the smallest number of edges between two neighbours on it. */
export interface NodePath {
  nodeIds: string[];
  strength: number;
}

/** The paths that a search found. `isWhole`: whether it found all, or as many as were requested, before it ended. */
export interface StrongestPaths {
  paths: NodePath[];
  isWhole: boolean;
}

/** A beginning of paths. `bound`: the most strength that a path with this beginning can have. */
interface Beginning extends NodePath {
  bound: number;
}

/** The most beginnings that one search may look at: more would hold up other requests. */
const MAX_BEGINNINGS = 100_000;

/**
 * The strongest paths of exactly `length` links between two nodes, at most `limit`: the strongest first, equally strong ones
 * ordered by the ids of their nodes. It always extends the beginning with the best bound, so that paths are completed in order.
 * After looking at `maxBeginnings`, it returns the paths found by then, and is not whole.
 */
export function strongestPaths(
  links: Links,
  from: string,
  to: string,
  length: number,
  limit: number,
  maxBeginnings = MAX_BEGINNINGS,
): StrongestPaths {
  const reach = reachOf(links, from, to, length);
  const found: NodePath[] = [];
  const queue = new PriorityQueue<Beginning>((a, b) => b.bound - a.bound || compareIds(a.nodeIds, b.nodeIds));
  const bound = reach[length]!.get(from);
  if (bound !== undefined) queue.push({ nodeIds: [from], strength: Number.POSITIVE_INFINITY, bound });
  let beginnings = 0;
  while (found.length < limit) {
    const best = queue.pop();
    if (!best) break;
    const { nodeIds, strength } = best;
    const left = length - nodeIds.length;
    if (left < 0) {
      found.push({ nodeIds, strength });
      continue;
    }
    if (beginnings >= maxBeginnings) return { paths: found, isWhole: false };
    for (const [id, count] of links.of(nodeIds.at(-1)!)) {
      const further = reach[left]!.get(id);
      if (further === undefined || nodeIds.includes(id)) continue;
      const weakest = Math.min(strength, count);
      queue.push({ nodeIds: [...nodeIds, id], strength: weakest, bound: Math.min(weakest, further) });
      beginnings += 1;
    }
  }
  return { paths: found, isWhole: true };
}

/** For each number of links, the nodes from which a way of that many leads to the end, with the strength of the strongest. */
function reachOf(links: Links, from: string, to: string, length: number): Map<string, number>[] {
  const reach = [new Map([[to, Number.POSITIVE_INFINITY]])];
  for (let steps = 1; steps <= length; steps++) {
    const nodes = new Map<string, number>();
    for (const [near, strength] of reach[steps - 1]!) {
      for (const [id, count] of links.of(near)) {
        // The two ends of a path occur nowhere else on it.
        if (id === to || (id === from) !== (steps === length)) continue;
        nodes.set(id, Math.max(nodes.get(id) ?? 0, Math.min(strength, count)));
      }
    }
    reach.push(nodes);
  }
  return reach;
}

function compareIds(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < a.length && index < b.length; index++) {
    if (a[index] !== b[index]) return compareTexts(a[index]!, b[index]!);
  }
  return a.length - b.length;
}
