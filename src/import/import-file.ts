import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { counted } from '../domain/counted.js';
import { refuseConfig, ServiceError } from '../errors/service-error.js';
import type { SourceLine } from '../exchange/exchange-line.js';
import type { Graph } from '../graph.js';
import { type CsvMapping, MAPPING_EXAMPLE } from './csv-mapping.js';
import { detectFormat, type ImportFormat } from './detect-format.js';
import { ICEWS_SOURCE } from './icews-rows.js';
import type { Rejection } from './import-event.js';
import { beginImport, endImport, forgetImport } from './import-journal.js';
import { importJsonLines } from './import-json-lines.js';
import { importTable } from './import-table.js';
import { type Input, openInput } from './open-input.js';
import type { Progress } from './progress.js';
import type { DateOrder } from './read-day.js';
import { csvTable, icewsTable, type Table } from './read-table.js';
import { shortHash } from './short-hash.js';
import { withRetries } from './write-pool.js';

/** The form of a file, as far as the file does not show it itself. */
export interface FileForm {
  format?: ImportFormat;
  mapping?: CsvMapping;
  /** The delimiter of a csv file; detected from its header by default. */
  delimiter?: string;
  /** The encoding of a file without a byte order mark; UTF-8 by default. */
  encoding?: string;
  /** The order of dates such as 1/2/2021. */
  dateOrder?: DateOrder;
  /** Id of the source of evidence for which the file names none. */
  source?: string;
  standardInput?: Readable;
}

/** Options of an import. */
export interface ImportOptions extends FileForm {
  /** Whether the first bad row ends it. */
  isStrict?: boolean;
  onProgress?: (progress: Progress) => void;
  onRejection?: (rejection: Rejection) => void;
  /** Called between batches: whether to stop, leaving the rest for the next time. */
  isStopped?: () => boolean;
  now?: () => Date;
}

/** What an import read, and how much of it is new to the graph. */
export interface ImportReport {
  format: ImportFormat;
  rows: number;
  rejected: number;
  statements: { read: number; added: number };
  interactions: { read: number; added: number };
  /** Known events that gained a source. */
  evidenceAdded: number;
  nodesAdded: number;
  /** Of these, groups whose kind the rules could not determine. */
  uncertainAdded: number;
  /** Remarks for the user, such as on actors of the wrong kind and how to fix it. */
  remarks?: string[];
  isComplete: boolean;
}

/** An open file whose form is known; nothing of it has been written yet. */
export interface PreparedImport {
  input: Input;
  format: ImportFormat;
  /** The table; null for JSON Lines. */
  table: Table | null;
  journalId: string;
}

/** The source of a whole file: the given one, else ICEWS; null for a csv file, which is identified by its content. */
function dataSetOf(name: string, format: ImportFormat, id: string | undefined): SourceLine | null {
  if (id !== undefined && id !== ICEWS_SOURCE.id) {
    return { type: 'source', id, title: format === 'icews' ? ICEWS_SOURCE.title : basename(name) };
  }
  return format === 'icews' || id !== undefined ? ICEWS_SOURCE : null;
}

async function tableOf(input: Input, format: ImportFormat, form: FileForm): Promise<Table | null> {
  const { mapping, delimiter, dateOrder, source } = form;
  const dataSet = dataSetOf(input.name, format, source);
  if (format !== 'csv' && delimiter !== undefined) {
    refuseConfig(`--delimiter is for csv files; ${input.name} is ${format}`);
  }
  if (format === 'jsonl') return null;
  if (format === 'icews') return icewsTable(input, dataSet!, dateOrder);
  if (!mapping)
    refuseConfig(
      `${input.name}: a csv file needs --map or --mapping, which say which columns hold what; give one such as ${MAPPING_EXAMPLE}`,
    );
  return csvTable(input, mapping, { source: dataSet, delimiter, dateOrder });
}

