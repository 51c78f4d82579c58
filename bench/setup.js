// Sets up what is measured: the data in each engine, and the servers on them.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { startNeo4j } from '../scripts/neo4j/server.js';
import { ICEWS14, writeEvents } from './generated-events.js';
import { OPERATIONS, requestOf } from './operations.js';
import { JWT_SECRET, requestsOf } from './requests.js';
import { environmentWith, Server } from './servers.js';

const ICEWS14_FILE = fileURLToPath(new URL('../../shared/data/icews14.tsv.gz', import.meta.url));
const LOAD = fileURLToPath(new URL('load.js', import.meta.url));

/** A temporary folder, removed when this process ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The file of ICEWS14, or one like it if that is not beside the checkout. */
export async function eventsFile(folder) {
  if (existsSync(ICEWS14_FILE)) return { file: ICEWS14_FILE, data: 'ICEWS14' };
  const file = join(folder, 'events.tsv.gz');
  await writeEvents(file, ICEWS14);
  return { file, data: 'events generated with the degrees of ICEWS14' };
}

/** Loads events into the engine of the given settings, in a process of its own. */
export function load(settings, file, sampleFile) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LOAD, file, ...(sampleFile ? [sampleFile] : [])], {
    env: environmentWith(settings),
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (status !== 0) throw new Error(`Loading ${file} failed:\n${stderr || stdout}`);
  return JSON.parse(stdout);
}

/** A Neo4j to load into: the one that NEO4J_URI names, or one that is started here. `stop` ends the latter. */
export async function openNeo4j() {
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env;
  if (NEO4J_URI) {
    const given = { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE };
    const settings = Object.fromEntries(Object.entries(given).filter(([, value]) => value));
    return { settings, stop: async () => {} };
  }
  const server = await startNeo4j();
  return { settings: { NEO4J_URI: server.uri }, pid: server.pid, stop: () => server.close() };
}

/** Creates the full-text index by which the peer searches names, and waits until all indexes of Neo4j are complete. */
export async function indexNamesForPeer({ NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE }) {
  const auth = NEO4J_PASSWORD ? neo4j.auth.basic(NEO4J_USERNAME ?? 'neo4j', NEO4J_PASSWORD) : undefined;
  const driver = neo4j.driver(NEO4J_URI, auth);
  const config = { database: NEO4J_DATABASE };
  await driver.executeQuery(
    'CREATE FULLTEXT INDEX bench_subject_names IF NOT EXISTS FOR (n:Subject) ON EACH [n.name]',
    {},
    config,
  );
  await driver.executeQuery('CALL db.awaitIndexes(300)', {}, config);
  await driver.close();
}

/**
 * Loads a graph; returns the settings of a server on it, those of each of several servers that run at once, the process of the
 * database if known, and how to stop it.
 */
export async function loadedGraph(engine, { folder, file, sampleFile, serverCount = 1 }) {
  if (engine === 'embedded') {
    const graphFolder = join(folder, 'graph');
    const settings = { DEMARCHE_DATA: graphFolder };
    const loaded = load(settings, file, sampleFile);
    // Only one process at a time may open a folder: the others get copies, made while nobody has it open.
    const copies = Array.from({ length: serverCount - 1 }, (_, index) => `${graphFolder}-${index + 2}`);
    for (const copy of copies) cpSync(graphFolder, copy, { recursive: true });
    const settingsOfEach = [graphFolder, ...copies].map((place) => ({ DEMARCHE_DATA: place }));
    return { engine, loaded, settings, settingsOfEach, stop: async () => {} };
  }
  const database = await openNeo4j();
  const { settings, pid } = database;
  try {
    const loaded = load(settings, file, sampleFile);
    const settingsOfEach = Array.from({ length: serverCount }, () => settings);
    return { engine, loaded, settings, settingsOfEach, pid, stop: database.stop };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** The request that shows that a server is up: the first lookup, or, for the ceiling, its first request. */
function probeOf(kind, draws) {
  const operation = OPERATIONS.find(({ name }) => name === 'lookup');
  return requestsOf(operation, kind, draws.lookup)[0];
}

/** The options of a server on a graph; `kind` is demarche, ceiling or peer; `ownSettings` override the graph's. */
export function serverOptions(graph, kind, draws, ownSettings = {}) {
  const name = kind === 'peer' ? 'peer' : graph.engine;
  const settings = { ...graph.settings, ...ownSettings, DEMARCHE_JWT_SECRET: JWT_SECRET };
  return { name, kind, probe: probeOf(kind, draws), settings };
}

/**
 * Starts the servers of a graph: Demarche in each of the `ways`, `[name, settings]`, the ceiling, which answers the `draws` of
 * each operation, and on Neo4j the peer.
 */
export async function startServers(graph, draws, folder, ways) {
  const requests = OPERATIONS.filter(({ name }) => name in draws).map((operation) => [
    operation.name,
    draws[operation.name].map((draw) => requestOf(operation, 'demarche', draw)),
  ]);
  const requestsFile = join(folder, 'requests.json');
  writeFileSync(requestsFile, JSON.stringify(Object.fromEntries(requests)));
  const all = [
    ...ways.map(([way, settings]) => ({ kind: 'demarche', way, settings })),
    { kind: 'ceiling', way: 'ceiling', settings: { BENCH_REQUESTS: requestsFile } },
    ...(graph.engine === 'neo4j' ? [{ kind: 'peer', way: null, settings: {} }] : []),
  ];
  const servers = [];
  for (const [index, { kind, way, settings }] of all.entries()) {
    const options = serverOptions(graph, kind, draws, { ...graph.settingsOfEach[index], ...settings });
    const server = await Server.start({ ...options, name: way === null ? options.name : `${graph.engine} ${way}` });
    servers.push(Object.assign(server, { databasePid: graph.pid }));
  }
  return servers;
}

/** Reads what `load` wrote for samples. */
export function readSample(sampleFile) {
  return JSON.parse(readFileSync(sampleFile, 'utf8'));
}
