import { ServiceError } from '../errors/service-error.js';

/** How many statements may wait for one subscriber before it is dropped. */
const MAX_WAITING = 1_000;

/**
 * Tells subscribers the ids of statements as mutations of this process record them. What a slow subscriber has not taken
 * waits for it, up to a bound; past that it is dropped, so that it costs no memory.
 */
export class StatementFeed {
  readonly #subscribers = new Set<Subscriber>();

  /** Tells every subscriber of a statement. */
  publish(id: string): void {
    for (const subscriber of this.#subscribers) subscriber.offer(id);
  }

  /** How many subscribers there are. */
  get subscriberCount(): number {
    return this.#subscribers.size;
  }

  /** The ids of statements from now on, until the reader stops. Errors: SERVICE_UNAVAILABLE where the reader is too slow. */
  async *subscribe(): AsyncGenerator<string, void, void> {
    const subscriber = new Subscriber();
    this.#subscribers.add(subscriber);
    try {
      for (;;) yield await subscriber.next();
    } finally {
      this.#subscribers.delete(subscriber);
    }
  }
}

/** The ids that wait for one reader. */
class Subscriber {
  readonly #waiting: string[] = [];
  #isTooSlow = false;
  #wake: (() => void) | undefined;

  offer(id: string): void {
    if (this.#waiting.length >= MAX_WAITING) {
      this.#isTooSlow = true;
      this.#waiting.length = 0;
    }
    if (!this.#isTooSlow) this.#waiting.push(id);
    this.#wake?.();
  }

  async next(): Promise<string> {
    while (this.#waiting.length === 0 && !this.#isTooSlow) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#isTooSlow) {
      throw new ServiceError(
        'SERVICE_UNAVAILABLE',
        `You took statements too slowly: ${MAX_WAITING} were waiting. Subscribe again.`,
      );
    }
    return this.#waiting.shift()!;
  }
}
