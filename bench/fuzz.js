// Sends the service thousands of random operations, generated from the schema, over HTTP, and prints the outcomes.
//
//   node bench/fuzz.js [--operations N] [--seed N]
//
// Each must be answered or refused: no status of 500 or more, no internal error, no internal details, and memory that does not
// grow. The graph is the Vienna dataset in memory; with NEO4J_URI, a Neo4j whose graph is empty. Exits with 1 if something was
// found, and prints the operation and its seed.
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { addApiKey } from '../dist/access/api-keys.js';
import { readConfig } from '../dist/config.js';
import { Graph } from '../dist/graph.js';
import { createSchema } from '../dist/graphql/schema.js';
import { createServer } from '../dist/server/create-server.js';
import { LEAKS, RandomOperations } from './random-operations.js';

const { values } = parseArgs({
  options: { operations: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const count = Number(values.operations);
const MAX_FOUND = 10;

/** A stream of numbers from 0 to 2^32 - 1 (mulberry32); the same seed gives the same stream. */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

function megabytes() {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return `${Math.round(rss / 1e6)} MB resident, ${Math.round(heapUsed / 1e6)} MB of heap`;
}

const config = readConfig({ ...process.env, DEMARCHE_DATA: ':memory:' });
const graph = await Graph.open(config.engine);
await graph.fillIfEmpty();
const key = await addApiKey(graph.runner, `fuzz-${Date.now()}`, 'EDITOR', new Date());
let lastLog = '';
const log = new Writable({
  write(line, _encoding, done) {
    if (/"level":[56]0/.test(String(line))) lastLog = String(line).trim();
    done();
  },
});
const app = await createServer(graph, pino({ level: 'warn' }, log));
const url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`;

const operations = new RandomOperations(createSchema());
const codes = new Map();
const found = [];
const slowest = { ms: 0, query: '' };
const started = performance.now();
console.log(`before: ${megabytes()}`);
for (let index = 1; index <= count && found.length < MAX_FOUND; index++) {
  const random = randomNumbers(Number(values.seed) * 1_000_003 + index);
  const operation = operations.from(Uint8Array.from({ length: random() % 400 }, () => random() >>> 8));
  const headers = { 'content-type': 'application/json' };
  if (index % 2 === 0) headers.authorization = `Bearer ${key}`;
  const begun = performance.now();
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(operation) });
  const body = await response.text();
  const ms = performance.now() - begun;
  if (ms > slowest.ms) Object.assign(slowest, { ms, query: operation.query });
  const outcomes = new Set([...body.matchAll(/"code":"([A-Z_]+)"/g)].map(([, code]) => code));
  for (const code of outcomes.size > 0 ? outcomes : ['answered']) codes.set(code, (codes.get(code) ?? 0) + 1);
  const leaks = LEAKS.filter((leak) => leak.test(body));
  if (response.status >= 500 || leaks.length > 0) {
    found.push(index);
    console.log(`\n!! operation ${index}: status ${response.status} ${leaks.join(' ')}`);
    console.log(JSON.stringify(operation).slice(0, 2_000));
    console.log(body.slice(0, 500));
    console.log(lastLog.slice(0, 1_500));
  }
  if (index % Math.ceil(count / 5) === 0) console.log(`after ${index}: ${megabytes()}`);
}
console.log(`${count} operations in ${Math.round((performance.now() - started) / 1000)} s; ${found.length} faults`);
for (const [code, times] of [...codes].sort((a, b) => b[1] - a[1])) console.log(`  ${code}: ${times}`);
console.log(`slowest: ${Math.round(slowest.ms)} ms, ${slowest.query.slice(0, 200)}`);
await app.close();
await graph.close();
process.exitCode = found.length > 0 ? 1 : 0;
