import { ServiceError } from '../errors/service-error.js';
import type { StatementChange } from './statement-change.js';

/** How many changes may wait for one subscriber before it is dropped. */
const MAX_WAITING = 1_000;

/** Carries the changes of one instance to the others that serve the same graph. */
export interface Broker {
  /** Notifies the other instances, as soon as they can be reached. */
  send(change: StatementChange): void;
  /** Calls `listener` with the changes of other instances, from now on. */
  listen(listener: (change: StatementChange) => void): void;
}

/**
 * Notifies subscribers of how mutations change statements: those of this process and, if there is a broker, those of other
 * instances. Changes are queued for a slow subscriber, up to a bound; beyond that it is dropped, so that it costs no
 * memory.
 */
export class StatementFeed {
  readonly #subscribers = new Set<Subscriber>();
  #broker: Broker | undefined;
  #latestAt: string | null = null;

  /** Notifies every subscriber of a change that this process made. */
  publish(change: StatementChange): void {
    this.#tell(change);
    this.#broker?.send(change);
  }

  /** Shares changes with other instances from now on. */
  join(broker: Broker): void {
    this.#broker = broker;
    broker.listen((change) => this.#tell(change));
  }

  /** The instant at which the latest statement was recorded; null if none was yet. */
  get latestAt(): string | null {
    return this.#latestAt;
  }

  /** How many subscribers there are. */
  get subscriberCount(): number {
    return this.#subscribers.size;
  }

  /**
   * The changes from now on, until the reader stops or `ends` is aborted. Errors: SERVICE_UNAVAILABLE if the reader is
   * too slow.
   */
  async *subscribe(ends?: AbortSignal): AsyncGenerator<StatementChange, void, void> {
    const subscriber = new Subscriber(ends);
    this.#subscribers.add(subscriber);
    try {
      for (let next = await subscriber.next(); next !== null; next = await subscriber.next()) yield next;
    } finally {
      this.#subscribers.delete(subscriber);
    }
  }

  #tell(change: StatementChange): void {
    if (change.kind === 'RECORDED' || change.kind === 'CORRECTED') this.#latestAt = change.changedAt;
    for (const subscriber of this.#subscribers) subscriber.offer(change);
  }
}

/** The changes that wait for one reader. */
class Subscriber {
  readonly #waiting: StatementChange[] = [];
  readonly #ends: AbortSignal | undefined;
  #isTooSlow = false;
  #wake: (() => void) | undefined;

  constructor(ends: AbortSignal | undefined) {
    this.#ends = ends;
    ends?.addEventListener('abort', () => this.#wake?.(), { once: true });
  }

  offer(change: StatementChange): void {
    if (this.#waiting.length >= MAX_WAITING) {
      this.#isTooSlow = true;
      this.#waiting.length = 0;
    }
    if (!this.#isTooSlow) this.#waiting.push(change);
    this.#wake?.();
  }

  /** The next one; null if there will be no more. */
  async next(): Promise<StatementChange | null> {
    while (this.#waiting.length === 0 && !this.#isTooSlow && !this.#ends?.aborted) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#ends?.aborted) return null;
    if (this.#isTooSlow) {
      throw new ServiceError(
        'SERVICE_UNAVAILABLE',
        `You took changes too slowly: ${MAX_WAITING} were waiting. Subscribe again.`,
      );
    }
    return this.#waiting.shift()!;
  }
}
