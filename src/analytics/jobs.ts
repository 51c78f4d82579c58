import type { Centrality } from './centrality.js';

/**
 * Who spoke about whom, as arrays that are cheap to pass to a thread: the edge at each index leads from one node to another
 * one. Nodes are numbers, in the order of their ids; there are no duplicate edges and no loops.
 */
export interface EdgeArrays {
  nodeCount: number;
  from: Uint32Array;
  to: Uint32Array;
  /** How many statements. */
  weight: Uint32Array;
  /** The sum of the tones of these statements. */
  toneSum: Float64Array;
}

/** A score for each node. */
export interface Scores {
  byNode: Float64Array;
  /** The nodes, the highest score first; those with the same in the order of their ids. */
  order: Uint32Array;
  /** By how much each score may be off; null if they are exact. */
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
  /** The sum of the tones of the statements inside. */
  toneSumInside: Float64Array;
  /** Of the whole partition; null if nobody spoke about anybody else. */
  modularity: number | null;
}

/** A job for the thread. */
export type Job =
  | { kind: 'scores'; metric: Centrality; sample?: number | null; edges: EdgeArrays }
  | { kind: 'communities'; edges: EdgeArrays };

/** The result of a job. */
export type Answer<J extends Job = Job> = J extends { kind: 'scores' } ? Scores : Partition;
