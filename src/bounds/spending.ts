import type { BoundsConfig } from './bounds-config.js';
import type { ListMeter } from './list-meter.js';

/** The cost of the current operation, and the remaining quota of its client. */
export interface Spending {
  cost: number;
  /** The client's points per minute, the remaining ones, and the instant when all are available again; null if unlimited. */
  limit: number | null;
  remaining: number | null;
  resetAt: string | null;
  /** The limits of one operation. */
  bounds: Readonly<BoundsConfig>;
  /** Limits the lists of the answer to what the cost allows for. */
  lists: ListMeter;
}
