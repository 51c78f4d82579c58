import type { Causality, GraphEngine, QueryParams, QueryValue, Row } from '../engine/graph-engine.js';
import { ServiceError } from '../errors/service-error.js';
import type { CypherField } from './cypher-header.js';
import type { NamedQuery } from './query-catalogue.js';
import type { Queries, QueryName } from './query-types.generated.js';

/** How many database queries a request made and how long they took together, in milliseconds. */
export interface QueryTally {
  count: number;
  durationMs: number;
}

/** Runs named queries of a transaction, typed by their headers. */
export interface TypedTransaction {
  run<N extends QueryName>(name: N, params: Queries[N]['params']): Promise<Queries[N]['row'][]>;
}

const ACCEPTS: Record<string, (value: unknown) => boolean> = {
  STRING: (value) => typeof value === 'string',
  INTEGER: Number.isInteger,
  FLOAT: (value) => typeof value === 'number' && Number.isFinite(value),
  BOOLEAN: (value) => typeof value === 'boolean',
  MAP: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  ANY: () => true,
};

function accepts({ type, isNullable }: CypherField, value: QueryValue | undefined): boolean {
  if (value === null) return isNullable;
  if (value === undefined) return false;
  const list = /^LIST<(\w+)>$/.exec(type);
  if (!list) return ACCEPTS[type]!(value);
  return Array.isArray(value) && value.every(ACCEPTS[list[1]!]!);
}

/**
 * The way from named queries to an engine: checks parameters against the header before the engine sees them (engines
 * differ in what they let pass), decodes rows to objects by the header's columns, and keeps a tally.
 */
export class QueryRunner {
  readonly #engine: GraphEngine;
  readonly #catalogue: ReadonlyMap<string, NamedQuery>;
  readonly #causality: Causality | undefined;
  readonly tally: QueryTally;

  constructor(
    engine: GraphEngine,
    catalogue: ReadonlyMap<string, NamedQuery>,
    tally = { count: 0, durationMs: 0 },
    causality?: Causality,
  ) {
    this.#engine = engine;
    this.#catalogue = catalogue;
    this.#causality = causality;
    this.tally = tally;
  }

  /** A runner on the same engine for one request, with a tally and what its client has seen. */
  forRequest(tally: QueryTally, causality?: Causality): QueryRunner {
    return new QueryRunner(this.#engine, this.#catalogue, tally, causality);
  }

  /** The rows of a named reading query. Errors: QUERY_PARAMETER_INVALID and those of the engine. */
  async read<N extends QueryName>(name: N, params: Queries[N]['params']): Promise<Queries[N]['row'][]> {
    const query = this.#check(name, params as QueryParams);
    return this.#timed(query, () => this.#engine.read(query, params as QueryParams, this.#causality));
  }

  /** What `work` gives, run in one writing transaction. */
  async write<T>(work: (transaction: TypedTransaction) => Promise<T>): Promise<T> {
    return this.#engine.write(
      (transaction) =>
        work({
          run: (name, params) => {
            const query = this.#check(name, params as QueryParams);
            return this.#timed(query, () => transaction.run(query, params as QueryParams)) as never;
          },
        }),
      this.#causality,
    );
  }

  #check(name: string, params: QueryParams): NamedQuery {
    const query = this.#catalogue.get(name);
    if (!query) throw new ServiceError('QUERY_PARAMETER_INVALID', `there is no query '${name}'`);
    for (const field of query.header.params) {
      if (!accepts(field, params[field.name])) {
        const value = JSON.stringify(params[field.name])?.slice(0, 80);
        throw new ServiceError(
          'QUERY_PARAMETER_INVALID',
          `${name}: $${field.name} is ${value}; its header says ${field.type}${field.isNullable ? '' : ' NOT NULL'}`,
        );
      }
    }
    return query;
  }

  async #timed<R>(query: NamedQuery, run: () => Promise<Row[]>): Promise<R[]> {
    const start = performance.now();
    try {
      return decode<R>(query, await run());
    } finally {
      this.tally.count += 1;
      this.tally.durationMs += performance.now() - start;
    }
  }
}

function decode<R>(query: NamedQuery, rows: Row[]): R[] {
  const names = query.header.returns.map(({ name }) => name);
  return rows.map((row) => {
    const decoded: Record<string, unknown> = {};
    for (let index = 0; index < names.length; index++) decoded[names[index]!] = row[index];
    return decoded as R;
  });
}