/**
 * Opens a file and detects its form, without a graph. Close its input after use.
 * Errors: BAD_USER_INPUT if it cannot be read or is not text, CONFIG_INVALID if its format or its columns cannot be determined.
 */
export async function prepareImport(file: string, form: FileForm): Promise<PreparedImport> {
  const input = await openInput(file, form);
  try {
    const format = form.format ?? detectFormat(input.name, input.head.toString('utf8'), form.mapping !== undefined);
    const table = await tableOf(input, format, form);
    const journalId = shortHash(`${format}\n${form.source ?? ''}\n${input.head.toString('latin1')}`, 32);
    return { input, format, table, journalId };
  } catch (error) {
    input.close();
    throw error;
  }
}

function strictRefusal(name: string, { number, reason }: Rejection): ServiceError {
  return new ServiceError('BAD_USER_INPUT', `${name}: line ${number}: ${reason}; what comes before it is imported`, {
    fields: [{ path: `line ${number}`, message: reason }],
  });
}

/** Whether an error says that a file cannot be read to its end. Those of rows have fields. */
function isOfReading(error: unknown): error is ServiceError {
  return error instanceof ServiceError && error.code === 'BAD_USER_INPUT' && error.fields.length === 0;
}

/** The error of a file that cannot be read to its end, with what became of the part before that. */
function damage(error: ServiceError, taken: number): ServiceError {
  const kept =
    taken === 0
      ? 'nothing of it was imported'
      : `what comes before that is imported (${counted(taken, 'rows')}); import the whole file to complete it`;
  return new ServiceError(error.code, `${error.message}; ${kept}`, { cause: error });
}

/**
 * Imports a prepared file, batch by batch, each in one transaction. Importing it again adds nothing, and completes an interrupted
 * import. If no row can be taken, nothing is written.
 * Errors: BAD_USER_INPUT at the first bad row if `isStrict`, SERVICE_UNAVAILABLE if the engine stays unavailable.
 */
export async function runImport(
  graph: Graph,
  { input, format, table, journalId }: PreparedImport,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const { now = () => new Date(), onProgress, onRejection, isStopped = () => false } = options;
  const { runner, engine } = graph;
  const report: ImportReport = {
    format,
    rows: 0,
    rejected: 0,
    statements: { read: 0, added: 0 },
    interactions: { read: 0, added: 0 },
    evidenceAdded: 0,
    nodesAdded: 0,
    uncertainAdded: 0,
    isComplete: false,
  };
  const reject = (rejection: Rejection) => {
    if (options.isStrict) throw strictRefusal(input.name, rejection);
    report.rejected += 1;
    onRejection?.(rejection);
  };
  const taken = () => report.statements.read + report.interactions.read;
  // Rows of a table are read ahead of those that are committed.
  const doneRows = () => (table ? taken() + report.rejected : report.rows);
  const progress = () =>
    onProgress?.({
      rows: doneRows(),
      part: input.totalBytes === null || input.totalBytes === 0 ? null : input.bytesRead() / input.totalBytes,
    });
  const journal = await beginImport(runner, journalId, now());
  const recording = { recordedAt: journal.startedAt, recordedBy: null };
  const job = { recording, report, reject, progress, isStopped };
  try {
    if (table) await importTable({ graph, rows: table.rows, dataSet: table.dataSet, ...job });
    else await importJsonLines({ runner, aliases: graph.aliases, bytes: input.text(), ...job });
    if (!isStopped()) {
      report.isComplete = true;
      if (report.rows > report.rejected) await withRetries(() => endImport(runner, journalId, now()));
    } else report.rows = doneRows();
  } catch (error) {
    throw isOfReading(error) ? damage(error, taken()) : error;
  } finally {
    const hasTaken = taken() > 0 || (format === 'jsonl' && report.rows > report.rejected);
    // If the engine is unavailable, the import fails with that error instead.
    if (!hasTaken && !isStopped()) await forgetImport(runner, journalId, journal, now()).catch(() => undefined);
  }
  await engine.checkpoint();
  return report;
}
