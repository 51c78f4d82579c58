// Every behaviour test runs once for each engine: the embedded one, and a real Neo4j where NEO4J_URI names one. With
// TEST_ENGINES=neo4j it runs on Neo4j only, for a run beside one of the embedded engine.
//
// Fixture policy: a suite opens its own graph with `openTestGraph`, which starts empty (Neo4j is cleared first), and loads
// the smallest data that shows the behaviour: the Vienna dataset, a file below tests/fixtures, or lines written inline.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { type EngineConfig, readConfig } from '../src/config.js';
import { ServiceError } from '../src/errors/service-error.js';
import { Graph } from '../src/graph.js';

/** The Vienna dataset. */
export const VIENNA = 'data/vienna.jsonl';

/** The instant at which test data is recorded, the same on both engines, so that answers can be compared. */
export const RECORDED_AT = new Date('2026-01-01T00:00:00.000Z');

const CONNECT_LIMIT_MS = 15_000;

/** The embedded engine, in memory. */
export const EMBEDDED: EngineConfig = { kind: 'embedded', folder: null };

// Each jest worker has its own server.
const servers = process.env.NEO4J_URIS?.split(' ');
if (servers) process.env.NEO4J_URI = servers[(Number(process.env.JEST_WORKER_ID ?? 1) - 1) % servers.length];

/** The Neo4j of this run; null without NEO4J_URI. */
export const NEO4J: EngineConfig | null = process.env.NEO4J_URI ? readConfig(process.env).engine : null;

const isEmbeddedWanted = process.env.TEST_ENGINES !== 'neo4j';
const notSet = '(skipped: NEO4J_URI is not set)';

/** Declares the same tests on each engine; without NEO4J_URI the report says that Neo4j was skipped. */
export function describeOnEachEngine(
  subject: string,
  define: (config: EngineConfig, engineName: string) => void,
): void {
  if (isEmbeddedWanted) describe(`${subject} on the embedded engine`, () => define(EMBEDDED, 'the embedded engine'));
  if (NEO4J) describe(`${subject} on Neo4j`, () => define(NEO4J, 'Neo4j'));
  else describe.skip(`${subject} on Neo4j ${notSet}`, () => define(EMBEDDED, 'Neo4j'));
}

/**
 * Declares tests that need Neo4j: that of this run, which they receive, or one that they start, since only if there is one are
 * Java and the jars known to be installed. Without NEO4J_URI the report says that they were skipped.
 */
export function describeOnNeo4j(subject: string, define: (config: EngineConfig) => void): void {
  if (NEO4J) describe(subject, () => define(NEO4J));
  else describe.skip(`${subject} ${notSet}`, () => define(EMBEDDED));
}

/**
 * Removes every node and edge of the Neo4j server of this run. The records of migrations are kept, like the indexes, unless
 * `migrations` is set: verifying each index takes longer than most tests.
 */
async function clearNeo4j(
  config: Extract<EngineConfig, { kind: 'neo4j' }>,
  { migrations = false } = {},
): Promise<void> {
  const auth = config.password === null ? undefined : neo4j.auth.basic(config.username ?? 'neo4j', config.password);
  const driver = neo4j.driver(config.uri, auth);
  const session = driver.session({ database: config.database ?? undefined });
  try {
    // Edges first: a source with 90,000 of them exceeds one transaction of a small server.
    await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 5000 ROWS');
    const which = migrations ? 'MATCH (n)' : 'MATCH (n) WHERE NOT n:Migration';
    await session.run(`${which} CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS`);
  } finally {
    await session.close();
    await driver.close();
  }
}

/**
 * Opens the graph of an engine. The service waits a second for a connection, so that it can report in time that there is none; a
 * Neo4j on a machine busy with tests may need longer, so it is retried.
 */
export async function openGraph(config: EngineConfig): Promise<Graph> {
  const limit = performance.now() + CONNECT_LIMIT_MS;
  for (;;) {
    try {
      return await Graph.open(config, () => RECORDED_AT);
    } catch (error) {
      const isBusy = error instanceof ServiceError && error.code === 'SERVICE_UNAVAILABLE';
      if (!isBusy || performance.now() > limit) throw error;
      await sleep(200);
    }
  }
}

/** The graph of a cleared Neo4j server. Migrations of another version, left on a long-running server, are removed. */
async function openEmptyNeo4j(config: Extract<EngineConfig, { kind: 'neo4j' }>): Promise<Graph> {
  await clearNeo4j(config);
  try {
    return await openGraph(config);
  } catch (error) {
    if (!(error instanceof ServiceError && error.code === 'MIGRATION_MISMATCH')) throw error;
    await clearNeo4j(config, { migrations: true });
    return openGraph(config);
  }
}

/** An empty migrated graph on an engine, with these files loaded. Close it after use. */
export async function openTestGraph(config: EngineConfig, files: string[] = []): Promise<Graph> {
  const graph = await (config.kind === 'neo4j' ? openEmptyNeo4j(config) : openGraph(config));
  for (const file of files) await graph.load(file, () => RECORDED_AT);
  return graph;
}

/** A temporary file in the exchange format with these lines. */
export function exchangeFile(lines: object[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'demarche-test-')), 'lines.jsonl');
  writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
  return file;
}
