// Measures what the points of operations buy: the processor time per point of all root fields and filters, beyond that of an
// operation that asks for nothing. Prints the table of docs/bounds.md.
//
//   node --expose-gc bench/cost.js [--events FILE] [--graph FOLDER] [--only TEXT] [--seconds N]
//
// The graph is that of a file of events (without one, ICEWS14 beside the checkout, or events like it), loaded into a temporary
// folder, or an existing embedded graph; with NEO4J_URI, the Neo4j of the environment, whose own time is not measured.
import 'reflect-metadata';
import { pino } from 'pino';
import { DEFAULT_BOUNDS } from '../dist/bounds/bounds-config.js';
import { readConfig } from '../dist/config.js';
import { Graph } from '../dist/graph.js';
import { createServer } from '../dist/server/create-server.js';
import { costOperations } from './cost/operations.js';
import { quantile } from './drive.js';
import { positiveNumber, readOptions } from './options.js';
import { beginPeak, peakMegabytes } from './peak-memory.js';
import { eventsFile, load, temporaryFolder } from './setup.js';

const values = readOptions({ events: '', graph: '', only: '', seconds: '0.3' });
const seconds = positiveNumber('seconds', values.seconds);
/** Whether the peak of the memory is known. */
const isLinux = process.platform === 'linux';
const FEWEST_TURNS = 3;
const MOST_TURNS = 300;
/** How often a short operation is sent before it is measured, so that its code is compiled. */
const WARM_UP_TURNS = 40;
const LONG_MS = 100;
/** The most that the largest may be, as a multiple of the median. */
const AIM = 5;

async function graphFolder() {
  if (values.graph) return values.graph;
  const folder = temporaryFolder();
  const file = values.events || (await eventsFile(folder)).file;
  load({ DEMARCHE_DATA: `${folder}/graph` }, file);
  return `${folder}/graph`;
}

const settings = process.env.NEO4J_URI ? process.env : { ...process.env, DEMARCHE_DATA: await graphFolder() };
const graph = await Graph.open(readConfig(settings).engine);
const app = await createServer(graph, pino({ level: 'silent' }), undefined, {
  // Nothing is cached, and nothing is refused for its cost.
  cachedValues: 0,
  bounds: { ...DEFAULT_BOUNDS, maxCost: 1e9 },
});
await app.ready();

function ask(payload) {
  return app.inject({ method: 'POST', url: '/graphql', payload });
}

async function data(query) {
  const answer = (await ask({ query })).json();
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

/** The processor time of a request in milliseconds: the first decile, since compilation and other work only add to it. */
async function processorMs(requestOf) {
  const times = [];
  const begun = performance.now();
  for (
    let turn = 0;
    turn < FEWEST_TURNS || (performance.now() - begun < seconds * 1_000 && turn < MOST_TURNS);
    turn++
  ) {
    const payload = requestOf(turn + 1);
    const before = process.cpuUsage();
    await ask(payload);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
  }
  return quantile(
    times.sort((a, b) => a - b),
    0.1,
  );
}

async function sampleOfGraph() {
  const ids = async (dimension) =>
    (await data(`{ statementStats(groupBy: [${dimension}], first: 500) { key { value } } }`)).statementStats.map(
      ({ key }) => key[0].value,
    );
  const nodes = async (field) =>
    (await data(`{ ${field}(first: 500) { nodes { id } } }`))[field].nodes.map(({ id }) => id);
  const { interactions } = await data('{ interactions(first: 500) { nodes { source { id } target { id } } } }');
  const { nodes: actors } = (await data('{ actors(first: 500) { nodes { name } } }')).actors;
  const both = (end) => [...new Set(interactions.nodes.map((node) => node[end].id))];
  return {
    speakers: await ids('SPEAKER'),
    subjects: await ids('ABOUT'),
    sources: await nodes('sources'),
    statements: await nodes('statements'),
    interactions: await nodes('interactions'),
    actors: [...new Set([...(await ids('SPEAKER')), ...both('source')])].slice(0, 500),
    targets: [...new Set([...(await ids('ABOUT')), ...both('target')])].slice(0, 500),
    names: actors.map(({ name }) => name),
  };
}

const operations = costOperations(await sampleOfGraph());
const nothing = () => ({ query: '{ __typename }' });
// Until the code that all operations share is compiled.
for (let turn = 0; turn < 500; turn++) {
  await ask(nothing());
  await ask(operations.subject(turn));
}
const empty = await processorMs(nothing);
const rows = [];
for (const [name, requestOf] of Object.entries(operations)) {
  if (!name.includes(values.only)) continue;
  const begun = performance.now();
  const resident = isLinux ? beginPeak() : 0;
  const answer = await ask(requestOf(0));
  const megabytes = isLinux ? Math.max(0, peakMegabytes() - resident) : Number.NaN;
  const isShort = performance.now() - begun < LONG_MS;
  const { errors } = answer.json();
  if (errors) console.error(`${name}: ${errors[0].message}`);
  for (let turn = 0; isShort && turn < WARM_UP_TURNS; turn++) await ask(requestOf(turn));
  const ms = Math.max(0, (await processorMs(requestOf)) - empty);
  const points = Number(answer.headers['demarche-cost']);
  rows.push({ name, points, ms, each: (ms * 1_000) / points, megabytes });
}
rows.sort((a, b) => b.each - a.each);
const median = quantile(
  rows.map(({ each }) => each).sort((a, b) => a - b),
  0.5,
);
console.log('| operation | points | processor, ms | µs a point | memory, MB |\n| --- | --- | --- | --- | --- |');
for (const { name, points, ms, each, megabytes } of rows) {
  console.log(
    `| ${name} | ${points.toLocaleString('en')} | ${ms.toFixed(2)} | ${each.toFixed(2)} | ${megabytes.toFixed(1)} |`,
  );
}
const [largest] = rows;
console.log(
  `\n${rows.length} operations; an operation that asks for nothing takes ${empty.toFixed(2)} ms. Median ${median.toFixed(2)} µs a ` +
    `point, largest ${largest.each.toFixed(2)} (${largest.name}): ${(largest.each / median).toFixed(1)} times the median, ` +
    `the aim being ${AIM}.`,
);
await app.close();
await graph.close();
