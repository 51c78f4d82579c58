import { type Release, Turns } from '../bounds/turns.js';
import { ServiceError } from '../errors/service-error.js';

/** The limits on what may be open, in all and per client. */
export interface Places {
  all: number;
  each: number;
}

/** Counts open subscriptions or connections, in all and per client, and refuses those over the limits. */
export class SubscriptionPlaces {
  readonly #most: Places;
  readonly #onRefused: () => void;
  readonly #open: Turns;

  constructor(most: Places, onRefused: () => void = () => {}) {
    this.#most = most;
    this.#onRefused = onRefused;
    this.#open = new Turns({ served: most.all, servedEach: most.each, waiting: 0, waitingEach: 0 });
  }

  /** Errors: OVERLOADED if there is no slot for one more of this client. */
  check(client: string): void {
    const { all, each } = this.#most;
    const own = this.#open.servedOf(client);
    if (own >= each) {
      this.#refuse('clientSubscriptions', own, each, 'end one of yours before you begin another');
    }
    const { served } = this.#open;
    if (served >= all) this.#refuse('subscriptions', served, all, 'try again later');
  }

  /** Takes a slot for one more of this client, and returns a function that releases it. Errors: OVERLOADED. */
  take(client: string): Release {
    this.check(client);
    // No waiting is configured, so `take` returns synchronously.
    return this.#open.take(client) as Release;
  }

  #refuse(bound: string, value: number, limit: number, remedy: string): never {
    this.#onRefused();
    const message = `${bound}: ${value} are open, and ${limit} are allowed; ${remedy}.`;
    throw new ServiceError('OVERLOADED', message, { details: { bound, value, limit } });
  }
}
