import type { FastifyReply } from 'fastify';
import { queryTurns, type Release, Turns } from '../bounds/turns.js';
import { unlessAborted } from '../engine/unless-aborted.js';
import { ServiceError } from '../errors/service-error.js';
import { holdUntilClosed } from './limit-load.js';

/** How many exports are open at once, and of one client: each waits for its client most of the time. */
const OPEN = 16;
const OPEN_EACH = 2;
/** How many of them read the graph at once: each keeps the engine as busy as it can be meanwhile. */
const READING = 2;
/** How long a client may take for a piece before it is taken to be gone, in milliseconds. */
const STALL_MS = 30_000;
/** How many characters a piece has at most: a client that takes one in STALL_MS is slow, and not gone. */
const PIECE_LENGTH = 16_384;

/** The exports that are open at a service. What one of them reads waits for its turn; what its client reads holds no turn. */
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

  /** Takes a place until the reply is closed. Errors: OVERLOADED. */
  enter(client: string, reply: FastifyReply): void {
    // Nothing waits here, so that it is given at once.
    holdUntilClosed(reply, this.#open.take(client) as Release);
  }

  /** The same text in pieces: each read when it is the turn of the client and within the time of `life`, and taken in time. */
  async *pieces(client: string, life: ExportLife, text: AsyncIterable<string>): AsyncGenerator<string> {
    const reading = text[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await life.inTime(async () => {
          const release = await this.#reading.take(client, life.signal);
          return reading.next().finally(release);
        });
        if (next.done) return;
        for (const piece of piecesOf(next.value)) {
          const timer = setTimeout(() => life.end('CANCELLED', 'The client did not read on.'), this.#stallMs).unref();
          try {
            yield piece;
          } finally {
            clearTimeout(timer);
          }
        }
      }
    } finally {
      // Not waited for: what it is at ends by the signal.
      reading.return?.().catch(() => undefined);
    }
  }
}

/** A text in pieces of PIECE_LENGTH at most; a code point of two code units is never cut, since each half alone is not text. */
export function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = start + PIECE_LENGTH;
    const cuts = text.charCodeAt(end - 1) >> 10 === 0xd800 >> 10 && end < text.length;
    yield text.slice(start, cuts ? end - 1 : end);
    start = cuts ? end - 1 : end;
  }
}

/** How long an export lasts: until its client hangs up or reads no further, or the engine takes too long for a part of it. */
export class ExportLife {
  readonly #controller = new AbortController();
  readonly #deadlineMs: number;

  constructor({ raw }: FastifyReply, deadlineMs: number) {
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

  /** What some work gives, unless the export is over before, or the deadline of an operation is. */
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
