import { isIsoDay } from '../domain/edtf-interval.js';
import { slugOf } from '../domain/slug.js';
import type { SourceLine } from '../exchange/exchange-line.js';
import { actOfCodeAndName, findActByName } from './cameo-names.js';
import type { NamedActor, ReadRow } from './import-event.js';
import type { TextLine } from './text-lines.js';

/** The data set that ICEWS events come from, where the row names no story. */
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

const SHORT_COLUMNS = ['date', 'source', 'relation', 'target'];

const fold = (text: string) => text.trim().toLowerCase().replaceAll('_', ' ');

/** Whether the first line of a file is that of an ICEWS table, in either form, with or without its header. */
export function isIcewsHead(line: string): boolean {
  const cells = line.split('\t');
  const names = cells.map(fold);
  if (SHORT_COLUMNS.every((column, index) => names[index] === column)) return true;
  if (['event id', 'event date', 'source name', 'target name'].every((name) => names.includes(name))) return true;
  return (
    (cells.length === SHORT_COLUMNS.length && isIsoDay(cells[0]!)) ||
    (cells.length === FULL_COLUMNS.length && isIsoDay(cells[1]!))
  );
}

const NOBODY: readonly string[] = [];

function sectorsOf(cell: string | undefined): readonly string[] {
  if (cell === undefined || cell === '' || cell === 'NULL') return NOBODY;
  return cell.split(',').map((sector) => sector.trim());
}

function actor(name: string, sectors: readonly string[] = NOBODY): NamedActor {
  return { name: name.trim(), sectors };
}

function problemOf(day: string, source: string, target: string, row: string): string | null {
  if (row.includes('\uFFFD')) return 'holds bytes that are not UTF-8';
  if (!isIsoDay(day)) return `'${day}' is no day; a day is written as 2014-01-31`;
  if (source.trim() === '' || source === 'NULL') return 'names no source';
  if (target.trim() === '' || target === 'NULL') return 'names no target';
  if (slugOf(source) === '' || slugOf(target) === '') return 'has a name without a letter or digit';
  return null;
}

/** Reads the rows of the four-column form. */
function shortReader(source: SourceLine): (line: TextLine) => ReadRow {
  return ({ number, text }) => {
    const cells = text.split('\t');
    const refuse = (reason: string) => ({ number, reason, row: text });
    if (cells.length !== SHORT_COLUMNS.length) {
      return refuse(`has ${cells.length} columns; the form has ${SHORT_COLUMNS.join(', ')}`);
    }
    const [day, speaker, relation, target] = cells as [string, string, string, string];
    const problem = problemOf(day, speaker, target, text);
    if (problem !== null) return refuse(problem);
    const act = findActByName(relation);
    if (!act) return refuse(`'${relation}' is no relation of CAMEO`);
    return { number, row: text, day, speaker: actor(speaker), about: [actor(target)], act, source };
  };
}

/** The story that a row was coded from, or the data set where it names none. */
function storySource(storyId: string | undefined, publisher: string | undefined, dataSet: SourceLine): SourceLine {
  const slug = storyId === undefined || storyId === 'NULL' ? '' : slugOf(storyId);
  if (slug === '') return dataSet;
  const isNamed = publisher !== undefined && publisher.trim() !== '' && publisher !== 'NULL';
  return {
    type: 'source',
    id: `source/icews-story-${slug}`,
    title: isNamed ? `${publisher.trim()}, ICEWS story ${storyId}` : `ICEWS story ${storyId}`,
    ...(isNamed && { publisher: publisher.trim() }),
    identifiers: [{ scheme: 'icews-story', value: storyId! }],
  };
}

/** Reads the rows of the full export; its columns may stand in any order. */
function fullReader(columns: readonly string[], source: SourceLine): (line: TextLine) => ReadRow {
  const at = Object.fromEntries(
    FULL_COLUMNS.map((column) => [column, columns.indexOf(column.toLowerCase())]),
  ) as Record<(typeof FULL_COLUMNS)[number], number>;
  return ({ number, text }) => {
    const cells = text.split('\t');
    const refuse = (reason: string) => ({ number, reason, row: text });
    if (cells.length !== columns.length) return refuse(`has ${cells.length} columns; the header has ${columns.length}`);
    const cell = (column: (typeof FULL_COLUMNS)[number]) => (at[column] < 0 ? undefined : cells[at[column]]);
    const day = (cell('Event Date') ?? '').slice(0, 10);
    const speaker = cell('Source Name') ?? '';
    const target = cell('Target Name') ?? '';
    const problem = problemOf(day, speaker, target, text);
    if (problem !== null) return refuse(problem);
    const act = actOfCodeAndName((cell('CAMEO Code') ?? '').trim(), cell('Event Text') ?? '');
    if ('problem' in act) return refuse(act.problem);
    return {
      number,
      row: text,
      day,
      speaker: actor(speaker, sectorsOf(cell('Source Sectors'))),
      about: [actor(target, sectorsOf(cell('Target Sectors')))],
      act,
      source: storySource(cell('Story ID'), cell('Publisher'), source),
    };
  };
}

/**
 * The reader for the rows of an ICEWS table, chosen by its first line, and whether that line is a header rather than a
 * row. Null where the line is of neither form.
 */
export function icewsReader(
  head: string,
  source: SourceLine,
): { read: (line: TextLine) => ReadRow; isHeader: boolean } | null {
  if (!isIcewsHead(head)) return null;
  const cells = head.split('\t');
  const names = cells.map(fold);
  if (names.includes('event id')) return { read: fullReader(names, source), isHeader: true };
  if (cells.length === FULL_COLUMNS.length) {
    return { read: fullReader(FULL_COLUMNS.map(fold), source), isHeader: false };
  }
  return { read: shortReader(source), isHeader: names[0] === 'date' };
}
