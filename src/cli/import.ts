import { readFileSync } from 'node:fs';
import type { Config } from '../config.js';
import { prefixOfId } from '../domain/identity.js';
import { ServiceError } from '../errors/service-error.js';
import { Graph } from '../graph.js';
import { type CsvMapping, parseMapping, readMapping } from '../import/csv-mapping.js';
import type { ImportFormat } from '../import/detect-format.js';
import { type ImportReport, importFile } from '../import/import-file.js';
import { ProgressReport } from '../import/progress.js';
import { RejectedRows } from '../import/rejected-rows.js';

/** What `demarche import` was told beside the files. */
export interface ImportFlags {
  format?: ImportFormat;
  map?: string;
  mapping?: string;
  source?: string;
  strict?: boolean;
}

function mappingOf({ map, mapping }: ImportFlags): CsvMapping | undefined {
  if (map !== undefined && mapping !== undefined) {
    throw new ServiceError('CONFIG_INVALID', '--map and --mapping: give one of them');
  }
  if (map !== undefined) return parseMapping(map);
  if (mapping === undefined) return undefined;
  try {
    return readMapping(mapping, readFileSync(mapping, 'utf8'));
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new ServiceError('CONFIG_INVALID', `--mapping ${mapping}: cannot be read (${code})`, { cause: error });
  }
}

function summary(name: string, report: ImportReport, elapsedMs: number): string {
  const number = (value: number) => value.toLocaleString('en');
  const { rows, statements, interactions, nodesAdded, uncertainAdded, evidenceAdded } = report;
  const seconds = elapsedMs / 1_000;
  const parts = [
    `${number(statements.read)} statements (${number(statements.added)} new)`,
    `${number(interactions.read)} interactions (${number(interactions.added)} new)`,
    `${number(nodesAdded)} new nodes${uncertainAdded > 0 ? ` (${number(uncertainAdded)} of uncertain kind)` : ''}`,
    ...(evidenceAdded > 0 ? [`${number(evidenceAdded)} known events with a further source`] : []),
  ];
  return `${name}: ${number(rows)} rows in ${seconds.toFixed(1)} s (${number(Math.round(rows / seconds))} a second): ${parts.join(', ')}.`;
}

function readProblem(file: string, error: unknown): unknown {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (error instanceof ServiceError) return error;
  const why =
    syscall !== undefined
      ? `cannot be read (${code})`
      : /^Z_|^ERR_(?:_|ZLIB)/.test(code ?? '') || /zstd/i.test(message)
        ? `is damaged: it does not decompress (${message})`
        : null;
  return why === null ? error : new ServiceError('BAD_USER_INPUT', `${file}: ${why}`, { cause: error });
}

function isAway(error: unknown): error is ServiceError {
  return error instanceof ServiceError && error.code === 'SERVICE_UNAVAILABLE';
}

/** What to do where the engine went away in the middle of a file. */
function unfinished(file: string, cause: ServiceError): ServiceError {
  const remedy = 'what was written stays; run the same command again to complete the import';
  return new ServiceError(cause.code, `${file}: the graph database does not answer any more; ${remedy}`, { cause });
}

/** Imports files one after the other and prints what each added. Ctrl-C ends it after the batch that is being written. */
export async function importFiles(config: Config, files: readonly string[], flags: ImportFlags): Promise<void> {
  if (flags.source !== undefined && prefixOfId(flags.source) !== 'source') {
    throw new ServiceError('CONFIG_INVALID', `--source ${flags.source}: give the id of a source, such as source/icews`);
  }
  const mapping = mappingOf(flags);
  const graph = await Graph.open(config.engine);
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    for (const file of files) {
      const rejected = new RejectedRows(file);
      const progress = new ProgressReport(file);
      const startedAt = performance.now();
      try {
        const report = await importFile(graph, file, {
          format: flags.format,
          mapping,
          source: flags.source,
          isStrict: flags.strict,
          onProgress: (state) => progress.update(state),
          onRejection: (rejection) => rejected.add(rejection),
          isStopped: () => isStopped,
        });
        progress.clear();
        console.log(summary(file, report, performance.now() - startedAt));
      } catch (error) {
        progress.clear();
        throw isAway(error) ? unfinished(file, error) : readProblem(file, error);
      } finally {
        await rejected.close();
        if (rejected.count > 0) {
          const { number, reason } = rejected.first!;
          console.error(
            `demarche: ${file}: ${rejected.count.toLocaleString('en')} rows refused, the first in line ${number}: ${reason}. All are in ${rejected.file}`,
          );
        }
      }
      if (isStopped) break;
    }
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    await graph.close();
  }
  if (isStopped) {
    console.error('demarche: interrupted; run the same command again to complete the import.');
    process.kill(process.pid, 'SIGINT');
  }
}
