import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import grafeo, { type GrafeoDB, type QueryResult } from '@grafeo-db/js';
import { ServiceError } from '../../errors/service-error.js';
import type { NamedQuery } from '../../query/query-catalogue.js';
import type { GraphEngine, QueryParams, Row, Transaction } from '../graph-engine.js';
import { fromGrafeoError, fromOpenError, isWriteConflict } from './embedded-errors.js';

const GRAPH_FILE = 'graph.grafeo';
const WRITE_ATTEMPTS = 5;

/** Grafeo in this process, in memory or in one folder that no second process can open. */
export class EmbeddedEngine implements GraphEngine {
  readonly kind = 'embedded';
  readonly location: string;
  readonly #database: GrafeoDB;
  readonly #isPersistent: boolean;
  // Grafeo takes one writing transaction at a time well; taking turns here spares it the conflicts.
  #lastWrite: Promise<unknown> = Promise.resolve();

  /** Opens or creates the graph in `folder`; null keeps it in memory. Errors: DATA_UNREADABLE. */
  constructor(folder: string | null) {
    this.location = folder === null ? 'the embedded engine, in memory' : `the embedded engine in ${folder}`;
    this.#isPersistent = folder !== null;
    try {
      if (folder !== null) mkdirSync(folder, { recursive: true });
      this.#database = grafeo.GrafeoDB.create(folder === null ? null : join(folder, GRAPH_FILE));
    } catch (error) {
      throw fromOpenError(error, folder ?? ':memory:');
    }
  }

  async read(query: NamedQuery, params: QueryParams): Promise<Row[]> {
    try {
      return rowsOf(query, await this.#database.executeCypher(query.text, params));
    } catch (error) {
      throw fromGrafeoError(error);
    }
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const turn = this.#lastWrite.then(() => this.#writeWithRetries(work));
    this.#lastWrite = turn.catch(() => undefined);
    return turn;
  }

  async changeSchema(command: string): Promise<void> {
    try {
      await this.#database.executeCypher(command);
    } catch (error) {
      throw fromGrafeoError(error);
    }
  }

  async ping(): Promise<void> {
    await this.#database.executeCypher('RETURN 1');
  }

  async checkpoint(): Promise<void> {
    if (this.#isPersistent) this.#database.walCheckpoint();
  }

  async close(): Promise<void> {
    await this.#lastWrite;
    this.#database.close();
  }

  async #writeWithRetries<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const transaction = this.#database.beginTransaction();
      try {
        const result = await work({
          run: async (query, params) => rowsOf(query, await transaction.executeCypher(query.text, params)),
        });
        transaction.commit();
        return result;
      } catch (error) {
        if (transaction.isActive) transaction.rollback();
        if (!isWriteConflict(error) || attempt === WRITE_ATTEMPTS) throw fromGrafeoError(error);
      }
    }
  }
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
