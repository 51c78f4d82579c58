import type { Centrality } from './centrality.js';

/**
 * Who spoke about whom, as arrays that go to a thread cheaply: the edge at each position leads from one node to another
 * one. Nodes are numbers, in the order of their ids; no edge is there twice, and none is a loop.
 */
export interface EdgeArrays {
  nodeCount: number;
  from: Uint32Array;
  to: Uint32Array;
  /** How many statements. */
  weight: Uint32Array;
  /** The tones of these statements added up. */
  toneSum: Float64Array;
}

/** A score for each node. */
export interface Scores {
  byNode: Float64Array;
  /** The nodes, the highest score first; those with the same in the order of their ids. */
  order: Uint32Array;
  /** By how much each score may be off; null where they are exact. */
  errors: Float64Array | null;
}

/** The communities of a graph, the largest first. */
export interface Partition {
  /** Where the members of each begin in `members`; one more for the end. */
  starts: Uint32Array;
  /** The nodes of all communities, one community after the other; within it, those with the most weight first. */
  members: Uint32Array;
  /** For each community: the statements of members about other members. */
  weightInside: Uint32Array;
  /** The statements between members and actors outside, in either direction. */
  weightAcross: Uint32Array;
  /** The tones of the statements inside added up. */
  toneSumInside: Float64Array;
  /** Of the whole partition; null where nobody spoke about anybody else. */
  modularity: number | null;
}

/** What the thread is asked for. */
export type Job =
  | { kind: 'scores'; metric: Centrality; sample?: number | null; edges: EdgeArrays }
  | { kind: 'communities'; edges: EdgeArrays };

/** What it gives for that. */
export type Answer<J extends Job = Job> = J extends { kind: 'scores' } ? Scores : Partition;
