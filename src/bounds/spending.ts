import type { BoundsConfig } from './bounds-config.js';
import type { ListMeter } from './list-meter.js';

/** What the running operation costs, and what its client has left. */
export interface Spending {
  cost: number;
  /** The points that the client has each minute, those left, and when all are there again; null where none are counted. */
  limit: number | null;
  remaining: number | null;
  resetAt: string | null;
  /** What one operation may ask for. */
  bounds: Readonly<BoundsConfig>;
  /** Holds the lists of the answer to what the cost allows for. */
  lists: ListMeter;
}
