import { RateLimiterMemory } from 'rate-limiter-flexible';
import { ServiceError } from '../errors/service-error.js';
import { type RateLog, SharedCounter } from './shared-counter.js';
import { take, WINDOW_S } from './take-points.js';

/** The remaining quota of a client. */
export interface Quota {
  limit: number;
  remaining: number;
  /** When the quota is full again. */
  resetAt: Date;
}

/** The error for a client that has to wait. `details` has the quota and the seconds to wait. */
function rateRefusal(cost: number, { limit, remaining, resetAt }: Quota): ServiceError {
  const retryAfter = Math.max(1, Math.ceil((resetAt.getTime() - Date.now()) / 1000));
  return new ServiceError(
    'RATE_LIMITED',
    `rate: this operation costs ${cost} points, and ${remaining} of the ${limit} that you have each minute are left; ` +
      `try again in ${retryAfter} s, or ask for less.`,
    { details: { bound: 'rate', value: cost, limit, remaining, resetAt: resetAt.toISOString(), retryAfter } },
  );
}

/** Counts what each client has spent in the current minute: in this process, or in a Redis that several share. */
export class RateLimiter {
  readonly points: number;
  readonly #own: RateLimiterMemory;
  readonly #shared: SharedCounter | null;

  private constructor(points: number, shared: SharedCounter | null) {
    this.points = points;
    this.#own = new RateLimiterMemory({ points, duration: WINDOW_S });
    this.#shared = shared;
  }

  /** A limiter of `points` per minute. It counts in memory without Redis, and while Redis is unavailable. */
  static async create(points: number, redisUrl: string | null, log: RateLog): Promise<RateLimiter> {
    return new RateLimiter(points, redisUrl === null ? null : await SharedCounter.open(points, redisUrl, log));
  }

  /** Whether spending is currently counted in Redis; tests of several instances wait for it. */
  get isShared(): boolean {
    return this.#shared?.isThere ?? false;
  }

  /** Deducts the cost of an operation from the quota of a client; deducts nothing if that is too little. Errors: RATE_LIMITED. */
  async spend(client: string, cost: number): Promise<Quota> {
    const spent = (await this.#shared?.take(client, cost)) ?? (await take(this.#own, client, cost));
    const quota = {
      limit: this.points,
      remaining: Math.max(0, this.points - spent.points),
      resetAt: new Date(Date.now() + Math.max(0, spent.msBeforeNext)),
    };
    if (!spent.isTaken) throw rateRefusal(cost, quota);
    return quota;
  }

  close(): void {
    this.#shared?.close();
  }
}
