import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** How many requests of one connection run at once; a client sends more of them before the answers come only by pipelining. */
const RUNNING_EACH = 4;
/** How many may wait behind them before nothing more is read of the connection. */
const WAITING_EACH = 64;

/** The requests of a connection that have come and are not answered. */
class Pipeline {
  readonly #socket: Socket;
  readonly #waiting = new Set<() => void>();
  #running = 0;
  #isPaused = false;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Begins a request when those before it leave room. */
  begin({ raw }: FastifyReply, begin: () => void): void {
    if (this.#running < RUNNING_EACH) {
      this.#running += 1;
      raw.once('close', () => this.#end());
      begin();
      return;
    }
    const run = () => {
      raw.off('close', forget);
      this.#waiting.delete(run);
      this.#running += 1;
      raw.once('close', () => this.#end());
      // In a turn of the event loop of its own, so that other connections have theirs between.
      setImmediate(begin);
    };
    const forget = () => this.#waiting.delete(run);
    raw.once('close', forget);
    this.#waiting.add(run);
    if (this.#waiting.size < WAITING_EACH || this.#isPaused) return;
    this.#isPaused = true;
    this.#socket.pause();
  }

  #end(): void {
    this.#running -= 1;
    const [next] = this.#waiting;
    next?.();
    if (!this.#isPaused || this.#waiting.size >= WAITING_EACH / 2) return;
    this.#isPaused = false;
    this.#socket.resume();
  }
}

/**
 * Lets the requests that a client has sent on one connection without waiting for answers run a few at a time: thousands of small
 * ones fit into one packet, and would hold up everybody else together.
 */
export function limitPipelining(app: FastifyInstance): void {
  const pipelines = new WeakMap<Socket, Pipeline>();
  app.addHook('onRequest', ({ raw }: FastifyRequest, reply, done) => {
    let pipeline = pipelines.get(raw.socket);
    if (!pipeline) {
      pipeline = new Pipeline(raw.socket);
      pipelines.set(raw.socket, pipeline);
    }
    pipeline.begin(reply, done);
  });
}
