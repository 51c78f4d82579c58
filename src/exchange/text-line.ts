import { isUtf8 } from 'node:buffer';

/** A line of a text file with its number, from 1; blank lines are counted, as in an editor. */
export interface TextLine {
  number: number;
  text: string;
  /** The bytes of the line, if they are not UTF-8 or `text` is only its beginning; invalid bytes are U+FFFD in `text`. */
  bytes?: Buffer;
}

/** How many bytes of a line that is too long are kept, to be written with the rejected rows. */
export const MOST_BYTES_KEPT = 64 * 1024 * 1024;

/** The position of the first invalid UTF-8 byte; the length if there is none. */
export function firstBadByte(bytes: Buffer): number {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!;
    const size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (size > 1 && !isUtf8(bytes.subarray(at, at + size))) return at;
    at += size;
  }
  return bytes.length;
}

/** The note for a line of which only the beginning is kept; empty if all of it is. */
export function cutNote(length: number): string {
  if (length <= MOST_BYTES_KEPT) return '';
  return `; of it the first ${MOST_BYTES_KEPT / 1024 / 1024} MiB at most are kept with what is refused`;
}
