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

/** Rows in a transaction. Larger ones gain nothing more, and cost memory. */
const BATCH_SIZE = { embedded: 5_000, neo4j: 2_000 };
/** Transactions at a time. The embedded engine writes one at a time; Neo4j gains by a few. */
const WRITERS = { embedded: 1, neo4j: 3 };

/** A table whose rows are to be written. */
export interface TableImport {
  graph: Graph;
  rows: AsyncIterable<ReadRow[]>;
  /** The source of the whole table, which says what groups are part of, and what rows say that name no other. */
  dataSet: SourceLine;
  recording: Recording;
  report: ImportReport;
  /** Takes note of a row that is refused; throws where the first one ends the import. */
  reject: (rejection: Rejection) => void;
  progress: () => void;
  isStopped: () => boolean;
}

/** Whether a row gives of something done what the graph keeps of something said alone. */
function losesWords({ act, more }: ImportEvent): boolean {
  if (more === undefined || eventKindOf(act) === 'statement') return false;
  const { quote, paraphrase, addressedTo, onBehalfOf, language, medium } = more;
  return [quote, paraphrase, addressedTo, onBehalfOf, language, medium].some((value) => value !== undefined);
}

function lostWords(count: number): string {
  const rows = count === 1 ? '1 row is of an act that is' : `${count.toLocaleString('en')} rows are of acts that are`;
  return `${rows} done rather than said: words, medium, addressees and for whom it was are kept of statements alone`;
}

/** Writes tables batch by batch. Nothing at all is written before the first row that can be taken. */
class TableWriter {
  readonly #job: TableImport;
  readonly #registry: ActorRegistry;
  readonly #sources: SourceKeeper;
  readonly #ids: KnownIds;
  readonly #pool: WritePool;
  isEngineAway = false;
  /** How many events of what was done came with what only something said can have. */
  #wordless = 0;

  constructor(job: TableImport) {
    const { runner, aliases, engine } = job.graph;
    this.#job = job;
    this.#registry = new ActorRegistry(runner, aliases, job.dataSet.id);
    this.#sources = new SourceKeeper(runner);
    this.#ids = new KnownIds(runner, aliases);
    this.#pool = new WritePool(runner, aliases, job.recording, WRITERS[engine.kind]);
  }

  /** Writes the events of some rows. Of rows that are refused it tells in their order, and writes what comes before one that ends the import. */
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

  /** Waits for what is being written, and links the groups of the table with their states. */
  async end(): Promise<void> {
    try {
      await this.#pool.drain();
      if (this.#registry.hasParts && !this.isEngineAway && !this.#job.isStopped()) {
        // What a group is part of is said by the table, whatever sources its rows have.
        await withRetries(() => this.#sources.keep([this.#job.dataSet]));
        await withRetries(() => this.#registry.linkParts());
      }
    } finally {
      this.#tell();
    }
  }

  /** The rows, with those refused that give ids which the graph does not hold. */
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

  /** The events with their sources by the ids that these have in the graph. */
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
    // The table's own source is not a node that it adds.
    if (events.some(({ source }) => source === dataSet)) await withRetries(() => this.#sources.keep([dataSet]));
    await withRetries(() => registry.resolve(events.flatMap((event) => [...namesOf(event)])));
    // What the events name waits for its turn behind the batch that is being written; they are made ready meanwhile.
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
    Object.assign(report, this.#pool.report);
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
    // What was read before a fault of the file is imported.
    if (batch.length > 0 && !writer.isEngineAway && !isStopped()) await writer.write(batch).catch(() => undefined);
    throw error;
  } finally {
    await writer.end();
  }
}
