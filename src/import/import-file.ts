import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { slugOf } from '../domain/slug.js';
import { ServiceError } from '../errors/service-error.js';
import type { SourceLine } from '../exchange/exchange-line.js';
import { sourceRow } from '../exchange/graph-rows.js';
import type { Graph } from '../graph.js';
import type { QueryRunner } from '../query/query-runner.js';
import { ActorRegistry } from './actor-registry.js';
import type { CsvMapping } from './csv-mapping.js';
import { csvRows } from './csv-rows.js';
import { detectFormat, type ImportFormat } from './detect-format.js';
import { namedLine } from './event-lines.js';
import { prepareEvents } from './event-writer.js';
import { ICEWS_SOURCE, icewsReader } from './icews-rows.js';
import type { ImportEvent, NamedActor, ReadRow, Rejection } from './import-event.js';
import { isRejection } from './import-event.js';
import { beginImport, endImport, HEAD_LENGTH } from './import-journal.js';
import { importJsonLines } from './import-json-lines.js';
import { type Input, openInput, STANDARD_INPUT } from './open-input.js';
import type { Progress } from './progress.js';
import { shortHash } from './short-hash.js';
import { textLines } from './text-lines.js';
import { WritePool, withRetries } from './write-pool.js';

/** Rows in a transaction. Larger ones gain nothing more, and cost memory. */
const BATCH_SIZE = { embedded: 5_000, neo4j: 2_000 };
/** Transactions at a time. The embedded engine writes one at a time; Neo4j gains by a few. */
const WRITERS = { embedded: 1, neo4j: 3 };

/** How an import is to be done. */
export interface ImportOptions {
  format?: ImportFormat;
  mapping?: CsvMapping;
  /** Id of the source that evidence names where the file names none. */
  source?: string;
  /** Whether the first bad row ends it. */
  isStrict?: boolean;
  onProgress?: (progress: Progress) => void;
  onRejection?: (rejection: Rejection) => void;
  /** Asked between batches: whether to stop, leaving the rest for the next time. */
  isStopped?: () => boolean;
  now?: () => Date;
  standardInput?: Readable;
}

/** What an import read and what of it is new to the graph. */
export interface ImportReport {
  format: ImportFormat;
  rows: number;
  rejected: number;
  statements: { read: number; added: number };
  interactions: { read: number; added: number };
  /** Known events that gained a source. */
  evidenceAdded: number;
  nodesAdded: number;
  /** Of these, groups whose kind the rules could not tell. */
  uncertainAdded: number;
  isComplete: boolean;
}

/** A file with the beginning of its text, which has been read ahead. */
async function readHead({ bytes }: Input): Promise<{ head: Buffer; whole: AsyncIterable<Buffer> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  let isEnd = false;
  while (head.length < HEAD_LENGTH && !isEnd) {
    const { value, done } = await iterator.next();
    if (done) isEnd = true;
    else head = Buffer.concat([head, value]);
  }
  async function* whole(): AsyncGenerator<Buffer> {
    if (head.length > 0) yield head;
    while (!isEnd) {
      const { value, done } = await iterator.next();
      if (done) return;
      yield value;
    }
  }
  return { head, whole: whole() };
}

async function* icewsRows(bytes: AsyncIterable<Buffer>, source: SourceLine, name: string): AsyncGenerator<ReadRow[]> {
  let read: ReturnType<typeof icewsReader> = null;
  for await (const lines of textLines(bytes)) {
    let rows = lines;
    if (read === null && lines.length > 0) {
      const first = lines[0]!.text.replace(/^\uFEFF/, '');
      read = icewsReader(first, source);
      if (read === null) {
        throw new ServiceError(
          'BAD_USER_INPUT',
          `${name}: its first line is that of no ICEWS table; it starts '${first.slice(0, 60)}'`,
        );
      }
      if (read.isHeader) rows = lines.slice(1);
    }
    if (read !== null) yield rows.map(read.read);
  }
}

/** The source of a whole file: the one that is named, ICEWS, or the file itself. */
function dataSetOf(file: string, format: ImportFormat, id: string | undefined): SourceLine {
  if (id !== undefined && id !== ICEWS_SOURCE.id) {
    return { type: 'source', id, title: format === 'icews' ? ICEWS_SOURCE.title : basename(file) };
  }
  if (format === 'icews' || id !== undefined) return ICEWS_SOURCE;
  const slug = file === STANDARD_INPUT ? '' : slugOf(basename(file));
  if (slug === '') {
    throw new ServiceError('CONFIG_INVALID', `${file}: has no name to make a source of; give --source source/…`);
  }
  return { type: 'source', id: `source/${slug}`, title: basename(file) };
}

/** Adds the sources that the graph lacks; one that it holds stays as it is. */
class SourceKeeper {
  readonly #runner: QueryRunner;
  #recent = new Set<string>();

  constructor(runner: QueryRunner) {
    this.#runner = runner;
  }

