import type { Release } from '../bounds/turns.js';
import { turnOf } from '../bounds/turns.js';
import { madeOnce } from '../collections/made-once.js';
import type { CallScope, GraphEngine, QueryParams, QueryValue, Row } from '../engine/graph-engine.js';
import { unlessAborted } from '../engine/unless-aborted.js';
import { ServiceError } from '../errors/service-error.js';
import type { CypherField } from './cypher-header.js';
import { type FilterFinders, FoundFilters } from './filter-finders.js';
import { type NarrowQuery, narrowed, rowMaker } from './narrow-query.js';
import type { NamedQuery } from './query-catalogue.js';
import type { Queries, QueryName } from './query-types.generated.js';
import { variantOf } from './query-variant.js';

/** How many database queries a request made and how long they took together, in milliseconds. */
export interface QueryTally {
  count: number;
  durationMs: number;
}

/** Is called when a named query begins; returns a function to call when it ends, with its error or null. */
export type QueryWatch = (name: string) => (error: unknown) => void;

/** What a runner knows about the request that it runs queries for. */
export interface RequestScope extends CallScope, FilterFinders {
  watch?: QueryWatch;
  /** Is called with the bookmarks after each write of the request. */
  wrote?: (bookmarks: readonly string[]) => void;
}

/** Runs named queries of a transaction, typed by their headers. */
export interface TypedTransaction {
  run<N extends QueryName>(name: N, params: Queries[N]['params']): Promise<Queries[N]['row'][]>;
}

const SCALARS: Record<string, (value: unknown) => boolean> = {
  STRING: (value) => typeof value === 'string',
  INTEGER: Number.isInteger,
  FLOAT: (value) => typeof value === 'number' && Number.isFinite(value),
  BOOLEAN: (value) => typeof value === 'boolean',
  MAP: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  ANY: () => true,
};

/** Whether a value is of a type, for each type of headers. */
const ACCEPTS = new Map(
  Object.entries(SCALARS).flatMap(([type, accepts]) => [
    [type, accepts],
    [`LIST<${type}>`, (value: unknown) => Array.isArray(value) && value.every(accepts)],
  ]),
);

function accepts({ type, isNullable }: CypherField, value: QueryValue | undefined): boolean {
  if (value === null) return isNullable;
  return value !== undefined && ACCEPTS.get(type)!(value);
}

/**
 * Runs named queries on an engine: checks parameters against the header before the engine sees them (engines differ in
 * what they accept), decodes rows into objects by the header's columns, and keeps a tally.
 */
export class QueryRunner {
  readonly #engine: GraphEngine;
  readonly #catalogue: ReadonlyMap<string, NamedQuery>;
  readonly #scope: RequestScope;
  readonly tally: QueryTally;
  readonly #found: FoundFilters;
  #firstVersion: Promise<string> | null = null;

  constructor(
    engine: GraphEngine,
    catalogue: ReadonlyMap<string, NamedQuery>,
    tally = { count: 0, durationMs: 0 },
    scope: RequestScope = {},
    isOfRequest = false,
  ) {
    this.#engine = engine;
    this.#catalogue = catalogue;
    this.#scope = scope;
    this.tally = tally;
    this.#found = new FoundFilters(scope, isOfRequest);
  }

