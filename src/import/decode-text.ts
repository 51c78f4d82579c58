import { ServiceError } from '../errors/service-error.js';

/** The encoding that a byte order mark indicates, and the length of the mark in bytes; null if there is none. */
export function byteOrderMarkOf(head: Buffer): { encoding: string; length: number } | null {
  const starts = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
  if (starts(0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', length: 3 };
  if (starts(0xff, 0xfe, 0, 0) || starts(0, 0, 0xfe, 0xff)) return { encoding: 'utf-32', length: 4 };
  if (starts(0xff, 0xfe)) return { encoding: 'utf-16le', length: 2 };
  return starts(0xfe, 0xff) ? { encoding: 'utf-16be', length: 2 } : null;
}

/** The name of an encoding in the Encoding Standard. Errors: CONFIG_INVALID for one that cannot be read. */
export function parseEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch (cause) {
    throw new ServiceError(
      'CONFIG_INVALID',
      `--encoding ${JSON.stringify(label)}: is not an encoding that can be read; give one such as utf-8, windows-1252, iso-8859-2, windows-1251, utf-16le, gb18030 or shift_jis`,
      { cause },
    );
  }
}

/** Converts text in some encoding to UTF-8. Bytes that are invalid in the encoding become U+FFFD. */
export async function* inUtf8(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield Buffer.from(text);
  }
  const rest = decoder.decode();
  if (rest !== '') yield Buffer.from(rest);
}

/** The bytes after the first `length`. */
export async function* without(bytes: AsyncIterable<Buffer>, length: number): AsyncGenerator<Buffer> {
  let left = length;
  for await (const chunk of bytes) {
    const rest = left === 0 ? chunk : chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
    if (rest.length > 0) yield rest;
  }
}