  /** Adds those of these sources that are new. */
  async keep(sources: Map<string, SourceLine>): Promise<number> {
    const ids = [...sources.keys()].filter((id) => !this.#recent.has(id));
    if (ids.length === 0) return 0;
    const known = new Set((await this.#runner.read('findKnownSourceIds', { ids })).map(({ id }) => id));
    const rows = ids.filter((id) => !known.has(id)).map((id) => sourceRow(sources.get(id)!));
    if (rows.length > 0) {
      const keys = rows.flatMap(({ id, properties }) =>
        (properties.identifiers as string[]).map((key) => ({ id, key })),
      );
      await this.#runner.write(async (transaction) => {
        await transaction.run('upsertSources', { rows });
        if (keys.length > 0) await transaction.run('linkSourceIdentifiers', { rows: keys });
      });
    }
    if (this.#recent.size > 50_000) this.#recent = new Set();
    for (const id of ids) this.#recent.add(id);
    return rows.length;
  }
}

function* namesOf(events: readonly ImportEvent[]): Generator<NamedActor> {
  for (const { speaker, about, more } of events) {
    yield speaker;
    yield* about;
    if (more?.addressedTo) yield* more.addressedTo;
    if (more?.onBehalfOf) yield* more.onBehalfOf;
  }
}

function strictRefusal(name: string, { number, reason }: Rejection): ServiceError {
  return new ServiceError('BAD_USER_INPUT', `${name}: line ${number} ${reason}; what stands before it is imported`, {
    fields: [{ path: `line ${number}`, message: reason }],
  });
}

/**
 * Imports a file, batch by batch, each in one transaction. Importing it again adds nothing, and completes what was
 * interrupted. Errors: BAD_USER_INPUT with `isStrict` at the first bad row, CONFIG_INVALID where the format cannot be told,
 * SERVICE_UNAVAILABLE where the engine stays away.
 */
export async function importFile(graph: Graph, file: string, options: ImportOptions = {}): Promise<ImportReport> {
  const { now = () => new Date(), onProgress, onRejection, isStopped = () => false } = options;
  const { runner, engine } = graph;
  const input = await openInput(file, options.standardInput);
  const { head, whole } = await readHead(input);
  const format = options.format ?? detectFormat(input.name, head.toString('utf8'), options.mapping !== undefined);
  const journalId = shortHash(`${format}\n${options.source ?? ''}\n${head.toString('latin1')}`, 32);
  const recording = { recordedAt: await beginImport(runner, journalId, now()), recordedBy: null };
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
  const progress = () =>
    onProgress?.({
      rows: report.rows,
      part: input.totalBytes === null || input.totalBytes === 0 ? null : input.bytesRead() / input.totalBytes,
    });
  if (format === 'jsonl') {
    await importJsonLines({
      runner,
      aliases: graph.aliases,
      bytes: whole,
      recording,
      report,
      reject,
      progress,
      isStopped,
    });
  } else {
    const dataSet = dataSetOf(file, format, options.source);
    if (format === 'csv' && !options.mapping) {
      throw new ServiceError('CONFIG_INVALID', `${input.name}: a csv file needs --map or --mapping`);
    }
    const tables =
      format === 'icews'
        ? icewsRows(whole, dataSet, input.name)
        : csvRows(whole, head.toString('utf8'), options.mapping!, dataSet);
    const registry = new ActorRegistry(runner, graph.aliases, dataSet.id);
    const sources = new SourceKeeper(runner);
    const pool = new WritePool(runner, recording, WRITERS[engine.kind]);
    await withRetries(() => sources.keep(new Map([[dataSet.id, dataSet]])));
    const write = async (events: ImportEvent[]) => {
      await withRetries(() => registry.resolve(namesOf(events)));
      // What the events name waits for its turn behind the batch that is being written; they are made ready meanwhile.
      const prepare = () => prepareEvents(events.map((event) => namedLine(event, registry)));
      const [sourcesAdded, batch] = await Promise.all([
        withRetries(() => sources.keep(new Map(events.map(({ source }) => [source.id, source])))),
        Promise.resolve().then(prepare),
        withRetries(() => registry.add()),
      ]);
      report.nodesAdded += sourcesAdded;
      await pool.add(batch);
      progress();
    };
    let events: ImportEvent[] = [];
    let isEngineAway = false;
    try {
      for await (const rows of tables) {
        for (const row of rows) {
          report.rows += 1;
          if (isRejection(row)) reject(row);
          else events.push(row);
          if (events.length >= BATCH_SIZE[engine.kind]) {
            await write(events);
            events = [];
          }
        }
        if (isStopped()) break;
      }
    } catch (error) {
      isEngineAway = error instanceof ServiceError && error.code === 'SERVICE_UNAVAILABLE';
      throw error;
    } finally {
      // What was read before a bad row is imported, whether the row is fatal or not.
      if (events.length > 0 && !isStopped() && !isEngineAway) await write(events);
      await pool.drain();
      if (!isStopped() && !isEngineAway) await withRetries(() => registry.linkParts());
      Object.assign(report, pool.report);
      report.nodesAdded +=
        registry.added.PERSON + registry.added.STATE + registry.added.ORGANIZATION + registry.added.GROUP;
      report.uncertainAdded = registry.added.uncertain;
    }
  }
  if (!isStopped()) {
    await withRetries(() => endImport(runner, journalId, now()));
    report.isComplete = true;
  }
  await engine.checkpoint();
  return report;
}
