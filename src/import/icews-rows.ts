import { findAct } from '../domain/act.js';
import { didYouMeanAct, findActByName } from '../domain/act-names.js';
import { cleanName } from '../domain/clean-name.js';
import { counted } from '../domain/counted.js';
import { isIsoDay } from '../domain/edtf-interval.js';
import { slugOf } from '../domain/slug.js';
import { cut } from '../errors/shown.js';
import type { SourceLine } from '../exchange/exchange-line.js';
import { actOfCodeAndName } from './cameo-names.js';
import { namesProblem } from './check-event.js';
import { type CellOf, codingOf, EMPTY } from './icews-coding.js';
import type { ImportEvent, NamedActor, ReadRow } from './import-event.js';
import { lineProblem } from './line-problem.js';
import { type DateOrder, type DayRead, readDay } from './read-day.js';
import type { TableLine } from './text-lines.js';

/** The source of ICEWS events whose row names no story. */
export const ICEWS_SOURCE: SourceLine = {
  type: 'source',
  id: 'source/icews',
  title: 'ICEWS Coded Event Data',
  publisher: 'Harvard Dataverse',
  url: 'https://doi.org/10.7910/DVN/28075',
  language: 'en',
};

/** Columns of the full export, in its order. Source: the header of the yearly files at doi:10.7910/DVN/28075. */
const FULL_COLUMNS = [
  'Event ID',
  'Event Date',
  'Source Name',
  'Source Sectors',
  'Source Country',
  'Event Text',
  'CAMEO Code',
  'Intensity',
  'Target Name',
  'Target Sectors',
  'Target Country',
  'Story ID',
  'Sentence Number',
  'Publisher',
  'City',
  'District',
  'Province',
  'Country',
  'Latitude',
  'Longitude',
] as const;

/** A column of the full export. */
export type FullColumn = (typeof FULL_COLUMNS)[number];

const SHORT_COLUMNS = ['date', 'source', 'relation', 'target'];
/** The same with the code of the act, in the order of a file without a header. */
const CODED_COLUMNS = ['date', 'source', 'cameo', 'relation', 'target'];

/** The order of dates such as 1/2/2017 in the yearly files that have them. */
const ICEWS_DATE_ORDER: DateOrder = 'mdy';

const fold = (text: string) => text.trim().toLowerCase().replaceAll('_', ' ');

/** A cell without the quotation marks that some editions put around cells with commas. */
function unquoted(cell: string): string {
  if (cell.length < 2 || !cell.startsWith('"') || !cell.endsWith('"')) return cell;
  const inner = cell.slice(1, -1);
  return inner.replaceAll('""', '').includes('"') ? cell : inner.replaceAll('""', '"');
}

function cellsOf(line: string): string[] {
  const cells = line.split('\t');
  return line.includes('"') ? cells.map(unquoted) : cells;
}

/** The day of a row. ICEWS codes single days only. */
function dayOf(cell: string, order: DateOrder = ICEWS_DATE_ORDER): DayRead {
  if (isIsoDay(cell)) return { day: cell };
  const read = readDay(cell.trim(), order);
  if ('day' in read && isIsoDay(read.day)) return read;
  if ('problem' in read && read.problem.includes('order')) return read;
  return { problem: `'${cut(cell)}' is not a day; a day is written as 2014-01-31` };
}

function isDay(cell: string): boolean {
  return 'day' in dayOf(cell, 'mdy') || 'day' in dayOf(cell, 'dmy');
}

/** Whether the first line of a file is that of an ICEWS table, in any of its forms, with or without a header. */
export function isIcewsHead(line: string): boolean {
  const cells = cellsOf(line);
  const names = cells.map(fold);
  if (SHORT_COLUMNS.every((column, index) => names[index] === column)) return true;
  if (hasCodedHeader(names)) return true;
  if (['event id', 'event date', 'source name', 'target name'].every((name) => names.includes(name))) return true;
  return (
    (cells.length === SHORT_COLUMNS.length && isDay(cells[0]!)) ||
    (cells.length === CODED_COLUMNS.length && isDay(cells[0]!) && isCode(cells[2]!)) ||
    (cells.length === FULL_COLUMNS.length && isDay(cells[1]!))
  );
}

/** Whether the names are those of the five columns, in any order. */
function hasCodedHeader(names: readonly string[]): boolean {
  return names.length === CODED_COLUMNS.length && CODED_COLUMNS.every((column) => names.includes(column));
}

/** Whether a cell is a CAMEO code, or one that lost its leading zero. */
function isCode(cell: string): boolean {
  return findAct(cell.trim()) !== undefined || findAct(`0${cell.trim()}`) !== undefined;
}

const NOBODY: readonly string[] = [];

function sectorsOf(cell: string | undefined): readonly string[] {
  if (cell === undefined || EMPTY.has(cell)) return NOBODY;
  return cell.split(',').map((sector) => sector.trim());
}

function actor(name: string, sectors: readonly string[] = NOBODY): NamedActor {
  return { name: cleanName(name), sectors };
}

function namedProblem(speaker: NamedActor, target: NamedActor): string | null {
  if (EMPTY.has(speaker.name)) return 'names no source';
  if (EMPTY.has(target.name)) return 'names no target';
  return namesProblem('source', [speaker], true) ?? namesProblem('target', [target], false);
}

/** Returns the event of a row, or why there is none. */
type RowReader = (cells: readonly string[]) => Omit<ImportEvent, 'number' | 'row'> | { problem: string };

