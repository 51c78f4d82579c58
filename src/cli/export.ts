import { counted } from '../domain/counted.js';
import 'reflect-metadata';
import { mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config.js';
import { refuseConfig, ServiceError } from '../errors/service-error.js';
import {
  CSV_TABLES,
  type CsvPart,
  type ExportFormat,
  FILTER_NAMES,
  FORMAT_NAMES,
  isCsvTable,
  isFormat,
} from '../export/export-arguments.js';
import { countingOf, type ExportForm, type ExportSource, exportText, openExport } from '../export/export-text.js';
import { type GivenFilter, readFilter } from '../export/read-filter.js';
import { type GivenBy, readForm } from '../export/read-form.js';
import { criteriaOf, type StatementFilter } from '../graphql/statement/statement-filter.input.js';
import { ProgressReport } from '../import/progress.js';
import { optionOf } from './export-options.js';
import { OutputFile } from './output-file.js';
import { endInterrupted, onStopSignal } from './stop-signal.js';
import { print, tell } from './terminal.js';
import { withGraphToRead } from './with-graph.js';

/** The flags of `demarche export`: the arguments of a filter, and these. */
export interface ExportFlags extends Record<string, unknown> {
  format?: ExportFormat;
  output?: string;
  what?: CsvPart;
  counting?: string;
  fold?: boolean;
  listSeparator?: string;
  spreadsheetSafe?: boolean;
  force?: boolean;
}

/** A file to write, or standard output if null, and the form of its content. */
interface Output {
  file: OutputFile | null;
  form: ExportForm;
}

function formatOf({ format, output = '', what }: ExportFlags): ExportFormat {
  const extension = extname(output).slice(1);
  if (format !== undefined) return format;
  if (what !== undefined && !isCsvTable(what) && !isFormat(extension)) return 'csv';
  if (isFormat(extension)) return extension;
  return refuseConfig(
    `--format: give one of ${FORMAT_NAMES.join(', ')}, or --output with a name that ends in one of them`,
  );
}

const BY_OPTIONS: GivenBy = {
  refuse: (name, message) => refuseConfig(`--${optionOf(name)}: ${message}`),
  written: (name, value) => `--${optionOf(name)} ${value}`,
};

/** The outputs to write. Errors: CONFIG_INVALID. */
function outputsOf(flags: ExportFlags): Output[] {
  const format = formatOf(flags);
  const { output = null, what = null, force: isForced = false } = flags;
  const file = output === null ? null : new OutputFile(output, isForced);
  const form = readForm({ ...flags, format, what }, BY_OPTIONS);
  if (format !== 'csv' || what !== null) return [{ file, form }];
  if (output === null)
    refuseConfig('--what: csv is two tables; give nodes or edges, or --output with a folder for both');
  return CSV_TABLES.map((table) => ({
    file: new OutputFile(join(output!, `${table}.csv`), isForced),
    form: { ...form, table },
  }));
}

function filterOf(flags: ExportFlags): StatementFilter | null {
  const given = FILTER_NAMES.flatMap((name) => (flags[name] === undefined ? [] : [[name, [flags[name]].flat()]]));
  try {
    return readFilter(Object.fromEntries(given) as GivenFilter);
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code !== 'BAD_USER_INPUT') throw error;
    return refuseConfig(error.fields.map(({ path, message }) => `--${optionOf(path)}: ${message}`).join('\n'));
  }
}

/** Passes the pieces through and shows the progress of reading. */
async function* shown(
  pieces: AsyncIterable<string>,
  reader: ExportSource,
  progress: ProgressReport,
): AsyncGenerator<string> {
  for await (const piece of pieces) {
    const { statements = 0, interactions = 0, actors = 0 }: Record<string, number> = { ...reader.counts };
    progress.update({ rows: statements + interactions + actors, part: reader.part });
    yield piece;
  }
}

function summary(name: string, source: ExportSource, size: number, elapsedMs: number): string {
  const parts = Object.entries(source.counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => counted(count, what));
  const written = size < 100_000 ? `${(size / 1_000).toFixed(1)} kB` : `${(size / 1_000_000).toFixed(1)} MB`;
  const counting = countingOf(source);
  const rule = counting === null ? '' : `; counting ${counting}`;
  return `${name}: ${parts.join(', ') || 'nothing'}; ${written} in ${(elapsedMs / 1_000).toFixed(1)} s${rule}.`;
}

/** The note that texts of lists were not written unchanged. */
function separatorNote(count: number): string {
  const texts = count === 1 ? 'one text of a list holds' : `${count} texts of lists hold`;
  return `${texts} the separator of lists, and is written with ',' in its place; --list-separator U+001F keeps all as they are`;
}

async function write(
  reader: ExportSource,
  outputs: readonly Output[],
  name: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const progress = new ProgressReport(name ?? 'export');
  const startedAt = performance.now();
  let size = 0;
  try {
    for (const { file, form } of outputs) {
      const pieces = shown(exportText(form, reader), reader, progress);
      if (file === null) await pipeline(Readable.from(pieces), process.stdout, { end: false, signal });
      else size += await file.write(pieces);
    }
    for (const { file } of outputs) await file?.finish();
  } finally {
    progress.clear();
    for (const { file } of outputs) await file?.discard();
  }
  const replaced = Math.max(...outputs.map(({ form }) => form.cells?.separatorsReplaced ?? 0));
  if (replaced > 0) tell(`demarche: ${separatorNote(replaced)}`);
  if (name !== undefined) print(summary(name, reader, size, performance.now() - startedAt));
}

/** Writes the graph, or the acts that pass a filter, to standard output or a file. Ctrl-C leaves no partial file. */
export async function exportGraph(config: Config, flags: ExportFlags): Promise<void> {
  const outputs = outputsOf(flags);
  const filter = filterOf(flags);
  for (const { file } of outputs) file?.refuseExisting();
  const controller = new AbortController();
  const { signal } = controller;
  const left = flags.output === undefined ? 'what was written is not whole' : 'nothing was written';
  const hearNoMore = onStopSignal(() => controller.abort(new ServiceError('CANCELLED', 'interrupted')));
  try {
    await withGraphToRead(config.engine, async (graph) => {
      const runner = graph.runner.forRequest({ count: 0, durationMs: 0 }, { signal });
      const criteria = filter === null ? null : criteriaOf(filter, graph.aliases);
      const reader = await openExport(runner, graph.analytics, criteria, outputs[0]!.form);
      if (outputs.length > 1) await mkdir(flags.output!, { recursive: true });
      await write(reader, outputs, flags.output, signal);
    });
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    hearNoMore();
  }
  if (signal.aborted) endInterrupted(left);
}
