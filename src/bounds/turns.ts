import { ServiceError } from '../errors/service-error.js';

/** How many may be served at once and how many more may wait, in all and per client. */
export interface TurnLimits {
  served: number;
  servedEach: number;
  waiting: number;
  waitingEach: number;
  /** The longest wait, in milliseconds; limited only by its signal if undefined. */
  waitMs?: number;
}

/** Releases a turn; repeated calls do nothing. */
export type Release = () => void;

const TOO_MUCH = 'This service has more requests than it can accept at once; try again shortly.';

function overload(message: string): ServiceError {
  return new ServiceError('OVERLOADED', message);
}

interface Waiter {
  begin(): void;
  refuse(reason: unknown): void;
}

/** The state of a client that is served or waits. */
interface Client {
  served: number;
  /** In order of arrival. */
  waiting: Set<Waiter>;
}

/**
 * Serves clients in turn: a limited number at once, and of each client no more than its share. Without a free slot they wait, and
 * a slot that becomes free goes to the client whose turn it is, however many requests of another wait: a client that sends a
 * thousand at once delays the first of another client by one of its own at most.
 */
export class Turns {
  readonly #limits: TurnLimits;
  /** Clients that are served or wait; the one served most recently is last. */
  readonly #clients = new Map<string, Client>();
  #served = 0;
  #waiting = 0;

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  get served(): number {
    return this.#served;
  }

  /** How many turns of one client are being served. */
  servedOf(client: string): number {
    return this.#clients.get(client)?.served ?? 0;
  }

  get waiting(): number {
    return this.#waiting;
  }

  /** How many clients are being served or wait; tests use it to check that nothing is kept of those that are gone. */
  get clientCount(): number {
    return this.#clients.size;
  }

  /**
   * Takes a turn for a client, synchronously if a slot is free. Errors: OVERLOADED if too many wait, of this client or in all, or
   * this one has waited too long; the reason of the signal if that ends the wait.
   */
  take(client: string, signal?: AbortSignal): Release | Promise<Release> {
    signal?.throwIfAborted();
    const known = this.#clients.get(client) ?? { served: 0, waiting: new Set<Waiter>() };
    if (this.#served < this.#limits.served && known.served < this.#limits.servedEach) return this.#serve(client, known);
    this.#checkWaiting(known);
    return this.#wait(client, known, signal);
  }

  #checkWaiting({ served, waiting }: Client): void {
    const { waiting: most, waitingEach } = this.#limits;
    if (waiting.size >= waitingEach) {
      const count = served + waiting.size;
      throw overload(
        `You already have ${count} requests running or waiting, the most that one client may have; try again when some have ended.`,
      );
    }
    if (this.#waiting >= most) throw overload(TOO_MUCH);
  }

  #serve(client: string, known: Client): Release {
    known.served += 1;
    this.#served += 1;
    // After all others that wait.
    this.#clients.delete(client);
    this.#clients.set(client, known);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      known.served -= 1;
      this.#served -= 1;
      this.#forget(client, known);
      this.#serveNext();
    };
  }

  #wait(client: string, known: Client, signal: AbortSignal | undefined): Promise<Release> {
    this.#clients.set(client, known);
    this.#waiting += 1;
    return new Promise<Release>((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        known.waiting.delete(waiter);
        this.#waiting -= 1;
      };
      const giveUp = (reason: unknown) => {
        leave();
        this.#forget(client, known);
        reject(reason);
      };
      const abort = () => giveUp(signal!.reason);
      const { waitMs } = this.#limits;
      const timer = waitMs === undefined ? undefined : setTimeout(() => giveUp(overload(TOO_MUCH)), waitMs);
      const waiter: Waiter = {
        begin: () => {
          leave();
          resolve(this.#serve(client, known));
        },
        refuse: giveUp,
      };
      known.waiting.add(waiter);
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  /** Rejects all that wait, with an error that each of them would get anyway. */
  refuseWaiting(reason: unknown): void {
    for (const { waiting } of [...this.#clients.values()]) for (const waiter of [...waiting]) waiter.refuse(reason);
  }

  #serveNext(): void {
    while (this.#served < this.#limits.served) {
      const next = this.#next();
      if (!next) return;
      next.begin();
    }
  }

  /** The first waiting request of the client whose turn it is. */
  #next(): Waiter | null {
    for (const { served, waiting } of this.#clients.values()) {
      const [first] = waiting;
      if (first && served < this.#limits.servedEach) return first;
    }
    return null;
  }

  /** Removes a client that is neither served nor waits. */
  #forget(client: string, { served, waiting }: Client): void {
    if (served === 0 && waiting.size === 0) this.#clients.delete(client);
  }
}

/** Turns for the queries of an engine. The number that wait is limited by the operations that need them. */
export function queryTurns(served: number, servedEach: number): Turns {
  const unbounded = Number.POSITIVE_INFINITY;
  return new Turns({ served, servedEach, waiting: unbounded, waitingEach: unbounded });
}

/** The turn of a query or operation; undefined for the service itself, which needs none. Errors: the reason of the signal. */
export function turnOf(
  turns: Turns,
  scope: { client?: string; signal?: AbortSignal } | undefined,
): Release | Promise<Release> | undefined {
  return scope?.client === undefined ? undefined : turns.take(scope.client, scope.signal);
}
