import { ServiceError } from '../errors/service-error.js';
import type { Recording } from '../exchange/graph-rows.js';
import type { AliasBook } from '../loader/alias-book.js';
import type { QueryRunner } from '../query/query-runner.js';
import { type WriteReport, writeEvents } from './event-writer.js';
import type { PreparedEvents } from './prepared-events.js';
import { resolvedEvents } from './prepared-events.js';
import { SharedLock } from './shared-lock.js';

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const LONGEST_CHAIN = 5;

/** Whether an error or one of its causes says that a disk is full: that of the engine or of a temporary file. */
export function isDiskFull(error: unknown): boolean {
  let cause = error;
  for (let depth = 0; cause instanceof Error && depth < LONGEST_CHAIN; depth++) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (NO_ROOM.has(code ?? '') || /I\/O error|no space left|disk takes no more/i.test(message)) return true;
    cause = cause.cause;
  }
  return false;
}

/** The delays between attempts to write a batch while the engine is unavailable or busy. */
const RETRY_DELAYS_MS = [100, 300, 1_000, 2_000, 4_000, 8_000, 8_000];

/** The number of attempts to write a batch while its actors get other ids one after the other, as by `demarche kinds`. */
const MOST_ATTEMPTS = 10;

interface Flight {
  ids: ReadonlySet<string>;
  landed: Promise<void>;
}

/**
 * Runs `work` with the number of its attempt, from 0, with retries if the engine was unavailable, unless a disk is full. Writing a
 * batch again adds nothing.
 */
export async function withRetries<T>(work: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      const delay = RETRY_DELAYS_MS[attempt];
      const isAway = error instanceof ServiceError && error.code === 'SERVICE_UNAVAILABLE' && !isDiskFull(error);
      if (!isAway || delay === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
}

/**
 * Writes batches, several at a time if the engine benefits from it. Two batches with an event in common are written one after the
 * other, in order, and one that was refused because the engine was busy is written again while no other is.
 */
export class WritePool {
  readonly #runner: QueryRunner;
  readonly #aliases: AliasBook;
  readonly #recording: Recording;
  readonly #size: number;
  readonly #flights = new Set<Flight>();
  readonly #lock = new SharedLock();
  #failure: unknown;
  readonly report: WriteReport = {
    statements: { read: 0, added: 0 },
    interactions: { read: 0, added: 0 },
    evidenceAdded: 0,
  };

  constructor(runner: QueryRunner, aliases: AliasBook, recording: Recording, size: number) {
    this.#runner = runner;
    this.#aliases = aliases;
    this.#recording = recording;
    this.#size = size;
  }

  /** Takes a batch and resolves when there is room to write it. Rejects with the failure of any earlier batch. */
  async add(batch: PreparedEvents): Promise<void> {
    for (;;) {
      this.#throwFailure();
      const inTheWay = [...this.#flights].find(({ ids }) => ids.size > 0 && overlap(ids, batch.ids));
      if (inTheWay) await inTheWay.landed;
      else if (this.#flights.size >= this.#size) await Promise.race([...this.#flights].map(({ landed }) => landed));
      else break;
    }
    const flight: Flight = { ids: batch.ids, landed: this.#write(batch).finally(() => this.#flights.delete(flight)) };
    this.#flights.add(flight);
  }

  /** Resolves when every batch is written. */
  async drain(): Promise<void> {
    await Promise.all([...this.#flights].map(({ landed }) => landed));
    this.#throwFailure();
  }

  async #write(batch: PreparedEvents): Promise<void> {
    try {
      const { statements, interactions, evidenceAdded } = await withRetries((attempt) => {
        const write = () => this.#writeResolved(batch);
        // Batches of frequent actors may deadlock with each other again and again.
        return attempt === 0 ? this.#lock.shared(write) : this.#lock.exclusive(write);
      });
      this.report.statements.read += statements.read;
      this.report.statements.added += statements.added;
      this.report.interactions.read += interactions.read;
      this.report.interactions.added += interactions.added;
      this.report.evidenceAdded += evidenceAdded;
    } catch (error) {
      this.#failure ??= error;
    }
  }

  /** If an actor of the batch no longer exists, the batch is written again with the actor that replaces it. */
  async #writeResolved(batch: PreparedEvents): Promise<WriteReport> {
    for (let attempt = 1; ; attempt++) {
      const resolved = attempt === 1 ? batch : resolvedEvents(batch, (id) => this.#aliases.resolve(id));
      try {
        return await writeEvents(this.#runner, resolved, this.#recording);
      } catch (error) {
        const isGone = error instanceof ServiceError && error.code === 'CONFLICT';
        if (!isGone || attempt === MOST_ATTEMPTS) throw error;
        await this.#aliases.refresh();
      }
    }
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }
}

function overlap(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  for (const id of second) if (first.has(id)) return true;
  return false;
}
