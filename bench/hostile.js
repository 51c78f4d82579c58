// Sends the service requests that are meant to bring it down, one after the other, and prints for each how long the event loop
// was blocked, how far memory rose and how large the answer was.
//
//   node bench/hostile.js [--program bin/demarche.js] [--only TEXT] [--locked]
//
// Needs Linux, which records the peak of a process's memory. The graph is the Vienna dataset, in memory.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import WebSocket from 'ws';
import { HOSTILE_MESSAGES, HOSTILE_REQUESTS } from './hostile/requests.js';
import { environmentWith } from './servers.js';

const { values } = parseArgs({
  options: {
    program: { type: 'string', default: fileURLToPath(new URL('../bin/demarche.js', import.meta.url)) },
    only: { type: 'string', default: '' },
    locked: { type: 'boolean', default: false },
  },
});
const MONITOR = new URL('hostile/monitor.js', import.meta.url).href;
const PATIENCE_MS = 40_000;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** The operations of the requests, as those that a locked service trusts. */
function manifest() {
  const texts = Object.values(HOSTILE_REQUESTS).flatMap(({ body }) => {
    try {
      const { query } = JSON.parse(body);
      return typeof query === 'string' && /^(query|subscription) [QS]\(/.test(query) ? [query] : [];
    } catch {
      return [];
    }
  });
  const operations = [...new Set(texts)].map((body, index) => ({
    id: `q${index}`,
    body,
    name: body.startsWith('query') ? 'Q' : 'S',
    type: body.split(' ', 1)[0],
  }));
  const file = join(mkdtempSync(join(tmpdir(), 'demarche-hostile-')), 'operations.json');
  writeFileSync(file, JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }));
  return file;
}

class Service {
  static async start() {
    const service = new Service();
    service.port = await freePort();
    const settings = {
      PORT: String(service.port),
      DEMARCHE_DATA: ':memory:',
      DEMARCHE_MAX_BATCH: '1000',
      LOG_LEVEL: 'fatal',
    };
    if (values.locked) Object.assign(settings, { DEMARCHE_OPERATIONS: manifest(), DEMARCHE_LOCKED: 'true' });
    service.child = spawn(process.execPath, ['--expose-gc', '--import', MONITOR, values.program, 'serve'], {
      env: environmentWith(settings),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    service.log = '';
    service.child.stderr.on('data', (text) => (service.log = (service.log + text).slice(-2_000)));
    for (let tries = 0; ; tries++) {
      const ready = await fetch(`${service.address}/readyz`).catch(() => null);
      if (ready?.ok) return service;
      if (tries > 300 || service.isOver) throw new Error(`the service does not start: ${service.log}`);
      await sleep(100);
    }
  }

  get address() {
    return `http://127.0.0.1:${this.port}`;
  }

  get isOver() {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  async ask(question) {
    if (this.isOver) return null;
    this.child.send(question);
    const answer = once(this.child, 'message', { signal: AbortSignal.timeout(PATIENCE_MS) });
    return answer.then(
      ([told]) => told,
      () => null,
    );
  }

  async stop() {
    if (this.isOver) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }
}

async function sendRequest(service, { method, path, body, headers = {} }) {
  const response = await fetch(service.address + path, {
    ...{ method, body, headers: { ...(body && { 'content-type': 'application/json' }), ...headers } },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return { status: response.status, text: await response.text() };
}

async function sendMessage(service, text) {
  const socket = new WebSocket(`ws://127.0.0.1:${service.port}/graphql`, 'graphql-transport-ws');
  let received = '';
  await once(socket, 'open');
  const isInit = text.startsWith('{"type":"connection_init"');
  if (!isInit) {
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
  }
  const closed = once(socket, 'close').then(([code]) => code);
  socket.on('message', (data) => (received += data));
  socket.send(text);
  const code = await Promise.race([closed, sleep(500, 'open')]);
  socket.terminate();
  return { status: code, text: received };
}

const rows = [
  ...Object.entries(HOSTILE_REQUESTS).map(([name, request]) => [name, (service) => sendRequest(service, request)]),
  ...Object.entries(HOSTILE_MESSAGES).map(([name, text]) => [name, (service) => sendMessage(service, text)]),
].filter(([name]) => name.includes(values.only));

console.log('| request | status | code | stall, ms | memory, MB | answer, KB |\n| --- | --- | --- | --- | --- | --- |');
let service = null;
for (const [name, send] of rows) {
  if (!service || service.isOver) {
    service = await Service.start();
    for (let times = 0; times < 30; times++) {
      // So that its code is compiled, and its memory is that of a service in use.
      await sendRequest(service, HOSTILE_REQUESTS['an unknown key of 900,000 letters']).catch(() => null);
      await sendRequest(service, {
        method: 'POST',
        path: '/graphql',
        body: '{"query":"{ actors { nodes { id nope } } }"}',
      }).catch(() => null);
    }
  }
  const before = await service.ask('begin');
  const answer = await send(service).catch((error) => ({ status: error.cause?.code ?? error.name, text: '' }));
  await sleep(5);
  const after = await service.ask('end');
  const code = /"code":"([A-Z_]+)"/.exec(answer.text)?.[1] ?? (/"data"/.test(answer.text) ? 'answered' : '');
  const cells = [
    ...[name, answer.status, code],
    ...(before && after
      ? [after.stallMs.toFixed(0), (after.peak - before.resident).toFixed(1)]
      : ['the process ended', '']),
    (Buffer.byteLength(answer.text) / 1_000).toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
  if (!after) await service.stop();
}
await service?.stop();
process.exit(0);
