import { cut } from '../errors/shown.js';

/** The state of reading a record: at its end, at a line end within quotation marks, or at a fault. */
export type RecordState = 'complete' | 'open' | 'broken';

/**
 * Reads one record of a table line by line, according to RFC 4180. Spaces around a quoted cell are ignored; a quotation mark
 * within an unquoted cell, and text after a closing one, are faults.
 */
export class CsvRecordReader {
  readonly cells: string[] = [];
  /** What is wrong with a record that is broken or has been left open. */
  problem = '';
  readonly #delimiter: string;
  #quoted = '';

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** Reads the first line of the record. */
  start(line: string): RecordState {
    if (!line.includes('"')) {
      for (const cell of line.split(this.#delimiter)) this.cells.push(cell);
      return 'complete';
    }
    return this.#cellsFrom(line, 0);
  }

  /** Reads another line if the previous one ended within quotation marks; `end` is the line ending of that one. */
  goOn(line: string, end: string): RecordState {
    this.#quoted += end;
    return this.#quotedFrom(line, 0);
  }

  #cellsFrom(line: string, from: number): RecordState {
    for (let start = from; ; ) {
      let first = start;
      while (line[first] === ' ') first += 1;
      if (line[first] === '"') {
        this.#quoted = '';
        return this.#quotedFrom(line, first + 1);
      }
      const next = line.indexOf(this.#delimiter, start);
      const cell = next < 0 ? line.slice(start) : line.slice(start, next);
      if (cell.includes('"')) {
        return this.#broken(
          `holds a quotation mark within it; put the whole cell in quotation marks and double those within ("${cut(cell.trim().replaceAll('"', '""'))}")`,
        );
      }
      this.cells.push(cell);
      if (next < 0) return 'complete';
      start = next + 1;
    }
  }

  #quotedFrom(line: string, from: number): RecordState {
    for (let start = from; ; ) {
      const mark = line.indexOf('"', start);
      if (mark < 0) {
        this.#quoted += line.slice(start);
        this.problem = `column ${this.cells.length + 1} begins with a quotation mark that is not closed`;
        return 'open';
      }
      this.#quoted += line.slice(start, mark);
      if (line[mark + 1] === '"') {
        this.#quoted += '"';
        start = mark + 2;
        continue;
      }
      let behind = mark + 1;
      while (line[behind] === ' ') behind += 1;
      if (behind < line.length && line[behind] !== this.#delimiter) {
        const follows = line.slice(mark + 1, mark + 21);
        return this.#broken(
          `has text behind its closing quotation mark ('${follows}'); double the marks within the cell`,
        );
      }
      this.cells.push(this.#quoted);
      this.#quoted = '';
      return behind >= line.length ? 'complete' : this.#cellsFrom(line, behind + 1);
    }
  }

  #broken(what: string): RecordState {
    this.problem = `column ${this.cells.length + 1} ${what}`;
    return 'broken';
  }
}
