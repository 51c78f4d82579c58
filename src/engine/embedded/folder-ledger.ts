import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The file in a data folder that records the minimum state of its graph. */
export const LEDGER_FILE = 'ledger.jsonl';
const FORMAT = 1;
// Two lines of equal length, written alternately: if the process ends during a write, the other line is intact.
const LINE_LENGTH = 192;

/** The minimum state of a graph. `write`: the number of the last acknowledged write; numbers increase. */
export interface LedgerEntry {
  write: number;
  nodes: number;
  edges: number;
}

/** An entry of a ledger, with its sequence number and the engine that wrote it. */
interface LedgerLine extends LedgerEntry {
  format: number;
  entry: number;
  engine: string;
}

/** The result of reading a ledger: its latest line, or that there is none, or none that is usable. */
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

/** Flushes the directory entries of a folder; some systems have no such operation. */
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
 * The ledger of a data folder: the minimum state of its graph. A graph that lost its latest writes opens normally, so
 * acknowledged writes are recorded here and compared with the graph when it is opened. An entry is written after the write-ahead
 * log of the graph is on disk: the ledger may be behind the graph, never ahead of it.
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

  /** Creates a ledger with one entry, replacing any existing one, atomically. */
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

  /** Opens the existing ledger of a data folder for writing. */
  static open(folder: string, engine: string, latest: LedgerLine): FolderLedger {
    return new FolderLedger(openSync(join(folder, LEDGER_FILE), 'r+'), engine, latest.entry);
  }

  /** Overwrites the older of the two lines, which takes no additional disk space. */
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
