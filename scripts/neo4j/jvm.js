import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from './problem.js';

const LAUNCHER = fileURLToPath(new URL('Launcher.java', import.meta.url));
const START_LIMIT_MS = 180_000;
const STOP_LIMIT_MS = 60_000;
const FLAGS = [
  '-Xmx1g',
  // Full size from the start: a growing heap has a small young generation, on which an import then spends a quarter of its time.
  '-Xms1g',
  // With a small heap and few processors it takes a fifth less of their time than the default, which has its own threads.
  '-XX:+UseSerialGC',
  ...['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  ),
];

/**
 * @typedef {object} Launch
 * @property {string} java
 * @property {string} jars
 * @property {string} archive  the cache of the classes of a start: written by the first JVM that exits normally
 * @property {string} home
 * @property {number} port
 * @property {boolean} temporary  an orphaned JVM removes its home
 * @property {string | undefined} password
 * @property {boolean} brief  use only the quick compiler of the JVM: the other one does not pay off for the many forms of a few minutes of tests
 */

/** One run of the JVM. The JVM stops when its standard input closes, however this process ends. */
export class Jvm {
  #child;
  #output = '';
  /** @type {Promise<string>} */
  exited;

  /** @param {Launch} launch */
  constructor({ java, jars, archive, home, port, temporary, password, brief }) {
    const part = `${archive}.${process.pid}-${port}`;
    const flags = [
      ...FLAGS,
      existsSync(archive) ? `-XX:SharedArchiveFile=${archive}` : `-XX:ArchiveClassesAtExit=${part}`,
      ...(brief ? ['-XX:TieredStopAtLevel=1'] : []),
    ];
    const args = [...flags, '-cp', join(jars, '*'), LAUNCHER, home, String(port), ...(temporary ? ['temporary'] : [])];
    const { NEO4J_PASSWORD: _, ...environment } = process.env;
    // Its own process group: Ctrl-C must reach the JVM through us, after the processes that use it have finished.
    this.#child = spawn(java, args, {
      detached: true,
      stdio: 'pipe',
      env: password === undefined ? environment : { ...environment, NEO4J_PASSWORD: password },
    });
    this.#child.stdin.on('error', () => {}); // the JVM has already exited
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        this.#output = (this.#output + text).slice(-20_000);
      });
    }
    this.exited = new Promise((resolve) => {
      this.#child.once('error', (error) => resolve(error.message));
      this.#child.once('close', (status, signal) => {
        // A file that a killed JVM was writing is incomplete.
        if (existsSync(part)) status === 0 ? renameSync(part, archive) : rmSync(part);
        resolve(signal ?? `status ${status}`);
      });
    });
  }

  get pid() {
    return this.#child.pid;
  }

  get running() {
    return this.#child.pid !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Settles when the server answers, or has failed to start. */
  async ready() {
    const limit = setTimeout(() => this.#child.kill('SIGKILL'), START_LIMIT_MS);
    const said = new Promise((resolve) => {
      this.#child.stdout.on('data', () => /^READY$/m.test(this.#output) && resolve(null));
    });
    const death = await Promise.race([said, this.exited]);
    clearTimeout(limit);
    if (death !== null) throw new Problem(explain(this.#output, death));
  }

  /** Asks the server to shut down, and waits for it; kills it if that takes too long. */
  async stop() {
    if (!this.running) return this.exited;
    this.#child.stdin.write('stop\n');
    const limit = setTimeout(() => this.#child.kill('SIGKILL'), STOP_LIMIT_MS);
    return this.exited.finally(() => clearTimeout(limit));
  }

  /** Kills the JVM, as in a power cut. */
  async kill() {
    if (this.running) this.#child.kill('SIGKILL');
    return this.exited;
  }
}

/**
 * @param {string} output
 * @param {string} death
 */
function explain(output, death) {
  const failure = /^FAILED (.*)/m.exec(output)?.[1];
  if (failure?.startsWith('FileLockException')) {
    return 'Neo4j did not start: another server uses this data folder; stop that one, or give another with --data.';
  }
  if (failure !== undefined) return `Neo4j did not start: ${failure}`;
  return `Neo4j did not start (${death}). It said:\n${output.trim() || '(nothing)'}`;
}
