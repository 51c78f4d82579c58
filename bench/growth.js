// npm run bench:growth: the same operations on graphs of 100,000 statements and more, to see what grows with them.
//
//   node bench/growth.js [--sizes 100000,1000000,5000000] [--engines embedded,neo4j] [--seconds N] [--only OPERATION,…]
//                        [--hub-share 0.02] [--cached 0] [--out FILE]
//
// The statements are generated with the degrees of ICEWS14, on proportionally more actors; one more actor, the hub, makes a
// fiftieth of them all, or whatever share is given. Neo4j is not measured above a million. Nothing is cached of earlier requests
// (`--cached`, DEMARCHE_CACHED_VALUES), which would hide what grows.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareAnswers } from './compare.js';
import { drive, quantile } from './drive.js';
import { writeEvents } from './generated-events.js';
import { printGrowth } from './growth-report.js';
import { drawsOf, OPERATIONS } from './operations.js';
import { chosenOf, positiveNumber, readOptions } from './options.js';
import { measurePaging } from './paging.js';
import { requestsOf } from './requests.js';
import { randomFrom, Sample } from './samples.js';
import { Server } from './servers.js';
import { loadedGraph, serverOptions, temporaryFolder } from './setup.js';

const CONNECTIONS = 8;
/** Long enough to read the lists of a million statements, and to decode properties that are read for the first time. */
const WARM_UP_SECONDS = 5;
const LARGEST_ON_NEO4J = 1_000_000;
const SAMPLED_STATEMENTS = 20_000;
const HUB_ID = 'group/hub';
const SEED = 14;

const values = readOptions({
  sizes: '100000,1000000,5000000',
  engines: 'embedded',
  seconds: '3',
  'hub-share': '0.02',
  cached: '0',
  only: OPERATIONS.map(({ name }) => name).join(','),
  out: fileURLToPath(new URL('results/growth.json', import.meta.url)),
});
const sizes = values.sizes
  .split(',')
  .map((size) => positiveNumber('sizes', size))
  .sort((a, b) => a - b);
const engines = chosenOf('engines', values.engines, ['embedded', 'neo4j']);
const seconds = positiveNumber('seconds', values.seconds);
const hubShare = positiveNumber('hub-share', values['hub-share']);
const names = chosenOf(
  'only',
  values.only,
  OPERATIONS.map(({ name }) => name),
);
const operations = OPERATIONS.filter(({ name }) => names.includes(name));

/** Writes a file of this many statements, and returns what samples are drawn from: some of them, all equally likely. */
async function generate(statements, file) {
  const random = randomFrom(SEED);
  const edges = [];
  const named = {};
  let seen = 0;
  const idOf = (name) => {
    const id = `group/${name.toLowerCase().replace(' ', '-')}`;
    named[id] = name;
    return id;
  };
  await writeEvents(file, { statements, hubShare }, ([day, source, , target]) => {
    const place = seen < SAMPLED_STATEMENTS ? seen : Math.floor(random() * (seen + 1));
    seen += 1;
    if (place < SAMPLED_STATEMENTS) edges[place] = [idOf(source), idOf(target), day];
  });
  return new Sample({ edges, names: named, hubs: [HUB_ID] }, SEED);
}

async function measureOperation(operation, server, sample) {
  const draws = drawsOf(operation, sample);
  const { left, queries } = await compareAnswers(operation, [server], draws);
  if (left.length > 0) return { name: operation.name, left: left[0].why };
  const requests = requestsOf(operation, server.kind, draws);
  await drive(server, requests, { connections: CONNECTIONS, seconds: WARM_UP_SECONDS });
  const { perSecond, latencies, failures } = await drive(server, requests, { connections: CONNECTIONS, seconds });
  latencies.sort((a, b) => a - b);
  return {
    ...{ name: operation.name, queries: queries[server.name], perSecond, failures },
    ...{ medianMs: quantile(latencies, 0.5), p99Ms: quantile(latencies, 0.99) },
  };
}

async function measureSize(engine, statements) {
  const folder = temporaryFolder();
  const file = join(folder, 'events.tsv.gz');
  const sample = await generate(statements, file);
  const graph = await loadedGraph(engine, { folder, file });
  try {
    const { rows, ms } = graph.loaded;
    const importPerSecond = (rows / ms) * 1_000;
    console.log(
      `\n${engine}, ${rows.toLocaleString('en')} statements: ${Math.round(importPerSecond)} a second imported`,
    );
    const lookups = { lookup: drawsOf(OPERATIONS[0], sample) };
    const ownSettings = { DEMARCHE_CACHED_VALUES: values.cached };
    const server = await Server.start(serverOptions(graph, 'demarche', lookups, ownSettings));
    const size = { engine, statements: rows, importPerSecond, startMs: server.startMs };
    size.residentBytes = server.residentBytes();
    size.operations = [];
    for (const operation of operations) {
      // Pages are read before anything is written, since the hub may be the speaker of what is written.
      if (operation.isWrite) size.paging ??= await measurePaging(server, HUB_ID);
      size.operations.push(await measureOperation(operation, server, sample));
    }
    size.paging ??= await measurePaging(server, HUB_ID);
    size.residentBytesAtEnd = server.residentBytes();
    await server.stop();
    return size;
  } finally {
    await graph.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

process.once('SIGINT', () => {
  Server.stopAll().finally(() => process.exit(130));
});

const measured = [];
try {
  for (const engine of engines) {
    for (const size of sizes) {
      if (engine === 'neo4j' && size > LARGEST_ON_NEO4J) continue;
      measured.push(await measureSize(engine, size));
    }
    printGrowth(measured.filter((size) => size.engine === engine));
  }
} finally {
  await Server.stopAll();
}
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, `${JSON.stringify(measured, null, 2)}\n`);
console.log(`\nWritten to ${values.out}`);
