import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { isStatementChange, type StatementChange } from './statement-change.js';
import type { Broker } from './statement-feed.js';

/** The Redis stream of the newest changes to statements; instances of one graph share it, others need another database. */
const STREAM = 'demarche:statements';
/** About how many changes the stream keeps for an instance that was disconnected. */
const KEPT = 10_000;
/** How many changes may wait while Redis is unavailable; other instances never receive further ones. */
const MAX_UNSENT = 1_000;
const BLOCK_MS = 5_000;
const PAUSE_MS = 500;

type Entry = [id: string, fields: string[]];

/** The log of the broker. */
export interface BrokerLog {
  warn(text: string): void;
  info(text: string): void;
}

/**
 * Carries changes to statements through a Redis stream. A stream and not a channel: after a disconnection a service reads on from
 * its last entry, and misses nothing as long as the stream reaches back that far.
 */
export class RedisBroker implements Broker {
  readonly #instance = randomUUID();
  readonly #writer: Redis;
  readonly #reader: Redis;
  readonly #log: BrokerLog;
  #unsent = 0;
  #isAway = false;
  #isReading = false;
  #isClosed = false;

  /** Starts to connect. It does no harm if Redis is unavailable: connecting is retried until it succeeds. */
  constructor(url: string, log: BrokerLog) {
    this.#log = log;
    const options = { maxRetriesPerRequest: null, retryStrategy: (times: number) => Math.min(times * 100, 2_000) };
    this.#writer = new Redis(url, options);
    // A reader that receives nothing for longer than it blocks has lost its connection without notice.
    this.#reader = new Redis(url, { ...options, socketTimeout: 3 * BLOCK_MS });
    for (const client of [this.#writer, this.#reader]) {
      client.on('error', () => this.#noteAway());
      client.on('ready', () => this.#noteBack());
    }
  }

  /** Whether Redis can be reached, as far as is known. */
  get isConnected(): boolean {
    return this.#writer.status === 'ready' && this.#reader.status === 'ready';
  }

  /** Whether it has found the position in the stream from which it reads on. */
  get isReading(): boolean {
    return this.#isReading;
  }

  send(change: StatementChange): void {
    const what = `${change.kind} ${change.statementIds.join(', ')}`;
    if (this.#unsent >= MAX_UNSENT) {
      this.#log.warn(`Redis is unavailable; other instances will not be notified of ${what}`);
      return;
    }
    this.#unsent += 1;
    this.#writer
      .xadd(STREAM, 'MAXLEN', '~', KEPT, '*', 'from', this.#instance, 'change', JSON.stringify(change))
      .catch((error: Error) => {
        if (!this.#isClosed) this.#log.warn(`other instances will not be notified of ${what}: ${error.message}`);
      })
      .finally(() => {
        this.#unsent -= 1;
      });
  }

  listen(listener: (change: StatementChange) => void): void {
    void this.#readOn(listener);
  }

  close(): void {
    this.#isClosed = true;
    this.#writer.disconnect();
    this.#reader.disconnect();
  }

  async #readOn(listener: (change: StatementChange) => void): Promise<void> {
    let last: string | undefined;
    while (!this.#isClosed) {
      try {
        // From the end as it is now; '$' would mean another position at each read.
        last ??= (await this.#reader.xrevrange(STREAM, '+', '-', 'COUNT', 1))[0]?.[0] ?? '0-0';
        this.#isReading = true;
        const found = await this.#reader.xread('COUNT', 500, 'BLOCK', BLOCK_MS, 'STREAMS', STREAM, last);
        for (const [id, fields] of entriesOf(found)) {
          last = id;
          const change = changeOf(fields, this.#instance);
          if (change) listener(change);
        }
      } catch {
        if (!this.#isClosed) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  }

  #noteAway(): void {
    if (this.#isAway || this.#isClosed) return;
    this.#isAway = true;
    // Not the error itself: it may contain the address with its password.
    this.#log.warn(
      'Redis is unavailable; subscriptions will receive changes of other instances once it is available again',
    );
  }

  #noteBack(): void {
    if (!this.#isAway || !this.isConnected) return;
    this.#isAway = false;
    this.#log.info('Redis is available again');
  }
}

function entriesOf(found: unknown): Entry[] {
  return ((found as [stream: string, entries: Entry[]][] | null) ?? []).flatMap(([, entries]) => entries);
}

/** The change in an entry of the stream; null if this instance wrote it, or if it has another format. */
function changeOf(fields: string[], instance: string): StatementChange | null {
  const values = new Map<string, string>();
  for (let index = 0; index + 1 < fields.length; index += 2) values.set(fields[index]!, fields[index + 1]!);
  const [from, text] = ['from', 'change'].map((name) => values.get(name));
  if (from === undefined || text === undefined || from === instance) return null;
  try {
    const change: unknown = JSON.parse(text);
    return isStatementChange(change) ? change : null;
  } catch {
    return null;
  }
}
