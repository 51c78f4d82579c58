import { isUtf8 } from 'node:buffer';

/** A line of a text file with its number, from 1, as an editor counts: blank lines count too. */
export interface TextLine {
  number: number;
  text: string;
  /** The line as it is in the file, where that is not UTF-8 or `text` is its beginning alone; such bytes are U+FFFD in `text`. */
  bytes?: Buffer;
}

/** How many bytes of a line that is too long to be read are kept, to be written down with what was refused. */
export const MOST_BYTES_KEPT = 64 * 1024 * 1024;

/** The position of the first byte that is not UTF-8; the length where all are. */
export function firstBadByte(bytes: Buffer): number {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!;
    const size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (size > 1 && !isUtf8(bytes.subarray(at, at + size))) return at;
    at += size;
  }
  return bytes.length;
}

/** What is to be said of a line of which not everything is kept; empty where all of it is. */
export function cutNote(length: number): string {
  if (length <= MOST_BYTES_KEPT) return '';
  return `; of it the first ${MOST_BYTES_KEPT / 1024 / 1024} MiB at most are kept with what is refused`;
}
