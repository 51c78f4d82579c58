import type { NamedQuery } from '../query/query-catalogue.js';
import type { QueryParams, QueryValue, Row, Transaction } from './graph-engine.js';

/** A query that was asked for and has not begun. */
interface Call {
  query: NamedQuery;
  params: QueryParams;
  resolve: (rows: Row[]) => void;
  reject: (reason: unknown) => void;
}

/** The id by which the rows for an item are known. */
function idOf(item: QueryValue): unknown {
  return typeof item === 'string' ? item : (item as { id?: unknown }).id;
}

/**
 * One transaction for several pieces of work. What they ask for in one turn of the event loop is sent in its order; a query whose
 * header says `@each` is sent once for the items of all, and each is given the rows of its own.
 */
export class SharedTransaction {
  readonly #transaction: Transaction;
  #calls: Call[] = [];
  /** Why a query failed, after which none is run. */
  failure: unknown;

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  /** Asks for a query in this turn's order. */
  run(query: NamedQuery, params: QueryParams): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      if (this.#calls.length === 0) setImmediate(() => this.#sendAll());
      this.#calls.push({ query, params, resolve, reject });
    });
  }

  #sendAll(): void {
    const batches: Call[][] = [];
    for (const call of this.#calls) {
      const same = call.query.header.each && batches.find(([first]) => first!.query === call.query);
      if (same) same.push(call);
      else batches.push([call]);
    }
    this.#calls = [];
    for (const batch of batches) this.#send(batch);
  }

  async #send(batch: readonly Call[]): Promise<void> {
    const [{ query, params }] = batch as [Call];
    const list = query.header.each!;
    const itemsOf = (call: Call) => call.params[list] as QueryValue[];
    const isOne = batch.length === 1;
    try {
      const rows = await this.#transaction.run(
        query,
        isOne ? params : { [list]: [...new Set(batch.flatMap(itemsOf))] },
      );
      for (const call of batch) {
        const ids = isOne || rows.length === 0 ? null : new Set(itemsOf(call).map(idOf));
        call.resolve(ids === null ? rows : rows.filter(([id]) => ids.has(id)));
      }
    } catch (error) {
      this.failure ??= error;
      for (const { reject } of batch) reject(error);
    }
  }
}
