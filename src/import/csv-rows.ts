import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { type Act, findAct } from '../domain/act.js';
import { daysOfEdtf } from '../domain/edtf-interval.js';
import { isActorId, prefixOfId } from '../domain/identity.js';
import { slugOf } from '../domain/slug.js';
import { ServiceError } from '../errors/service-error.js';
import { checkLine } from '../exchange/check-line.js';
import type { SourceLine } from '../exchange/exchange-line.js';
import { eventKindOf, findActByName } from './cameo-names.js';
import type { CsvMapping, MappedField } from './csv-mapping.js';
import { eventLine } from './event-lines.js';
import type { ImportEvent, NamedActor, ReadRow } from './import-event.js';

const DELIMITERS = [',', ';', '\t', '|'];
const ROWS_AT_ONCE = 500;

interface CsvRecord {
  record: string[];
  raw: string;
  info: { lines: number };
}

/** The delimiter that the header line holds most of. */
function delimiterOf(head: string): string {
  const count = (delimiter: string) => head.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function actors(cell: string): NamedActor[] {
  return cell
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, sectors: [] }));
}

/** The source that a row names: by its id, or by a title that an id is made of. */
function sourceOf(cells: Partial<Record<MappedField, string>>, dataSet: SourceLine): SourceLine | string {
  const { source, publisher, url, publishedOn } = cells;
  if (source === undefined) return dataSet;
  const id = prefixOfId(source) === 'source' ? source : `source/${slugOf(source)}`;
  if (prefixOfId(id) === null) return `'${source}' makes no id of a source`;
  const line: SourceLine = { type: 'source', id, title: source, ...(publisher !== undefined && { publisher }) };
  if (url !== undefined) line.url = url;
  if (publishedOn !== undefined) line.publishedOn = publishedOn;
  const checked = checkLine(JSON.stringify(line));
  if ('line' in checked) return line;
  return checked.problems.map(({ path, message }) => `${path.slice(1)} ${message}`).join('; ');
}

