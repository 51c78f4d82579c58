import { COUNTINGS, type Counting } from '../domain/counting.js';
import { type FieldProblem, inputRefusal, ServiceError } from '../errors/service-error.js';
import { shown } from '../errors/shown.js';
import { type AnalysisOptions, RANKING_ARGUMENT_NAMES, readRankingOptions } from '../export/analysis-options.js';
import { CsvCells } from '../export/csv-cells.js';
import {
  CSV_PARTS,
  CSV_STYLE,
  type CsvPart,
  type CsvStyle,
  EXPORT_FORMATS,
  FILTER_NAMES,
  type FilterName,
  FORMAT_NAMES,
  isCsvTable,
  isFormat,
  LIST_SEPARATOR_EXPECTED,
  listSeparatorOf,
} from '../export/export-arguments.js';
import type { ExportForm } from '../export/export-text.js';
import { PANEL_ARGUMENT_NAMES, type PanelOptions, readPanelOptions } from '../export/panel-options.js';
import { choiceOf } from '../export/read-choice.js';
import { type GivenFilter, readFilter } from '../export/read-filter.js';
import type { StatementFilter } from '../graphql/statement/statement-filter.input.js';

/** What a request to /export asks for; the filter is null where the whole graph is. */
export interface ExportRequest {
  form: ExportForm;
  filter: StatementFilter | null;
}

const FORM_NAMES: readonly string[] = [
  ...['format', 'what', 'counting', 'fold', 'listSeparator', 'spreadsheetSafe'],
  ...PANEL_ARGUMENT_NAMES,
  ...RANKING_ARGUMENT_NAMES,
];

/** Of which there may be several, beside the lists of a filter. */
const LIST_NAMES: readonly string[] = ['kind'];

function isFilterName(name: string): name is FilterName {
  return (FILTER_NAMES as string[]).includes(name);
}

/** How the cells of csv are to be written. */
function readStyle(
  given: { listSeparator: string | null | undefined; spreadsheetSafe: string | null | undefined; isCsv: boolean },
  refuse: (path: string, message: string) => void,
): CsvStyle {
  const { listSeparator = null, spreadsheetSafe = null, isCsv } = given;
  if (!isCsv && listSeparator !== null) refuse('listSeparator', 'is of the format csv alone');
  if (!isCsv && spreadsheetSafe !== null) refuse('spreadsheetSafe', 'is of the format csv alone');
  const separator = listSeparator === null ? CSV_STYLE.listSeparator : listSeparatorOf(listSeparator);
  if (separator === null) refuse('listSeparator', LIST_SEPARATOR_EXPECTED);
  if (spreadsheetSafe !== null && spreadsheetSafe !== 'true' && spreadsheetSafe !== 'false') {
    refuse('spreadsheetSafe', 'is neither true nor false');
  }
  return { listSeparator: separator ?? CSV_STYLE.listSeparator, isSpreadsheetSafe: spreadsheetSafe === 'true' };
}

/** The values of the parameters that are not of the filter, and what is wrong with any parameter. */
function readForm(params: URLSearchParams): { form: ExportForm; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const refuse = (path: string, message: string) => problems.push({ path, message });
  for (const name of new Set(params.keys())) {
    if (!FORM_NAMES.includes(name) && !isFilterName(name)) {
      refuse(name.slice(0, 80), `is not a parameter; there are ${[...FORM_NAMES, ...FILTER_NAMES].join(', ')}`);
    } else if (FORM_NAMES.includes(name) && !LIST_NAMES.includes(name) && params.getAll(name).length > 1) {
      refuse(name, 'is given twice; give it once');
    }
  }
  const [what, fold, listSeparator, spreadsheetSafe] = ['what', 'fold', 'listSeparator', 'spreadsheetSafe'].map(
    (name) => params.get(name),
  );
  const part = CSV_PARTS.find((name) => name === what) ?? null;
  const isTable = part === null || isCsvTable(part);
  const format = params.get('format') ?? (isTable ? null : 'csv');
  const given = format ?? '';
  const found = format === null ? 'is missing' : `${shown(given)} is not a format`;
  if (!isFormat(given)) refuse('format', `${found}; give one of ${FORMAT_NAMES.join(', ')}`);
  if (given === 'csv' && part === null)
    refuse(
      'what',
      'csv is two tables; give nodes or edges, panel for counts by actors and time, ranking or communities',
    );
  if (given !== 'csv' && what !== null && isFormat(given)) refuse('what', 'is of the format csv alone');
  if (fold !== null && fold !== 'true' && fold !== 'false') refuse('fold', 'is neither true nor false');
  if (fold === 'true' && isFormat(given) && !EXPORT_FORMATS[given].canFold) {
    refuse('fold', `the format ${given} keeps every statement`);
  }
  const style = readStyle({ listSeparator, spreadsheetSafe, isCsv: given === 'csv' || !isFormat(given) }, refuse);
  if (!isTable && listSeparator !== null) refuse('listSeparator', `what=${part} has no lists`);
  const counting = choiceOf('counting', params.get('counting'), COUNTINGS, null, refuse);
  const form = {
    format: given as ExportForm['format'],
    table: part !== null && isCsvTable(part) ? part : null,
    isFolded: fold === 'true',
    cells: new CsvCells(style),
    counting,
    panel: readPanel(params, part, counting, refuse),
    analysis: readAnalysis(params, part, counting, refuse),
  };
  return { form, problems };
}

/** What is to be computed; null where another part is asked for. */
function readAnalysis(
  params: URLSearchParams,
  part: CsvPart | null,
  counting: Counting | null,
  refuse: (path: string, message: string) => void,
): AnalysisOptions | null {
  if (part !== 'ranking') {
    for (const name of RANKING_ARGUMENT_NAMES) if (params.has(name)) refuse(name, 'is of what=ranking alone');
    return part === 'communities' ? { what: part, counting: counting ?? 'STATEMENTS' } : null;
  }
  const given = RANKING_ARGUMENT_NAMES.filter((name) => params.has(name)).map((name) => [name, params.getAll(name)]);
  return readRankingOptions(Object.fromEntries(given), counting, refuse);
}

/** What the panel is to be like; null where another part is asked for. */
function readPanel(
  params: URLSearchParams,
  part: CsvPart | null,
  counting: Counting | null,
  refuse: (path: string, message: string) => void,
): PanelOptions | null {
  if (part !== 'panel') {
    for (const name of PANEL_ARGUMENT_NAMES) if (params.has(name)) refuse(name, 'is of what=panel alone');
    return null;
  }
  const given = Object.fromEntries(PANEL_ARGUMENT_NAMES.map((name) => [name, params.get(name)]));
  return readPanelOptions(given, counting, refuse);
}

function readGiven(params: URLSearchParams): { filter: StatementFilter | null; problems: readonly FieldProblem[] } {
  const given: GivenFilter = {};
  for (const name of FILTER_NAMES) if (params.has(name)) given[name] = params.getAll(name);
  try {
    return { filter: readFilter(given), problems: [] };
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code !== 'BAD_USER_INPUT') throw error;
    return { filter: null, problems: error.fields };
  }
}

/** What the part of an address behind the question mark asks for. Errors: BAD_USER_INPUT with everything that is wrong. */
export function readExportRequest(search: string): ExportRequest {
  const params = new URLSearchParams(search);
  const { form, problems } = readForm(params);
  const { filter, problems: others } = readGiven(params);
  if (problems.length + others.length > 0) throw inputRefusal([...problems, ...others]);
  return { form, filter };
}
