import { ServiceError } from '../errors/service-error.js';
import type { SourceLine } from '../exchange/exchange-line.js';
import type { Recording } from '../exchange/graph-rows.js';
import type { Graph } from '../graph.js';
import { ActorRegistry } from './actor-registry.js';
import { eventKindOf } from './cameo-names.js';
import { namedLine } from './event-lines.js';
import { type ImportEvent, isRejection, type ReadRow, type Rejection } from './import-event.js';
import type { ImportReport } from './import-file.js';
import { KnownIds, namesOf } from './known-ids.js';
import { prepareEvents } from './prepared-events.js';
import { SourceKeeper } from './source-keeper.js';
import { WritePool, withRetries } from './write-pool.js';

/** Rows per transaction. Larger transactions gain nothing, and cost memory. */
const BATCH_SIZE = { embedded: 5_000, neo4j: 2_000 };
/** Concurrent transactions. The embedded engine writes one at a time; Neo4j benefits from a few. */
const WRITERS = { embedded: 1, neo4j: 3 };

/** A table whose rows are to be written. */
export interface TableImport {
  graph: Graph;
  rows: AsyncIterable<ReadRow[]>;
  /** The source of the whole table: of rows that name no other, and of what groups are part of. */
  dataSet: SourceLine;
  recording: Recording;
  report: ImportReport;
  /** Records a refused row; throws if the first one ends the import. */
  reject: (rejection: Rejection) => void;
  progress: () => void;
  isStopped: () => boolean;
}

/** Whether the row of an interaction has values that the graph keeps for statements only. */
function losesWords({ act, more }: ImportEvent): boolean {
  if (more === undefined || eventKindOf(act) === 'statement') return false;
  const { quote, paraphrase, addressedTo, onBehalfOf, language, medium } = more;
  return [quote, paraphrase, addressedTo, onBehalfOf, language, medium].some((value) => value !== undefined);
}

function lostWords(count: number): string {
  const rows = count === 1 ? '1 row is of an act that is' : `${count.toLocaleString('en')} rows are of acts that are`;
  return `${rows} done rather than said: words, medium, addressees and for whom it was are kept of statements alone`;
}

/** Writes a table batch by batch. Nothing at all is written before the first valid row. */
class TableWriter {
  readonly #job: TableImport;
  readonly #registry: ActorRegistry;
  readonly #sources: SourceKeeper;
  readonly #ids: KnownIds;
  readonly #pool: WritePool;
  isEngineAway = false;
  /** How many interactions came with values that only statements can have. */
  #wordless = 0;

  constructor(job: TableImport) {
    const { runner, aliases, engine } = job.graph;
    this.#job = job;
    this.#registry = new ActorRegistry(runner, aliases, job.dataSet.id);
    this.#sources = new SourceKeeper(runner);
    this.#ids = new KnownIds(runner, aliases);
    this.#pool = new WritePool(runner, aliases, job.recording, WRITERS[engine.kind]);
    // From now on the report counts what is committed.
    const { statements, interactions } = this.#pool.report;
    Object.assign(job.report, { statements, interactions });
  }

  /** Writes the events of some rows. Reports refused rows in order, and writes what precedes one that ends the import. */
  async write(rows: readonly ReadRow[]): Promise<void> {
    const events: ImportEvent[] = [];
    let ending: unknown;
    for (const row of await this.#checked(rows)) {
      if (!isRejection(row)) {
        events.push(row);
        continue;
      }
      try {
        this.#job.reject(row);
      } catch (error) {
        ending = error;
        break;
      }
    }
    if (events.length > 0) await this.#writeEvents(events);
    this.#job.progress();
    if (ending !== undefined) throw ending;
  }