function nameProblem(field: string, named: readonly NamedActor[], mustAct: boolean): string | null {
  for (const { name } of named) {
    if (prefixOfId(name) === null) {
      if (/^[a-z]+\//.test(name)) return `${field}: '${name}' is no id`;
      if (slugOf(name) === '') return `${field}: '${name}' has no letter or digit`;
    } else if (mustAct && !isActorId(name)) return `${field}: ${name} cannot act`;
  }
  return null;
}

/** What is wrong with the values of an event, told by the rules of the exchange format. */
function valueProblem(event: ImportEvent): string | null {
  const placeholder = { idOf: (name: string) => (prefixOfId(name) === null ? 'group/some' : name) };
  const checked = checkLine(JSON.stringify(eventLine(event, placeholder)));
  if ('line' in checked) return null;
  return checked.problems.map(({ path, message }) => `${path.slice(1)} ${message}`).join('; ');
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** The form of a statement's words, where the row does not say it: told by what it gives of them. */
function formOf({ form, quote, paraphrase }: Partial<Record<MappedField, string>>): string {
  if (form !== undefined) return form.toUpperCase();
  if (quote !== undefined) return paraphrase === undefined ? 'DIRECT' : 'PARTIAL';
  return paraphrase === undefined ? 'CODED' : 'INDIRECT';
}

function eventOf(
  number: number,
  row: string,
  cells: Partial<Record<MappedField, string>>,
  dataSet: SourceLine,
): ReadRow {
  const refuse = (reason: string) => ({ number, reason, row });
  const { saidOn: day, speaker = '', about = '', act: actText = '' } = cells;
  if (row.includes('\uFFFD')) return refuse('holds bytes that are not UTF-8');
  if (day === undefined || daysOfEdtf(day) === null) return refuse(`'${day ?? ''}' is no EDTF date`);
  const [who, ...others] = actors(speaker);
  if (!who) return refuse('names no speaker');
  if (others.length > 0) return refuse(`'${speaker}' names several speakers; give each a row`);
  const subjects = actors(about);
  if (subjects.length === 0) return refuse('names nobody and nothing that it is about');
  const act: Act | undefined = findAct(actText) ?? findActByName(actText);
  if (!act) return refuse(`'${actText}' is no act of CAMEO, neither a code nor a name`);
  const addressedTo = actors(cells.addressedTo ?? '');
  const onBehalfOf = actors(cells.onBehalfOf ?? '');
  const problem =
    nameProblem('speaker', [who], true) ??
    nameProblem('about', subjects, false) ??
    nameProblem('addressedTo', addressedTo, false) ??
    nameProblem('onBehalfOf', onBehalfOf, true);
  if (problem !== null) return refuse(problem);
  if (eventKindOf(act) === 'interaction' && subjects.length > 1) {
    return refuse(
      `${act.code} is done rather than said, and '${about}' names several whom it was done to; give each a row`,
    );
  }
  const source = sourceOf(cells, dataSet);
  if (typeof source === 'string') return refuse(source);
  const form = formOf(cells);
  const { id, quote, paraphrase, language, medium, place } = cells;
  const more: NonNullable<ImportEvent['more']> = {
    ...(id !== undefined && { id: prefixOfId(id) === null ? `${eventKindOf(act)}/${slugOf(id)}` : id }),
    ...(addressedTo.length > 0 && { addressedTo }),
    ...(onBehalfOf.length > 0 && { onBehalfOf }),
    ...(form !== 'CODED' && { form }),
    quote,
    paraphrase,
    language,
    medium,
    place,
    tone: numberOf(cells.tone),
    confidence: numberOf(cells.confidence),
  };
  const isPlain = Object.values(more).every((value) => value === undefined);
  const event: ImportEvent = {
    number,
    row,
    day,
    speaker: who,
    about: subjects,
    act,
    source,
    ...(!isPlain && { more }),
  };
  if (isPlain) return event;
  const wrong = valueProblem(event);
  return wrong === null ? event : refuse(wrong);
}

/**
 * The rows of a table with a header and columns of one's own, some at a time. Errors: CONFIG_INVALID where the mapping
 * names a column that the header lacks.
 */
export async function* csvRows(
  bytes: AsyncIterable<Buffer>,
  head: string,
  mapping: CsvMapping,
  dataSet: SourceLine,
): AsyncGenerator<ReadRow[]> {
  let rows: ReadRow[] = [];
  const parser = parse({
    delimiter: delimiterOf(head.split(/\r?\n/, 1)[0]!),
    bom: true,
    info: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
  parser.on('skip', (error: Error & { lines?: number; raw?: string }) => {
    rows.push({ number: error.lines ?? 0, reason: error.message, row: error.raw ?? '' });
  });
  const input = Readable.from(bytes);
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  let columns: Map<string, number> | undefined;
  let width = 0;
  let line = 0;
  for await (const { record, raw, info } of parser as AsyncIterable<CsvRecord>) {
    const number = line + 1;
    line = info.lines;
    if (!columns) {
      columns = new Map(record.map((name, index) => [name.trim(), index]));
      width = record.length;
      for (const target of Object.values(mapping)) {
        if ('column' in target && !columns.has(target.column)) {
          throw new ServiceError(
            'CONFIG_INVALID',
            `the header has no column '${target.column}'; its columns are ${[...columns.keys()].join(', ')}`,
          );
        }
      }
      continue;
    }
    const row = raw.replace(/\r?\n$/, '');
    if (record.length !== width) {
      rows.push({ number, reason: `has ${record.length} columns; the header has ${width}`, row });
    } else {
      const cells: Partial<Record<MappedField, string>> = {};
      for (const [field, target] of Object.entries(mapping)) {
        const cell = 'value' in target ? target.value : record[columns.get(target.column)!]!.trim();
        if (cell !== '') cells[field as MappedField] = cell;
      }
      rows.push(eventOf(number, row, cells, dataSet));
    }
    if (rows.length >= ROWS_AT_ONCE) {
      yield rows;
      rows = [];
    }
  }
  if (rows.length > 0) yield rows;
}
