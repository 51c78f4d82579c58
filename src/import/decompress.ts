import { Readable, Transform, type TransformCallback } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import { ServiceError } from '../errors/service-error.js';
import { peek } from './peek.js';

const GZIP = [0x1f, 0x8b];
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];

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

/** A zstd frame may follow a skippable one, which pzstd writes first. */
function isZstd(head: Buffer): boolean {
  const isSkippable =
    head.length >= 4 && (head[0]! & 0xf0) === 0x50 && startsWith(head.subarray(1), [0x2a, 0x4d, 0x18]);
  return startsWith(head, ZSTD) || isSkippable;
}

function startsWith(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** What is wrong with an archive, according to the error of its decompressor. */
function damageOf(error: Error, isAfterEnd: boolean): string {
  const { message } = error;
  if (/unexpected end|unexpected EOF/i.test(message)) return 'it ends too early, as after a download that broke off';
  if (/incorrect data check|incorrect length check/.test(message)) return 'its checksum is not that of its content';
  return isAfterEnd
    ? 'something else follows its end, or its content is not what it was'
    : 'its content is not what it was';
}

/**
 * Decompresses gzip and zstd, detected by the first bytes; passes everything else through. Errors: BAD_USER_INPUT if the archive
 * is damaged.
 */
export async function* decompressed(name: string, raw: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { head, whole } = await peek(raw, ZSTD.length);
  const isGzip = startsWith(head, GZIP);
  if (!isGzip && !isZstd(head)) {
    yield* whole;
    return;
  }
  const decompressor = isGzip ? createGunzip() : new ZstdTransform();
  const compressed = Readable.from(whole);
  let readError: Error | undefined;
  compressed.on('error', (error) => {
    readError = error;
    decompressor.destroy(error);
  });
  compressed.pipe(decompressor);
  let hasContent = false;
  try {
    for await (const chunk of decompressor) {
      hasContent = true;
      yield chunk as Buffer;
    }
  } catch (error) {
    if (error === readError) throw error;
    const why = damageOf(error as Error, hasContent);
    throw new ServiceError(
      'BAD_USER_INPUT',
      `${name}: is damaged: its ${isGzip ? 'gzip' : 'zstd'} archive does not decompress (${(error as Error).message}); ${why}`,
      { cause: error },
    );
  } finally {
    compressed.destroy();
  }
}
