import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { extname } from 'node:path';
import type { Rejection } from './import-event.js';
import { STANDARD_INPUT } from './open-input.js';

/** The columns of the list of refused rows. */
export const REJECTED_COLUMNS = ['line', 'reason', 'row'] as const;

const FLUSH_LENGTH = 64 * 1024;
const MARK = '\uFEFF';
const NOTHING = Buffer.alloc(0);

/**
 * A file that is created on the first write, and written in chunks. A file of an earlier import is moved aside, never
 * overwritten: somebody may need what it says, or have repaired rows in it.
 */
class LateFile {
  readonly path: string;
  /** The new path of the file of an earlier import, if it was moved. */
  aside: string | undefined;
  #descriptor: number | undefined;
  #pending: Buffer[] = [];
  #length = 0;

  constructor(path: string) {
    this.path = path;
  }

  write(...parts: (string | Buffer)[]): void {
    for (const part of parts) {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part;
      this.#pending.push(bytes);
      this.#length += bytes.length;
    }
    if (this.#length >= FLUSH_LENGTH) this.#flush();
  }

  /** Moves an existing file to a free name: '….old', '….old-2'. */
  moveAside(): void {
    if (!statSync(this.path, { throwIfNoEntry: false })?.isFile()) return;
    let aside = `${this.path}.old`;
    for (let number = 2; existsSync(aside); number++) aside = `${this.path}.old-${number}`;
    renameSync(this.path, aside);
    this.aside = aside;
  }

  close(): void {
    if (this.#length > 0) this.#flush();
    if (this.#descriptor === undefined) return;
    closeSync(this.#descriptor);
    // An identical older file need not be kept.
    if (this.aside === undefined || !holdTheSame(this.aside, this.path)) return;
    rmSync(this.aside);
    this.aside = undefined;
  }

  #flush(): void {
    if (this.#descriptor === undefined) {
      this.moveAside();
      this.#descriptor = openSync(this.path, 'w');
    }
    const bytes = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#length = 0;
    for (let written = 0; written < bytes.length; ) written += writeSync(this.#descriptor, bytes, written);
  }
}

function holdTheSame(a: string, b: string): boolean {
  return statSync(a).size === statSync(b).size && readFileSync(a).equals(readFileSync(b));
}

/**
 * The rows that an import refused, in two files next to its input: a list with line numbers and reasons, and the unchanged rows
 * under the header of the input, to be repaired and imported. No files are created if no row is refused.
 */
export class RejectedRows {
  readonly #list: LateFile;
  readonly #repair: LateFile;
  #header = NOTHING;
  count = 0;
  /** The first refused row, to be shown at once. */
  first: Rejection | undefined;
  /** Why the rows could not be written, if so. */
  failure: NodeJS.ErrnoException | undefined;

  constructor(inputFile: string) {
    const name = inputFile === STANDARD_INPUT ? 'standard-input' : inputFile;
    this.#list = new LateFile(`${name}.rejected.tsv`);
    const plain = name.replace(/\.(?:gz|zst)$/i, '');
    const extension = extname(plain);
    this.#repair = new LateFile(`${plain.slice(0, plain.length - extension.length)}.repair${extension}`);
  }

  /** The list, such as 'table.csv.rejected.tsv'. */
  get file(): string {
    return this.#list.path;
  }

  /** The rows alone, such as 'table.repair.csv'. */
  get repairFile(): string {
    return this.#repair.path;
  }

  /** Sets what precedes the rows in the repair file, and whether it begins with a byte order mark. */
  setHeader(header: Buffer | null, hasMark: boolean): void {
    const isOpen = header !== null && !/[\r\n]$/.test(header.toString('latin1'));
    this.#header = Buffer.concat([
      Buffer.from(hasMark ? MARK : ''),
      header ?? NOTHING,
      Buffer.from(isOpen ? '\n' : ''),
    ]);
  }

  /** Adds a row to both files. */
  add(rejection: Rejection): void {
    const { number, reason, row, bytes, end = '\n' } = rejection;
    this.count += 1;
    this.first ??= rejection;
    this.#try(() => {
      if (this.count === 1) {
        this.#list.write(`${REJECTED_COLUMNS.join('\t')}\n`);
        this.#repair.write(this.#header);
      }
      this.#list.write(`${number}\t${reason.replace(/\s+/g, ' ')}\t${row.replace(/\r\n|\n|\r/g, '\\n')}\n`);
      this.#repair.write(bytes ?? row, end);
    });
  }

  /** After an import that refused nothing, moves aside the files of an earlier import of the same input. */
  retire(): void {
    if (this.count > 0) return;
    for (const file of [this.#list, this.#repair]) this.#try(() => file.moveAside());
  }

  /** The new paths of files of an earlier import that were moved aside. */
  get aside(): string[] {
    return [this.#list.aside, this.#repair.aside].filter((path) => path !== undefined);
  }

  /** Writes what is still buffered, and closes the files. */
  close(): void {
    for (const file of [this.#list, this.#repair]) this.#try(() => file.close());
  }

  #try(work: () => void): void {
    if (this.failure) return;
    try {
      work();
    } catch (error) {
      this.failure = error as NodeJS.ErrnoException;
    }
  }
}
