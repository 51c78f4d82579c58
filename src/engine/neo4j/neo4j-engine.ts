import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { queryTurns, type Release, type Turns, turnOf } from '../../bounds/turns.js';
import type { EngineConfig } from '../../config.js';
import { ServiceError } from '../../errors/service-error.js';
import type { NamedQuery } from '../../query/query-catalogue.js';
import { GatheredWrites } from '../gathered-writes.js';
import type { CallScope, GraphEngine, QueryParams, Row, Transaction } from '../graph-engine.js';
import { unlessAborted } from '../unless-aborted.js';
import { changeSchema } from './change-schema.js';
import { commitWithRetries, type TransactionConfig } from './commit-with-retries.js';
import { JoinedQueries } from './joined-queries.js';
import { fromNeo4jError, saysAway } from './neo4j-errors.js';
import { type PlanningTurn, PlanningTurns } from './planning-turns.js';
import { readIn, runIn } from './run-in.js';
import { SeenBookmarks } from './seen-bookmarks.js';
import { SharedAnswer } from './shared-answer.js';
import { SilenceWatch } from './silence-watch.js';

/** The callbacks of a session. */
interface SessionEvents {
  /** The server has stopped working on this, or does not respond. */
  whenClosed?: () => void;
  whenAway?: (reason: unknown) => void;
}

type Neo4jConfig = Extract<EngineConfig, { kind: 'neo4j' }>;

// If Neo4j accepts no connections, a request fails within two seconds, whatever is still being retried.
const CONNECT_TIMEOUT_MS = 800;
const RETRY_TIME_MS = 800;
// One that accepts them and does not answer is only paused until SilenceWatch, within five seconds, says otherwise.
const ACQUIRE_TIMEOUT_MS = 6_000;
/** How long a command waits for a connection, and for a sign of life during a query. */
const PATIENT_CONNECT_TIMEOUT_MS = 10_000;
const PATIENT_SIGN_LIMIT_MS = 30_000;
/** How long a query shared by several requests may take; each of them has its own deadline. */
const SHARED_DEADLINE_MS = 10_000;
/** How long a conflicting change is retried: this share of its remaining time, or this long if it has no deadline. */
const BUSY_PART = 0.5;
const BUSY_TIME_MS = 5_000;
/** How long after the deadline of a request Neo4j ends its transactions by itself. */
const SERVER_TIMEOUT_MARGIN_MS = 2_000;
/** How many requests wait at once for a database that has not caught up with their bookmarks, and for how long. */
const CATCH_UPS = 16;
const CATCH_UP_LIMIT_MS = 5_000;
const BEHIND =
  'The graph database has not yet caught up with the bookmark of this request; try again shortly, or ask without the bookmark.';
/** When a query of a request that is over counts as stopped, even if the server has not confirmed it, in milliseconds. */
const CLOSE_LIMIT_MS = 5_000;
/**
 * How many queries of clients run at once, and how many of these are reserved for others than the busiest client. More do not
 * make a server on two processors faster: during one client's costly lists a lookup took 105 ms with 8, 242 ms with 16.
 */
const QUERIES = 8;
const QUERIES_OF_OTHERS = 4;

function createDriver({ uri, username, password, isPatient }: Neo4jConfig): Driver {
  try {
    return neo4j.driver(uri, password === null ? undefined : neo4j.auth.basic(username ?? 'neo4j', password), {
      disableLosslessIntegers: true,
      connectionTimeout: isPatient ? PATIENT_CONNECT_TIMEOUT_MS : CONNECT_TIMEOUT_MS,
      connectionAcquisitionTimeout: isPatient ? PATIENT_SIGN_LIMIT_MS : ACQUIRE_TIMEOUT_MS,
      maxTransactionRetryTime: RETRY_TIME_MS,
      // Detects connections dropped by a restarted server before a query is sent over them.
      connectionLivenessCheckTimeout: 1_000,
      telemetryDisabled: true,
      // Nothing reads them.
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      userAgent: 'demarche',
    });
  } catch (error) {
    // The parameters that an address may have depend on its scheme; only the driver knows them all.
    const why = 'the driver cannot read it; give an address without parameters, such as bolt://127.0.0.1:7687';
    throw new ServiceError('CONFIG_INVALID', `NEO4J_URI=${JSON.stringify(uri)}: ${why}`, { cause: error });
  }
}

