import type { NetQuery } from '../api/operations.generated.js';

/** A part of the graph as the API gives it: some subjects and the edges between them. */
export type Subnet = NonNullable<NetQuery['neighborhood']>;

export type NetEdge = Subnet['edges'][number];

/** Of which days, and as recorded before when, a net is. */
export interface NetScope {
  during: string | null;
  recordedBefore: string | null;
}
