// Several instances share counts in Redis, and count separately while Redis is unavailable. The tests with a real Redis run if
// REDIS_URL is set.

import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RateLimiter } from '../../src/bounds/rate-limiter.js';
import { until } from '../until.js';

const redisUrl = process.env.REDIS_URL ?? '';

/** The log of a limiter, and the limiters to close. */
class Log {
  readonly lines: string[] = [];
  warn = (text: string) => void this.lines.push(`warn ${text}`);
  info = (text: string) => void this.lines.push(`info ${text}`);
}

const limiters: RateLimiter[] = [];
async function limiterAt(url: string, log = new Log()): Promise<RateLimiter> {
  const limiter = await RateLimiter.create(100, url, log);
  limiters.push(limiter);
  return limiter;
}
afterEach(() => {
  for (const limiter of limiters.splice(0)) limiter.close();
});

describe('limiters whose Redis is away', () => {
  const nowhere = 'redis://127.0.0.1:1';

  it('let requests through', async () => {
    const { remaining } = await (await limiterAt(nowhere)).spend('client', 30);
    expect(remaining).toBe(70);
  });

  it('count each for itself', async () => {
    const [one, other] = [await limiterAt(nowhere), await limiterAt(nowhere)];
    await one.spend('client', 30);
    expect([(await one.spend('client', 10)).remaining, (await other.spend('client', 10)).remaining]).toEqual([60, 90]);
  });

  it('refuse what is beyond the limit', async () => {
    const limiter = await limiterAt(nowhere);
    await limiter.spend('client', 100);
    await expect(limiter.spend('client', 1)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('say so once', async () => {
    const log = new Log();
    const limiter = await limiterAt(nowhere, log);
    await until(() => log.lines.length > 0);
    for (let asked = 0; asked < 5; asked++) await limiter.spend('client', 1);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(log.lines).toEqual([expect.stringMatching(/^warn Redis does not answer \(ECONNREFUSED\)/)]);
  });
});

const describeWithRedis = redisUrl === '' ? describe.skip : describe;

describeWithRedis(`limiters that share a Redis${redisUrl === '' ? ' (skipped: REDIS_URL is not set)' : ''}`, () => {
  /** A limiter that already counts in Redis. */
  async function connected(): Promise<RateLimiter> {
    const limiter = await limiterAt(redisUrl);
    await until(() => limiter.isShared);
    return limiter;
  }

  it('count what a client spends at any of them', async () => {
    const [one, other, client] = [await connected(), await connected(), randomUUID()];
    await one.spend(client, 30);
    expect((await other.spend(client, 10)).remaining).toBe(60);
  });

  it('refuse at one of them what was spent at another', async () => {
    const [one, other, client] = [await connected(), await connected(), randomUUID()];
    await one.spend(client, 95);
    await expect(other.spend(client, 10)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      details: expect.objectContaining({ remaining: 5 }),
    });
  });

  it('take nothing for what they refuse', async () => {
    const [one, other, client] = [await connected(), await connected(), randomUUID()];
    await one.spend(client, 95);
    await other.spend(client, 10).catch(() => {});
    expect((await one.spend(client, 5)).remaining).toBe(0);
  });

  it('give all points back within a minute', async () => {
    const { resetAt } = await (await connected()).spend(randomUUID(), 10);
    const seconds = (resetAt.getTime() - Date.now()) / 1000;
    expect(seconds > 0 && seconds <= 60).toBe(true);
  });

  describe('while it is silent', () => {
    /** A proxy to Redis that returns nothing once it is blocked. */
    class Wire {
      isBlocked = false;
      readonly #sockets: Socket[] = [];
      readonly #server: Server = createServer((near) => {
        const { hostname, port } = new URL(redisUrl);
        const far = connect(Number(port || 6379), hostname);
        this.#sockets.push(near, far);
        near.on('data', (data) => far.write(data)).on('error', () => {});
        far.on('data', (data) => this.isBlocked || near.write(data)).on('error', () => {});
      });

      async open(): Promise<string> {
        await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
        return `redis://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
      }

      close(): void {
        for (const socket of this.#sockets) socket.destroy();
        this.#server.close();
      }
    }

    let wire: Wire;
    let log: Log;
    let limiter: RateLimiter;
    beforeEach(async () => {
      wire = new Wire();
      log = new Log();
      limiter = await limiterAt(await wire.open(), log);
      await until(() => limiter.isShared);
      wire.isBlocked = true;
    });
    afterEach(() => wire.close());

    it('let requests through', async () => {
      expect((await limiter.spend(randomUUID(), 30)).remaining).toBe(70);
    });

    it('leave it alone for a while, so that not every request waits', async () => {
      await limiter.spend(randomUUID(), 30);
      expect(limiter.isShared).toBe(false);
    });

    it('say so once', async () => {
      await limiter.spend(randomUUID(), 30);
      await limiter.spend(randomUUID(), 30);
      expect(log.lines).toEqual([expect.stringMatching(/^warn Redis does not answer/)]);
    });
  });
});
