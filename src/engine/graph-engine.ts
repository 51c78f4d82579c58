import type { Turns } from '../bounds/turns.js';
import type { NamedQuery } from '../query/query-catalogue.js';

/** A parameter of a query. Whole numbers that the header types INTEGER reach the engine as integers, others as floats. */
export type QueryValue = string | number | boolean | null | QueryValue[] | { [key: string]: QueryValue };

/** The parameters of one run, by name. */
export type QueryParams = Record<string, QueryValue>;

/** A row by position, in the order of the header's `@returns`. Lists are arrays, maps plain objects, days ISO text. */
export type Row = readonly unknown[];

/**
 * What a chain of requests has seen of a cluster: bookmarks that a read must wait for, replaced by each write. The embedded
 * engine has one copy of the graph and leaves it alone.
 */
export interface Causality {
  bookmarks: string[];
}

/** What an engine is told of the request that it works for. */
export interface CallScope {
  /** Who asks: reads of clients wait for their turn, those of the service itself do not. */
  client?: string;
  causality?: Causality;
  /**
   * Aborted, with a ServiceError for its reason, once nobody waits any more: the call rejects with that reason at once. Neo4j
   * stops the query; the embedded engine cannot, and runs it to its end for nobody.
   */
  signal?: AbortSignal;
  /** When the request is over at the latest, on the clock of performance.now(); Neo4j then ends what it still does for it. */
  deadlineAt?: number;
  /** The trace that the request belongs to, 32 hex digits; Neo4j shows it beside the transaction. */
  traceId?: string;
}

/**
 * Runs named queries inside one transaction, in the order in which they are asked for: one may be asked for before another
 * has come back. After one that fails none is run.
 */
export interface Transaction {
  run(query: NamedQuery, params: QueryParams): Promise<Row[]>;
}

/** A query that a committed transaction ran, with its parameters. */
export interface CommittedQuery {
  name: string;
  params: QueryParams;
}

/**
 * The interface that both databases implement. All methods reject with ServiceError: SERVICE_UNAVAILABLE where the engine
 * is away, CONFLICT where a constraint forbids what is written, ENGINE_REJECTED_QUERY where it refuses the query,
 * DEADLINE_EXCEEDED where it takes longer than it may.
 */
export interface GraphEngine {
  readonly kind: 'embedded' | 'neo4j';
  /** Where the graph lives, for people; never with a credential. */
  readonly location: string;
  /** How many reading queries of clients run and wait. */
  readonly turns: Turns;
  /** Turns for large operations that only read, where more of them at once take longer together than one after the other. */
  readonly operationTurns?: Turns;
  /** The rows of a reading query; the time until its turn counts as its own. */
  read(query: NamedQuery, params: QueryParams, scope?: CallScope): Promise<Row[]>;
  /**
   * What `work` gives, in one transaction that is committed whole or not at all, retried where the engine asks for it. An
   * error says where it is not known whether the commit took place; any other means that nothing was written.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>, scope?: CallScope): Promise<T>;
  /** The same for a small write, which may share its transaction with others that are asked for at the same time. */
  writeTogether<T>(work: (transaction: Transaction) => Promise<T>, scope?: CallScope): Promise<T>;
  /**
   * Lets `heard` know of each commit before it is acknowledged: of the queries of the transaction, in their order, or null
   * where it is not known whether they were committed. Only where no other process can write to the graph.
   */
  onCommit?(heard: (queries: readonly CommittedQuery[] | null) => void): void;
  /** Runs one schema command, such as CREATE CONSTRAINT, in a transaction of its own. */
  changeSchema(command: string): Promise<void>;
  /**
   * What tells this state of the graph from every other: it changes with each committed write of any client, and all
   * processes on one graph agree on it. What is read afterwards under the same causality is at least as new. It costs the
   * embedded engine nothing, and Neo4j a query that touches no data.
   */
  version(scope?: CallScope): Promise<string>;
  /** Resolves where the engine answers before the signal is aborted. */
  ping(signal?: AbortSignal): Promise<void>;
  /** Writes what is in memory to its place, where the engine has such a step. */
  checkpoint(): Promise<void>;
  close(): Promise<void>;
}
