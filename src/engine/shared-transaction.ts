import { type Call, callsOfTurn } from './calls-of-turn.js';
import type { QueryValue, Transaction } from './graph-engine.js';

/** The id that identifies the rows of an item. */
function idOf(item: QueryValue): unknown {
  return typeof item === 'string' ? item : (item as { id?: unknown }).id;
}

/**
 * One transaction for several units of work. Queries requested in one turn of the event loop are sent in their order; a query
 * with `@each` in its header is sent once for the items of all, and each unit gets its own rows.
 */
export class SharedTransaction implements Transaction {
  readonly #transaction: Transaction;
  readonly run = callsOfTurn((calls) => this.#sendAll(calls));
  /** The error of the first failed query, after which none is run. */
  failure: unknown;

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  #sendAll(calls: readonly Call[]): void {
    const batches: Call[][] = [];
    for (const call of calls) {
      const same = call.query.header.each && batches.find(([first]) => first!.query === call.query);
      if (same) same.push(call);
      else batches.push([call]);
    }
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