/** A Neo4j 5 server or cluster, with one driver per process. */
export class Neo4jEngine implements GraphEngine {
  readonly kind = 'neo4j';
  readonly location: string;
  readonly turns = queryTurns(QUERIES, QUERIES - QUERIES_OF_OTHERS);
  readonly #writeTurns = queryTurns(QUERIES, QUERIES - QUERIES_OF_OTHERS);
  readonly #plannings = new PlanningTurns(this.turns);
  readonly #gathered = new GatheredWrites(this);
  readonly #catchUpTurns = queryTurns(CATCH_UPS, CATCH_UPS / 4);
  readonly #seen = new SeenBookmarks();
  readonly #driver: Driver;
  readonly #database: string | undefined;
  readonly #silence: SilenceWatch;
  readonly #newest = new SharedAnswer(() =>
    this.#newestBookmarks({ deadlineAt: performance.now() + SHARED_DEADLINE_MS }),
  );

  constructor(config: Neo4jConfig) {
    this.location = `Neo4j at ${config.uri}`;
    this.#database = config.database ?? undefined;
    this.#driver = createDriver(config);
    const limits = config.isPatient ? { signLimitMs: PATIENT_SIGN_LIMIT_MS } : {};
    this.#silence = new SilenceWatch(() => this.#givesSign(), limits);
  }

  async read(query: NamedQuery, params: QueryParams, scope?: CallScope): Promise<Row[]> {
    const waiting = this.#plannings.begin(query.text, params, scope, () => this.#catchUp(scope));
    const planning = waiting && (await waiting);
    const options = { config: configOf(scope, query.header.name), onPlanned: planning?.planned };
    const work = (session: Session) => readIn(session, query, params, options);
    return this.#inTurn(this.turns, 'READ', scope, work, planning);
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>, scope?: CallScope): Promise<T> {
    return this.#inTurn(this.#writeTurns, 'WRITE', scope, (session, signal) =>
      commitWithRetries(
        session,
        (transaction) =>
          work(
            new JoinedQueries(
              { run: (query, params) => runIn((text, values) => transaction.run(text, values), query, params) },
              transaction,
            ),
          ),
        { config: configOf(scope), retryTimeMs: { away: RETRY_TIME_MS, busy: busyTimeMsOf(scope) }, signal },
      ),
    );
  }

  async writeTogether<T>(work: (transaction: Transaction) => Promise<T>, scope?: CallScope): Promise<T> {
    // No write waits for the bookmarks of another one.
    await this.#catchUp(scope);
    return this.#gathered.write(work, scope);
  }

  async changeSchema(command: string): Promise<void> {
    await this.#inSession('WRITE', undefined, (session, signal) => changeSchema(session, command, signal));
  }

  async version(scope?: CallScope): Promise<string> {
    const isBehindNobody = !scope?.causality || scope.causality.bookmarks.length === 0;
    // A request without bookmarks can share the answer: it needs no round trip of its own to learn that nothing has changed.
    const bookmarks = await (isBehindNobody
      ? unlessAborted(scope?.signal, this.#newest.get())
      : this.#newestBookmarks(scope));
    if (scope?.causality) scope.causality.bookmarks = [...bookmarks];
    return bookmarks.join(' ');
  }

  /** The bookmark of a read query names the latest commit that it saw, of any writer, including other tools. */
  #newestBookmarks(scope?: CallScope): Promise<readonly string[]> {
    return this.#inTurn(this.turns, 'READ', scope, async (session) => {
      await session.run('RETURN 1', {}, configOf(scope, 'version'));
      return session.lastBookmarks();
    });
  }

  async ping(signal?: AbortSignal): Promise<void> {
    await this.#inSession('READ', { signal }, (session) =>
      session.executeRead((transaction) => transaction.run('RETURN 1')),
    );
  }

  async checkpoint(): Promise<void> {
    // Neo4j does its own; a commit is durable when it is acknowledged.
  }

  async close(): Promise<void> {
    this.#silence.close();
    await this.#driver.close();
  }

  /** Whether the server responds at all, even with a refusal. */
  async #givesSign(): Promise<boolean> {
    const session = this.#driver.session({ database: this.#database, defaultAccessMode: neo4j.session.READ });
    const isThere = await session.run('RETURN 1').then(
      () => true,
      (error) => !saysAway(error),
    );
    // Not awaited: a connection to a frozen server is closed when it responds again.
    session.close().catch(() => undefined);
    return isThere;
  }

  async #inTurn<T>(
    turns: Turns,
    mode: 'READ' | 'WRITE',
    scope: CallScope | undefined,
    work: (session: Session, signal: AbortSignal | undefined) => Promise<T>,
    planning?: PlanningTurn,
  ): Promise<T> {
    let release: Release | undefined;
    try {
      await this.#catchUp(scope);
      if (!planning) release = await turnOf(turns, scope);
    } catch (error) {
      planning?.over();
      throw error;
    }
    // The server may still plan or run what was stopped.
    const whenClosed = () => {
      release?.();
      planning?.over();
    };
    // Later ones would each wait as long for a server that does not respond.
    const whenAway = (reason: unknown) => {
      turns.refuseWaiting(reason);
      this.#plannings.refuseWaiting(reason);
    };
    return this.#inSession(mode, scope, work, { whenClosed, whenAway });
  }

  /**
   * Waits until the database has caught up with the bookmarks of a request. Both the wait and its queue are short: a lagging
   * cluster member, or a database restored to an earlier state, must not block the queries of others.
   */
  async #catchUp(scope: CallScope | undefined): Promise<void> {
    const bookmarks = scope?.causality?.bookmarks ?? [];
    if (this.#seen.includes(bookmarks)) return;
    const release = await turnOf(this.#catchUpTurns, scope);
    const limit = AbortSignal.timeout(CATCH_UP_LIMIT_MS);
    const signal = scope?.signal ? AbortSignal.any([scope.signal, limit]) : limit;
    try {
      await this.#inSession('READ', { ...scope, signal }, (session) => session.run('RETURN 1'), {
        whenClosed: release,
      });
    } catch (error) {
      if (!limit.aborted || scope?.signal?.aborted) throw error;
      throw new ServiceError('SERVICE_UNAVAILABLE', BEHIND);
    }
  }

  async #inSession<T>(
    mode: 'READ' | 'WRITE',
    scope: CallScope | undefined,
    work: (session: Session, signal: AbortSignal | undefined) => Promise<T>,
    { whenClosed = () => {}, whenAway = () => {} }: SessionEvents = {},
  ): Promise<T> {
    const session = this.#driver.session({
      database: this.#database,
      defaultAccessMode: neo4j.session[mode],
      bookmarks: scope?.causality?.bookmarks,
    });
    // One signal for both reasons to stop; AbortSignal.any() would cost each query ten times as much.
    const stop = new AbortController();
    const { signal } = stop;
    const abort = () => stop.abort(scope!.signal!.reason);
    scope?.signal?.addEventListener('abort', abort);
    let isSilent = false;
    const endWatch = this.#silence.begin((reason) => {
      isSilent = true;
      stop.abort(reason);
    });
    try {
      scope?.signal?.throwIfAborted();
      signal.throwIfAborted();
      // A write session may be stopped at one point, and must not be after another: see commitWithRetries.
      const result = await (mode === 'WRITE' ? work(session, signal) : unlessAborted(signal, work(session, signal)));
      this.#silence.hear();
      if (scope?.causality && mode === 'WRITE') scope.causality.bookmarks = session.lastBookmarks();
      this.#seen.add(session.lastBookmarks());
      this.#seen.add(scope?.causality?.bookmarks ?? []);
      return result;
    } catch (error) {
      const told = fromNeo4jError(error);
      if (isSilent || saysAway(error)) whenAway(told);
      throw told;
    } finally {
      endWatch();
      scope?.signal?.removeEventListener('abort', abort);
      // Closing a busy session resets its connection, which makes the server stop its current work.
      const closed = session.close().then(whenClosed, whenClosed);
      // A server that does not respond would not respond to this either; its connection returns to the pool when it does.
      if (isSilent) whenClosed();
      else if (scope?.signal?.aborted) setTimeout(whenClosed, CLOSE_LIMIT_MS).unref();
      else await closed;
    }
  }
}

function busyTimeMsOf({ deadlineAt }: CallScope = {}): number {
  return deadlineAt === undefined ? BUSY_TIME_MS : BUSY_PART * (deadlineAt - performance.now());
}

/** The configuration of a transaction: Neo4j shows the metadata in SHOW TRANSACTIONS and in its query log. */
function configOf(scope: CallScope | undefined, query?: string): TransactionConfig {
  const metadata = { ...(query && { query }), ...(scope?.traceId && { traceId: scope.traceId }) };
  if (scope?.deadlineAt === undefined) return { metadata };
  // In case this process ends before it can stop the transaction.
  const timeoutMs = Math.max(scope.deadlineAt - performance.now(), 0) + SERVER_TIMEOUT_MARGIN_MS;
  return { metadata, timeout: Math.ceil(timeoutMs) };
}
