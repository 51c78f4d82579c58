import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';

/** The time over which points are counted, in seconds. */
export const WINDOW_S = 60;

/** How many points a client has spent in the running minute, and whether what it asked for now is among them. */
export interface Spent {
  isTaken: boolean;
  points: number;
  msBeforeNext: number;
}

/** Takes the cost of an operation from what a client has; takes nothing where that is too little. */
export async function take(counter: RateLimiterAbstract, client: string, cost: number): Promise<Spent> {
  try {
    const { consumedPoints, msBeforeNext } = await counter.consume(client, cost);
    return { isTaken: true, points: consumedPoints, msBeforeNext };
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    // What is refused has been counted too, and would keep smaller operations out.
    const { consumedPoints, msBeforeNext } = await counter.reward(client, cost);
    return { isTaken: false, points: consumedPoints, msBeforeNext };
  }
}