  /** A runner on the same engine for one request. Once that is aborted, it starts no more queries. */
  forRequest(tally: QueryTally, scope?: RequestScope): QueryRunner {
    const { matchText, rollUp, statesOfAll } = this.#scope;
    return new QueryRunner(this.#engine, this.#catalogue, tally, { ...scope, matchText, rollUp, statesOfAll }, true);
  }

  /** A runner for work that other requests may also wait for: it sees what this one sees, and is aborted by another signal. */
  outliving(signal: AbortSignal): QueryRunner {
    const scope = { ...this.#scope, signal, deadlineAt: undefined };
    return new QueryRunner(this.#engine, this.#catalogue, this.tally, scope);
  }

  /** The result of some work. Errors: the abort reason of the request, if it is aborted first. */
  unlessOver<T>(work: Promise<T>): Promise<T> {
    return unlessAborted(this.#scope.signal, work);
  }

  /** The client, for whom slots and turns are counted; undefined for the service itself. */
  get client(): string | undefined {
    return this.#scope.client;
  }

  /** The turn of a large read-only operation; undefined if it needs none or its request is over, as its queries then report. */
  async turnToRead(): Promise<Release | undefined> {
    const { operationTurns } = this.#engine;
    try {
      return await (operationTurns && turnOf(operationTurns, this.#scope));
    } catch {
      return undefined;
    }
  }

  /** The bookmarks that a cluster must have reached to read what the request saw and wrote. */
  get bookmarks(): readonly string[] {
    return this.#scope.causality?.bookmarks ?? [];
  }

  /** Makes later reads at least as new as these bookmarks. */
  catchUpWith(bookmarks: readonly string[]): void {
    if (this.#scope.causality) this.#scope.causality.bookmarks = [...bookmarks];
  }

  /**
   * The rows of a named read query; columns that are left out are not read. Errors: QUERY_PARAMETER_INVALID and those of
   * the engine.
   */
  async read<N extends QueryName>(
    name: N,
    params: Queries[N]['params'],
    leftOut?: ReadonlySet<string>,
  ): Promise<Queries[N]['row'][]> {
    const checked = this.#check(name, params as QueryParams);
    const query = leftOut ? narrowed(checked, leftOut) : checked;
    const resolved = await this.#found.inPlace(query, params as QueryParams, this);
    return decode(query, await this.#timed(query, () => this.#engine.read(query, resolved, this.#scope)));
  }

  /** The rows, by position, of a read query that was composed for one operation. Errors: those of the engine. */
  readComposed(query: NamedQuery, params: QueryParams): Promise<Row[]> {
    return this.#timed(query, () => this.#engine.read(query, params, this.#scope));
  }

  /**
   * The rows of a reading that several requests share, counted as a query of this one. Errors: those of the reading, and the
   * abort reason of the request's own signal, as soon as it is aborted.
   */
  readShared(query: NamedQuery, reading: Promise<Row[]>): Promise<Row[]> {
    return this.#timed(query, () => unlessAborted(this.#scope.signal, reading));
  }

  /** Reads for several requests that see the same as this one, until another signal aborts it; counted for none of them. */
  readForOthers(query: NamedQuery, params: QueryParams, signal: AbortSignal): Promise<Row[]> {
    return this.#engine.read(query, params, { ...this.#scope, signal });
  }

  /** The result of `work`, run in one write transaction: its own or, if `isTogether`, one shared with other small writes. */
  async write<T>(
    work: (transaction: TypedTransaction) => Promise<T>,
    { isTogether = false }: { isTogether?: boolean } = {},
  ): Promise<T> {
    this.#found.clear();
    this.#firstVersion = null;
    const result = await this.#engine[isTogether ? 'writeTogether' : 'write'](
      (transaction) =>
        work({
          run: async (name, params) => {
            const query = this.#check(name, params as QueryParams);
            return decode(query, await this.#timed(query, () => transaction.run(query, params as QueryParams)));
          },
        }),
      this.#scope,
    );
    this.#scope.wrote?.(this.bookmarks);
    return result;
  }

  /**
   * The version of the graph as the request first saw it: asked for once, and again only after a write. For the runner of one
   * request, whose reads are all at least as new.
   */
  firstVersion(): Promise<string> {
    this.#firstVersion ??= this.version();
    return this.#firstVersion;
  }

  /**
   * Identifies this state of the graph, see GraphEngine; what this runner reads afterwards is at least as new. Counts as a
   * query if it is one.
   */
  async version(): Promise<string> {
    this.#scope.signal?.throwIfAborted();
    const start = performance.now();
    try {
      return await this.#engine.version(this.#scope);
    } finally {
      if (this.#engine.kind === 'neo4j') {
        this.tally.count += 1;
        this.tally.durationMs += performance.now() - start;
      }
    }
  }

  /** The variant of a query for its parameters, which are checked. */
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
    return variantOf(query, params);
  }

  async #timed(query: NamedQuery, run: () => Promise<Row[]>): Promise<Row[]> {
    this.#scope.signal?.throwIfAborted();
    const ended = this.#scope.watch?.(query.header.name);
    let failure: unknown = null;
    const start = performance.now();
    try {
      return await run();
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      ended?.(failure);
      this.tally.count += 1;
      this.tally.durationMs += performance.now() - start;
    }
  }
}

const decoders = new WeakMap<readonly CypherField[], ReturnType<typeof rowMaker>>();

/** The function that builds an object from a row. */
function decoderOf({ header: { returns }, leftOut = [] }: NamedQuery & Partial<NarrowQuery>) {
  const names = () => returns.map(({ name }) => name);
  return madeOnce(decoders, returns, () => rowMaker(names(), leftOut));
}

function decode<R>(query: NamedQuery, rows: Row[]): R[] {
  return rows.map(decoderOf(query)) as R[];
}
