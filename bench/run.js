// npm run bench: Demarche with nothing cached and as it is, compared with the peer, @neo4j/graphql, and with its ceiling, in one
// run (bench/README.md).
//
//   node bench/run.js [--rounds N] [--seconds N] [--warm-up N] [--connections 8,64] [--only OPERATION,…]
//                     [--engines embedded,neo4j] [--starts N] [--cached N] [--out FILE]
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareAnswers } from './compare.js';
import { drive, oneByOne, quantile } from './drive.js';
import { ALL_OPERATIONS } from './mixed-operations.js';
import { drawsOf, OPERATIONS } from './operations.js';
import { chosenOf, positiveNumber, readOptions } from './options.js';
import { printOperation, printSingles } from './report.js';
import { requestsOf } from './requests.js';
import { Sample } from './samples.js';
import { installPeer, Server } from './servers.js';
import {
  eventsFile,
  indexNamesForPeer,
  loadedGraph,
  readSample,
  serverOptions,
  startServers,
  temporaryFolder,
} from './setup.js';
import { printSummary } from './summary.js';
import { printTargets, targetsOf } from './targets.js';

const SEED = 14;
const LISTS_ONE_BY_ONE = 30;
const FIRST_CONNECTIONS = 64;
const FIRST_SECONDS = 5;

const values = readOptions({
  rounds: '3',
  seconds: '2',
  'warm-up': '3',
  connections: '8,64',
  only: ALL_OPERATIONS.map(({ name }) => name).join(','),
  engines: 'embedded,neo4j',
  starts: '5',
  cached: '',
  out: fileURLToPath(new URL('results/latest.json', import.meta.url)),
});
const [rounds, seconds, warmUp, starts] = ['rounds', 'seconds', 'warm-up', 'starts'].map((name) =>
  positiveNumber(name, values[name]),
);
const connectionCounts = values.connections.split(',').map((text) => positiveNumber('connections', text));
const names = chosenOf(
  'only',
  values.only,
  ALL_OPERATIONS.map(({ name }) => name),
);
const operations = ALL_OPERATIONS.filter(({ name }) => names.includes(name));
const engines = chosenOf('engines', values.engines, ['embedded', 'neo4j']);
/** How Demarche is measured: with nothing cached, and as it is; or with as many cached values as the option says. */
const WAYS =
  values.cached === ''
    ? [
        ['cold', { DEMARCHE_CACHED_VALUES: '0' }],
        ['warm', {}],
      ]
    : [[values.cached === '0' ? 'cold' : 'warm', { DEMARCHE_CACHED_VALUES: values.cached }]];

/** The time from the start of a process to its first answer, measured several times, and its memory then. */
async function measureStarts(options) {
  const milliseconds = [];
  let residentBytes = 0;
  for (let turn = 0; turn < starts; turn++) {
    const server = await Server.start(options);
    milliseconds.push(server.startMs);
    residentBytes = server.residentBytes();
    await server.stop();
  }
  milliseconds.sort((a, b) => a - b);
  return {
    server: options.name,
    startMs: quantile(milliseconds, 0.5),
    slowestStartMs: milliseconds.at(-1),
    residentBytes,
  };
}

/**
 * Lets every server answer lookups for some seconds. Node.js compiles the code that all requests share over thousands of them,
 * and the operation that is measured first should not pay for it.
 */
async function compilePaths(servers, draws) {
  for (const server of servers) {
    const requests = requestsOf(OPERATIONS[0], server.kind, draws);
    await drive(server, requests, { connections: FIRST_CONNECTIONS, seconds: FIRST_SECONDS });
  }
}

/** Warms the servers up and measures them in turn, in reverse order in every second round. */
async function measure(operation, connections, servers, draws) {
  const requests = new Map(servers.map((server) => [server, requestsOf(operation, server.kind, draws)]));
  const runs = new Map(servers.map((server) => [server, []]));
  for (const server of servers) {
    // A service that caches answers gets every request once before it is measured.
    const leastAnswers = server.name.endsWith('warm') ? draws.length : undefined;
    await drive(server, requests.get(server), { connections, seconds: warmUp, leastAnswers });
  }
  for (let round = 0; round < rounds; round++) {
    for (const server of round % 2 === 0 ? servers : servers.toReversed()) {
      const { databasePid } = server;
      runs.get(server).push(await drive(server, requests.get(server), { connections, seconds, databasePid }));
    }
  }
  return servers.map((server) => summaryOf(server.name, runs.get(server)));
}

