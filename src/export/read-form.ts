import { COUNTINGS, type Counting } from '../domain/counting.js';
import {
  type AnalysisOptions,
  type GivenRanking,
  RANKING_ARGUMENT_NAMES,
  readRankingOptions,
} from './analysis-options.js';
import { CsvCells } from './csv-cells.js';
import {
  CSV_STYLE,
  type CsvPart,
  type CsvStyle,
  EXPORT_FORMATS,
  type ExportFormat,
  isCsvTable,
  LIST_SEPARATOR_EXPECTED,
  listSeparatorOf,
} from './export-arguments.js';
import type { ExportForm } from './export-text.js';
import { type GivenPanel, PANEL_ARGUMENT_NAMES, type PanelOptions, readPanelOptions } from './panel-options.js';
import { choiceOf, flagOf, type Refuse } from './read-choice.js';

/** The values of the arguments of an export except its filter: a text, several, whether a flag was given, or nothing. */
export interface GivenForm extends GivenPanel, GivenRanking {
  /** Null if it is not one of the formats, which was refused already. */
  format: ExportFormat | null;
  /** Null if it was not given, or is not one of the parts. */
  what: CsvPart | null;
  counting?: string | null;
  fold?: string | boolean | null;
  listSeparator?: string | null;
  spreadsheetSafe?: string | boolean | null;
}

/** How a client writes arguments, and the callback for those that are wrong. */
export interface GivenBy {
  refuse: Refuse<string>;
  /** How a user writes an argument with its value, such as 'what=panel'. */
  written: (name: string, value: string) => string;
}

const isGiven = (value: unknown) => value !== undefined && value !== null;

/** How the cells of csv are to be written. */
function styleOf({ format, what, listSeparator, spreadsheetSafe }: GivenForm, { refuse, written }: GivenBy): CsvStyle {
  for (const [name, value] of Object.entries({ listSeparator, spreadsheetSafe })) {
    if (format !== null && format !== 'csv' && isGiven(value)) refuse(name, 'is of the format csv alone');
  }
  const separator = isGiven(listSeparator) ? listSeparatorOf(listSeparator!) : CSV_STYLE.listSeparator;
  if (separator === null) refuse('listSeparator', LIST_SEPARATOR_EXPECTED);
  if (what !== null && !isCsvTable(what) && isGiven(listSeparator)) {
    refuse('listSeparator', `${written('what', what)} has no lists`);
  }
  const isSpreadsheetSafe = flagOf('spreadsheetSafe', spreadsheetSafe, refuse);
  return { listSeparator: separator ?? CSV_STYLE.listSeparator, isSpreadsheetSafe };
}

/** Refuses arguments that only another part has. */
function refuseOfOthers(given: GivenForm, { refuse, written }: GivenBy): void {
  for (const [part, names] of [
    ['panel', PANEL_ARGUMENT_NAMES],
    ['ranking', RANKING_ARGUMENT_NAMES],
  ] as const) {
    if (given.what === part) continue;
    for (const name of names) if (isGiven(given[name])) refuse(name, `is of ${written('what', part)} alone`);
  }
}

/** The options of the panel; null if another part is requested. */
function panelOf(given: GivenForm, counting: Counting | null, { refuse }: GivenBy): PanelOptions | null {
  return given.what === 'panel' ? readPanelOptions(given, counting, refuse) : null;
}

/** What is to be computed; null if another part is requested. */
function analysisOf(given: GivenForm, counting: Counting | null, { refuse }: GivenBy): AnalysisOptions | null {
  if (given.what === 'ranking') return readRankingOptions(given, counting, refuse);
  return given.what === 'communities' ? { what: given.what, counting: counting ?? 'STATEMENTS' } : null;
}

/** Reads the form of an export from its arguments; calls `by.refuse` for each that is wrong or contradicts another. */
export function readForm(given: GivenForm, by: GivenBy): ExportForm {
  const { format, what } = given;
  const { refuse } = by;
  refuseOfOthers(given, by);
  if (format !== null && format !== 'csv' && what !== null) refuse('what', 'is of the format csv alone');
  const isFolded = flagOf('fold', given.fold, refuse);
  if (isFolded && format !== null && !EXPORT_FORMATS[format].canFold) {
    refuse('fold', `the format ${format} keeps every statement`);
  }
  const counting = choiceOf('counting', given.counting, COUNTINGS, null, refuse);
  return {
    format: format ?? 'csv',
    table: what !== null && isCsvTable(what) ? what : null,
    isFolded,
    cells: new CsvCells(styleOf(given, by)),
    counting,
    panel: panelOf(given, counting, by),
    analysis: analysisOf(given, counting, by),
  };
}
