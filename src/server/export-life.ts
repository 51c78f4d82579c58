import { setImmediate } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { queryTurns, type Release, Turns } from '../bounds/turns.js';
import { unlessAborted } from '../engine/unless-aborted.js';
import { ServiceError } from '../errors/service-error.js';
import { holdUntilClosed } from './limit-load.js';

/** How many exports may be open at once, in all and per client: each waits for its client most of the time. */
const OPEN = 16;
const OPEN_EACH = 2;
/** How many of them read the graph at once: each keeps the engine fully busy meanwhile. */
const READING = 2;
/** How long a client may take for a piece before it counts as gone, in milliseconds. */
const STALL_MS = 30_000;
/** The maximum length of a piece in characters: a client that takes one within STALL_MS is slow, but not gone. */
const PIECE_LENGTH = 16_384;

/** The open exports of a service. One waits for its turn to read the graph, and holds no turn while its client reads. */
export class OpenExports {
  readonly #open = new Turns({ served: OPEN, servedEach: OPEN_EACH, waiting: 0, waitingEach: 0 });
  readonly #reading = queryTurns(READING, 1);
  readonly #stallMs: number;

  constructor(stallMs = STALL_MS) {
    this.#stallMs = stallMs;
  }

  get count(): number {
    return this.#open.served;
  }

  /** Takes a slot until the reply is closed. Errors: OVERLOADED. */
  enter(client: string, reply: FastifyReply): void {
    // No waiting is configured, so `take` returns synchronously.
    holdUntilClosed(reply, this.#open.take(client) as Release);
  }

  /** The same text in pieces: each is read when it is the turn of the client, within the time limits of `life`. */
  async *pieces(client: string, life: ExportLife, text: AsyncIterable<string>): AsyncGenerator<string> {
    const reading = text[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await life.inTime(async () => {
          const release = await this.#reading.take(client, life.signal);
          return reading.next().finally(release);
        });
        if (next.done) return life.expectClose(this.#stallMs);
        for (const piece of piecesOf(next.value)) {
          const timer = setTimeout(() => life.end('CANCELLED', 'The client did not read on.'), this.#stallMs).unref();
          try {
            yield piece;
          } finally {
            clearTimeout(timer);
          }
        }
        // A client that reads as fast as this is written would leave no turn of the event loop to others.
        await setImmediate();
      }
    } finally {
      // Not awaited: the signal ends its pending work.
      reading.return?.().catch(() => undefined);
    }
  }
}

/** A text in pieces of PIECE_LENGTH at most; a surrogate pair is never split, since half of it is not text. */
export function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = start + PIECE_LENGTH;
    const cuts = text.charCodeAt(end - 1) >> 10 === 0xd800 >> 10 && end < text.length;
    yield text.slice(start, cuts ? end - 1 : end);
    start = cuts ? end - 1 : end;
  }
}

/** The lifetime of an export: until its client hangs up or stops reading, or the engine takes too long for a part of it. */
export class ExportLife {
  readonly #raw: FastifyReply['raw'];
  readonly #controller = new AbortController();
  readonly #deadlineMs: number;

  constructor({ raw }: FastifyReply, deadlineMs: number) {
    this.#raw = raw;
    this.#deadlineMs = deadlineMs;
    const hangUp = () => {
      if (!raw.writableEnded) this.end('CANCELLED', 'The client hung up.');
    };
    if (raw.closed) hangUp();
    else raw.once('close', hangUp);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  end(code: 'CANCELLED' | 'DEADLINE_EXCEEDED', message: string): void {
    this.#controller.abort(new ServiceError(code, message));
  }

  /** Ends the connection if the client has not taken the rest of a whole text within some milliseconds. */
  expectClose(ms: number): void {
    if (this.#raw.closed) return;
    const timer = setTimeout(() => this.#raw.destroy(), ms).unref();
    this.#raw.once('close', () => clearTimeout(timer));
  }

  /** The result of `work`, unless the export ends or the deadline of an operation passes first. */
  async inTime<T>(work: () => Promise<T>): Promise<T> {
    const message = `This part of the export took longer than ${this.#deadlineMs / 1000} s, the most that it may.`;
    const timer = setTimeout(() => this.end('DEADLINE_EXCEEDED', message), this.#deadlineMs);
    try {
      this.signal.throwIfAborted();
      return await unlessAborted(this.signal, work());
    } finally {
      clearTimeout(timer);
    }
  }
}
