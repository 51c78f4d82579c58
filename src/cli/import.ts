import { readFileSync } from 'node:fs';
import type { Config } from '../config.js';
import { counted } from '../domain/counted.js';
import { prefixOfId } from '../domain/identity.js';
import { refuseConfig, ServiceError } from '../errors/service-error.js';
import { whyUnreadable } from '../errors/unreadable.js';
import { parseDelimiter } from '../import/csv-header.js';
import { type CsvMapping, parseMapping, readMapping } from '../import/csv-mapping.js';
import { parseEncoding } from '../import/decode-text.js';
import type { ImportFormat } from '../import/detect-format.js';
import { type FileForm, type ImportReport, prepareImport, runImport } from '../import/import-file.js';
import { ProgressReport } from '../import/progress.js';
import type { DateOrder } from '../import/read-day.js';
import { RejectedRows } from '../import/rejected-rows.js';
import { isDiskFull } from '../import/write-pool.js';
import { endInterrupted, onStopSignal } from './stop-signal.js';
import { print, tell } from './terminal.js';
import { LateGraph } from './with-graph.js';

const WRITTEN_STAYS = 'what was written stays; run the same command again to complete the import';

/** The error that ended the import of a file, with what to do about it. */
function importProblem(file: string, error: unknown): unknown {
  if (isDiskFull(error)) {
    const message = `${file}: the disk is full; make room: ${WRITTEN_STAYS}`;
    return new ServiceError('SERVICE_UNAVAILABLE', message, { cause: error });
  }
  if (error instanceof ServiceError && error.code === 'SERVICE_UNAVAILABLE') {
    const message = `${file}: the graph database does not answer any more; ${WRITTEN_STAYS}`;
    return new ServiceError(error.code, message, { cause: error });
  }
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof ServiceError || syscall === undefined) return error;
  return new ServiceError('BAD_USER_INPUT', `${file}: could not be imported (${syscall}: ${code})`, { cause: error });
}

/** The flags of `demarche import`. */
export interface ImportFlags {
  format?: ImportFormat;
  map?: string;
  mapping?: string;
  delimiter?: string;
  encoding?: string;
  dateOrder?: DateOrder;
  source?: string;
  strict?: boolean;
}

function mappingOf({ map, mapping }: ImportFlags): CsvMapping | undefined {
  if (map !== undefined && mapping !== undefined) {
    refuseConfig('--map and --mapping: give one of them');
  }
  if (map !== undefined) return parseMapping(map);
  if (mapping === undefined) return undefined;
  try {
    return readMapping(mapping, readFileSync(mapping, 'utf8'));
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    throw new ServiceError('CONFIG_INVALID', `--mapping ${mapping}: ${whyUnreadable(error)}`, { cause: error });
  }
}

function formOf(flags: ImportFlags): FileForm {
  const { format, source, dateOrder } = flags;
  if (source !== undefined && prefixOfId(source) !== 'source') {
    refuseConfig(`--source ${source}: give the id of a source, such as source/icews`);
  }
  return {
    format,
    source,
    dateOrder,
    mapping: mappingOf(flags),
    delimiter: flags.delimiter === undefined ? undefined : parseDelimiter(flags.delimiter),
    encoding: flags.encoding === undefined ? undefined : parseEncoding(flags.encoding),
  };
}

const shown = (value: number) => value.toLocaleString('en');

/** How many remarks on kinds are shown; `check --names` lists all of them. */
const REMARKS_SHOWN = 5;

function summary(name: string, report: ImportReport, elapsedMs: number): string {
  const { rows, statements, interactions, nodesAdded, uncertainAdded, evidenceAdded } = report;
  const seconds = elapsedMs / 1_000;
  const parts = [
    `${counted(statements.read, 'statements')} (${shown(statements.added)} new)`,
    `${counted(interactions.read, 'interactions')} (${shown(interactions.added)} new)`,
    `${counted(nodesAdded, 'new nodes')}${uncertainAdded > 0 ? ` (${shown(uncertainAdded)} of uncertain kind)` : ''}`,
    ...(evidenceAdded > 0 ? [`${counted(evidenceAdded, 'known events')} with a further source`] : []),
  ];
  return `${name}: ${counted(rows, 'rows')} in ${seconds.toFixed(1)} s (${shown(Math.round(rows / seconds))} a second): ${parts.join(', ')}.`;
}

/** Reports which rows were refused, where they are, and where those of an earlier import are. */
function tellRejected(file: string, rejected: RejectedRows): void {
  const { aside } = rejected;
  if (aside.length > 0) {
    tell(`demarche: ${file}: the rows that an earlier import refused are now in ${aside.join(' and ')}`);
  }
  if (rejected.count === 0) return;
  const { number, reason } = rejected.first!;
  const { failure } = rejected;
  const where = failure
    ? `They could not all be written to ${rejected.file} (${failure.code ?? failure.message})`
    : `All are in ${rejected.file}; to repair them, edit ${rejected.repairFile} and import it with the same options`;
  const rows = counted(rejected.count, 'rows');
  tell(`demarche: ${file}: ${rows} refused, the first in line ${number}: ${reason}. ${where}`);
}

/** Imports one file and prints what it added. */
async function importOne(
  graph: LateGraph,
  file: string,
  form: FileForm,
  { isStrict, isStopped }: { isStrict: boolean; isStopped: () => boolean },
): Promise<ImportReport> {
  const progress = new ProgressReport(file);
  const startedAt = performance.now();
  const prepared = await prepareImport(file, form);
  const rejected = new RejectedRows(file);
  const { input, table } = prepared;
  rejected.setHeader(table?.header ?? null, input.hasMark || input.encoding !== 'utf-8');
  // If rows are refused without being listed, the list of an earlier import would seem to be of this one.
  let isJudged = isStrict;
  try {
    const report = await runImport(await graph.open(), prepared, {
      isStrict,
      onProgress: (state) => progress.update(state),
      onRejection: (rejection) => rejected.add(rejection),
      isStopped,
    });
    progress.clear();
    print(summary(file, report, performance.now() - startedAt));
    for (const remark of (report.remarks ?? []).slice(0, REMARKS_SHOWN)) tell(`demarche: ${file}: ${remark}`);
    isJudged ||= report.isComplete;
    return report;
  } finally {
    progress.clear();
    input.close();
    if (isJudged) rejected.retire();
    rejected.close();
    tellRejected(file, rejected);
  }
}

/**
 * Imports files one after the other and prints what each added; returns whether something was taken from each of them. Ctrl-C
 * ends it after the batch that is being written.
 */
export async function importFiles(config: Config, files: readonly string[], flags: ImportFlags): Promise<boolean> {
  const form = formOf(flags);
  const graph = new LateGraph(config.engine);
  let isStopped = false;
  const hearNoMore = onStopSignal(() => {
    isStopped = true;
  });
  let isAllTaken = true;
  try {
    for (const file of files) {
      try {
        const { rows, rejected } = await importOne(graph, file, form, {
          isStrict: flags.strict ?? false,
          isStopped: () => isStopped,
        });
        if (rows === rejected && !isStopped) {
          isAllTaken = false;
          const why = rows === 0 ? ': it has no rows' : '';
          tell(`demarche: ${file}: nothing was taken from it, and nothing was written${why}.`);
        }
      } catch (error) {
        throw importProblem(file, error);
      }
      if (isStopped) break;
    }
  } finally {
    await graph.close();
    hearNoMore();
  }
  if (isStopped) endInterrupted('run the same command again to complete the import');
  return isAllTaken;
}
