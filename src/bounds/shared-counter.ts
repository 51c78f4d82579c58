import type { Redis } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { type Spent, take, WINDOW_S } from './take-points.js';

/** How long Redis may take to connect or to respond, in milliseconds; no request waits longer than that. */
const CONNECT_MS = 2_000;
const ANSWER_MS = 250;
/** How long Redis is not asked after a timeout, so that not every request waits for it. */
const PAUSE_MS = 5_000;

/** The log for the loss and recovery of Redis. */
export interface RateLog {
  warn(text: string): void;
  info(text: string): void;
}

/** Counts in a Redis that several instances share. It reconnects until Redis is available again. */
export class SharedCounter {
  readonly #redis: Redis;
  readonly #counter: RateLimiterRedis;
  readonly #log: RateLog;
  #pausedUntil = 0;
  #isAway = false;

  private constructor(redis: Redis, points: number, log: RateLog) {
    this.#redis = redis;
    this.#log = log;
    this.#counter = new RateLimiterRedis({
      storeClient: redis,
      keyPrefix: 'demarche:rate',
      points,
      duration: WINDOW_S,
    });
    redis.on('error', (error) => this.#noteAway(error));
    redis.on('ready', () => this.#noteBack());
  }

  static async open(points: number, url: string, log: RateLog): Promise<SharedCounter> {
    const { Redis } = await import('ioredis');
    const redis = new Redis(url, {
      connectTimeout: CONNECT_MS,
      commandTimeout: ANSWER_MS,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      retryStrategy: (times) => Math.min(times * 200, PAUSE_MS),
    });
    return new SharedCounter(redis, points, log);
  }

  /** Whether Redis is available, as far as is known. */
  get isThere(): boolean {
    return this.#redis.status === 'ready' && Date.now() >= this.#pausedUntil;
  }

  /** Deducts points from the quota of a client; null if Redis does not respond. */
  async take(client: string, cost: number): Promise<Spent | null> {
    if (!this.isThere) return null;
    try {
      const spent = await take(this.#counter, client, cost);
      this.#noteBack();
      return spent;
    } catch (error) {
      this.#pausedUntil = Date.now() + PAUSE_MS;
      this.#noteAway(error as Error);
      return null;
    }
  }

  close(): void {
    this.#redis.disconnect();
  }

  #noteAway({ message, code = message }: Error & { code?: string }): void {
    if (this.#isAway) return;
    this.#isAway = true;
    this.#log.warn(`Redis does not answer (${code}); until it does, each instance counts rates for itself`);
  }

  #noteBack(): void {
    if (this.#isAway) this.#log.info('Redis answers again; rates are counted there');
    this.#isAway = false;
  }
}
