// npm run bench:import: how fast `demarche import` is on each engine, and where its time goes.
//
//   node bench/import.js [--events N] [--memory] [--second-source] [--times N] [FILE]
//
// Without a FILE it reads ICEWS14 if that is beside the checkout, else generated events (90,730, or N with --events).
// --second-source imports it again with another source, which each event then gains. The embedded engine runs in a temporary
// folder; Neo4j runs if NEO4J_URI names one whose graph is empty. --times imports the file this often, each time into an empty
// graph, and deletes what it imported into Neo4j: the first import into a Neo4j that has just started measures its warm-up.
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import neo4j from 'neo4j-driver';
import { readConfig } from '../dist/config.js';
import { Graph } from '../dist/graph.js';
import { importFile } from './import-file.js';
import { positiveNumber } from './options.js';

const ICEWS14 = '../shared/data/icews14.tsv.gz';
const ICEWS14_EVENTS = 90_730;
const TARGETS = { embedded: 20_000, neo4j: 12_000 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    events: { type: 'string' },
    memory: { type: 'boolean', default: false },
    'second-source': { type: 'boolean', default: false },
    times: { type: 'string', default: '1' },
  },
});
const times = positiveNumber('times', values.times);

const count = (value) => Math.round(value).toLocaleString('en');
const megabytes = (bytes) => `${count(bytes / 1e6)} MB`;

/** Distinct rows of the four-column form, with about 7,000 actors; three relations in five are said. */
function* generatedRows(events) {
  yield 'date\tsource\trelation\ttarget\n';
  const relations = ['Make statement', 'Consult', 'Criticize or denounce', 'Make a visit', 'Praise or endorse'];
  for (let index = 0; index < events; index++) {
    const day = new Date(Date.UTC(2000 + Math.floor(index / 200_000), 0, 1 + (index % 365))).toISOString().slice(0, 10);
    const source = `Speaker ${(index * 7_919) % 6_997}`;
    const target = `Subject ${Math.floor(index / 365) % 6_991}`;
    yield `${day}\t${source}\t${relations[index % relations.length]}\t${target}\n`;
  }
}

async function inputFile(folder) {
  if (positionals[0]) return positionals[0];
  if (!values.events && existsSync(ICEWS14)) return ICEWS14;
  const file = join(folder, 'events.tsv.gz');
  await pipeline(generatedRows(Number(values.events ?? ICEWS14_EVENTS)), createGzip(), createWriteStream(file));
  return file;
}

/** Times each named query and each commit of a graph, and records the peak memory of the process. */
function measure(graph) {
  const spent = new Map();
  const timed = async (what, work) => {
    const start = performance.now();
    try {
      return await work();
    } finally {
      spent.set(what, (spent.get(what) ?? 0) + performance.now() - start);
    }
  };
  const { engine } = graph;
  const [read, write, checkpoint] = ['read', 'write', 'checkpoint'].map((name) => engine[name].bind(engine));
  engine.read = (query, params) => timed(query.header.name, () => read(query, params));
  engine.checkpoint = () => timed('checkpoint', checkpoint);
  engine.write = async (work) => {
    let within = 0;
    await timed('transactions, whole', async () => {
      const start = performance.now();
      let result;
      await write(async (transaction) => {
        const began = performance.now();
        result = await work({
          run: (query, params) => timed(`  ${query.header.name}`, () => transaction.run(query, params)),
        });
        within += performance.now() - began;
      });
      spent.set(
        '  commit and waiting for a turn',
        (spent.get('  commit and waiting for a turn') ?? 0) + performance.now() - start - within,
      );
      work.result = result;
    });
    return work.result;
  };
  return spent;
}

async function run(config, file) {
  const graph = await Graph.open(config);
  const spent = measure(graph);
  let mostMemory = 0;
  const samples = [];
  const watch = () => {
    const { rss } = process.memoryUsage();
    mostMemory = Math.max(mostMemory, rss);
    return rss;
  };
  const timer = setInterval(watch, 200);
  const before = process.cpuUsage();
  const start = performance.now();
  const report = await importFile(graph, file, {
    onProgress: ({ rows }) => {
      if (values.memory && rows >= samples.length * 100_000) samples.push(`${count(rows)} rows: ${megabytes(watch())}`);
    },
  });
  const elapsed = performance.now() - start;
  const cpu = process.cpuUsage(before);
  clearInterval(timer);
  let again = null;
  if (values['second-source']) {
    const began = performance.now();
    const { evidenceAdded } = await importFile(graph, file, { source: 'source/second' });
    again = `${count(evidenceAdded)} events gained a source in ${((performance.now() - began) / 1_000).toFixed(1)} s`;
  }
  await graph.close();
  const rate = (report.rows / elapsed) * 1_000;
  const withoutCheckpoint = (report.rows / (elapsed - (spent.get('checkpoint') ?? 0))) * 1_000;
  console.log(`\n${graph.engine.location}: ${count(report.rows)} events in ${(elapsed / 1_000).toFixed(1)} s`);
  console.log(
    `  ${count(rate)} events a second (aim: ${count(TARGETS[config.kind])}); ${count(withoutCheckpoint)} without the checkpoint at the end`,
  );
  console.log(
    `  ${report.statements.added} statements, ${report.interactions.added} interactions, ${report.nodesAdded} nodes added, ${report.rejected} rows refused`,
  );
  const perEvent = (ms) => `${((ms / report.rows) * 1_000).toFixed(1)} µs an event`;
  console.log(
    `  processor time of this process: ${perEvent((cpu.user + cpu.system) / 1_000)}; most memory ${megabytes(mostMemory)}`,
  );
  for (const [what, ms] of [...spent].sort(([, a], [, b]) => b - a)) {
    if (ms > elapsed / 200) console.log(`    ${what.padEnd(40)} ${count(ms).padStart(8)} ms  ${perEvent(ms)}`);
  }
  if (again !== null) console.log(`  ${again}`);
  for (const sample of samples) console.log(`    ${sample}`);
}

/** Deletes what was imported into the Neo4j of the environment; the records of migrations stay, as the indexes do. */
async function emptyNeo4j({ uri, username, password, database }) {
  const auth = password === null ? undefined : neo4j.auth.basic(username, password);
  const driver = neo4j.driver(uri, auth);
  const session = driver.session({ database: database ?? undefined });
  try {
    await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 5000 ROWS');
    await session.run('MATCH (n) WHERE NOT n:Migration CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  } finally {
    await session.close();
    await driver.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
try {
  const file = await inputFile(folder);
  console.log(`${file}; Node ${process.version}, ${cpus().length} processors`);
  const onNeo4j = Boolean(process.env.NEO4J_URI);
  if (!onNeo4j) console.log('NEO4J_URI is not set: the embedded engine alone.');
  for (let time = 1; time <= times; time++) {
    const config = onNeo4j
      ? readConfig(process.env).engine
      : { kind: 'embedded', folder: join(folder, `graph-${time}`) };
    await run(config, file);
    if (onNeo4j && time < times) await emptyNeo4j(config);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