function summaryOf(server, runs) {
  const perSecond = runs.map((run) => run.perSecond).sort((a, b) => a - b);
  const latencies = Float64Array.from(runs.flatMap((run) => run.latencies)).sort();
  return {
    server,
    perSecond: quantile(perSecond, 0.5),
    slowestRound: perSecond[0],
    fastestRound: perSecond.at(-1),
    medianMs: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    processorMs: medianOf(runs.map(({ ownMs }) => ownMs)),
    databaseMs: medianOf(runs.map(({ databaseMs }) => databaseMs)),
    requests: latencies.length,
    failures: runs.reduce((sum, { failures }) => sum + failures, 0),
  };
}

/** The median of the known numbers; null if there are none. */
function medianOf(numbers) {
  const known = numbers.filter((number) => number !== null).sort((a, b) => a - b);
  return known.length === 0 ? null : quantile(known, 0.5);
}

async function run() {
  const folder = temporaryFolder();
  const { file, data } = await eventsFile(folder);
  console.log(`${data}; Node ${process.version}, ${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GB`);
  const result = {
    data,
    node: process.version,
    processors: cpus().length,
    rounds,
    seconds,
    ways: Object.fromEntries(WAYS),
    engines: {},
    operations: [],
  };
  const graphs = [];
  const servers = [];
  try {
    let draws;
    for (const engine of engines) {
      const sampleFile = draws ? undefined : join(folder, 'sample.json');
      const graph = await loadedGraph(engine, { folder, file, sampleFile, serverCount: WAYS.length + 1 });
      graphs.push(graph);
      const { rows, ms } = graph.loaded;
      console.log(`${engine}: ${rows} events loaded in ${(ms / 1_000).toFixed(1)} s`);
      const sample = sampleFile && new Sample(readSample(sampleFile), SEED);
      draws ??= Object.fromEntries(operations.map((operation) => [operation.name, drawsOf(operation, sample)]));
      // The probe for a running server is a lookup, whatever is measured.
      draws.lookup ??= drawsOf(OPERATIONS[0], sample);
    }
    for (const graph of graphs) {
      if (graph.engine === 'neo4j') {
        installPeer();
        await indexNamesForPeer(graph.settings);
      }
      const kinds = graph.engine === 'neo4j' ? ['demarche', 'peer'] : ['demarche'];
      const cold = [];
      for (const kind of kinds) cold.push(await measureStarts(serverOptions(graph, kind, draws, WAYS.at(-1)[1])));
      servers.push(...(await startServers(graph, draws, folder, WAYS)));
      result.engines[graph.engine] = { loaded: graph.loaded, cold };
    }
    await compilePaths(servers, draws.lookup);
    for (const operation of operations) {
      console.log(`\n${operation.title}`);
      const asked = servers.filter(({ kind }) => kind !== 'ceiling' || operation.hasCeiling !== false);
      const { able, left, queries } = await compareAnswers(operation, asked, draws[operation.name]);
      for (const { server, why } of left) console.log(`  ${server} is left out: ${why}`);
      const measured = [];
      for (const connections of able.length === 0 ? [] : connectionCounts) {
        const rows = await measure(operation, connections, able, draws[operation.name]);
        measured.push({ connections, servers: rows });
        printOperation(connections, rows);
      }
      const single = await measureOneByOne(operation, able, draws[operation.name]);
      result.operations.push({
        name: operation.name,
        title: operation.title,
        left,
        queries,
        measured,
        ...(single && { single }),
      });
    }
    result.memory = servers.map((server) => ({ server: server.name, residentBytes: server.residentBytes() }));
  } finally {
    await Server.stopAll();
    for (const graph of graphs) await graph.stop();
  }
  printSingles(result);
  printSummary(result);
  result.targets = targetsOf(result);
  printTargets(result.targets);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`\nWritten to ${values.out}`);
}

/** What a row of a long list costs: one client requests the list repeatedly and waits for each answer. */
async function measureOneByOne(operation, servers, draws) {
  if (!operation.rows) return null;
  const costs = [];
  for (const server of servers) {
    const milliseconds = await oneByOne(server, requestsOf(operation, server.kind, draws), LISTS_ONE_BY_ONE);
    costs.push({ server: server.name, rows: operation.rows, medianMs: quantile(milliseconds, 0.5) });
  }
  return costs;
}

process.once('SIGINT', () => {
  Server.stopAll().finally(() => process.exit(130));
});
await run();
