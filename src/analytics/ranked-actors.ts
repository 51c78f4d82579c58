import { SUBJECT_KINDS, type SubjectKind } from '../domain/identity.js';
import { meanToneOf } from '../domain/statement-tally.js';
import type { ActorGraph } from './actor-graph.js';
import type { Partition, Scores } from './jobs.js';

/** An actor and its place in an order. */
export interface RankedActor {
  /** From 1. */
  rank: number;
  actorId: string;
  score: number;
  /** By how much the score may be off; null where it is exact. */
  scoreError: number | null;
  /** The statements that others made about it. */
  weightIn: number;
  /** The statements that it made about others, one about two of them counted twice. */
  weightOut: number;
}

/** Actors that speak about each other more than about the rest. */
export interface Community {
  /** From 1, the largest. */
  rank: number;
  size: number;
  /** The statements of members about other members. */
  weightInside: number;
  /** The statements between members and others. */
  weightAcross: number;
  /** The mean tone of the statements inside; null where there are none. */
  meanToneInside: number | null;
  /** Of all communities together. */
  modularity: number | null;
  /** The first members, those with the most weight first; their score is their weight. */
  members(first: number): RankedActor[];
}

function rankedActor({ ids, weightIn, weightOut }: ActorGraph, node: number, rank: number, score: number): RankedActor {
  return { rank, actorId: ids[node]!, score, scoreError: null, weightIn: weightIn[node]!, weightOut: weightOut[node]! };
}

/** The first actors by their scores; `kinds` leaves others out of the list, and changes no score. */
export function rankActors(
  graph: ActorGraph,
  { byNode, order, errors }: Scores,
  kinds: readonly SubjectKind[] | null,
  first: number,
): RankedActor[] {
  const prefixes = kinds?.map((kind) => `${SUBJECT_KINDS[kind]}/`);
  const ranked: RankedActor[] = [];
  for (const node of order) {
    if (ranked.length >= first) break;
    if (prefixes && !prefixes.some((prefix) => graph.ids[node]!.startsWith(prefix))) continue;
    const actor = rankedActor(graph, node, ranked.length + 1, byNode[node]!);
    ranked.push(errors === null ? actor : { ...actor, scoreError: Number(errors[node]!.toPrecision(3)) });
  }
  return ranked;
}

/** The largest communities of a partition. */
export function largestCommunities(graph: ActorGraph, partition: Partition, first: number): Community[] {
  const { starts, members, weightInside, weightAcross, toneSumInside, modularity } = partition;
  const { weightIn, weightOut } = graph;
  return Array.from({ length: Math.min(first, starts.length - 1) }, (_, index) => ({
    rank: index + 1,
    size: starts[index + 1]! - starts[index]!,
    weightInside: weightInside[index]!,
    weightAcross: weightAcross[index]!,
    meanToneInside: meanToneOf(toneSumInside[index]!, weightInside[index]!),
    modularity,
    members: (count) =>
      Array.from(
        members.subarray(starts[index]!, Math.min(starts[index]! + count, starts[index + 1]!)),
        (node, place) => rankedActor(graph, node, place + 1, weightIn[node]! + weightOut[node]!),
      ),
  }));
}
