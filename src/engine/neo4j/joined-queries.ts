import { madeOnce } from '../../collections/made-once.js';
import type { NamedQuery } from '../../query/query-catalogue.js';
import { type Call, callsOfTurn } from '../calls-of-turn.js';
import type { QueryParams, Row, Transaction } from '../graph-engine.js';
import { isRefusedBehindFailure } from './neo4j-errors.js';

const PARAMETER = /\$(\w+)/g;
const numbers = new WeakMap<NamedQuery, number>();
const joined = new Map<string, NamedQuery>();
let queryCount = 0;

/**
 * A transaction that sends the queries requested in one turn of the event loop together, in their order. Adjacent small ones,
 * with `@each` in their headers, become one query of subqueries: sending a query and its rows costs more than running it.
 */
export class JoinedQueries implements Transaction {
  readonly #transaction: Transaction;
  readonly #begun: PromiseLike<unknown>;
  readonly run = callsOfTurn((calls) => this.#sendAll(calls));
  /** Settles with the success of everything sent so far. */
  #sent: Promise<unknown> = Promise.resolve();

  /** `begun` settles when the database has begun the transaction; queries do not wait for that. */
  constructor(transaction: Transaction, begun: PromiseLike<unknown>) {
    this.#transaction = transaction;
    this.#begun = begun;
  }

  #sendAll(calls: readonly Call[]): void {
    const groups: Call[][] = [];
    for (const call of calls) {
      const last = groups.at(-1);
      if (last && call.query.header.each && last[0]!.query.header.each) last.push(call);
      else groups.push([call]);
    }
    for (const group of groups) this.#send(group);
  }

  #send(calls: readonly Call[]): void {
    const [{ query, params, resolve }] = calls as [Call];
    if (calls.length === 1) {
      resolve(this.#run(query, params));
      return;
    }
    const key = calls.map((call) => madeOnce(numbers, call.query, () => ++queryCount)).join(' ');
    const whole = madeOnce(joined, key, () => joinedOf(calls.map((call) => call.query)));
    const all: QueryParams = {};
    for (const [index, call] of calls.entries()) {
      for (const { name } of call.query.header.params) all[`${name}_${index}`] = call.params[name]!;
    }
    this.#run(whole, all).then(
      ([lists]) => {
        for (const [index, call] of calls.entries()) call.resolve((lists?.[index] ?? []) as Row[]);
      },
      (error) => {
        for (const { reject } of calls) reject(error);
      },
    );
  }

  /** Errors: if the driver refuses a query after a failure of an earlier one or of the begin, that failure, as the reason. */
  #run(query: NamedQuery, params: QueryParams): Promise<Row[]> {
    const earlier = this.#sent;
    const rows = this.#transaction.run(query, params).catch(async (error) => {
      if (isRefusedBehindFailure(error)) {
        await this.#begun;
        await earlier;
      }
      throw error;
    });
    this.#sent = Promise.all([earlier, rows]);
    this.#sent.catch(() => undefined);
    return rows;
  }
}

/** One query that runs several in sequence; its single row has the list of rows of each. */
function joinedOf(queries: readonly NamedQuery[]): NamedQuery {
  const parts = queries.map(({ text, header }, index) => {
    const own = `CALL () {\n${text.replace(PARAMETER, `$$$1_${index}`)}\n}`;
    const columns = header.returns.map(({ name }) => name).join(', ');
    return columns === '' ? own : `CALL () {\n${own}\nRETURN collect([${columns}]) AS rows${index}\n}`;
  });
  const lists = queries.map(({ header }, index) =>
    header.returns.length === 0 ? `[] AS rows${index}` : `rows${index}`,
  );
  const params = queries.flatMap(({ header }, index) =>
    header.params.map((param) => ({ ...param, name: `${param.name}_${index}` })),
  );
  const name = queries.map(({ header }) => header.name).join(' ');
  return {
    file: 'src/engine/neo4j/joined-queries.ts',
    header: { name, summary: '', access: 'WRITE', params, returns: [], rows: '', cost: '' },
    text: `${parts.join('\n')}\nRETURN ${lists.join(', ')}`,
  };
}
