import { ServiceError } from '../errors/service-error.js';

/** How many statements may wait for one subscriber before it is dropped. */
const MAX_WAITING = 1_000;

/** A statement that was recorded, and what has to be seen of a cluster to read it. */
export interface RecordedStatement {
  id: string;
  bookmarks: readonly string[];
}

/** Carries what one instance records to the others that serve the same graph. */
export interface Broker {
  /** Tells the other instances, as soon as they can be reached. */
  send(statement: RecordedStatement): void;
  /** Hears of what other instances record, from now on. */
  listen(listener: (statement: RecordedStatement) => void): void;
}

/**
 * Tells subscribers of statements as mutations record them: those of this process, and those of other instances where a
 * broker carries them. What a slow subscriber has not taken waits for it, up to a bound; past that it is dropped, so that
 * it costs no memory.
 */
export class StatementFeed {
  readonly #subscribers = new Set<Subscriber>();
  #broker: Broker | undefined;
  #latestAt: string | null = null;

  /** Tells every subscriber of a statement that this process recorded. */
  publish(id: string, bookmarks: readonly string[] = []): void {
    this.#tell({ id, bookmarks });
    this.#broker?.send({ id, bookmarks });
  }

  /** Shares statements with other instances from now on. */
  join(broker: Broker): void {
    this.#broker = broker;
    broker.listen((statement) => this.#tell(statement));
  }

  /** The instant at which the latest statement came; null where none did yet. */
  get latestAt(): string | null {
    return this.#latestAt;
  }

  /** How many subscribers there are. */
  get subscriberCount(): number {
    return this.#subscribers.size;
  }

  /**
   * The statements from now on, until the reader stops or `ends` is aborted. Errors: SERVICE_UNAVAILABLE where the reader is
   * too slow.
   */
  async *subscribe(ends?: AbortSignal): AsyncGenerator<RecordedStatement, void, void> {
    const subscriber = new Subscriber(ends);
    this.#subscribers.add(subscriber);
    try {
      for (let next = await subscriber.next(); next !== null; next = await subscriber.next()) yield next;
    } finally {
      this.#subscribers.delete(subscriber);
    }
  }

  #tell(statement: RecordedStatement): void {
    this.#latestAt = new Date().toISOString();
    for (const subscriber of this.#subscribers) subscriber.offer(statement);
  }
}

/** The statements that wait for one reader. */
class Subscriber {
  readonly #waiting: RecordedStatement[] = [];
  readonly #ends: AbortSignal | undefined;
  #isTooSlow = false;
  #wake: (() => void) | undefined;

  constructor(ends: AbortSignal | undefined) {
    this.#ends = ends;
    ends?.addEventListener('abort', () => this.#wake?.(), { once: true });
  }

  offer(statement: RecordedStatement): void {
    if (this.#waiting.length >= MAX_WAITING) {
      this.#isTooSlow = true;
      this.#waiting.length = 0;
    }
    if (!this.#isTooSlow) this.#waiting.push(statement);
    this.#wake?.();
  }

  /** The next one; null where there is to be no more. */
  async next(): Promise<RecordedStatement | null> {
    while (this.#waiting.length === 0 && !this.#isTooSlow && !this.#ends?.aborted) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#ends?.aborted) return null;
    if (this.#isTooSlow) {
      throw new ServiceError(
        'SERVICE_UNAVAILABLE',
        `You took statements too slowly: ${MAX_WAITING} were waiting. Subscribe again.`,
      );
    }
    return this.#waiting.shift()!;
  }
}
