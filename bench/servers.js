// The servers under test, each a process of its own on a free port of this machine.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const START_LIMIT_MS = 600_000;
const POLL_MS = 2;
const LOG_LENGTH = 4_000;

const fileOf = (path) => fileURLToPath(new URL(path, import.meta.url));

const PROGRAMS = {
  demarche: [fileOf('../bin/demarche.js'), 'serve'],
  ceiling: [fileOf('ceiling/server.js')],
  peer: [fileOf('peer/server.js')],
};

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** This environment without settings of Demarche or Neo4j, but with those given. */
export function environmentWith(settings) {
  const rest = Object.entries(process.env).filter(([name]) => !/^(DEMARCHE_|NEO4J_|HOST$|PORT$|LOG_LEVEL$)/.test(name));
  return { ...Object.fromEntries(rest), NODE_ENV: 'production', LOG_LEVEL: 'error', ...settings };
}

/** Installs the peer unless it is installed as its lockfile says. */
export function installPeer() {
  const folder = fileOf('peer');
  const lock = `${folder}/package-lock.json`;
  const installed = `${folder}/node_modules/.package-lock.json`;
  const versionsIn = (file) =>
    Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages)
      .filter(([path, { optional }]) => path !== '' && !optional)
      .map(([path, { version }]) => `${path} ${version}`)
      .join('\n');
  if (existsSync(installed) && versionsIn(lock) === versionsIn(installed)) return;
  console.log('Installing the peer (npm ci in bench/peer) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The peer cannot be installed: npm ci in bench/peer failed.');
}

/** The processor time that a process has used, in milliseconds; null without a `pid`, or if this system does not report it. */
export function processorMs(pid) {
  if (pid === undefined) return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13);
    return (Number(user) + Number(system)) * 10;
  } catch {
    return null;
  }
}

/** A running server. `kind` is demarche, ceiling or peer; `settings` is its environment. */
export class Server {
  static #running = new Set();
  #child;
  #log = '';

  constructor(name, kind, port, child) {
    this.name = name;
    this.kind = kind;
    this.port = port;
    this.#child = child;
    Server.#running.add(this);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        this.#log = (this.#log + text).slice(-LOG_LENGTH);
      });
    }
  }

  /**
   * Starts a server and waits until `probe`, a request for `post`, is answered without errors. `startMs` is how long that took
   * from the start of the process. Errors: if the process ends before that, with its output.
   */
  static async start({ name, kind, settings, probe, nodeFlags = [], program = null }) {
    const port = await freePort();
    const begun = performance.now();
    const child = spawn(process.execPath, [...nodeFlags, ...(program ? [program, 'serve'] : PROGRAMS[kind])], {
      env: environmentWith({ ...settings, PORT: String(port) }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const server = new Server(name, kind, port, child);
    while (true) {
      const answer = await server.post(probe).catch(() => null);
      if (answer?.status === 200 && !answer.json.errors) break;
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`${name} ended before it answered (status ${child.exitCode}):\n${server.#log}`);
      }
      if (performance.now() - begun > START_LIMIT_MS) throw new Error(`${name} does not answer:\n${server.#log}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    server.startMs = performance.now() - begun;
    return server;
  }

  /** Sends one request, `{ path, headers, body }`, and returns its status, headers and JSON. */
  async post({ path, headers, body }) {
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, { method: 'POST', headers, body });
    const text = await response.text();
    return { status: response.status, headers: response.headers, bytes: text.length, json: JSON.parse(text) };
  }

  get pid() {
    return this.#child.pid;
  }

  /** The resident memory of the process, in bytes; null if this system does not report it. */
  residentBytes() {
    const { pid } = this.#child;
    try {
      return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1_024;
    } catch {
      const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
      return stdout?.trim() ? Number(stdout) * 1_024 : null;
    }
  }

  /** The processor time that the process has used, in milliseconds; null if this system does not report it. */
  processorMs() {
    return processorMs(this.pid);
  }

  async stop() {
    Server.#running.delete(this);
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill();
    await ended;
  }

  static async stopAll() {
    await Promise.all([...Server.#running].map((server) => server.stop()));
  }
}
