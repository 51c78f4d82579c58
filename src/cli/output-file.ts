import { statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { ServiceError } from '../errors/service-error.js';

/** A file that is written under a temporary name beside its own, and renamed once it is complete. */
export class OutputFile {
  readonly #file: string;
  readonly #part: string;
  readonly #isForced: boolean;

  constructor(file: string, isForced: boolean) {
    this.#file = file;
    this.#part = `${file}.part-${process.pid}`;
    this.#isForced = isForced;
  }

  /** Errors: BAD_USER_INPUT if the file exists and is not to be replaced, or is a folder. */
  refuseExisting(): void {
    const found = statSync(this.#file, { throwIfNoEntry: false });
    if (found?.isDirectory()) {
      throw new ServiceError('BAD_USER_INPUT', `${this.#file}: cannot be written (it is a folder)`);
    }
    if (this.#isForced || !found) return;
    throw new ServiceError('BAD_USER_INPUT', `${this.#file} is there already; give --force to replace it`);
  }

  /**
   * Writes the pieces, each requested only after the previous one was written, and returns their size in bytes.
   * Errors: BAD_USER_INPUT if the file cannot be written, and what the pieces throw.
   */
  async write(pieces: AsyncIterable<string>): Promise<number> {
    return this.#telling(async () => {
      let size = 0;
      const handle = await open(this.#part, 'wx');
      try {
        for await (const piece of pieces) {
          const bytes = Buffer.from(piece);
          await handle.writeFile(bytes);
          size += bytes.length;
        }
      } finally {
        await handle.close();
      }
      return size;
    });
  }

  /** Renames the file to its final name. Errors: BAD_USER_INPUT. */
  async finish(): Promise<void> {
    this.refuseExisting();
    await this.#telling(() => rename(this.#part, this.#file));
  }

  /** Removes a file that was not finished. */
  async discard(): Promise<void> {
    await rm(this.#part, { force: true });
  }

  async #telling<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException;
      if (error instanceof ServiceError || syscall === undefined) throw error;
      throw new ServiceError('BAD_USER_INPUT', `${this.#file}: cannot be written (${code})`, { cause: error });
    }
  }
}
