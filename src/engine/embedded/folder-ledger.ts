import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The file of a data folder that says what its graph holds at least. */
export const LEDGER_FILE = 'ledger.jsonl';
const FORMAT = 1;
// Two lines of one length, written in turn: if the process ends while one is written, the other is whole.
const LINE_LENGTH = 192;

/** What a graph holds at least. `write`: the number of the last write that was acknowledged; they rise. */
export interface LedgerEntry {
  write: number;
  nodes: number;
  edges: number;
}

/** An entry of a ledger: when it was made among the others, and by which engine. */
interface LedgerLine extends LedgerEntry {
  format: number;
  entry: number;
  engine: string;
}

/** What reading a ledger gives: its latest line, or that there is none, or none that can be used. */
export type LedgerReading = LedgerLine | 'MISSING' | 'DAMAGED' | 'NEWER';

function checksumOf(line: LedgerLine): string {
  return createHash('sha256').update(JSON.stringify(line)).digest('hex').slice(0, 16);
}

function textOf(line: LedgerLine): string {
  return `${JSON.stringify({ ...line, checksum: checksumOf(line) }).padEnd(LINE_LENGTH - 1)}\n`;
}

function lineOf(text: string): LedgerLine | null {
  try {
    const { checksum, ...line } = JSON.parse(text) as LedgerLine & { checksum: string };
    return checksum === checksumOf(line) ? line : null;
  } catch {
    return null;
  }
}

/** The latest line of the ledger in a data folder. */
export function readLedger(folder: string): LedgerReading {
  let text: string;
  try {
    text = readFileSync(join(folder, LEDGER_FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'MISSING';
    throw error;
  }
  const lines = text.split('\n').map(lineOf);
  const whole = lines.filter((line) => line !== null).sort((a, b) => b.entry - a.entry);
  if (whole.length === 0) return 'DAMAGED';
  return whole[0]!.format > FORMAT ? 'NEWER' : whole[0]!;
}

/** Flushes what a folder says of its files; some systems have no such step. */
export function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch {
    // Windows cannot open a folder.
  }
}

/**
 * The ledger of a data folder: what the graph beside it holds at least. A graph that lost its latest writes opens like
 * any other, so what was acknowledged is written down here, and compared with the graph when it is opened. An entry is
 * written after the graph's own log is on disk: the ledger may know less than the graph, never more.
 */
export class FolderLedger {
  readonly #descriptor: number;
  readonly #engine: string;
  #entry: number;

  private constructor(descriptor: number, engine: string, entry: number) {
    this.#descriptor = descriptor;
    this.#engine = engine;
    this.#entry = entry;
  }

  /** Makes a ledger with one entry, in place of any that there is. It is there whole or not at all. */
  static create(folder: string, engine: string, entry: LedgerEntry): FolderLedger {
    const file = join(folder, LEDGER_FILE);
    const line = textOf({ format: FORMAT, entry: 1, engine, ...entry });
    const descriptor = openSync(`${file}.new`, 'w');
    writeSync(descriptor, line + line);
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(`${file}.new`, file);
    syncFolder(folder);
    return new FolderLedger(openSync(file, 'r+'), engine, 1);
  }

  /** The ledger that a data folder has, to write on in. */
  static open(folder: string, engine: string, latest: LedgerLine): FolderLedger {
    return new FolderLedger(openSync(join(folder, LEDGER_FILE), 'r+'), engine, latest.entry);
  }

  /** Writes an entry over the older of the two lines. It takes no further room on the disk. */
  write(entry: LedgerEntry): void {
    this.#entry += 1;
    const line = textOf({ format: FORMAT, entry: this.#entry, engine: this.#engine, ...entry });
    writeSync(this.#descriptor, line, (this.#entry % 2) * LINE_LENGTH);
  }

  close(): void {
    fsyncSync(this.#descriptor);
    closeSync(this.#descriptor);
  }
}
