import { setImmediate } from 'node:timers/promises';
import { compareCodePoints } from '../domain/code-points.js';
import { countsInteractions, countsStatements } from '../domain/counting.js';
import { isActorId } from '../domain/identity.js';
import type { CountedActs } from '../loader/act-criteria.js';
import { startOf } from '../loader/statement-figures.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { AnalyticsLimits } from './analytics-limits.js';
import { pastLimit } from './analytics-refusal.js';
import type { EdgeArrays } from './jobs.js';
import { weightedDegrees } from './weighted-degrees.js';

/** Who speaks about whom, or acts upon whom: the graph for which metrics and communities are computed. */
export interface ActorGraph {
  /** The actors that occur, in order; their indexes are the numbers of the nodes. */
  ids: string[];
  edges: EdgeArrays;
  /** For each node, the statements that others made about it, and that it made about others. */
  weightIn: Float64Array;
  weightOut: Float64Array;
}

interface Pair {
  speakerId: string;
  subjectId: string;
  count: number;
  toneSum: number;
}

/** How many pairs are processed in one go: a few milliseconds' worth. */
const SLICE = 10_000;

const shown = (count: number) => count.toLocaleString('en');

/**
 * The graph of the counted acts. Subjects that cannot speak are left out, with what was said about them, but not the speakers;
 * so is what actors said about themselves. One query for each kind of acts. Errors: ANALYTICS_LIMIT.
 */
export async function readActorGraph(
  runner: QueryRunner,
  { criteria, counting }: CountedActs,
  { maxPairs, maxActors }: AnalyticsLimits,
): Promise<ActorGraph> {
  const params = { ...startOf(criteria), maxPairs: maxPairs + 1 };
  const [said, done] = await Promise.all([
    countsStatements(counting) ? runner.read('countPairs', params) : [],
    countsInteractions(counting) ? runner.read('countInteractionPairs', params) : [],
  ]);
  const pairs = await together(said, done);
  if (pairs.length > maxPairs) throw pastLimit(`more than ${shown(maxPairs)} pairs of actors`);
  const occurring = new Set<string>();
  await inSlices(pairs, ({ speakerId, subjectId }) => {
    occurring.add(speakerId);
    if (!occurring.has(subjectId) && isActorId(subjectId)) occurring.add(subjectId);
  });
  if (occurring.size > maxActors) {
    throw pastLimit(`${shown(occurring.size)} actors, and ${shown(maxActors)} may be compared at once`);
  }
  const ids = [...occurring].sort(compareCodePoints);
  const edges = await edgesBetween(ids, pairs);
  return { ids, edges, ...weightedDegrees(edges) };
}

/** The pairs of what was said and of what was done, with those of the same two merged. */
async function together(said: Pair[], done: Pair[]): Promise<Pair[]> {
  if (said.length === 0 || done.length === 0) return said.length === 0 ? done : said;
  const pairs = new Map<string, Pair>();
  await inSlices([...said, ...done], ({ speakerId, subjectId, count, toneSum }) => {
    const key = `${speakerId} ${subjectId}`;
    const known = pairs.get(key);
    pairs.set(key, {
      ...{ speakerId, subjectId, count: count + (known?.count ?? 0) },
      toneSum: toneSum + (known?.toneSum ?? 0),
    });
  });
  return [...pairs.values()];
}

async function edgesBetween(ids: string[], pairs: Pair[]): Promise<EdgeArrays> {
  const nodeOf = new Map(ids.map((id, node) => [id, node]));
  const edges: EdgeArrays = {
    nodeCount: ids.length,
    from: new Uint32Array(pairs.length),
    to: new Uint32Array(pairs.length),
    weight: new Uint32Array(pairs.length),
    toneSum: new Float64Array(pairs.length),
  };
  let edgeCount = 0;
  await inSlices(pairs, ({ speakerId, subjectId, count, toneSum }) => {
    const to = nodeOf.get(subjectId);
    if (to === undefined || subjectId === speakerId) return;
    edges.from[edgeCount] = nodeOf.get(speakerId)!;
    edges.to[edgeCount] = to;
    edges.weight[edgeCount] = count;
    edges.toneSum[edgeCount] = toneSum;
    edgeCount += 1;
  });
  return {
    nodeCount: edges.nodeCount,
    from: edges.from.slice(0, edgeCount),
    to: edges.to.slice(0, edgeCount),
    weight: edges.weight.slice(0, edgeCount),
    toneSum: edges.toneSum.slice(0, edgeCount),
  };
}

/** Visits all items, and yields to the event loop between slices. */
async function inSlices<T>(items: readonly T[], visit: (item: T) => void): Promise<void> {
  for (let start = 0; start < items.length; start += SLICE) {
    if (start > 0) await setImmediate();
    const end = Math.min(start + SLICE, items.length);
    for (let index = start; index < end; index++) visit(items[index]!);
  }
}
