import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ServiceError } from '../errors/service-error.js';
import { unreadable } from '../errors/unreadable.js';
import { byteOrderMarkOf, inUtf8, without } from './decode-text.js';
import { decompressed } from './decompress.js';
import { binaryKindOf, fileKindOf } from './file-kinds.js';
import { peek } from './peek.js';

/** How many bytes of a file's text are read ahead: enough for the header of a table, and to detect the format. */
export const HEAD_LENGTH = 64 * 1024;

/** A file that is being read: its text, decompressed and in UTF-8, without a byte order mark. */
export interface Input {
  readonly name: string;
  /** The first {@link HEAD_LENGTH} bytes of the text, or all if it has fewer. */
  readonly head: Buffer;
  /** The encoding of the file, from its byte order mark or as given. */
  readonly encoding: string;
  /** Whether it began with a byte order mark. */
  readonly hasMark: boolean;
  /** Size of the file on disk; null for standard input and pipes. */
  readonly totalBytes: number | null;
  /** How many of these bytes have been read since the last call of `text`. */
  bytesRead(): number;
  /** The whole text. It can be read again if the input is repeatable. */
  text(): AsyncIterable<Buffer>;
  /** Makes the text readable more than once: what comes through a pipe is copied to a temporary file. */
  makeRepeatable(): Promise<void>;
  /** Removes the copy, if any. */
  close(): void;
}

/** The file name that stands for standard input. */
export const STANDARD_INPUT = '-';

function refuse(message: string): never {
  throw new ServiceError('BAD_USER_INPUT', message);
}

async function* readable(name: string, bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* bytes;
  } catch (error) {
    if (error instanceof ServiceError || (error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw unreadable(name, error);
  }
}

/** The size of a file, and whether it can be read again, as a pipe cannot. Errors: BAD_USER_INPUT. */
async function statOf(file: string): Promise<{ size: number | null; isRepeatable: boolean }> {
  let stats: Awaited<ReturnType<typeof stat>>;
  try {
    stats = await stat(file);
  } catch (error) {
    throw unreadable(file, error);
  }
  if (stats.isDirectory()) refuse(`${file}: is a folder; give the files in it`);
  return stats.isFile() ? { size: stats.size, isRepeatable: true } : { size: null, isRepeatable: false };
}

class OpenInput implements Input {
  readonly name: string;
  readonly totalBytes: number | null;
  head: Buffer = Buffer.alloc(0);
  encoding = 'utf-8';
  hasMark = false;
  #read = 0;
  #rest: AsyncIterable<Buffer> | null = null;
  #file: string | null;
  #copy: string | null = null;
  #markLength = 0;

  constructor(name: string, file: string | null, totalBytes: number | null) {
    this.name = name;
    this.#file = file;
    this.totalBytes = totalBytes;
  }

  async begin(stream: Readable | null, encoding: string | undefined): Promise<void> {
    const raw = this.#raw(stream ?? this.#open());
    const { head, whole } = await peek(raw, HEAD_LENGTH + 4);
    if (head.length === 0) refuse(`${this.name}: is empty`);
    const mark = byteOrderMarkOf(head);
    const kind = fileKindOf(head) ?? (mark === null && encoding === undefined ? binaryKindOf(head) : null);
    if (kind !== null) refuse(`${this.name}: is ${kind}`);
    if (mark?.encoding === 'utf-32') refuse(`${this.name}: is UTF-32, which cannot be read; save it as UTF-8`);
    this.encoding = mark?.encoding ?? encoding ?? 'utf-8';
    this.hasMark = mark !== null;
    this.#markLength = mark?.length ?? 0;
    const text = await peek(this.#decoded(whole), HEAD_LENGTH);
    this.head = text.head.subarray(0, HEAD_LENGTH);
    this.#rest = text.whole;
    if (this.head.length === 0) refuse(`${this.name}: is empty`);
  }

  bytesRead(): number {
    return this.#read;
  }

  text(): AsyncIterable<Buffer> {
    const rest = this.#rest;
    this.#rest = null;
    if (rest !== null) return rest;
    if (this.#copy !== null) return readable(this.name, createReadStream(this.#copy));
    if (this.#file === null) throw new Error(`${this.name} can be read once only`);
    this.#read = 0;
    return this.#decoded(this.#raw(this.#open()));
  }

  async makeRepeatable(): Promise<void> {
    if (this.#file !== null || this.#copy !== null) return;
    const copy = join(mkdtempSync(join(tmpdir(), 'demarche-import-')), 'input');
    const rest = this.text();
    this.#copy = copy;
    await pipeline(Readable.from(rest), createWriteStream(copy));
  }

  close(): void {
    if (this.#copy !== null) rmSync(join(this.#copy, '..'), { recursive: true, force: true });
  }

  #open(): Readable {
    // In small chunks, so that the bytes read of a compressed file show the progress of the import.
    return createReadStream(this.#file!, { highWaterMark: 32 * 1024 });
  }

  #raw(stream: Readable): AsyncIterable<Buffer> {
    const count = (length: number) => {
      this.#read += length;
    };
    async function* counted(): AsyncGenerator<Buffer> {
      for await (const chunk of stream) {
        count((chunk as Buffer).length);
        yield chunk as Buffer;
      }
    }
    return decompressed(this.name, readable(this.name, counted()));
  }

  #decoded(bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    const unmarked = this.#markLength === 0 ? bytes : without(bytes, this.#markLength);
    return this.encoding === 'utf-8' ? unmarked : inUtf8(unmarked, this.encoding);
  }
}

/**
 * Opens a file, or standard input for '-'. Compression with gzip or zstd is detected by the first bytes, not by the file name,
 * and so are files that are not text. `encoding` applies to text without a byte order mark, UTF-8 by default. Errors:
 * BAD_USER_INPUT, which says what the file is.
 */
export async function openInput(
  file: string,
  { encoding, standardInput = process.stdin }: { encoding?: string; standardInput?: Readable } = {},
): Promise<Input> {
  if (file === STANDARD_INPUT) {
    const input = new OpenInput('standard input', null, null);
    await input.begin(standardInput, encoding);
    return input;
  }
  const { size, isRepeatable } = await statOf(file);
  const input = new OpenInput(file, isRepeatable ? file : null, size);
  await input.begin(isRepeatable ? null : createReadStream(file), encoding);
  return input;
}
