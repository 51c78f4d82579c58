// npm run bench:profile: where a request of the embedded engine spends its time, on ICEWS14, as a table and a flame graph.
//
//   node bench/profile.js [--operation twoHops] [--cached 1000000] [--requests 3000] [--svg FILE]
//
// The service runs in this process and is called without a socket, so that the profile has nothing of a client. `--cached` is
// DEMARCHE_CACHED_VALUES. The first sixth of the requests is a warm-up and does not count.
import { readFileSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { readConfig } from '../dist/config.js';
import { Graph } from '../dist/graph.js';
import { createServer } from '../dist/server/create-server.js';
import { flameGraph } from './flame-graph.js';
import { OPERATIONS } from './operations.js';
import { chosenOf, readOptions } from './options.js';
import { requestsOf } from './requests.js';
import { Sample } from './samples.js';
import { eventsFile, loadedGraph, temporaryFolder } from './setup.js';

const SAMPLE_EVERY_US = 200;
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The stages of a request, each with a pattern for the files of its functions. */
const PARTS = [
  ['GraphQL: execution, validation', /node_modules\/(graphql|type-graphql|@graphql-tools)\//],
  [
    'HTTP: Fastify, Apollo Server',
    /node_modules\/(fastify|@apollo|@as-integrations|light-my-request|avvio|find-my-way|secure-json-parse|pino|negotiator)\//,
  ],
  ['checks of arguments', /node_modules\/class-validator\/|dist\/bounds\//],
  ['the way to the embedded engine', /node_modules\/@grafeo-db\/|dist\/engine\//],
  ['Demarche: execution', /dist\/execution\//],
  ['Demarche: resolvers', /dist\/graphql\//],
  ['Demarche: loaders, queries, domain', /dist\/(loader|query|domain)\//],
  ['Demarche: server and the rest', /dist\//],
  ['Node.js', /^node:/],
];

function partOf({ functionName, url }) {
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (functionName === '(idle)') return 'waiting: the threads of the embedded engine';
  return PARTS.find(([, files]) => files.test(url))?.[0] ?? 'the rest: JSON, promises';
}

const {
  operation: name,
  cached,
  requests,
  svg,
} = readOptions({
  operation: 'twoHops',
  cached: '1000000',
  requests: '3000',
  svg: '',
});
const [chosen] = chosenOf(
  'operation',
  name,
  OPERATIONS.map((operation) => operation.name),
);
const operation = OPERATIONS.find((one) => one.name === chosen);
const folder = temporaryFolder();
const { file } = await eventsFile(folder);
const sampleFile = join(folder, 'sample.json');
const { settings } = await loadedGraph('embedded', { folder, file, sampleFile });
const sample = new Sample(JSON.parse(readFileSync(sampleFile, 'utf8')));
const graph = await Graph.open(readConfig(settings).engine);
const app = await createServer(graph, pino({ level: 'silent' }), undefined, { cachedValues: Number(cached) });
const count = Number(requests);
// Drawn again each time, so that cached values are hit as often as with real requests.
const draws = Array.from({ length: count }, () => operation.variables(sample));
const bodies = requestsOf(operation, 'demarche', draws);

async function ask({ path, headers, body }) {
  const { statusCode, payload } = await app.inject({ method: 'POST', url: path, headers, payload: body });
  if (statusCode !== 200) throw new Error(payload);
}

const warmUp = Math.floor(count / 6);
for (const body of bodies.slice(0, warmUp)) await ask(body);
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_US });
await session.post('Profiler.start');
for (const body of bodies.slice(warmUp)) await ask(body);
const { profile } = await session.post('Profiler.stop');
await app.close();
await graph.close();

const spent = new Map();
const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
profile.samples.forEach((id, index) => {
  const part = partOf(nodes.get(id).callFrame);
  spent.set(part, (spent.get(part) ?? 0) + profile.timeDeltas[index]);
});
const asked = count - warmUp;
const total = [...spent.values()].reduce((sum, micros) => sum + micros, 0);
console.log(`${operation.title}, ${asked} requests, DEMARCHE_CACHED_VALUES=${cached}\n`);
console.log('| part | ms a request | share |\n| --- | --: | --: |');
for (const [part, micros] of [...spent].sort((a, b) => b[1] - a[1])) {
  console.log(`| ${part} | ${(micros / 1000 / asked).toFixed(2)} | ${((micros / total) * 100).toFixed(0)} % |`);
}
console.log(`| all | ${(total / 1000 / asked).toFixed(2)} | |`);
if (svg) writeFileSync(svg, flameGraph(profile, ROOT));
