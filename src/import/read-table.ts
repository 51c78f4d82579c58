import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { ServiceError } from '../errors/service-error.js';
import { cut } from '../errors/shown.js';
import type { SourceLine } from '../exchange/exchange-line.js';
import { ActColumn } from './act-codes.js';
import { readCsvHeader } from './csv-header.js';
import { type CsvMapping, MAPPING_EXAMPLE } from './csv-mapping.js';
import { csvRecords } from './csv-records.js';
import { CsvRowReader } from './csv-rows.js';
import { icewsReader } from './icews-rows.js';
import type { ReadRow } from './import-event.js';
import { HEAD_LENGTH, type Input } from './open-input.js';
import type { DateOrder } from './read-day.js';
import { allLines, firstLines, type TableLine } from './text-lines.js';

/** A table whose form is known. */
export interface Table {
  /** The source of the whole table. */
  dataSet: SourceLine;
  /** What precedes its rows in the file, unchanged; null if it has no header. */
  header: Buffer | null;
  rows: AsyncIterable<ReadRow[]>;
}

/** The lines in the head of a text, without a last one that continues after it. */
export async function headLines({ head }: Pick<Input, 'head'>): Promise<TableLine[]> {
  async function* once(): AsyncGenerator<Buffer> {
    yield head;
  }
  const lines: TableLine[] = [];
  for await (const some of allLines(once())) lines.push(...some);
  return head.length < HEAD_LENGTH || lines.length === 1 ? lines : lines.slice(0, -1);
}

/** The lines after the first `count`. */
async function* linesBehind(source: AsyncIterable<TableLine[]>, count: number): AsyncGenerator<TableLine[]> {
  for await (const lines of source) {
    const rest = lines[0] && lines[0].number <= count ? lines.filter(({ number }) => number > count) : lines;
    if (rest.length > 0) yield rest;
  }
}

/** The table of an ICEWS file. Errors: BAD_USER_INPUT if its first line is not one of an ICEWS table. */
export async function icewsTable(input: Input, source: SourceLine, order: DateOrder | undefined): Promise<Table> {
  const first = (await headLines(input)).find(({ text }) => text.trim() !== '');
  const reader = first && icewsReader(first.text, source, order);
  if (!reader) {
    throw new ServiceError(
      'BAD_USER_INPUT',
      `${input.name}: its first line is that of no ICEWS table; it starts '${cut(first?.text ?? '')}'; give rows such as 2014-01-31, Iran, Make statement, China with tabs between the cells, or for another table --format csv with ${MAPPING_EXAMPLE}`,
    );
  }
  async function* rows(): AsyncGenerator<ReadRow[]> {
    const skipped = reader!.isHeader ? first!.number : 0;
    for await (const lines of linesBehind(allLines(input.text()), skipped)) {
      const filled = lines.filter(({ text }) => text.trim() !== '');
      if (filled.length > 0) yield filled.map(reader!.read);
    }
  }
  return { dataSet: source, header: reader.isHeader ? firstLines(input.head, first.number) : null, rows: rows() };
}

/**
 * The table of a CSV file. The file is read once before its rows are, for the hash of its content, which identifies it as a
 * source, and for the form of its act codes. `source`: the source of rows that name none, instead of the file.
 * Errors: CONFIG_INVALID if the header lacks a column of the mapping.
 */
export async function csvTable(
  input: Input,
  mapping: CsvMapping,
  { source, delimiter, dateOrder }: { source: SourceLine | null; delimiter?: string; dateOrder?: DateOrder },
): Promise<Table> {
  await input.makeRepeatable();
  const header = readCsvHeader(input.name, await headLines(input), mapping, { delimiter, dateOrder });
  const records = (bytes: AsyncIterable<Buffer>) => csvRecords(linesBehind(allLines(bytes), header.lines), header);
  const hash = createHash('sha256');
  async function* hashed(): AsyncGenerator<Buffer> {
    for await (const chunk of input.text()) {
      hash.update(chunk);
      yield chunk;
    }
  }
  const acts = new ActColumn();
  const actAt = header.fields.find(([field]) => field === 'act')?.[1];
  for await (const some of records(hashed())) {
    if (typeof actAt === 'number') for (const { cells } of some) acts.note(cells[actAt]?.trim() ?? '');
  }
  const dataSet = source ?? {
    type: 'source' as const,
    id: `source/file-${hash.digest('hex').slice(0, 16)}`,
    title: basename(input.name),
  };
  const reader = new CsvRowReader(header, dataSet, acts, dateOrder);
  async function* rows(): AsyncGenerator<ReadRow[]> {
    for await (const some of records(input.text())) {
      yield some.map((record) => reader.read(record)).filter((row) => row !== null);
    }
  }
  return { dataSet, header: firstLines(input.head, header.lines), rows: rows() };
}
