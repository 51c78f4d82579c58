import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import type { EngineConfig } from '../../config.js';
import { ServiceError } from '../../errors/service-error.js';
import type { NamedQuery } from '../../query/query-catalogue.js';
import type { Causality, GraphEngine, QueryParams, Row, Transaction } from '../graph-engine.js';
import { fromNeo4jError } from './neo4j-errors.js';
import { toNeo4jParams } from './neo4j-values.js';

type Neo4jConfig = Extract<EngineConfig, { kind: 'neo4j' }>;

// An engine that is away must be told within two seconds; these three add up to less.
const CONNECT_TIMEOUT_MS = 800;
const ACQUIRE_TIMEOUT_MS = 1_000;
const RETRY_TIME_MS = 800;

function createDriver({ uri, username, password }: Neo4jConfig): Driver {
  try {
    return neo4j.driver(uri, password === null ? undefined : neo4j.auth.basic(username ?? 'neo4j', password), {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      connectionAcquisitionTimeout: ACQUIRE_TIMEOUT_MS,
      maxTransactionRetryTime: RETRY_TIME_MS,
      // A connection that a restarted server has dropped is found out before a query is sent over it.
      connectionLivenessCheckTimeout: 1_000,
      userAgent: 'demarche',
    });
  } catch (error) {
    // Which parameters an address may have depends on its scheme, and the driver knows them all.
    const why = 'the driver cannot read it; give an address without parameters, such as bolt://127.0.0.1:7687';
    throw new ServiceError('CONFIG_INVALID', `NEO4J_URI=${JSON.stringify(uri)}: ${why}`, { cause: error });
  }
}

/** A Neo4j 5 server or cluster, behind one driver for the process. */
export class Neo4jEngine implements GraphEngine {
  readonly kind = 'neo4j';
  readonly location: string;
  readonly #driver: Driver;
  readonly #database: string | undefined;

  constructor(config: Neo4jConfig) {
    this.location = `Neo4j at ${config.uri}`;
    this.#database = config.database ?? undefined;
    this.#driver = createDriver(config);
  }

  async read(query: NamedQuery, params: QueryParams, causality?: Causality): Promise<Row[]> {
    return this.#inSession('READ', causality, (session) =>
      session.executeRead((transaction) => runIn(transaction, query, params), {
        metadata: { query: query.header.name },
      }),
    );
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>, causality?: Causality): Promise<T> {
    return this.#inSession('WRITE', causality, (session) =>
      session.executeWrite((transaction) => work({ run: (query, params) => runIn(transaction, query, params) })),
    );
  }

  async changeSchema(command: string): Promise<void> {
    await this.#inSession('WRITE', undefined, (session) => session.run(command));
  }

  async ping(): Promise<void> {
    await this.#inSession('READ', undefined, (session) =>
      session.executeRead((transaction) => transaction.run('RETURN 1')),
    );
  }

  async checkpoint(): Promise<void> {
    // Neo4j keeps its own; a commit stands when it is acknowledged.
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  async #inSession<T>(
    mode: 'READ' | 'WRITE',
    causality: Causality | undefined,
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    const session = this.#driver.session({
      database: this.#database,
      defaultAccessMode: neo4j.session[mode],
      bookmarks: causality?.bookmarks,
    });
    try {
      const result = await work(session);
      if (causality && mode === 'WRITE') causality.bookmarks = session.lastBookmarks();
      return result;
    } catch (error) {
      throw fromNeo4jError(error);
    } finally {
      await session.close().catch(() => undefined);
    }
  }
}

async function runIn(transaction: ManagedTransaction, query: NamedQuery, params: QueryParams): Promise<Row[]> {
  const { records } = await transaction.run(query.text, toNeo4jParams(query, params));
  // `_fields` is the row by position; Record.values() would make an iterator and a copy for each.
  return records.map((record) => (record as unknown as { _fields: unknown[] })._fields);
}
