import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Analytics } from './analytics/analytics.js';
import { StatementFeed } from './change/statement-feed.js';
import type { EngineConfig } from './config.js';
import type { GraphEngine } from './engine/graph-engine.js';
import { openEngine } from './engine/open-engine.js';
import { ServiceError } from './errors/service-error.js';
import type { LoadReport, LoadStep } from './exchange/load-exchange.js';
import { AliasBook } from './loader/alias-book.js';
import { KnownOrders } from './loader/known-orders.js';
import { StateRollup } from './loader/state-rollup.js';
import { migrate } from './migration/migrate.js';
import { type CypherFiles, readCypherFiles } from './query/query-catalogue.js';
import { QueryRunner } from './query/query-runner.js';
import { foldNames } from './search/fold-names.js';
import { openSearch } from './search/open-search.js';
import type { TextSearch } from './search/text-search.js';

const VIENNA_DATASET = fileURLToPath(new URL('../data/vienna.jsonl', import.meta.url));

/** How many nodes (subjects and sources) and statements the graph holds. */
export interface GraphSize {
  nodes: number;
  statements: number;
}

function isAway(error: unknown): error is ServiceError {
  return error instanceof ServiceError && error.code === 'SERVICE_UNAVAILABLE';
}

/** The key that signs the bookmarks of a graph; created on first use. */
async function bookmarkKeyOf(runner: QueryRunner): Promise<string> {
  const [found] = await runner.read('findBookmarkKey', {});
  if (found) return found.key;
  const key = randomBytes(32).toString('base64url');
  const [kept] = await runner.write((transaction) => transaction.run('keepBookmarkKey', { key }));
  return kept!.key;
}

/** An open graph, migrated to this version: the engine, and access to it by named queries. */
export class Graph {
  readonly engine: GraphEngine;
  readonly runner: QueryRunner;
  readonly aliases: AliasBook;
  readonly search: TextSearch;
  /** The order of long lists; null if another process can change them. */
  readonly orders: KnownOrders | null;
  /** Metrics and communities, computed in parallel with the requests. */
  readonly analytics = new Analytics();
  /** The statements that mutations of this process record. */
  readonly feed = new StatementFeed();

  /** The key that signs bookmarks, base64url, the same for all instances; null if the engine has no bookmarks. */
  readonly bookmarkKey: string | null;
  /** The Cypher texts that reads are composed of. */
  readonly cypher: CypherFiles;

  private constructor(
    engine: GraphEngine,
    runner: QueryRunner,
    aliases: AliasBook,
    search: TextSearch,
    bookmarkKey: string | null,
    cypher: CypherFiles,
  ) {
    this.cypher = cypher;
    this.bookmarkKey = bookmarkKey;
    this.engine = engine;
    this.runner = runner;
    this.aliases = aliases;
    this.search = search;
    this.orders =
      engine.kind === 'embedded' ? new KnownOrders(runner, { onCommit: (heard) => engine.onCommit?.(heard) }) : null;
  }

  /** Opens the configured graph and migrates it. Errors: DATA_UNREADABLE, SERVICE_UNAVAILABLE, MIGRATION_MISMATCH. */
  static async open(config: EngineConfig, now: () => Date = () => new Date()): Promise<Graph> {
    const cypher = readCypherFiles();
    const catalogue = cypher.queries;
    const engine = await openEngine(config);
    try {
      const search = openSearch(engine, cypher, () => runner);
      const runner: QueryRunner = new QueryRunner(engine, catalogue, undefined, {
        matchText: (text, asking) => search.matches(asking, text),
        rollUp: async (stateIds, asking) => (await StateRollup.read(asking, stateIds)).spansByActor(),
        statesOfAll: async (asking) => (await StateRollup.read(asking, null)).statesByActor(),
      });
      await migrate(engine, runner, catalogue, now, { '0007FoldedNames': () => foldNames(runner) });
      const aliases = new AliasBook(runner);
      await aliases.refresh();
      // Other processes may merge subjects in Neo4j; no other process can open an embedded graph.
      if (engine.kind === 'neo4j') aliases.keepFresh();
      const bookmarkKey = engine.kind === 'neo4j' ? await bookmarkKeyOf(runner) : null;
      return new Graph(engine, runner, aliases, search, bookmarkKey, cypher);
    } catch (error) {
      await engine.close();
      throw isAway(error)
        ? new ServiceError(error.code, `${engine.location}: ${error.message}`, { cause: error })
        : error;
    }
  }

  /** Loads a file in the exchange format and makes it durable. Errors: BAD_USER_INPUT, CONFLICT. */
  async load(file: string, now: () => Date = () => new Date(), onStep?: LoadStep): Promise<LoadReport> {
    const { loadExchangeFile } = await import('./exchange/load-exchange.js');
    const recording = { recordedAt: now().toISOString(), recordedBy: null };
    const report = await loadExchangeFile(this.runner, this.aliases, file, recording, onStep);
    await this.engine.checkpoint();
    return report;
  }

  /** Loads the Vienna dataset if the database is empty, without even an API key; returns whether it did. */
  async fillIfEmpty(): Promise<boolean> {
    const [row] = await this.runner.read('findAnyNode', {});
    if (row!.count > 0) return false;
    await this.load(VIENNA_DATASET);
    return true;
  }

  /**
   * Distinguishes the current answers of this process from earlier ones: the version of the graph, and the state of the data that
   * this process keeps in memory. Whatever the runner reads afterwards is at least as new.
   */
  async version(runner: QueryRunner): Promise<string> {
    return `${await runner.firstVersion()} ${this.aliases.state}`;
  }

  async size(): Promise<GraphSize> {
    const counts = await this.runner.read('countNodesByLabel', {});
    const sum = (labels: string[]) =>
      counts.filter(({ label }) => labels.includes(label)).reduce((total, { count }) => total + count, 0);
    return {
      nodes: sum(['Person', 'State', 'Organization', 'Group', 'Agreement', 'Event', 'Topic', 'Source']),
      statements: sum(['Statement']),
    };
  }

  async close(): Promise<void> {
    this.aliases.stop();
    await this.analytics.close();
    await this.engine.close();
  }
}
