import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { madeOnce } from '../collections/made-once.js';

/** How many requests of one connection run at once; only pipelining sends more of them before the first response. */
const RUNNING_EACH = 4;
/** How many more may wait before reading from the connection is paused. */
const WAITING_EACH = 64;

let turn = 0;
let isTurnEnding = false;

/** Identifies the current turn of the event loop. */
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

/** The requests of a connection that have arrived and are not answered. */
class Pipeline {
  readonly #socket: Socket;
  readonly #waiting = new Set<() => void>();
  readonly #begun = new Set<FastifyReply['raw']>();
  #lastTurn = -1;
  #isPaused = false;
  #isGoingOn = false;

  constructor(socket: Socket) {
    this.#socket = socket;
    // Node notifies only the response that it is sending, and none queued after it, that its client has hung up.
    socket.once('close', () => {
      this.#waiting.clear();
      for (const raw of [...this.#begun]) {
        raw.destroyed = true;
        raw.emit('close');
      }
    });
  }

  /**
   * Begins a request at once if no other of its connection began in this turn of the event loop. Node runs the synchronous part
   * of a request before it reads the next one from the same packet, so that counting running requests is not enough.
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

  /** Begins the next request in another turn, which it shares with other connections. */
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
 * Begins at most one pipelined request of a connection in a turn of the event loop, and runs a few at a time: thousands of small
 * requests fit into one packet, and together they would block all other clients.
 */
export function limitPipelining(app: FastifyInstance): void {
  const pipelines = new WeakMap<Socket, Pipeline>();
  app.addHook('onRequest', ({ raw }: FastifyRequest, reply, done) => {
    madeOnce(pipelines, raw.socket, () => new Pipeline(raw.socket)).begin(reply, done);
  });
}
