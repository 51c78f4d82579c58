// How long `paths` takes between any two of the busiest actors, and `neighborhood` around each.
//
//   node bench/paths.js [--actors N] [FILE]
//
// Without a FILE it imports ICEWS14, which must then be beside the checkout. The embedded engine runs in a temporary folder;
// Neo4j runs if NEO4J_URI names one whose graph is empty or has that import already. Each request is complete: over HTTP without
// a port, with the nodes, the edges and the best evidence of each. `work` is the most processor time that one took in this
// process, which is all of it for the embedded engine: if other work slows the machine down, it is more reliable than the clock.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { readConfig } from '../dist/config.js';
import { Graph } from '../dist/graph.js';
import { DEFAULT_CRITERIA } from '../dist/loader/act-criteria.js';
import { createServer } from '../dist/server/create-server.js';
import { importFile } from './import-file.js';

const ICEWS14 = '../shared/data/icews14.tsv.gz';
const AIM_MS = 500;
const EDGE = `kind direction from { id } to { id } count meanTone firstDay lastDay title
  statement { id saidOn quote } interaction { id heldOn } evidence { exact source { title } }`;
const PATHS = `query ($from: ID!, $to: ID!, $through: [EdgeKind!], $during: EDTF, $maxLength: Int, $first: Int) {
  paths(from: $from, to: $to, through: $through, during: $during, maxLength: $maxLength, first: $first) {
    length strength nodes { id name } edges { ${EDGE} } } }`;
const NEIGHBORHOOD = `query ($around: [ID!]!, $depth: Int, $limit: Int) {
  neighborhood(around: $around, depth: $depth, limit: $limit) {
    isTruncated nodes { id name } edges { kind from { id } to { id } count meanTone } } }`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { actors: { type: 'string', default: '50' } },
});

/** The actors with the most edges of any kind, the busiest first. */
async function busiestActors({ runner }, count) {
  const nodes = await runner.read('listSubjectsToCheck', { afterId: '', limit: 1_000_000 });
  const degrees = new Map();
  for (let start = 0; start < nodes.length; start += 500) {
    const ids = nodes.slice(start, start + 500).map(({ id }) => id);
    const scope = {
      ...DEFAULT_CRITERIA,
      kinds: ['STATED', 'INTERACTED'],
      duringFrom: null,
      duringTo: null,
      limit: 10_000,
    };
    for (const row of await runner.read('listLinks', { ids, ...scope })) {
      degrees.set(row.anchor, (degrees.get(row.anchor) ?? 0) + row.count);
    }
  }
  return [...degrees]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([id]) => id);
}

function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** Sends each operation once, one after the other, and prints how long they took and how much they returned. */
async function measure(app, what, query, variableSets, sizeOf) {
  const ask = async (variables) => {
    const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
    const { data, errors } = response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return { data, queries: Number(/desc="(\d+) queries"/.exec(response.headers['server-timing'])?.[1]) };
  };
  // The first ones wait for the engine to compile the queries.
  for (const variables of variableSets.slice(0, 20)) await ask(variables);
  const times = [];
  const sizes = [];
  let mostQueries = 0;
  let mostWork = 0;
  for (const variables of variableSets) {
    const start = performance.now();
    const before = process.cpuUsage();
    const { data, queries } = await ask(variables);
    const { user, system } = process.cpuUsage(before);
    times.push(performance.now() - start);
    mostWork = Math.max(mostWork, (user + system) / 1_000);
    sizes.push(sizeOf(data));
    mostQueries = Math.max(mostQueries, queries);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const ms = (share) => `${quantile(sorted, share).toFixed(0)} ms`.padStart(8);
  const over = times.filter((time) => time > AIM_MS).length;
  console.log(
    `  ${what.padEnd(46)} ${String(times.length).padStart(5)} ${ms(0.5)} ${ms(0.95)} ${ms(1)} ${mostWork.toFixed(0).padStart(6)} ms ${String(over).padStart(6)}` +
      ` ${String(mostQueries).padStart(8)}   ${Math.min(...sizes)}–${Math.max(...sizes)}`,
  );
}

async function run(config, file) {
  const graph = await Graph.open(config);
  const app = await createServer(graph, pino({ level: 'silent' }));
  try {
    if ((await graph.size()).statements === 0) await importFile(graph, file);
    const actors = await busiestActors(graph, Number(values.actors));
    const pairs = actors.flatMap((from, index) => actors.slice(index + 1).map((to) => ({ from, to })));
    console.log(`\n${graph.engine.location}: between any two of the ${actors.length} busiest actors, all of them once`);
    console.log(`  ${''.padEnd(46)} asked   median      95%  slowest      work >${AIM_MS}ms  queries   found`);
    const paths = (what, args) =>
      measure(
        app,
        what,
        PATHS,
        pairs.map((pair) => ({ ...pair, ...args })),
        (data) => data.paths.length,
      );
    await paths('paths', {});
    await paths('paths(through: [STATED])', { through: ['STATED'] });
    await paths("paths(during: '2014-03')", { during: '2014-03' });
    await paths('paths(maxLength: 6, first: 50)', { maxLength: 6, first: 50 });
    const around = (what, args) =>
      measure(
        app,
        what,
        NEIGHBORHOOD,
        actors.map((id) => ({ around: [id], ...args })),
        (data) => data.neighborhood.edges.length,
      );
    await around('neighborhood', {});
    await around('neighborhood(depth: 2)', { depth: 2 });
    await around('neighborhood(depth: 3, limit: 1000)', { depth: 3, limit: 1000 });
  } finally {
    await app.close();
    await graph.close();
  }
}

const file = positionals[0] ?? ICEWS14;
if (!existsSync(file)) {
  console.error(`There is no ${file}; name a file of events to import, such as docs/import.md tells of.`);
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
try {
  console.log(`${file}; Node ${process.version}, ${cpus().length} processors`);
  if (process.env.NEO4J_URI) await run(readConfig(process.env).engine, file);
  else {
    console.log('NEO4J_URI is not set: the embedded engine alone.');
    await run({ kind: 'embedded', folder: join(folder, 'graph') }, file);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
