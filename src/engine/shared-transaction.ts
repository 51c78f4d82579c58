import type { NamedQuery } from '../query/query-catalogue.js';
import type { QueryParams, QueryValue, Row, Transaction } from './graph-engine.js';

/** A query that was asked for and has not begun. */
interface Call {
  query: NamedQuery;
  params: QueryParams;
  resolve: (rows: Row[]) => void;
  reject: (reason: unknown) => void;
}

/** The parameter of a query that does the same for each item of one list, and answers for each by its id or not at all; null for others. */
function listOf({ header: { params, returns, rows } }: NamedQuery): string | null {
  const [list] = params;
  if (params.length !== 1 || !list!.type.startsWith('LIST')) return null;
  const answersEach = returns.length === 0 || (returns[0]!.name === 'id' && rows.includes(' for each '));
  return answersEach ? list!.name : null;
}

/** The id by which the answer for an item is known. */
function idOf(item: QueryValue): unknown {
  return typeof item === 'string' ? item : (item as { id?: unknown }).id;
}

/**
 * One transaction for several pieces of work. What they ask for in one turn of the event loop is sent together, and the same query for the items of
 * several as one query, from whose rows each gets those of its own items.
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
      if (this.#calls.length === 0) setImmediate(() => this.#send());
      this.#calls.push({ query, params, resolve, reject });
    });
  }

  #send(): void {
    const together = new Map<NamedQuery, Call[]>();
    for (const call of this.#calls) {
      const same = together.get(call.query);
      if (same && listOf(call.query) !== null) same.push(call);
      // An object of its own, so that no other call is put to this one.
      else together.set(same ? { ...call.query } : call.query, [call]);
    }
    this.#calls = [];
    for (const calls of together.values()) this.#sendOne(calls);
  }

  async #sendOne(calls: readonly Call[]): Promise<void> {
    const [{ query, params }] = calls as [Call];
    const list = listOf(query);
    const itemsOf = (call: Call) => call.params[list!] as QueryValue[];
    const all = calls.length === 1 ? params : { [list!]: calls.flatMap(itemsOf) };
    try {
      const rows = await this.#transaction.run(query, all);
      for (const call of calls) {
        const ids = calls.length === 1 || rows.length === 0 ? null : new Set(itemsOf(call).map(idOf));
        call.resolve(ids === null ? rows : rows.filter(([id]) => ids.has(id)));
      }
    } catch (error) {
      this.failure ??= error;
      for (const call of calls) call.reject(error);
    }
  }
}
