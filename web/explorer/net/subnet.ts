import type { NetQuery } from '../api/operations.generated.js';

/** A part of the graph as the API returns it: some subjects and the edges between them. */
export type Subnet = NonNullable<NetQuery['neighborhood']>;

export type NetEdge = Subnet['edges'][number];

/** The days of a net, and the instant before which its content was recorded. */
export interface NetScope {
  during: string | null;
  recordedBefore: string | null;
}
