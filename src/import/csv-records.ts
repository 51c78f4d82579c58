import { CsvRecordReader } from './csv-record.js';
import { lineProblem } from './line-problem.js';
import type { TableLine } from './text-lines.js';

/** A record of a table, or what is wrong with its quotation marks or its text. */
export interface CsvRecord {
  /** The line on which it begins. */
  number: number;
  /** How many lines it has. */
  lines: number;
  /** The record as it is in the file, without its final line ending. */
  row: string;
  bytes?: Buffer;
  /** Its line ending, if not LF. */
  end?: string;
  cells: string[];
  problem?: string;
}

/** The most characters of a record with a quoted cell of several lines; beyond it, the mark counts as unclosed. */
const LONGEST_CELL = 1024 * 1024;

export interface CsvForm {
  delimiter: string;
  /** Whether a line is a record by itself; within a quoted cell, that means that a mark was not closed. */
  isRecord(line: string): boolean;
}

function oneLine(line: TableLine, cells: string[], problem?: string): CsvRecord {
  const { number, text, bytes, end } = line;
  const ending = { ...(bytes && { bytes }), ...(end && { end }), ...(problem !== undefined && { problem }) };
  return { number, lines: 1, row: text, cells, ...ending };
}

/**
 * The record that begins at a line, or null if it may continue after the last line. An unclosed or misplaced quotation mark
 * spoils only its own line: the next one is read separately.
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
 * The records of a table, in batches; blank lines are skipped. Every other line is in exactly one record: a quoted cell may span
 * several lines, but if it never ends, or would swallow a line that is a record by itself, only the line with its opening mark is
 * spoilt.
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
