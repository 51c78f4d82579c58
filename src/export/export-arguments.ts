import { COUNTINGS } from '../domain/counting.js';
import type { StatementConditions } from '../graphql/statement/statement-conditions.input.js';
import type { StatementFilter } from '../graphql/statement/statement-filter.input.js';

/** An argument that selects the statements to export, as a URL parameter or an option of the command. */
export interface FilterArgument {
  /** Whether it may be given more than once. */
  isList: boolean;
  isNumber?: boolean;
  /** The name of the option's value. */
  value: string;
  meaning: string;
}

/** The fields of the GraphQL input StatementConditions. */
const CONDITION_ARGUMENTS: Readonly<Record<keyof StatementConditions, FilterArgument>> = {
  speaker: { isList: true, value: 'id', meaning: 'said by one of these, such as person/robert-malley' },
  about: { isList: true, value: 'id', meaning: 'about one of these, such as state/iran' },
  between: { isList: true, value: 'id', meaning: 'by one of these about another of them' },
  speakerKind: { isList: true, value: 'kind', meaning: 'said by one of these kinds, such as PERSON' },
  aboutKind: { isList: true, value: 'kind', meaning: 'about a subject of one of these kinds, such as AGREEMENT' },
  act: { isList: true, value: 'code', meaning: 'acts by CAMEO codes or their beginnings, such as 11' },
  quadClass: { isList: true, value: 'class', meaning: 'acts of these classes, such as VERBAL_CONFLICT' },
  toneAtLeast: { isList: false, isNumber: true, value: 'tone', meaning: 'this friendly or friendlier, -10 to 10' },
  toneAtMost: { isList: false, isNumber: true, value: 'tone', meaning: 'this hostile or more hostile, -10 to 10' },
  saidOn: { isList: false, value: 'edtf', meaning: 'said on a day of this interval, such as 2021-10' },
  form: { isList: true, value: 'form', meaning: 'of one of these forms, such as DIRECT' },
  medium: { isList: true, value: 'medium', meaning: 'in one of these media, such as tweet' },
  evidence: { isList: true, value: 'id', meaning: 'with evidence from one of these, such as source/article' },
  within: { isList: true, value: 'id', meaning: 'by who counts for one of these states, such as state/india' },
  aboutWithin: { isList: true, value: 'id', meaning: 'about one who counts for one of these states' },
};

/** The fields of the GraphQL input StatementFilter. */
export const FILTER_ARGUMENTS: Readonly<Record<keyof StatementFilter, FilterArgument>> = {
  ...CONDITION_ARGUMENTS,
  source: { isList: true, value: 'id', meaning: 'the same as evidence, under its old name' },
  status: { isList: true, value: 'status', meaning: 'with one of these statuses; CURRENT unless given' },
  text: { isList: false, value: 'words', meaning: 'with these words in its quote or paraphrase' },
  recordedBefore: {
    isList: false,
    value: 'instant',
    meaning: 'what the graph held then, such as 2026-01-01T00:00:00Z',
  },
  not: {
    isList: true,
    value: 'conditions',
    meaning: "leave out what meets all of these, written as in an address, such as 'act=18&act=19'",
  },
};

/** The name of an argument of a filter, such as 'saidOn'. */
export type FilterName = keyof typeof FILTER_ARGUMENTS;

export const FILTER_NAMES = Object.keys(FILTER_ARGUMENTS) as FilterName[];

/** The name of a condition that `not` takes, too. */
export type ConditionName = keyof typeof CONDITION_ARGUMENTS;

export const CONDITION_NAMES = Object.keys(CONDITION_ARGUMENTS) as ConditionName[];

/** The argument that selects which acts are counted, besides the filter. */
export const COUNTING_ARGUMENT = {
  choices: COUNTINGS,
  meaning:
    'what was said, what was done or BOTH; STATEMENTS if left out, of a panel BOTH, without a filter the whole graph',
} as const;

/** A format of exports: the extension of its files, and its media type over HTTP. */
export interface FormatFacts {
  extension: string;
  mediaType: string;
  canFold: boolean;
}

/** The formats, by their names in arguments. */
export const EXPORT_FORMATS = {
  graphml: { extension: 'graphml', mediaType: 'application/graphml+xml; charset=utf-8', canFold: true },
  gexf: { extension: 'gexf', mediaType: 'application/gexf+xml; charset=utf-8', canFold: true },
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8; header=present', canFold: false },
  jsonl: { extension: 'jsonl', mediaType: 'application/x-ndjson; charset=utf-8', canFold: false },
  jsonld: { extension: 'jsonld', mediaType: 'application/ld+json', canFold: false },
} as const satisfies Record<string, FormatFacts>;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

export const FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as ExportFormat[];

/** The two tables of the format csv. */
export const CSV_TABLES = ['nodes', 'edges'] as const;

export type CsvTable = (typeof CSV_TABLES)[number];

/** The parts of the format csv, of which an export has one at a time. */
export const CSV_PARTS = [...CSV_TABLES, 'panel', 'ranking', 'communities'] as const;

export type CsvPart = (typeof CSV_PARTS)[number];

/** Whether a part is one of the two tables of nodes and edges; the others exist only in csv, whose name may be left out. */
export function isCsvTable(part: CsvPart): part is CsvTable {
  return (CSV_TABLES as readonly CsvPart[]).includes(part);
}

export function isFormat(name: string): name is ExportFormat {
  return Object.hasOwn(EXPORT_FORMATS, name);
}

/** How the cells of the format csv are written. */
export interface CsvStyle {
  /** The separator between the texts of a list. */
  listSeparator: string;
  /** Whether texts that a spreadsheet would take for formulas are escaped. */
  isSpreadsheetSafe: boolean;
}

/** How they are written by default: as `neo4j-admin database import` takes them. */
export const CSV_STYLE: CsvStyle = { listSeparator: ';', isSpreadsheetSafe: false };

/** The control characters that separate: the tab, and those of files, groups, records and units. */
const SEPARATING_CONTROLS = '\t\u001C\u001D\u001E\u001F';

/** The list separator that an argument gives: a character, or its code as neo4j-admin writes it, 'U+001F'; null if invalid. */
export function listSeparatorOf(given: string): string | null {
  const code = /^U\+([0-9A-Fa-f]{4,6})$/.exec(given)?.[1];
  if (code !== undefined && Number.parseInt(code, 16) > 0x10_ff_ff) return null;
  const separator = code === undefined ? given : String.fromCodePoint(Number.parseInt(code, 16));
  const isControl = /\p{Cc}/u.test(separator) && !SEPARATING_CONTROLS.includes(separator);
  return [...separator].length === 1 && !isControl && !/[",\p{Cs}]/u.test(separator) ? separator : null;
}

/** The hint for an invalid separator. */
export const LIST_SEPARATOR_EXPECTED =
  "give one character, such as '|', or its code, such as U+001F; no comma, quotation mark or line break, and of the control " +
  'characters only the tab and U+001C to U+001F';
