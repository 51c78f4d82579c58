import { readdirSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { ServiceError } from '../../errors/service-error.js';
import type { LedgerEntry } from './folder-ledger.js';

/**
 * Makes sure that a commit is on disk before it is acknowledged: the engine writes its log without waiting for the disk. Commits
 * that arrive while the disk is busy share the next flush.
 */
export class WriteLog {
  readonly #folder: string;
  readonly #onFlushed: (entry: LedgerEntry) => void;
  #latest: LedgerEntry | null = null;
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;
  #failure: ServiceError | null = null;

  /** `onFlushed` is called with the entry of the last commit of each flush. */
  constructor(folder: string, onFlushed: (entry: LedgerEntry) => void) {
    this.#folder = folder;
    this.#onFlushed = onFlushed;
  }

  #files(): string[] {
    return readdirSync(this.#folder)
      .filter((file) => file.endsWith('.log'))
      .map((file) => join(this.#folder, file));
  }

  /** The current length of the log. A commit that changes nothing does not extend it. */
  length(): string {
    return this.#files()
      .map((file) => `${file}:${statSync(file).size}`)
      .join();
  }

  /** Throws if an earlier flush failed: after that, the content of the disk is unknown. */
  throwFailure(): void {
    if (this.#failure) throw this.#failure;
  }

  /** Resolves when everything logged before the call is on disk. `entry`: the state of the graph at the call. */
  async flush(entry: LedgerEntry | null): Promise<void> {
    if (entry) this.#latest = entry;
    this.#next ??= this.#running.then(() => {
      this.#running = this.#next!.catch(() => undefined);
      this.#next = null;
      return this.#flushNow();
    });
    await this.#next;
  }

  async #flushNow(): Promise<void> {
    this.throwFailure();
    const entry = this.#latest;
    this.#latest = null;
    try {
      for (const file of this.#files()) {
        const handle = await open(file, 'r+');
        await handle.datasync().finally(() => handle.close());
      }
    } catch (error) {
      // A missing file was flushed by the checkpoint that removed it.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        this.#failure = new ServiceError(
          'SERVICE_UNAVAILABLE',
          'The disk refused a write; nothing more is written until the service is started again.',
          { cause: error },
        );
        throw this.#failure;
      }
    }
    if (entry) this.#onFlushed(entry);
  }
}
