import { createWriteStream, existsSync, rmSync, type WriteStream } from 'node:fs';
import type { Rejection } from './import-event.js';
import { STANDARD_INPUT } from './open-input.js';

/** The rows that an import refused, in a file beside the one that it reads; no file where it refuses none. */
export class RejectedRows {
  readonly file: string;
  #stream: WriteStream | undefined;
  count = 0;
  /** The first of them, to show at once. */
  first: Rejection | undefined;

  constructor(inputFile: string) {
    this.file = `${inputFile === STANDARD_INPUT ? 'standard-input' : inputFile}.rejected.tsv`;
    // What an earlier import refused says nothing about this one.
    if (existsSync(this.file)) rmSync(this.file);
  }

  /** Writes down one row. */
  add(rejection: Rejection): void {
    const { number, reason, row } = rejection;
    this.count += 1;
    this.first ??= rejection;
    if (!this.#stream) {
      this.#stream = createWriteStream(this.file);
      this.#stream.on('error', () => undefined);
      this.#stream.write('line\treason\trow\n');
    }
    this.#stream.write(`${number}\t${reason.replace(/\s+/g, ' ')}\t${row.replace(/\r?\n/g, '\\n')}\n`);
  }

  /** Resolves when every row is on its way to the disk. */
  async close(): Promise<void> {
    const stream = this.#stream;
    if (stream) await new Promise<void>((resolve) => stream.end(resolve));
  }
}
