import { cleanName } from '../domain/clean-name.js';
import type { Coding } from '../domain/evidence.js';
import { shown } from '../errors/shown.js';
import { CODING } from '../rules/coding-record.js';
import { nameProblem } from '../rules/text-rules.js';
import type { FullColumn } from './icews-rows.js';
import type { ImportEvent } from './import-event.js';

/** The cell of a row in a column; undefined if the file lacks the column. */
export type CellOf = (column: FullColumn) => string | undefined;

/** The column of each key of a coding, in the order of the keys. */
const COLUMNS = {
  actorCountry: 'Source Country',
  actorSectors: 'Source Sectors',
  city: 'City',
  country: 'Country',
  district: 'District',
  eventId: 'Event ID',
  intensity: 'Intensity',
  latitude: 'Latitude',
  longitude: 'Longitude',
  province: 'Province',
  sentence: 'Sentence Number',
  targetCountry: 'Target Country',
  targetSectors: 'Target Sectors',
} as const satisfies Record<keyof Coding, FullColumn>;

/** The rules of the numbers of a coding. */
const NUMBERS = new Map(
  Object.entries(CODING.fields).flatMap(([key, { rule }]) =>
    ['number', 'integer'].includes(String(rule.schema.type)) ? [[key, rule]] : [],
  ),
);

/** Empty cells: ICEWS writes NULL, and R writes NA when it saves the file again. */
export const EMPTY = new Set(['', 'NULL', 'NA']);

function listOf(cell: string): string[] {
  const items = cell.split(',').map((item) => cleanName(item));
  return [...new Set(items)].filter((item) => !EMPTY.has(item));
}

/** The value of a cell, or what is wrong with it. */
function codedValue(key: keyof Coding, cell: string): { value: unknown } | { problem: string } {
  const rule = NUMBERS.get(key);
  if (rule !== undefined) {
    const number = Number(cell);
    let problem = '';
    const value = rule.read(Number.isFinite(number) ? number : cell, (_, message) => {
      problem = message;
    });
    return value === undefined ? { problem } : { value };
  }
  const value = key === 'actorSectors' || key === 'targetSectors' ? listOf(cell) : cleanName(cell);
  const problem = [value]
    .flat()
    .map(nameProblem)
    .find((found) => found !== null);
  return problem ? { problem: `${shown(cell)} ${problem}` } : { value };
}

/** What a row of the full export says besides who did what to whom, and its place as one text; or the problem with a cell. */
export function codingOf(cellOf: CellOf): Pick<ImportEvent, 'coding' | 'more'> | { problem: string } {
  const coding: Record<string, unknown> = {};
  for (const [key, column] of Object.entries(COLUMNS) as [keyof Coding, FullColumn][]) {
    const cell = cellOf(column)?.trim() ?? '';
    if (EMPTY.has(cell)) continue;
    const read = codedValue(key, cell);
    if ('problem' in read) return { problem: `${column}: ${read.problem}` };
    if (!Array.isArray(read.value) || read.value.length > 0) coding[key] = read.value;
  }
  if (Object.keys(coding).length === 0) return {};
  const { city, province, country } = coding as Coding;
  const names = [city, province, country].filter((name) => name !== undefined);
  const place = names.filter((name, index) => name !== names[index - 1]).join(', ');
  return { coding, ...(place !== '' && nameProblem(place) === null && { more: { place } }) };
}
