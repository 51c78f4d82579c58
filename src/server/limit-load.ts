import type { FastifyInstance } from 'fastify';
import type { LoadConfig } from '../observability/operate-config.js';
import { isOperation } from './operation-request.js';

/** How long an operation waits for its turn at most, in milliseconds. */
const MAX_WAIT_MS = 5_000;
const RETRY_AFTER_S = 1;

const REFUSAL = {
  errors: [
    {
      message: `More is asked of this service at once than it takes; try again after ${RETRY_AFTER_S} s.`,
      extensions: { code: 'OVERLOADED' },
    },
  ],
};

/** Lets so many in at once and so many more wait; the first to come is the first to be let in. */
export class Gate {
  readonly #most: Pick<LoadConfig, 'maxInFlight' | 'maxWaiting'>;
  readonly #waiting = new Set<(isIn: boolean) => void>();
  #inFlight = 0;

  constructor(most: Pick<LoadConfig, 'maxInFlight' | 'maxWaiting'>) {
    this.#most = most;
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Whether one more is in, at once or after waiting; whoever is in must leave. The signal ends the waiting. */
  enter(signal: AbortSignal): boolean | Promise<boolean> {
    if (this.#inFlight < this.#most.maxInFlight) {
      this.#inFlight += 1;
      return true;
    }
    if (this.#waiting.size >= this.#most.maxWaiting) return false;
    return new Promise<boolean>((resolve) => {
      const settle = (isIn: boolean) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
        this.#waiting.delete(settle);
        resolve(isIn);
      };
      const giveUp = () => settle(false);
      const timer = setTimeout(giveUp, MAX_WAIT_MS);
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiting.add(settle);
    });
  }

  /** Gives the place of one who was in to the next. */
  leave(): void {
    const [next] = this.#waiting;
    if (next) next(true);
    else this.#inFlight -= 1;
  }
}

/**
 * Refuses operations beyond what runs and waits already, with 503 and Retry-After, before their bodies are read: work that
 * piles up would make every answer late. `onRefused` hears of each.
 */
export function limitLoad(app: FastifyInstance, load: LoadConfig, onRefused: () => void): Gate {
  const gate = new Gate(load);
  app.addHook('onRequest', async (request, reply) => {
    if (!isOperation(request)) return;
    const entering = gate.enter(request.life!);
    if (!(typeof entering === 'boolean' ? entering : await entering)) {
      onRefused();
      return reply.code(503).header('retry-after', RETRY_AFTER_S).send(REFUSAL);
    }
    if (reply.raw.closed) gate.leave();
    else reply.raw.once('close', () => gate.leave());
  });
  return gate;
}