  /** Waits for pending writes, and links the groups of the table with their states. */
  async end(): Promise<void> {
    try {
      await this.#pool.drain();
      if (this.#registry.hasParts && !this.isEngineAway && !this.#job.isStopped()) {
        // The source of what a group is part of is the table, whatever sources its rows have.
        await withRetries(() => this.#sources.keep([this.#job.dataSet]));
        await withRetries(() => this.#registry.linkParts());
      }
    } finally {
      this.#tell();
    }
  }

  /** The rows; those with ids that the graph lacks become rejections. */
  async #checked(rows: readonly ReadRow[]): Promise<ReadRow[]> {
    const events = rows.filter((row): row is ImportEvent => !isRejection(row));
    const unknown = await withRetries(() => this.#ids.firstUnknown(events));
    if (unknown.every((id) => id === undefined)) return [...rows];
    const refused = new Map(events.map((event, index) => [event, unknown[index]]));
    return rows.map((row) => {
      if (isRejection(row)) return row;
      const id = refused.get(row);
      if (id === undefined) return row;
      const reason = `names ${id}, which is not in the graph; give a name, or add it first`;
      return { number: row.number, reason, row: row.row };
    });
  }

  /** The events, with the ids that their sources have in the graph. */
  async #withSettledSources(events: readonly ImportEvent[]): Promise<readonly ImportEvent[]> {
    const { dataSet } = this.#job;
    const sources = new Set(events.map(({ source }) => source));
    sources.delete(dataSet);
    if (sources.size === 0) return events;
    const ids = await withRetries(() => this.#sources.settle(sources));
    if ([...sources].every(({ id }) => ids.get(id) === id)) return events;
    return events.map((event) => {
      const { source } = event;
      const id = source === dataSet ? source.id : ids.get(source.id)!;
      return id === source.id ? event : { ...event, source: { ...source, id } };
    });
  }

  async #writeEvents(read: readonly ImportEvent[]): Promise<void> {
    const registry = this.#registry;
    const { dataSet } = this.#job;
    const events = await this.#withSettledSources(read);
    for (const event of events) if (losesWords(event)) this.#wordless += 1;
    // The table's own source does not count as an added node.
    if (events.some(({ source }) => source === dataSet)) await withRetries(() => this.#sources.keep([dataSet]));
    await withRetries(() => registry.resolve(events.flatMap((event) => [...namesOf(event)])));
    // Adding actors and sources waits for the batch being written; the events are prepared meanwhile.
    const prepare = () => prepareEvents(events.map((event) => namedLine(event, registry)));
    const [sourcesAdded, batch] = await Promise.all([
      withRetries(() => this.#sources.keep(events.map(({ source }) => source))),
      Promise.resolve().then(prepare),
      withRetries(() => registry.add()),
    ]);
    this.#job.report.nodesAdded += sourcesAdded;
    await this.#pool.add(batch);
  }

  #tell(): void {
    const { report } = this.#job;
    report.evidenceAdded = this.#pool.report.evidenceAdded;
    const { added } = this.#registry;
    report.nodesAdded += added.PERSON + added.STATE + added.ORGANIZATION + added.GROUP;
    report.uncertainAdded = added.uncertain;
    report.remarks = [...(this.#wordless > 0 ? [lostWords(this.#wordless)] : []), ...this.#registry.remarks()];
  }
}

/** Imports the rows of a table, batch by batch, each in one transaction. Errors: those of `reject`, SERVICE_UNAVAILABLE. */
export async function importTable(job: TableImport): Promise<void> {
  const { rows: table, report, isStopped } = job;
  const size = BATCH_SIZE[job.graph.engine.kind];
  const writer = new TableWriter(job);
  let batch: ReadRow[] = [];
  try {
    for await (const rows of table) {
      for (const row of rows) {
        report.rows += 1;
        batch.push(row);
        if (batch.length < size) continue;
        const full = batch;
        batch = [];
        await writer.write(full);
      }
      if (isStopped()) break;
    }
    if (!isStopped()) await writer.write(batch);
  } catch (error) {
    writer.isEngineAway = error instanceof ServiceError && error.code === 'SERVICE_UNAVAILABLE';
    // Rows that were read before a fault of the file are still imported.
    if (batch.length > 0 && !writer.isEngineAway && !isStopped()) await writer.write(batch).catch(() => undefined);
    throw error;
  } finally {
    await writer.end();
  }
}
