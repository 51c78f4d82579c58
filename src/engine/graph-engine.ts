import type { Turns } from '../bounds/turns.js';
import type { NamedQuery } from '../query/query-catalogue.js';

/** A parameter of a query. Numbers that the header declares as INTEGER reach the engine as integers, others as floats. */
export type QueryValue = string | number | boolean | null | QueryValue[] | { [key: string]: QueryValue };

/** The parameters of one run, by name. */
export type QueryParams = Record<string, QueryValue>;

/** A row by position, in the order of `@returns` in the header. Lists are arrays, maps plain objects, days ISO text. */
export type Row = readonly unknown[];

/**
 * What a chain of requests has seen of a cluster: bookmarks that a read must wait for, replaced by each write. The embedded
 * engine has one copy of the graph and ignores them.
 */
export interface Causality {
  bookmarks: string[];
}

/** The request for which an engine works. */
export interface CallScope {
  /** The client: reads of clients wait for their turn, those of the service itself do not. */
  client?: string;
  causality?: Causality;
  /**
   * Aborted, with a ServiceError as its reason, once nobody waits any more: the call rejects with that reason at once. Neo4j
   * stops the query; the embedded engine cannot, and completes it in vain.
   */
  signal?: AbortSignal;
  /** The latest end of the request, on the clock of performance.now(); Neo4j then stops its remaining work. */
  deadlineAt?: number;
  /** The trace id of the request, 32 hex digits; Neo4j shows it with the transaction. */
  traceId?: string;
}

/**
 * Runs named queries in one transaction, in the order of the calls: a query may be requested before the previous one has
 * returned. After one that fails none is run.
 */
export interface Transaction {
  run(query: NamedQuery, params: QueryParams): Promise<Row[]>;
}

/** A query of a committed transaction, with its parameters. */
export interface CommittedQuery {
  name: string;
  params: QueryParams;
}

/**
 * The interface that both databases implement. All methods reject with ServiceError: SERVICE_UNAVAILABLE if the engine is
 * unavailable, CONFLICT if a constraint forbids a write, ENGINE_REJECTED_QUERY if it refuses the query, DEADLINE_EXCEEDED if it
 * takes too long.
 */
export interface GraphEngine {
  readonly kind: 'embedded' | 'neo4j';
  /** The location of the graph, for people; never with a credential. */
  readonly location: string;
  /** Turns for read queries of clients. */
  readonly turns: Turns;
  /** Turns for large read-only operations, if more of them at once take longer than one after the other. */
  readonly operationTurns?: Turns;
  /** The rows of a read query; waiting for its turn counts towards its time. */
  read(query: NamedQuery, params: QueryParams, scope?: CallScope): Promise<Row[]>;
  /**
   * The result of `work`, in one atomic transaction, retried if the engine requires it. An error says so if it is unknown whether
   * the commit took place; any other means that nothing was written.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>, scope?: CallScope): Promise<T>;
  /** Same as `write`, for a small write that may share its transaction with concurrent ones. */
  writeTogether<T>(work: (transaction: Transaction) => Promise<T>, scope?: CallScope): Promise<T>;
  /**
   * Calls `heard` for each commit before it is acknowledged, with the queries of the transaction in their order, or null if it is
   * unknown whether they were committed. Only available if no other process can write to the graph.
   */
  onCommit?(heard: (queries: readonly CommittedQuery[] | null) => void): void;
  /** Runs one schema command, such as CREATE CONSTRAINT, in a separate transaction. */
  changeSchema(command: string): Promise<void>;
  /**
   * Identifies the current state of the graph: it changes with each committed write of any client, and all processes on one graph
   * agree on it. Whatever is read afterwards with the same causality is at least as new. It costs the embedded engine nothing,
   * and Neo4j a query that reads no data.
   */
  version(scope?: CallScope): Promise<string>;
  /** Resolves if the engine responds before the signal is aborted. */
  ping(signal?: AbortSignal): Promise<void>;
  /** Writes the state in memory to disk, if the engine has such an operation. */
  checkpoint(): Promise<void>;
  close(): Promise<void>;
}
