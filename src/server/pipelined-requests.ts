import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { madeOnce } from '../collections/made-once.js';

/** How many requests of one connection run at once; a client sends more of them before the answers come only by pipelining. */
const RUNNING_EACH = 4;
/** How many may wait behind them before nothing more is read of the connection. */
const WAITING_EACH = 64;

let turn = 0;
let isTurnEnding = false;

/** Tells this turn of the event loop from the others. */
function currentTurn(): number {
  if (!isTurnEnding) {
    isTurnEnding = true;
    setImmediate(() => {
      isTurnEnding = false;
      turn += 1;
    });
  }
  return turn;
}

/** The requests of a connection that have come and are not answered. */
class Pipeline {
  readonly #socket: Socket;
  readonly #waiting = new Set<() => void>();
  readonly #begun = new Set<FastifyReply['raw']>();
  #lastTurn = -1;
  #isPaused = false;
  #isGoingOn = false;

  constructor(socket: Socket) {
    this.#socket = socket;
    // Node tells the answer that it is sending, and none of those behind it, that its client has hung up.
    socket.once('close', () => {
      this.#waiting.clear();
      for (const raw of [...this.#begun]) {
        raw.destroyed = true;
        raw.emit('close');
      }
    });
  }

  /**
   * Begins a request at once where none of the connection began in this turn of the event loop. Node runs what a request does
   * without waiting for anything before it reads the next one of the same packet, so that counting those that run is not enough.
   */
  begin({ raw }: FastifyReply, begin: () => void): void {
    const run = () => {
      this.#waiting.delete(run);
      this.#begun.add(raw);
      this.#lastTurn = currentTurn();
      raw.once('close', () => this.#end(raw));
      begin();
    };
    if (this.#begun.size < RUNNING_EACH && this.#waiting.size === 0 && this.#lastTurn !== currentTurn()) {
      run();
      return;
    }
    this.#waiting.add(run);
    this.#goOn();
    if (this.#waiting.size < WAITING_EACH || this.#isPaused) return;
    this.#isPaused = true;
    this.#socket.pause();
  }

  /** Begins the next request in another turn, in which other connections have theirs. */
  #goOn(): void {
    if (this.#isGoingOn || this.#waiting.size === 0 || this.#begun.size >= RUNNING_EACH) return;
    this.#isGoingOn = true;
    setImmediate(() => {
      this.#isGoingOn = false;
      const [next] = this.#waiting;
      next?.();
      this.#goOn();
    });
  }

  #end(raw: FastifyReply['raw']): void {
    this.#begun.delete(raw);
    this.#goOn();
    if (!this.#isPaused || this.#waiting.size >= WAITING_EACH / 2) return;
    this.#isPaused = false;
    this.#socket.resume();
  }
}

/**
 * Lets the requests that a client has sent on one connection without waiting for answers begin one in a turn of the event loop, and
 * run a few at a time: thousands of small ones fit into one packet, and would hold up everybody else together.
 */
export function limitPipelining(app: FastifyInstance): void {
  const pipelines = new WeakMap<Socket, Pipeline>();
  app.addHook('onRequest', ({ raw }: FastifyRequest, reply, done) => {
    madeOnce(pipelines, raw.socket, () => new Pipeline(raw.socket)).begin(reply, done);
  });
}
