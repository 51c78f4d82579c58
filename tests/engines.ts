// Every behaviour test runs once for each engine: the embedded one always, and a real Neo4j where NEO4J_URI names one.
//
// Fixture policy: a suite opens its own graph with `openTestGraph`, which starts empty (Neo4j is cleared first), and loads
// the smallest data that shows the behaviour: the Vienna dataset, a file below tests/fixtures, or lines written inline.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { type EngineConfig, readConfig } from '../src/config.js';
import { Graph } from '../src/graph.js';

/** The Vienna dataset. */
export const VIENNA = 'data/vienna.jsonl';

/** The instant at which test data is recorded, the same on both engines so that answers can be compared. */
export const RECORDED_AT = new Date('2026-01-01T00:00:00.000Z');

const neo4jConfig = process.env.NEO4J_URI ? readConfig(process.env).engine : null;

/** The engines of this run, by name. */
export const ENGINES: [name: string, config: EngineConfig][] = [
  ['the embedded engine', { kind: 'embedded', folder: null }],
  ...(neo4jConfig ? ([['Neo4j', neo4jConfig]] as [string, EngineConfig][]) : []),
];

/** Defines the same tests on each engine; without NEO4J_URI it says in the report that Neo4j was skipped. */
export function describeOnEachEngine(
  subject: string,
  define: (config: EngineConfig, engineName: string) => void,
): void {
  for (const [name, config] of ENGINES) describe(`${subject} on ${name}`, () => define(config, name));
  if (!neo4jConfig)
    describe.skip(`${subject} on Neo4j (skipped: NEO4J_URI is not set)`, () => define(ENGINES[0]![1], 'Neo4j'));
}

/** Removes every node, edge, constraint and index of the Neo4j server of this run. */
async function clearNeo4j(config: Extract<EngineConfig, { kind: 'neo4j' }>): Promise<void> {
  const auth = config.password === null ? undefined : neo4j.auth.basic(config.username ?? 'neo4j', config.password);
  const driver = neo4j.driver(config.uri, auth);
  const session = driver.session({ database: config.database ?? undefined });
  try {
    // Edges first: a source with 90,000 of them is more than one transaction of a small server holds.
    await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 5000 ROWS');
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  } finally {
    await session.close();
    await driver.close();
  }
}

/** An empty migrated graph on an engine, with these files loaded. Close it after use. */
export async function openTestGraph(config: EngineConfig, files: string[] = []): Promise<Graph> {
  if (config.kind === 'neo4j') await clearNeo4j(config);
  const graph = await Graph.open(config, () => RECORDED_AT);
  for (const file of files) await graph.load(file, () => RECORDED_AT);
  return graph;
}

/** A temporary file of the exchange format with these lines. */
export function exchangeFile(lines: object[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'demarche-test-')), 'lines.jsonl');
  writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
  return file;
}
