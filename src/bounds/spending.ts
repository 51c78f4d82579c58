import type { BoundsConfig } from './bounds-config.js';
import type { ListMeter } from './list-meter.js';

/** The cost of the current operation, and the remaining quota of its client. */
export interface Spending {
  cost: number;
  /** The points per minute of the client, those left, and when all are available again; null if there is no limit. */
  limit: number | null;
  remaining: number | null;
  resetAt: string | null;
  /** The limits of one operation. */
  bounds: Readonly<BoundsConfig>;
  /** Limits the lists of the answer to what the cost allows for. */
  lists: ListMeter;
}
