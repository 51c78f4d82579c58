import { isUtf8 } from 'node:buffer';
import { MOST_BYTES_KEPT, type TextLine } from '../exchange/text-line.js';

/** A line of a table. */
export interface TableLine extends TextLine {
  /** Its line ending in the file, if not LF. */
  end?: string;
  /** Its length in bytes, if it is too long to be read. */
  tooLong?: number;
}

/** The longest line that is read, in bytes. */
export const LONGEST_LINE = 4 * 1024 * 1024;
const LF = 0x0a;
const CR = 0x0d;

/** The lines of a text with their line endings, unless these are LF or the end of the text. */
function* endedLines(text: string): Generator<{ text: string; end: string | undefined }> {
  const ends = /\r\n|\n|\r/g;
  let start = 0;
  for (let match = ends.exec(text); match !== null; match = ends.exec(text)) {
    yield { text: text.slice(start, match.index), end: match[0] === '\n' ? undefined : match[0] };
    start = ends.lastIndex;
  }
  if (start < text.length) yield { text: text.slice(start), end: undefined };
}

/** Splits a block of whole lines into lines, with numbers from `first` on. */
function linesOf(block: Buffer, first: number): TableLine[] {
  const text = block.toString('utf8');
  const isFaithful = !text.includes('\uFFFD') || isUtf8(block);
  if (isFaithful && !text.includes('\r')) {
    const texts = text.split('\n');
    if (texts.at(-1) === '') texts.pop();
    return texts.map((line, index) => ({ number: first + index, text: line }));
  }
  if (isFaithful) {
    return [...endedLines(text)].map(({ text: line, end }, index) => ({
      number: first + index,
      text: line,
      ...(end !== undefined && { end }),
    }));
  }
  // Each byte is a character of Latin-1, so that lines can be split although some bytes are not UTF-8.
  return [...endedLines(block.toString('latin1'))].map(({ text: line, end }, index) => {
    const bytes = Buffer.from(line, 'latin1');
    return {
      number: first + index,
      text: bytes.toString('utf8'),
      ...(end !== undefined && { end }),
      ...(!isUtf8(bytes) && { bytes }),
    };
  });
}

/** The first lines of a text, unchanged, with their line endings. */
export function firstLines(text: Buffer, count: number): Buffer {
  let at = 0;
  for (let line = 0; line < count && at < text.length; line++) {
    while (at < text.length && text[at] !== LF && text[at] !== CR) at += 1;
    at += text[at] === CR && text[at + 1] === LF ? 2 : 1;
  }
  return text.subarray(0, at);
}

/** The end of the last complete line of a chunk. A CR at the end of the chunk may be half of CR LF, and waits. */
function lastEnd(chunk: Buffer): number {
  const afterLf = chunk.lastIndexOf(LF) + 1;
  if (chunk.length - afterLf < 2) return afterLf;
  return Math.max(afterLf, chunk.lastIndexOf(CR, chunk.length - 2) + 1);
}

/**
 * The lines of a UTF-8 text, in batches; LF, CR LF and CR end a line. A line longer than {@link LONGEST_LINE} bytes is truncated,
 * with its length.
 */
export async function* allLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<TableLine[]> {
  let pending: Buffer[] = [];
  let kept = 0;
  let length = 0;
  let number = 0;
  const take = (end: Buffer): TableLine[] => {
    const lines = linesOf(pending.length === 0 ? end : Buffer.concat([...pending, end]), number + 1);
    const [first] = lines;
    if (first && length > LONGEST_LINE) first.tooLong = Math.max(length, Buffer.byteLength(first.text));
    else for (const line of lines) if (line.text.length > LONGEST_LINE) line.tooLong = Buffer.byteLength(line.text);
    pending = [];
    kept = 0;
    length = 0;
    number += lines.length;
    return lines;
  };
  for await (const chunk of bytes) {
    const end = lastEnd(chunk);
    if (end > 0) yield take(chunk.subarray(0, end));
    const rest = chunk.subarray(end);
    length += rest.length;
    if (rest.length > 0 && kept < MOST_BYTES_KEPT) {
      pending.push(rest);
      kept += rest.length;
    }
  }
  if (length > 0) yield take(Buffer.alloc(0));
}
