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

/** Runs named queries inside one transaction. */
export interface Transaction {
  run(query: NamedQuery, params: QueryParams): Promise<Row[]>;
}

/**
 * The port that both databases stand behind. All methods reject with ServiceError: SERVICE_UNAVAILABLE where the engine
 * is away, CONFLICT where a constraint forbids what is written, ENGINE_REJECTED_QUERY where it refuses the query.
 */
export interface GraphEngine {
  readonly kind: 'embedded' | 'neo4j';
  /** Where the graph lives, for people; never with a credential. */
  readonly location: string;
  /** The rows of a reading query. */
  read(query: NamedQuery, params: QueryParams, causality?: Causality): Promise<Row[]>;
  /** What `work` gives, in one transaction that is committed whole or not at all, retried where the engine asks for it. */
  write<T>(work: (transaction: Transaction) => Promise<T>, causality?: Causality): Promise<T>;
  /** Runs one schema command, such as CREATE CONSTRAINT, in a transaction of its own. */
  changeSchema(command: string): Promise<void>;
  /** Resolves where the engine answers. */
  ping(): Promise<void>;
  /** Writes what is in memory to its place, where the engine has such a step. */
  checkpoint(): Promise<void>;
  close(): Promise<void>;
}
