// How long a lookup of one client takes while another sends, 12 at once and without a pause, the operation that costs the
// database most for its points. Each engine is measured at rest first, then under that load.
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { parseArgs } from 'node:util';
import { Server } from './servers.js';
import { eventsFile, loadedGraph, temporaryFolder } from './setup.js';

const { values } = parseArgs({
  options: {
    engines: { type: 'string', default: 'embedded,neo4j' },
    seconds: { type: 'string', default: '15' },
    'at-once': { type: 'string', default: '12' },
    program: { type: 'string' },
    data: { type: 'string' },
  },
});
const SECONDS = Number(values.seconds);
const AT_ONCE = Number(values['at-once']);
const PAUSE_MS = 50;
const FIELDS = 19;

/** The day of the year 2014 with this number, modulo 365. */
const dayOf = (number) => new Date(Date.UTC(2014, 0, 1 + (number % 365))).toISOString().slice(0, 10);

let sent = 0;
/** Another operation each time, so that no cache answers it. */
function heavyOperation() {
  const fields = Array.from({ length: FIELDS }, (_, index) => {
    sent += 1;
    const interval = [dayOf(sent), dayOf(sent * 7)].sort().join('/');
    return `a${index}: interactions(first: 1, filter: { heldOn: "${interval}" }) { totalCount nodes { id } }`;
  });
  return `{ ${fields.join(' ')} }`;
}

let looked = 0;
function lookup() {
  looked += 1;
  return `query Lookup${looked} { state(id: "state/iran") { id name statements(first: 1) { nodes { id } } } }`;
}

/** Sends an operation from an address of this machine; returns the milliseconds to the end of its answer, and its outcome. */
function ask(port, agent, localAddress, query) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const body = JSON.stringify({ query });
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    request({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', agent, localAddress, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => {
        const hasErrors = response.statusCode !== 200 || JSON.parse(text).errors !== undefined;
        resolve({ ms: performance.now() - begun, isFailed: hasErrors, text });
      });
    })
      .on('error', reject)
      .end(body);
  });
}

/** The processor seconds that a process has used, and its peak memory in MB. */
function usageOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1];
  return { seconds: (Number(fields[11]) + Number(fields[12])) / 100, megabytes: Math.round(Number(peak) / 1024) };
}

const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
const at = (numbers, share) =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? Number.NaN;
const shown = (ms) => `${ms.toFixed(0)} ms`;

/** Sends lookups one after the other until a time is over; returns how long each took. */
async function lookUntil(port, end) {
  const agent = new Agent({ keepAlive: true });
  const times = [];
  let failedCount = 0;
  while (performance.now() < end) {
    const { ms, isFailed } = await ask(port, agent, '127.0.0.2', lookup());
    times.push(ms);
    if (isFailed) failedCount += 1;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  agent.destroy();
  return { times, failedCount };
}

/** Sends one client's operations, AT_ONCE at a time, until a time is over. */
async function pressUntil(port, end) {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const times = [];
  let failedCount = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() < end) {
        const { ms, isFailed } = await ask(port, agent, '127.0.0.1', heavyOperation());
        times.push(ms);
        if (isFailed) failedCount += 1;
      }
    }),
  );
  agent.destroy();
  return { times, failedCount };
}

const folder = temporaryFolder();

async function newlyLoaded(engine) {
  return loadedGraph(engine, { folder, ...(await eventsFile(folder)) });
}

function alreadyLoaded(engine) {
  const { NEO4J_URI } = process.env;
  return { settings: engine === 'neo4j' ? { NEO4J_URI } : { DEMARCHE_DATA: values.data }, stop: async () => {} };
}

for (const engine of values.engines.split(',')) {
  const graph = values.data ? alreadyLoaded(engine) : await newlyLoaded(engine);
  const probe = {
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  };
  const server = await Server.start({
    name: engine,
    kind: 'demarche',
    settings: graph.settings,
    probe,
    program: values.program,
  });
  try {
    await lookUntil(server.port, performance.now() + 2_000);
    const rest = await lookUntil(server.port, performance.now() + 5_000);
    const before = usageOf(server.pid);
    const end = performance.now() + SECONDS * 1_000;
    const pressing = pressUntil(server.port, end);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const loaded = await lookUntil(server.port, end);
    const pressed = await pressing;
    const after = usageOf(server.pid);
    const row = (name, { times, failedCount }) =>
      console.log(
        `| ${engine} | ${name} | ${times.length} | ${shown(at(times, 0.5))} | ${shown(at(times, 0.95))} | ${shown(at(times, 1))} | ${failedCount} |`,
      );
    console.log(
      '| engine | what | answers | median | 95 % | slowest | failed |\n| --- | --- | --: | --: | --: | --: | --: |',
    );
    row('lookups at rest', rest);
    row('lookups beside the other client', loaded);
    row("the other client's operations", pressed);
    console.log(
      `${engine}: ${(after.seconds - before.seconds).toFixed(1)} s of processor time, ${after.megabytes} MB at most`,
    );
  } finally {
    await server.stop();
    await graph.stop();
  }
}
