import { didYouMean } from '../domain/did-you-mean.js';
import { type FieldProblem, inputRefusal, ServiceError } from '../errors/service-error.js';
import { shown } from '../errors/shown.js';
import { RANKING_ARGUMENT_NAMES } from '../export/analysis-options.js';
import {
  CSV_PARTS,
  type CsvPart,
  type ExportFormat,
  FILTER_NAMES,
  type FilterName,
  FORMAT_NAMES,
  isCsvTable,
  isFormat,
} from '../export/export-arguments.js';
import type { ExportForm } from '../export/export-text.js';
import { PANEL_ARGUMENT_NAMES } from '../export/panel-options.js';
import type { Refuse } from '../export/read-choice.js';
import { type GivenFilter, readFilter } from '../export/read-filter.js';
import { readForm } from '../export/read-form.js';
import type { StatementFilter } from '../graphql/statement/statement-filter.input.js';

/** What a request to /export asks for; `filter` is null for the whole graph. */
export interface ExportRequest {
  form: ExportForm;
  filter: StatementFilter | null;
}

const FORM_NAMES: readonly string[] = [
  ...['format', 'what', 'counting', 'fold', 'listSeparator', 'spreadsheetSafe'],
  ...PANEL_ARGUMENT_NAMES,
  ...RANKING_ARGUMENT_NAMES,
];

const ALL_NAMES = [...FORM_NAMES, ...FILTER_NAMES];

const written = (name: string, value: string) => `${name}=${value}`;

/** Parameters that may be given several times, or whose reader refuses that, in addition to the lists of a filter. */
const LIST_NAMES: readonly string[] = RANKING_ARGUMENT_NAMES;

function isFilterName(name: string): name is FilterName {
  return (FILTER_NAMES as string[]).includes(name);
}

/** The requested format; null if there is none of that name. */
function formatOf(params: URLSearchParams, what: CsvPart | null, refuse: Refuse<string>): ExportFormat | null {
  const format = params.get('format') ?? (what === null || isCsvTable(what) ? null : 'csv');
  if (format !== null && isFormat(format)) return format;
  const found = format === null ? 'is missing' : `${shown(format)} is not a format`;
  refuse('format', `${found}; give one of ${FORMAT_NAMES.join(', ')}${didYouMean(format, FORMAT_NAMES)}`);
  return null;
}

/** The values of the parameters that do not belong to the filter, and the problems of all parameters. */
function readParameters(params: URLSearchParams): { form: ExportForm; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const refuse = (path: string, message: string) => problems.push({ path, message });
  for (const name of new Set(params.keys())) {
    if (!FORM_NAMES.includes(name) && !isFilterName(name)) {
      refuse(name.slice(0, 80), `is not a parameter; there are ${ALL_NAMES.join(', ')}${didYouMean(name, ALL_NAMES)}`);
    } else if (FORM_NAMES.includes(name) && !LIST_NAMES.includes(name) && params.getAll(name).length > 1) {
      refuse(name, 'is given twice; give it once');
    }
  }
  const what = CSV_PARTS.find((name) => name === params.get('what')) ?? null;
  const format = formatOf(params, what, refuse);
  if (what === null && params.has('what') && format !== null && format !== 'csv') {
    refuse('what', 'is of the format csv alone');
  }
  if (format === 'csv' && what === null)
    refuse(
      'what',
      'csv is two tables; give nodes or edges, panel for counts by actors and time, ranking or communities',
    );
  const given = Object.fromEntries(FORM_NAMES.map((name) => [name, params.get(name)]));
  const lists = RANKING_ARGUMENT_NAMES.filter((name) => params.has(name)).map((name) => [name, params.getAll(name)]);
  const form = readForm({ ...given, ...Object.fromEntries(lists), format, what }, { refuse, written });
  return { form, problems };
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

/** Reads the query string of an address. Errors: BAD_USER_INPUT with every problem found. */
export function readExportRequest(search: string): ExportRequest {
  const params = new URLSearchParams(search);
  const { form, problems } = readParameters(params);
  const { filter, problems: others } = readGiven(params);
  if (problems.length + others.length > 0) throw inputRefusal([...problems, ...others]);
  return { form, filter };
}