/** Reads lines that have `width` cells. */
function lineReader(
  width: number,
  widthProblem: (found: number) => string,
  read: RowReader,
): (line: TableLine) => ReadRow {
  return (line) => {
    const { number, text: row, bytes, end } = line;
    const refuse = (reason: string) => ({ number, reason, row, ...(bytes && { bytes }), ...(end && { end }) });
    const problem = lineProblem(line);
    if (problem !== null) return refuse(problem);
    const cells = cellsOf(row);
    if (cells.length !== width) return refuse(widthProblem(cells.length));
    const event = read(cells);
    return 'problem' in event ? refuse(event.problem) : { number, row, ...event };
  };
}

/** Reads the rows of the four-column form. */
function shortReader(source: SourceLine, order: DateOrder | undefined): (line: TableLine) => ReadRow {
  const widthProblem = (found: number) => `has ${counted(found, 'columns')}; the form has ${SHORT_COLUMNS.join(', ')}`;
  return lineReader(SHORT_COLUMNS.length, widthProblem, (cells) => {
    const [date, from, relation, to] = cells as [string, string, string, string];
    const read = dayOf(date, order);
    if ('problem' in read) return read;
    const [speaker, target] = [actor(from), actor(to)];
    const problem = namedProblem(speaker, target);
    if (problem !== null) return { problem };
    const act = findActByName(relation);
    if (!act) return { problem: `'${cut(relation)}' is not a relation of CAMEO${didYouMeanAct(relation)}` };
    return { day: read.day, speaker, about: [target], act, source };
  });
}

/** Reads the rows of the five-column form, in which code and name of the act must agree. */
function codedReader(
  columns: readonly string[],
  source: SourceLine,
  order: DateOrder | undefined,
): (line: TableLine) => ReadRow {
  const [dateAt, fromAt, codeAt, relationAt, toAt] = CODED_COLUMNS.map((column) => columns.indexOf(column)) as [
    ...[number, number, number, number, number],
  ];
  const widthProblem = (found: number) => `has ${counted(found, 'columns')}; the form has ${columns.join(', ')}`;
  return lineReader(CODED_COLUMNS.length, widthProblem, (cells) => {
    const read = dayOf(cells[dateAt]!, order);
    if ('problem' in read) return read;
    const [speaker, target] = [actor(cells[fromAt]!), actor(cells[toAt]!)];
    const problem = namedProblem(speaker, target);
    if (problem !== null) return { problem };
    const act = actOfCodeAndName(cells[codeAt]!.trim(), cells[relationAt]!);
    return 'problem' in act ? act : { day: read.day, speaker, about: [target], act, source };
  });
}

/** The story that a row was coded from, or the data set if it names none. */
function storySource(storyId: string | undefined, publisher: string | undefined, dataSet: SourceLine): SourceLine {
  const slug = storyId === undefined || EMPTY.has(storyId) ? '' : slugOf(storyId);
  if (slug === '') return dataSet;
  const isNamed = publisher !== undefined && !EMPTY.has(publisher.trim());
  return {
    type: 'source',
    id: `source/icews-story-${slug}`,
    title: isNamed ? `${publisher.trim()}, ICEWS story ${storyId}` : `ICEWS story ${storyId}`,
    ...(isNamed && { publisher: publisher.trim() }),
    identifiers: [{ scheme: 'icews-story', value: storyId! }],
  };
}

/** Reads the rows of the full export; its columns may be in any order. */
function fullReader(
  columns: readonly string[],
  source: SourceLine,
  order: DateOrder | undefined,
): (line: TableLine) => ReadRow {
  const at = Object.fromEntries(
    FULL_COLUMNS.map((column) => [column, columns.indexOf(column.toLowerCase())]),
  ) as Record<FullColumn, number>;
  const widthProblem = (found: number) => `has ${counted(found, 'columns')}; the header has ${columns.length}`;
  return lineReader(columns.length, widthProblem, (cells) => {
    const cell: CellOf = (column) => (at[column] < 0 ? undefined : cells[at[column]]);
    const read = dayOf(cell('Event Date') ?? '', order);
    if ('problem' in read) return read;
    const speaker = actor(cell('Source Name') ?? '', sectorsOf(cell('Source Sectors')));
    const target = actor(cell('Target Name') ?? '', sectorsOf(cell('Target Sectors')));
    const problem = namedProblem(speaker, target);
    if (problem !== null) return { problem };
    const act = actOfCodeAndName((cell('CAMEO Code') ?? '').trim(), cell('Event Text') ?? '');
    if ('problem' in act) return act;
    const whatElse = codingOf(cell);
    if ('problem' in whatElse) return whatElse;
    return {
      day: read.day,
      speaker,
      about: [target],
      act,
      source: storySource(cell('Story ID'), cell('Publisher'), source),
      ...whatElse,
    };
  });
}

/**
 * The reader for the rows of an ICEWS table, chosen by its first line, and whether that line is a header rather than a row.
 * `order`: of dates such as 1/2/2017, mdy by default. Null if the line has none of the forms.
 */
export function icewsReader(
  head: string,
  source: SourceLine,
  order?: DateOrder,
): { read: (line: TableLine) => ReadRow; isHeader: boolean } | null {
  if (!isIcewsHead(head)) return null;
  const cells = cellsOf(head);
  const names = cells.map(fold);
  if (names.includes('event id')) return { read: fullReader(names, source, order), isHeader: true };
  if (cells.length === FULL_COLUMNS.length) {
    return { read: fullReader(FULL_COLUMNS.map(fold), source, order), isHeader: false };
  }
  if (hasCodedHeader(names)) return { read: codedReader(names, source, order), isHeader: true };
  if (cells.length === CODED_COLUMNS.length)
    return { read: codedReader(CODED_COLUMNS, source, order), isHeader: false };
  return { read: shortReader(source, order), isHeader: names[0] === 'date' };
}
