import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';

/** The window over which points are counted, in seconds. */
export const WINDOW_S = 60;

/** The points that a client has spent in the current minute, and whether those requested now are among them. */
export interface Spent {
  isTaken: boolean;
  points: number;
  msBeforeNext: number;
}

/** Deducts the cost of an operation from the quota of a client; deducts nothing if that is too little. */
export async function take(counter: RateLimiterAbstract, client: string, cost: number): Promise<Spent> {
  try {
    const { consumedPoints, msBeforeNext } = await counter.consume(client, cost);
    return { isTaken: true, points: consumedPoints, msBeforeNext };
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    // A refused cost has been counted too, and would block smaller operations.
    const { consumedPoints, msBeforeNext } = await counter.reward(client, cost);
    return { isTaken: false, points: consumedPoints, msBeforeNext };
  }
}
