import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { extname } from 'node:path';
import type { Rejection } from './import-event.js';
import { STANDARD_INPUT } from './open-input.js';

/** The columns of the list of rows that were refused. */
export const REJECTED_COLUMNS = ['line', 'reason', 'row'] as const;

const FLUSH_LENGTH = 64 * 1024;
const MARK = '\uFEFF';
const NOTHING = Buffer.alloc(0);

/** A file that is made when something is written to it, a piece at a time. */
class LateFile {
  readonly path: string;
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

  close(): void {
    if (this.#length > 0) this.#flush();
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
  }

  #flush(): void {
    this.#descriptor ??= openSync(this.path, 'w');
    const bytes = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#length = 0;
    for (let written = 0; written < bytes.length; ) written += writeSync(this.#descriptor, bytes, written);
  }
}

/** Moves a file aside, to a name that no file has yet: '….old', '….old-2'. Gives that name. */
function moveAside(file: string): string {
  let aside = `${file}.old`;
  for (let number = 2; existsSync(aside); number++) aside = `${file}.old-${number}`;
  renameSync(file, aside);
  return aside;
}

function holdTheSame(a: string, b: string): boolean {
  return statSync(a).size === statSync(b).size && readFileSync(a).equals(readFileSync(b));
}

/**
 * The rows that an import refused, in two files beside the one that it reads: a list with lines and reasons, and the same rows
 * under the header of the file, as they were, to be repaired and imported. No file where it refuses none.
 */
export class RejectedRows {
  readonly #list: LateFile;
  readonly #repair: LateFile;
  #header = NOTHING;
  /** Where the repair file of an earlier import was moved to. */
  #aside: string | undefined;
  count = 0;
  /** The first of them, to show at once. */
  first: Rejection | undefined;
  /** Why the rows could not be written, where that is so. */
  failure: NodeJS.ErrnoException | undefined;

  constructor(inputFile: string) {
    const name = inputFile === STANDARD_INPUT ? 'standard-input' : inputFile;
    this.#list = new LateFile(`${name}.rejected.tsv`);
    const plain = name.replace(/\.(?:gz|zst)$/i, '');
    const extension = extname(plain);
    this.#repair = new LateFile(`${plain.slice(0, plain.length - extension.length)}.repair${extension}`);
    // What an earlier import refused says nothing about this one.
    if (existsSync(this.file)) this.#try(() => rmSync(this.file));
  }

  /** The list, as 'table.csv.rejected.tsv'. */
  get file(): string {
    return this.#list.path;
  }

  /** The rows alone, as 'table.repair.csv'. */
  get repairFile(): string {
    return this.#repair.path;
  }

  /** Sets what comes before the rows in the file, and whether it begins with a byte order mark. */
  setHeader(header: Buffer | null, hasMark: boolean): void {
    const isOpen = header !== null && !/[\r\n]$/.test(header.toString('latin1'));
    this.#header = Buffer.concat([
      Buffer.from(hasMark ? MARK : ''),
      header ?? NOTHING,
      Buffer.from(isOpen ? '\n' : ''),
    ]);
  }

  /** Writes down one row. */
  add(rejection: Rejection): void {
    const { number, reason, row, bytes, end = '\n' } = rejection;
    this.count += 1;
    this.first ??= rejection;
    this.#try(() => {
      if (this.count === 1) {
        // Somebody may have repaired the rows of an import before this one.
        if (existsSync(this.repairFile)) this.#aside = moveAside(this.repairFile);
        this.#list.write(`${REJECTED_COLUMNS.join('\t')}\n`);
        this.#repair.write(this.#header);
      }
      this.#list.write(`${number}\t${reason.replace(/\s+/g, ' ')}\t${row.replace(/\r\n|\n|\r/g, '\\n')}\n`);
      this.#repair.write(bytes ?? row, end);
    });
  }

  /**
   * Moves aside the repair file that an earlier import of the same file left, after one that refused nothing. Gives its new
   * name, or null where there is none.
   */
  retireRepairFile(): string | null {
    if (this.count > 0 || !existsSync(this.repairFile)) return null;
    this.#try(() => {
      this.#aside = moveAside(this.repairFile);
    });
    return this.#aside ?? null;
  }

  /** Writes what has not been written yet. */
  close(): void {
    this.#try(() => this.#list.close());
    this.#try(() => this.#repair.close());
    this.#try(() => {
      // Nobody has repaired anything in what the same import would write again.
      const isAgain = this.count > 0 && this.#aside !== undefined && holdTheSame(this.#aside, this.repairFile);
      if (isAgain) rmSync(this.#aside!);
    });
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
