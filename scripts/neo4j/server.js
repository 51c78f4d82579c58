import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { classArchive, fetchJars, jarFolder, mavenProblem } from './jars.js';
import { findJava } from './java.js';
import { Jvm } from './jvm.js';
import { takePort } from './port.js';
import { Problem } from './problem.js';
import { PINNED_VERSION } from './version.js';

/**
 * Starts a Neo4j community server on 127.0.0.1 and waits until it answers. See server.d.ts for the options.
 * @param {import('./server.js').Neo4jOptions} [options]
 * @returns {Promise<Neo4jServer>}
 */
export async function startNeo4j({ port = 0, dataDir, version = PINNED_VERSION, ...options } = {}) {
  const { password, brief = false, quiet = false } = options;
  if (password !== undefined && password.length < 8) {
    throw new Problem('NEO4J_PASSWORD is too short: Neo4j wants at least 8 characters.');
  }
  const taken = await takePort(port);
  const java = await prepare(version, quiet ? () => {} : (line) => console.error(line));
  const home = dataDir === undefined ? await mkdtemp(join(tmpdir(), 'demarche-neo4j-')) : await makeFolder(dataDir);
  const temporary = dataDir === undefined;
  const files = { jars: jarFolder(version), archive: classArchive(version, java.version), home };
  const launch = { java: java.program, ...files, port: taken, temporary, password, brief };
  const server = new Neo4jServer(launch, version);
  try {
    await server.restart();
  } catch (error) {
    await server.close();
    throw error;
  }
  return server;
}

/** A Neo4j server that this process started. */
class Neo4jServer {
  #launch;
  /** @type {Jvm | null} */
  #jvm = null;

  /**
   * @param {import('./jvm.js').Launch} launch
   * @param {string} version
   */
  constructor(launch, version) {
    this.#launch = launch;
    this.version = version;
    this.port = launch.port;
    this.uri = `bolt://127.0.0.1:${launch.port}`;
    this.dataDir = launch.home;
  }

  get pid() {
    return this.#jvm?.running ? this.#jvm.pid : undefined;
  }

  get exited() {
    return this.#jvm?.exited ?? Promise.resolve('never started');
  }

  async stop() {
    await this.#jvm?.stop();
  }

  async kill() {
    await this.#jvm?.kill();
  }

  async restart() {
    await this.stop();
    this.#jvm = new Jvm(this.#launch);
    await this.#jvm.ready();
  }

  async close() {
    await this.stop();
    if (this.#launch.temporary) await rm(this.#launch.home, { recursive: true, force: true });
  }
}

/**
 * Makes sure that Java and the jars are installed.
 * @param {string} version
 * @param {(line: string) => void} tell
 * @returns {Promise<{ program: string, version: string | undefined }>} the Java to use
 */
async function prepare(version, tell) {
  const fetched = existsSync(jarFolder(version));
  const java = await findJava();
  const problems = [java.problem, fetched ? null : await mavenProblem()].filter((problem) => problem !== null);
  if (problems.length > 0) throw new Problem(`Neo4j cannot be started: ${problems.join(', and ')}.`);
  if (!fetched) {
    tell(`Fetching Neo4j ${version} with Maven (about 125 MB, once) …`);
    await fetchJars(version);
  }
  return java;
}

/** @param {string} folder */
async function makeFolder(folder) {
  const path = resolve(folder);
  await mkdir(path, { recursive: true }).catch((error) => {
    throw new Problem(`The data folder ${path} cannot be made: ${error.message}.`);
  });
  return path;
}
