import type { LazyList } from '../collections/lazy-list.js';
import { madeOnce } from '../collections/made-once.js';
import type { Counting } from '../domain/counting.js';
import { SUBJECT_KINDS, type SubjectKind } from '../domain/identity.js';
import { meanToneOf } from '../domain/statement-tally.js';
import type { ActorGraph } from './actor-graph.js';
import { type ActorPair, pairsAmong } from './actor-pairs.js';
import type { Partition, Scores } from './jobs.js';

/** An actor and its place in an order. */
export interface RankedActor {
  /** From 1. */
  rank: number;
  actorId: string;
  counting: Counting;
  score: number;
  /** By how much the score may be off; null if it is exact. */
  scoreError: number | null;
  /** The acts of others about it. */
  weightIn: number;
  /** Its acts about others, one about two of them counted twice. */
  weightOut: number;
}

/** The acts between the members of a community and those of another one. */
export interface CommunityBridge {
  /** The rank of the other community. */
  rank: number;
  /** The acts of members about members of the other, and theirs about members, with their mean tones. */
  weightOut: number;
  weightIn: number;
  meanToneOut: number | null;
  meanToneIn: number | null;
}

/** Actors that speak about each other more than about the rest. */
export interface Community {
  /** From 1, the largest. */
  rank: number;
  size: number;
  /** The acts of members about other members. */
  weightInside: number;
  /** The acts between members and others. */
  weightAcross: number;
  /** The mean tone of the acts inside; null if there are none. */
  meanToneInside: number | null;
  /** Of all communities together. */
  modularity: number | null;
  counting: Counting;
  /** All members, those with the most weight first; their score is their weight. */
  members(): LazyList<RankedActor>;
  /** Its bridges to other communities, those with the most weight first. */
  bridges(): CommunityBridge[];
  /** The edges from its members to those of the community of an actor, or (null) of its own; none if the actor does not occur. */
  pairs(actorId: string | null): LazyList<ActorPair>;
}

/** All actors by their scores; `kinds` leaves others out of the list, without changing scores. */
export function rankActors(
  graph: ActorGraph,
  { byNode, order, errors }: Scores,
  kinds: readonly SubjectKind[] | null,
  counting: Counting,
): LazyList<RankedActor> {
  const prefixes = kinds?.map((kind) => `${SUBJECT_KINDS[kind]}/`);
  const nodes = prefixes
    ? order.filter((node) => prefixes.some((prefix) => graph.ids[node]!.startsWith(prefix)))
    : order;
  const errorOf = (node: number) => (errors === null ? null : Number(errors[node]!.toPrecision(3)));
  return ranked(graph, nodes, counting, (node) => byNode[node]!, errorOf);
}

function ranked(
  { ids, weightIn, weightOut }: ActorGraph,
  nodes: Uint32Array,
  counting: Counting,
  scoreOf: (node: number) => number,
  errorOf: (node: number) => number | null = () => null,
): LazyList<RankedActor> {
  return {
    length: nodes.length,
    slice: (from, to) =>
      Array.from(nodes.subarray(from, to), (node, index) => ({
        ...{ rank: from + index + 1, actorId: ids[node]!, score: scoreOf(node), scoreError: errorOf(node), counting },
        ...{ weightIn: weightIn[node]!, weightOut: weightOut[node]! },
      })),
  };
}

/** The entry of an actor in a ranking; null if it has none. Scans the ranking. */
export function rankedActorOf(actors: LazyList<RankedActor>, actorId: string): RankedActor | null {
  return actors.slice(0, actors.length).find((actor) => actor.actorId === actorId) ?? null;
}

/** The communities of a partition, the largest first. */
export function communitiesOf(graph: ActorGraph, partition: Partition, counting: Counting): Community[] {
  const { starts, members, weightInside, weightAcross, toneSumInside, modularity } = partition;
  const { weightIn, weightOut } = graph;
  return Array.from({ length: starts.length - 1 }, (_, index) => ({
    rank: index + 1,
    size: starts[index + 1]! - starts[index]!,
    weightInside: weightInside[index]!,
    weightAcross: weightAcross[index]!,
    meanToneInside: meanToneOf(toneSumInside[index]!, weightInside[index]!),
    modularity,
    counting,
    members: () => {
      const own = members.subarray(starts[index]!, starts[index + 1]!);
      return ranked(graph, own, counting, (node) => weightIn[node]! + weightOut[node]!);
    },
    bridges: () => bridgesOf(graph, partition, index),
    pairs: (actorId) => {
      const byNode = communityByNode(partition);
      const other = actorId === null ? index : byNode[graph.ids.indexOf(actorId)];
      const isIn = (community: number | undefined) => (node: number) => byNode[node] === community;
      return pairsAmong(graph.ids, graph.edges, isIn(index), isIn(other));
    },
  }));
}

/** The community of an actor; null if it does not occur. */
export function communityOfActor(
  graph: ActorGraph,
  partition: Partition,
  counting: Counting,
  actorId: string,
): Community | null {
  const node = graph.ids.indexOf(actorId);
  if (node === -1) return null;
  return communitiesOf(graph, partition, counting)[communityByNode(partition)[node]!] ?? null;
}

/** The index of the community of each node. */
function communityByNode({ starts, members }: Partition): Uint32Array {
  const byNode = new Uint32Array(members.length);
  for (let index = 0; index + 1 < starts.length; index++) {
    for (const node of members.subarray(starts[index]!, starts[index + 1]!)) byNode[node] = index;
  }
  return byNode;
}

function bridgesOf({ edges }: ActorGraph, partition: Partition, index: number): CommunityBridge[] {
  const byNode = communityByNode(partition);
  const sums = new Map<number, { weightOut: number; weightIn: number; toneOut: number; toneIn: number }>();
  for (let edge = 0; edge < edges.weight.length; edge++) {
    const [from, to] = [byNode[edges.from[edge]!]!, byNode[edges.to[edge]!]!];
    if ((from === index) === (to === index)) continue;
    const other = from === index ? to : from;
    const sum = madeOnce(sums, other, () => ({ weightOut: 0, weightIn: 0, toneOut: 0, toneIn: 0 }));
    sum[from === index ? 'weightOut' : 'weightIn'] += edges.weight[edge]!;
    sum[from === index ? 'toneOut' : 'toneIn'] += edges.toneSum[edge]!;
  }
  return [...sums]
    .map(([other, { weightOut, weightIn, toneOut, toneIn }]) => ({
      ...{ rank: other + 1, weightOut, weightIn },
      ...{ meanToneOut: meanToneOf(toneOut, weightOut), meanToneIn: meanToneOf(toneIn, weightIn) },
    }))
    .sort((a, b) => b.weightOut + b.weightIn - a.weightOut - a.weightIn || a.rank - b.rank);
}
