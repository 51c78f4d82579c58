import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';
import type { FastifyRequest } from 'fastify';
import type { Encoding } from '../operation/written-result.js';

/** The supported encodings; gzip if a client accepts both alike, since it takes half the time for as much compression. */
const ENCODINGS = ['gzip', 'br'] as const;

/** Shorter bodies fit into the first packets uncompressed. */
const LEAST_CHARACTERS = 1_000;
/** Longer bodies are compressed in another thread: they would block the event loop noticeably. */
const MOST_AT_ONCE = 16_000;
/** Close to the best ratio that Brotli achieves for JSON. */
const BROTLI_QUALITY = 4;
const GZIP_LEVEL = 6;

const brotliLater = promisify(brotliCompress);
const gzipLater = promisify(gzip);

function brotliOptions(size: number) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
    },
  };
}

/** The encoding that a client accepts, according to Accept-Encoding (RFC 9110, 12.5.3); null for none. */
export function encodingOf({ headers }: FastifyRequest, offered: readonly Encoding[] = ENCODINGS): Encoding | null {
  const accepted = String(headers['accept-encoding'] ?? '').toLowerCase();
  return negotiate(accepted.replaceAll('x-gzip', 'gzip'), [...offered]) as Encoding | null;
}

/** Whether an answer is long enough to be worth compressing. */
export function isWorthPacking(text: string): boolean {
  return text.length > LEAST_CHARACTERS;
}

/** A text, compressed. */
export async function pack(text: string, encoding: Encoding): Promise<Buffer> {
  const bytes = Buffer.from(text);
  const isShort = bytes.length <= MOST_AT_ONCE;
  if (encoding === 'br') {
    const options = brotliOptions(bytes.length);
    return isShort ? brotliCompressSync(bytes, options) : brotliLater(bytes, options);
  }
  const options = { level: GZIP_LEVEL };
  return isShort ? gzipSync(bytes, options) : gzipLater(bytes, options);
}
