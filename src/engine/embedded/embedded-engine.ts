import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import grafeo, { type GrafeoDB, type Transaction as GrafeoTransaction, type QueryResult } from '@grafeo-db/js';
import { queryTurns, turnOf } from '../../bounds/turns.js';
import { ServiceError } from '../../errors/service-error.js';
import type { NamedQuery } from '../../query/query-catalogue.js';
import { GatheredWrites } from '../gathered-writes.js';
import type { CallScope, CommittedQuery, GraphEngine, QueryParams, Row, Transaction } from '../graph-engine.js';
import { unlessAborted } from '../unless-aborted.js';
import { entryOf, LOG_FOLDER, openDataFolder } from './data-folder.js';
import { fromCloseError, fromGrafeoError, isWriteConflict } from './embedded-errors.js';
import { FolderDoor, type Hold } from './folder-door.js';
import type { FolderLedger, LedgerEntry } from './folder-ledger.js';
import { PointReads } from './point-reads.js';
import { WriteLog } from './write-log.js';

const WRITE_ATTEMPTS = 5;
/**
 * How many queries of one client run at once. With more than there are processors, those of others are queued after them: during
 * one client's costly lists a lookup took 28 ms with 2 on two processors, but 85 ms, at times 10 s, with 8.
 */
const QUERIES_EACH = availableParallelism();
/**
 * How many large read operations of one client are executed at once: some wait for the engine while others use the event loop.
 * The results of further ones would outlive the young generation of V8 before they are answered.
 */
const OPERATIONS_EACH = 2 * QUERIES_EACH;

/** What makes the graph of a data folder durable. */
interface Safety {
  ledger: FolderLedger;
  log: WriteLog;
  door: FolderDoor;
}

/** A commit that is not durable yet: the state of the graph then, or null if nothing was changed. */
interface Committed<T> {
  result: T;
  entry: LedgerEntry | null;
}

/** Grafeo in this process, in memory or in one folder that no second process can open. */
export class EmbeddedEngine implements GraphEngine {
  readonly kind = 'embedded';
  readonly location: string;
  // One more than a client may have, so that a query of the next client begins at once.
  readonly turns = queryTurns(QUERIES_EACH + 1, QUERIES_EACH);
  readonly operationTurns = queryTurns(4 * OPERATIONS_EACH, OPERATIONS_EACH);
  readonly #writeTurns = queryTurns(1, 1);
  readonly #gathered = new GatheredWrites(this);
  readonly #database: GrafeoDB;
  readonly #points: PointReads;
  readonly #safety: Safety | null;
  // The state of the graph after the last write that changed it: the engine numbers other writes too, but forgets them.
  #kept: LedgerEntry | null = null;
  // Counts commits since opening, which has an id of its own: the last commits of a process that was killed may be lost, and the
  // same number would then denote another state.
  readonly #opening = randomUUID();
  #commitCount = 0;
  readonly #listeners: ((queries: readonly CommittedQuery[] | null) => void)[] = [];
  // Grafeo handles one write transaction at a time well; running them in turn avoids conflicts.
  #lastWrite: Promise<unknown> = Promise.resolve();

  /** Opens or creates the graph in `folder`; null keeps it in memory. Errors: DATA_UNREADABLE. */
  constructor(folder: string | null) {
    this.location = folder === null ? 'the embedded engine, in memory' : `the embedded engine in ${folder}`;
    if (folder === null) {
      this.#database = grafeo.GrafeoDB.create(null);
      this.#points = new PointReads(this.#database);
      this.#safety = null;
      return;
    }
    const { database, ledger } = openDataFolder(folder);
    this.#database = database;
    this.#points = new PointReads(database);
    this.#kept = entryOf(database);
    this.#safety = {
      ledger,
      log: new WriteLog(join(folder, LOG_FOLDER), (entry) => ledger.write(entry)),
      door: new FolderDoor(folder, () => this.#hold()),
    };
  }

  async read(query: NamedQuery, params: QueryParams, scope?: CallScope): Promise<Row[]> {
    try {
      return await (this.#points.read(query, params, (placing, others) => this.#query(placing, others, scope)) ??
        this.#query(query, params, scope));
    } catch (error) {
      throw fromGrafeoError(error);
    }
  }

  async #query(query: NamedQuery, params: QueryParams, scope?: CallScope): Promise<Row[]> {
    const release = await turnOf(this.turns, scope);
    const running = this.#run(query, params);
    // A query continues after its request is over, and keeps its turn until it ends.
    if (release) running.then(release, release);
    return rowsOf(query, await unlessAborted(scope?.signal, running));
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>, scope?: CallScope): Promise<T> {
    const signal = scope?.signal;
    const release = await turnOf(this.#writeTurns, scope);
    const writing = this.#inTurn(() => this.#writeWithRetries(work, signal));
    if (release) writing.then(release, release);
    // A commit is acknowledged whenever it completes; what is not committed at the time of the signal never will be.
    const { result, entry } = await unlessAborted(signal, writing);
    if (entry) await this.#safety?.log.flush(entry);
    return result;
  }

  writeTogether<T>(work: (transaction: Transaction) => Promise<T>, scope?: CallScope): Promise<T> {
    return this.#gathered.write(work, scope);
  }

  async #run(query: NamedQuery, params: QueryParams): Promise<QueryResult> {
    return this.#database.executeCypher(query.text, ownParams(query, params));
  }

