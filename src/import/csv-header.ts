import { cleanName } from '../domain/clean-name.js';
import { didYouMean } from '../domain/did-you-mean.js';
import { refuseConfig } from '../errors/service-error.js';
import { cut } from '../errors/shown.js';
import { actOfText } from './act-codes.js';
import type { CsvMapping, MappedField } from './csv-mapping.js';
import { CsvRecordReader } from './csv-record.js';
import type { CsvForm } from './csv-records.js';
import { type DateOrder, readDay } from './read-day.js';
import type { TableLine } from './text-lines.js';

/** The delimiters that are tried if none is given. */
export const DELIMITERS = [',', ';', '\t', '|'];
const DELIMITER_NAMES: ReadonlyMap<string, string> = new Map([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['\\t', '\t'],
  ['pipe', '|'],
  ['space', ' '],
]);

/** The form of a table according to its header. */
export interface CsvHeader extends CsvForm {
  /** How many columns a row has. */
  width: number;
  /** How many lines come before the first row: the header, and comments or blank lines before it. */
  lines: number;
  /** Where each field comes from: the index of its column, or a value for every row. */
  fields: readonly [MappedField, number | { value: string }][];
}

interface Candidate {
  delimiter: string;
  cells: string[];
  lines: number;
}

/** The delimiter that `--delimiter` names: a character, or the name of one. Errors: CONFIG_INVALID. */
export function parseDelimiter(text: string): string {
  const named = DELIMITER_NAMES.get(text.toLowerCase()) ?? text;
  if ([...named].length === 1 && named.length === 1 && !/["\r\n\p{L}\p{N}]/u.test(named)) return named;
  refuseConfig(
    `--delimiter ${JSON.stringify(text)}: give one character that is not a letter, digit or quotation mark, or comma, semicolon, tab, pipe or space`,
  );
}

/** A delimiter as messages show it. */
export function shownDelimiter(delimiter: string): string {
  return delimiter === '\t' ? 'tabs' : `'${delimiter}'`;
}

/** The first record from a line on, with this delimiter; null if it cannot be read. */
function firstRecord(lines: readonly TableLine[], from: number, delimiter: string): Candidate | null {
  const first = lines[from];
  if (first === undefined) return null;
  const reader = new CsvRecordReader(delimiter);
  let state = reader.start(first.text);
  let next = from + 1;
  for (; state === 'open' && next < lines.length; next++) {
    const end = lines[next - 1]!.end ?? '\n';
    state = reader.goOn(lines[next]!.text, end);
  }
  if (state !== 'complete') return null;
  const cells = reader.cells.map((cell) => cleanName(cell));
  return { delimiter, cells, lines: next };
}

function columnsOf(mapping: CsvMapping): string[] {
  return Object.values(mapping).flatMap((target) => ('column' in target ? [target.column] : []));
}

function checkColumns(name: string, { cells, delimiter, lines }: Candidate, wanted: readonly string[]): void {
  for (const column of wanted) {
    const places = cells.flatMap((cell, index) => (cell === column ? [index + 1] : []));
    if (places.length > 1) {
      refuseConfig(
        `${name}: the header has the column '${column}' ${places.length} times (columns ${places.join(', ')}); rename all but one`,
      );
    }
    if (places.length === 1) continue;
    const alike = didYouMean(
      column,
      cells.filter((cell) => !wanted.includes(cell)),
    );
    const isRow = cells.some((cell) => cell !== '' && 'day' in readDay(cell, 'dmy'));
    const hint =
      alike !== ''
        ? alike
        : isRow
          ? '; it looks like a row: add a first line that names the columns'
          : cells.length === 1
            ? '; if its columns are separated otherwise, give --delimiter'
            : '';
    const columns = cells.map((cell) => cut(cell, 40)).slice(0, 50);
    refuseConfig(
      `${name}: the header (line ${lines}, separated by ${shownDelimiter(delimiter)}) has no column '${column}'; its columns are ${columns.join(', ')}${hint}`,
    );
  }
}

/** A test that distinguishes rows from prose by the cell of one column: the day, else the act. */
function rowTest(fields: CsvHeader['fields'], delimiter: string, width: number, order: DateOrder | undefined) {
  const telling = fields.find(([field, at]) => field === 'saidOn' && typeof at === 'number');
  const acting = fields.find(([field, at]) => field === 'act' && typeof at === 'number');
  const [field, at] = telling ?? acting ?? [];
  return (line: string): boolean => {
    if (typeof at !== 'number') return false;
    const cells = line.split(delimiter);
    if (cells.length !== width) return false;
    const cell = cells[at]!.trim().replace(/^"|"$/g, '');
    return field === 'saidOn' ? 'day' in readDay(cell, order ?? 'dmy') : actOfText(cell) !== undefined;
  };
}

/**
 * The header of a table, from the first lines of its file. Without `delimiter`, the one that yields the most mapped columns is
 * used. Lines that begin with # before the header are comments; a line `sep=;` names the delimiter. Errors: CONFIG_INVALID if
 * there is no header, or if it lacks a mapped column or has it twice.
 */
export function readCsvHeader(
  name: string,
  head: readonly TableLine[],
  mapping: CsvMapping,
  { delimiter, dateOrder }: { delimiter?: string; dateOrder?: DateOrder } = {},
): CsvHeader {
  const wanted = columnsOf(mapping);
  const found = (candidate: Candidate) => wanted.filter((column) => candidate.cells.includes(column)).length;
  let from = 0;
  let separator = delimiter;
  for (; from < head.length; from++) {
    const { text } = head[from]!;
    const said = /^"?sep=(.)"?$/.exec(text)?.[1];
    if (said !== undefined) separator ??= said;
    else if (text.trim() !== '' && !text.startsWith('#')) break;
    else if (text.startsWith('#') && wanted.length > 0) {
      const isHeader = DELIMITERS.some((one) => {
        const record = firstRecord(head, from, separator ?? one);
        return record !== null && found(record) === wanted.length;
      });
      if (isHeader) break;
    }
  }
  if (from >= head.length) refuseConfig(`${name}: has no header; give a table whose first line names its columns`);
  const candidates = (separator === undefined ? DELIMITERS : [separator])
    .map((one) => firstRecord(head, from, one))
    .filter((candidate) => candidate !== null);
  const best = candidates.sort((a, b) => found(b) - found(a) || b.cells.length - a.cells.length)[0];
  if (best === undefined) {
    refuseConfig(
      `${name}: its header (line ${from + 1}) has a quotation mark that is not closed, or text behind one that is`,
    );
  }
  checkColumns(name, best, wanted);
  const fields = Object.entries(mapping).map(([field, target]): CsvHeader['fields'][number] => [
    field as MappedField,
    'value' in target ? target : best.cells.indexOf(target.column),
  ]);
  return {
    delimiter: best.delimiter,
    width: best.cells.length,
    lines: best.lines,
    fields,
    isRecord: rowTest(fields, best.delimiter, best.cells.length, dateOrder),
  };
}
