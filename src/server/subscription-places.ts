import { ServiceError } from '../errors/service-error.js';

/** How many may be open, in all and for each client. */
export interface Places {
  all: number;
  each: number;
}

/** Counts what is open in all and for each client, subscriptions or their connections, and refuses what would be too many. */
export class SubscriptionPlaces {
  readonly #most: Places;
  readonly #onRefused: () => void;
  readonly #taken = new Map<string, number>();
  #total = 0;

  constructor(most: Places, onRefused: () => void = () => {}) {
    this.#most = most;
    this.#onRefused = onRefused;
  }

  /** Errors: OVERLOADED where there is no place for one more of this client. */
  check(client: string): void {
    const { all, each } = this.#most;
    const own = this.#taken.get(client) ?? 0;
    if (own >= each) {
      this.#refuse('clientSubscriptions', own, each, 'end one of yours before you begin another');
    }
    if (this.#total >= all) this.#refuse('subscriptions', this.#total, all, 'try again later');
  }

  /** Takes a place for one more of this client, and gives what frees it. Errors: OVERLOADED. */
  take(client: string): () => void {
    this.check(client);
    this.#add(client, 1);
    let isFree = false;
    return () => {
      if (!isFree) this.#add(client, -1);
      isFree = true;
    };
  }

  #add(client: string, count: number): void {
    this.#total += count;
    const own = (this.#taken.get(client) ?? 0) + count;
    // Nobody is remembered who has none.
    if (own === 0) this.#taken.delete(client);
    else this.#taken.set(client, own);
  }

  #refuse(bound: string, value: number, limit: number, remedy: string): never {
    this.#onRefused();
    const message = `${bound}: ${value} are open, and ${limit} are allowed; ${remedy}.`;
    throw new ServiceError('OVERLOADED', message, { details: { bound, value, limit } });
  }
}