  onCommit(heard: (queries: readonly CommittedQuery[] | null) => void): void {
    this.#listeners.push(heard);
  }

  async changeSchema(command: string): Promise<void> {
    await this.#inTurn(async () => {
      try {
        await this.#database.executeCypher(command);
      } catch (error) {
        throw fromGrafeoError(error);
      } finally {
        this.#points.letGo();
      }
    });
    await this.#safety?.log.flush(null);
  }

  async version(): Promise<string> {
    return `${this.#opening}/${this.#commitCount}`;
  }

  async ping(signal?: AbortSignal): Promise<void> {
    await unlessAborted(signal, this.#database.executeCypher('RETURN 1'));
  }

  async checkpoint(): Promise<void> {
    await this.#inTurn(async () => {
      if (!this.#safety) return;
      try {
        this.#database.walCheckpoint();
      } catch (error) {
        throw fromGrafeoError(error);
      }
    });
  }

  async close(): Promise<void> {
    this.#safety?.door.close();
    await this.#lastWrite;
    await this.#safety?.log.flush(null).catch(() => undefined);
    this.#points.letGo();
    try {
      this.#database.close();
    } catch (error) {
      throw fromCloseError(error, this.location);
    } finally {
      this.#safety?.ledger.close();
    }
  }

  /** Runs `work` after all earlier writes. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastWrite.then(work);
    this.#lastWrite = turn.catch(() => undefined);
    return turn;
  }

  /** Blocks all later writes until the hold is released. */
  #hold(): Promise<Hold> {
    return new Promise((resolve) => {
      this.#inTurn(() => new Promise<void>((release) => resolve({ entry: this.#kept!, release })));
    });
  }

  async #writeWithRetries<T>(
    work: (transaction: Transaction) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<Committed<T>> {
    this.#safety?.log.throwFailure();
    for (let attempt = 1; ; attempt++) {
      signal?.throwIfAborted();
      const transaction = this.#database.beginTransaction();
      const queries: CommittedQuery[] = [];
      let hasWritten = false;
      const runNext = async (query: NamedQuery, params: QueryParams) => {
        // Writes run in turn, so nothing has to be locked.
        if (query.header.access === 'LOCK') return [];
        queries.push({ name: query.header.name, params });
        hasWritten ||= query.header.access === 'WRITE';
        return rowsOf(query, await transaction.executeCypher(query.text, ownParams(query, params)));
      };
      // The engine would run them concurrently.
      let last: Promise<unknown> = Promise.resolve();
      let isOver = false;
      try {
        const result = await work({
          run: (query, params) => {
            const running = last.then(() => {
              if (isOver) throw new Error('the transaction is over');
              return runNext(query, params);
            });
            last = running;
            return running;
          },
        });
        signal?.throwIfAborted();
        if (hasWritten) return { result, entry: this.#commit(transaction, queries) };
        rollBack(transaction);
        return { result, entry: null };
      } catch (error) {
        // What a query writes after the rollback would stay locked until the graph is closed.
        isOver = true;
        await last.catch(() => undefined);
        rollBack(transaction);
        if (!isWriteConflict(error) || attempt === WRITE_ATTEMPTS) throw fromGrafeoError(error);
      }
    }
  }

  /** Commits, and returns the state of the graph; null if nothing was changed: such a write is not in the log. */
  #commit(transaction: GrafeoTransaction, queries: readonly CommittedQuery[]): LedgerEntry | null {
    const length = this.#safety?.log.length();
    let isCommitted = false;
    try {
      transaction.commit();
      isCommitted = true;
    } finally {
      // A failed commit may have taken place nevertheless.
      this.#commitCount += 1;
      this.#points.letGo();
      for (const heard of this.#listeners) heard(isCommitted ? queries : null);
    }
    if (!this.#safety || length === this.#safety.log.length()) return null;
    this.#kept = entryOf(this.#database);
    return this.#kept;
  }
}

/** Ends a failed transaction. One whose commit failed on a disk error reports that it is active, but is not. */
function rollBack(transaction: GrafeoTransaction): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // It has already ended.
  }
}

/** The parameters that the text of a query names: passing others takes a third of the time of a small query. */
function ownParams({ header }: NamedQuery, params: QueryParams): QueryParams {
  const own: QueryParams = {};
  for (const { name } of header.params) own[name] = params[name]!;
  return own;
}

function rowsOf(query: NamedQuery, result: QueryResult): Row[] {
  const { returns } = query.header;
  if (returns.length === 0) return [];
  if (result.columns.length !== returns.length) {
    throw new ServiceError(
      'ENGINE_REJECTED_QUERY',
      `${query.header.name} gave the columns ${result.columns.join(', ')}; its header says ${returns.map(({ name }) => name).join(', ')}`,
    );
  }
  return result.rows();
}
