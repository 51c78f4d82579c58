import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable, Transform, type TransformCallback } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';

const GZIP = [0x1f, 0x8b];
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];

/** A file that is being read: its text in bytes, decompressed, and how far the reading of the file itself has come. */
export interface Input {
  readonly name: string;
  readonly bytes: AsyncIterable<Buffer>;
  /** Size of the file as it lies there; null for standard input. */
  readonly totalBytes: number | null;
  /** How many of these bytes have been read. */
  bytesRead(): number;
}

/** The name under which standard input is given. */
export const STANDARD_INPUT = '-';

class ZstdTransform extends Transform {
  readonly #decompress = new Decompress((chunk) => this.push(Buffer.from(chunk)));

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#try(() => this.#decompress.push(chunk), done);
  }

  override _flush(done: TransformCallback): void {
    this.#try(() => this.#decompress.push(new Uint8Array(), true), done);
  }

  #try(work: () => void, done: TransformCallback): void {
    try {
      work();
      done();
    } catch (error) {
      done(error as Error);
    }
  }
}

function startsWith(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function decompressorFor(head: Buffer): Transform | null {
  if (startsWith(head, GZIP)) return createGunzip();
  return startsWith(head, ZSTD) ? new ZstdTransform() : null;
}

async function* decompressed(raw: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const iterator = raw[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  let isEnd = false;
  while (head.length < ZSTD.length && !isEnd) {
    const { value, done } = await iterator.next();
    if (done) isEnd = true;
    else head = Buffer.concat([head, value]);
  }
  async function* whole(): AsyncGenerator<Buffer> {
    if (head.length > 0) yield head;
    for (;;) {
      const { value, done } = await iterator.next();
      if (done) return;
      yield value;
    }
  }
  const decompressor = decompressorFor(head);
  if (decompressor === null) {
    yield* whole();
    return;
  }
  const compressed = Readable.from(whole());
  compressed.on('error', (error) => decompressor.destroy(error));
  compressed.pipe(decompressor);
  try {
    for await (const chunk of decompressor) yield chunk as Buffer;
  } finally {
    compressed.destroy();
  }
}

/**
 * Opens a file, or standard input for '-'. What is compressed with gzip or zstd is told by its first bytes, whatever it is
 * called. Rejects as the file system does.
 */
export async function openInput(file: string, standardInput: Readable = process.stdin): Promise<Input> {
  const isStandardInput = file === STANDARD_INPUT;
  const totalBytes = isStandardInput ? null : (await stat(file)).size;
  const raw: Readable = isStandardInput ? standardInput : createReadStream(file, { highWaterMark: 256 * 1024 });
  let read = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of raw) {
      read += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
  }
  return {
    name: isStandardInput ? 'standard input' : file,
    bytes: decompressed(counted()),
    totalBytes,
    bytesRead: () => read,
  };
}
