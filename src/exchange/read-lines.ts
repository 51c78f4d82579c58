import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { ServiceError } from '../errors/service-error.js';
import { cutNote, firstBadByte, MOST_BYTES_KEPT, type TextLine } from './text-line.js';

/** The maximum length of a line. Valid records are far shorter, unless they have thousands of items of evidence. */
const MAX_LINE_BYTES = 32 * 1024 * 1024;

const SHOWN_BYTES = 1_000;

/** A line of a file of the exchange format; `problem` is set if it cannot be read as text, and says why. */
export interface ReadLine extends TextLine {
  problem?: string;
}

/** What is wrong with the bytes of a line, or undefined. */
function bytesProblem(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) return 'holds NUL bytes, as UTF-16 and files that are not text do; save it as UTF-8';
  if (isUtf8(bytes)) return undefined;
  const at = firstBadByte(bytes);
  const byte = bytes[at]!.toString(16).toUpperCase().padStart(2, '0');
  return `is not UTF-8: byte ${at + 1} is 0x${byte}; save the file as UTF-8`;
}

function lineOf(number: number, raw: Buffer): ReadLine | null {
  let bytes = raw.at(-1) === 0x0d ? raw.subarray(0, -1) : raw;
  if (number === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
  const problem = bytesProblem(bytes);
  const text = bytes.toString('utf8');
  if (problem !== undefined) return { number, text, problem, ...(!isUtf8(bytes) && { bytes }) };
  return text.trim() === '' ? null : { number, text };
}

/**
 * The lines of UTF-8 text, yielded per chunk; blank ones are skipped, but counted. The `text` of a line that is too long is its
 * beginning.
 */
export async function* linesOf(input: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<ReadLine[]> {
  let number = 0;
  let parts: Buffer[] = [];
  let length = 0;
  const end = (): ReadLine | null => {
    number += 1;
    const isTooLong = length > MAX_LINE_BYTES;
    const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    const size = length;
    parts = [];
    length = 0;
    if (!isTooLong) return lineOf(number, bytes);
    const most = MAX_LINE_BYTES.toLocaleString('en');
    const problem = `has ${size.toLocaleString('en')} bytes; a line has at most ${most}${cutNote(size)}`;
    return { number, text: bytes.subarray(0, SHOWN_BYTES).toString('utf8'), bytes, problem };
  };
  const add = (bytes: Buffer) => {
    if (length <= MOST_BYTES_KEPT) parts.push(bytes);
    length += bytes.length;
  };
  for await (const chunk of input) {
    const lines: ReadLine[] = [];
    let start = 0;
    for (let next = chunk.indexOf(0x0a); next >= 0; next = chunk.indexOf(0x0a, start)) {
      add(chunk.subarray(start, next));
      start = next + 1;
      const line = end();
      if (line) lines.push(line);
    }
    if (start < chunk.length) add(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) {
    const line = end();
    if (line) yield [line];
  }
}

/** A line of a file with its place, for messages: 'articles.jsonl line 3'. */
export interface PlacedLine {
  place: string;
  text: string;
}

/**
 * The lines of UTF-8 text without blank ones and without byte order marks, which files that were joined have in the middle, one at
 * a time. Errors: BAD_USER_INPUT at a line that cannot be read.
 */
export async function* placedLines(
  input: AsyncIterable<Buffer> | Iterable<Buffer>,
  name: string,
): AsyncGenerator<PlacedLine> {
  for await (const lines of linesOf(input)) {
    for (const { number, text, problem } of lines) {
      const place = `${name} line ${number}`;
      if (problem !== undefined) throw new ServiceError('BAD_USER_INPUT', `${place}: ${problem}`);
      yield { place, text: text.replace(/^\uFEFF/, '') };
    }
  }
}

/** The lines of a file of UTF-8 text, some at a time. Rejects as the file system does. */
export function readLines(file: string): AsyncGenerator<ReadLine[]> {
  return linesOf(createReadStream(file, { highWaterMark: 256 * 1024 }));
}
