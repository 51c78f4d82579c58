import { CsvRecordReader } from './csv-record.js';
import { lineProblem } from './line-problem.js';
import type { TableLine } from './text-lines.js';

/** A record of a table, or what is wrong with its quotation marks or its text. */
export interface CsvRecord {
  /** The line on which it begins. */
  number: number;
  /** How many lines it has. */
  lines: number;
  /** The record as it is in the file, without its last line end. */
  row: string;
  bytes?: Buffer;
  /** What ends it, where that is not LF. */
  end?: string;
  cells: string[];
  problem?: string;
}

/** How much text a quoted cell may hold over several lines before its mark counts as not closed. */
const LONGEST_CELL = 1024 * 1024;

export interface CsvForm {
  delimiter: string;
  /** Whether a line would be a record by itself: within a quoted cell, it says that a mark is not closed. */
  isRecord(line: string): boolean;
}

function oneLine(line: TableLine, cells: string[], problem?: string): CsvRecord {
  const { number, text, bytes, end } = line;
  const ending = { ...(bytes && { bytes }), ...(end && { end }), ...(problem !== undefined && { problem }) };
  return { number, lines: 1, row: text, cells, ...ending };
}

/**
 * The record that begins with a line, or null where it may go on behind the last of the lines. A quotation mark that is not
 * closed, or not as it should be, costs its own line: the next one is read for itself.
 */
function recordAt(lines: readonly TableLine[], at: number, isEnd: boolean, form: CsvForm): CsvRecord | null {
  const first = lines[at]!;
  const problem = lineProblem(first);
  const reader = new CsvRecordReader(form.delimiter);
  if (problem !== null) return oneLine(first, [], problem);
  let state = reader.start(first.text);
  if (state === 'complete') return oneLine(first, reader.cells);
  const unclosed = reader.problem;
  if (state === 'broken') return oneLine(first, [], unclosed);
  let row = first.text;
  for (let next = at + 1; ; next++) {
    const line = lines[next];
    if (line === undefined) return isEnd ? oneLine(first, [], unclosed) : null;
    const end = lines[next - 1]!.end ?? '\n';
    row += end + line.text;
    if (row.length > LONGEST_CELL || lineProblem(line) !== null || form.isRecord(line.text)) break;
    state = reader.goOn(line.text, end);
    if (state === 'broken') break;
    if (state === 'complete') {
      const { cells } = reader;
      return { number: first.number, lines: next - at + 1, row, cells, ...(line.end && { end: line.end }) };
    }
  }
  return oneLine(first, [], unclosed);
}

/**
 * The records of a table, many at a time; blank lines are passed over. Each line that is not blank is in exactly one record:
 * a quoted cell may go on over several, and where it would swallow what is a record by itself, or never ends, its mark
 * costs the line on which it opens and no other.
 */
export async function* csvRecords(source: AsyncIterable<TableLine[]>, form: CsvForm): AsyncGenerator<CsvRecord[]> {
  let lines: TableLine[] = [];
  const read = (isEnd: boolean): CsvRecord[] => {
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < lines.length) {
      if (lines[at]!.text.trim() === '' && !lines[at]!.bytes) {
        at += 1;
        continue;
      }
      const record = recordAt(lines, at, isEnd, form);
      if (record === null) break;
      records.push(record);
      at += record.lines;
    }
    lines = lines.slice(at);
    return records;
  };
  for await (const more of source) {
    lines = lines.length === 0 ? more : [...lines, ...more];
    const records = read(false);
    if (records.length > 0) yield records;
  }
  const records = read(true);
  if (records.length > 0) yield records;
}
