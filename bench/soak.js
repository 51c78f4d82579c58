// node bench/soak.js: lets a service read, write, notify and import while things go wrong, and prints the outcome.
//
//   node bench/soak.js [--engine embedded|neo4j] [--minutes 30] [--fault-seconds 20]
//
// Readers compare every answer with the one before the first fault; writers send each statement until it is acknowledged and read
// it back; a subscriber listens; files are loaded, on Neo4j while the service runs. Faults follow one after the other: on Neo4j
// the server is stopped and restarted, killed and restarted, frozen for three seconds, and every connection to it is cut; on both
// engines the service is frozen, and its clock is set an hour ahead, an hour behind and right again; on the embedded one it is
// killed and restarted, and stopped while a file is loaded, the only time for that, since the embedded engine admits one process.
// The last third of the time is free of faults, and the service is restarted in the first third only, so that growth can be
// distinguished from recovery. At the end it prints what was answered wrongly, what was acknowledged and lost, and how memory and
// handles grew. It needs a build, and for Neo4j Java 17.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startNeo4j } from '../scripts/neo4j/server.js';
import { Clients } from './soak/clients.js';
import { openDoor } from './soak/cut-proxy.js';
import { growthOf } from './soak/growth.js';
import { startService } from './soak/service.js';

const FROZEN_MS = 3_000;
const SPEAKERS = ['person/soak-one', 'person/soak-two', 'person/soak-three'];

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'embedded' },
    minutes: { type: 'string', default: '30' },
    'fault-seconds': { type: 'string', default: '20' },
  },
});
const isNeo4j = values.engine === 'neo4j';
const durationMs = Number(values.minutes) * 60_000;
const faultMs = Number(values['fault-seconds']) * 1_000;
const folder = mkdtempSync(join(tmpdir(), 'demarche-soak-'));

/** Writes a file of the exchange format: what the writers refer to, or statements to import. */
function exchangeFile(name, lines) {
  const file = join(folder, name);
  writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
  return file;
}

async function load(file, settings) {
  const child = spawn(process.execPath, ['bin/demarche.js', 'load', file], {
    env: { ...process.env, ...settings },
    stdio: 'ignore',
  });
  return (await once(child, 'exit'))[0] === 0;
}

const neo4j = isNeo4j ? await startNeo4j({ quiet: true }) : null;
const door = neo4j ? await openDoor(neo4j.port) : null;
const settings = neo4j ? { NEO4J_URI: `bolt://127.0.0.1:${door.port}` } : { DEMARCHE_DATA: join(folder, 'graph') };
await load('data/vienna.jsonl', settings);
const people = SPEAKERS.map((id) => ({ type: 'person', id, name: id }));
const base = [
  ...people,
  { type: 'topic', id: 'topic/soak', name: 'The soak' },
  { type: 'source', id: 'source/soak', title: 'The soak' },
];
await load(exchangeFile('base.jsonl', base), settings);

const faults = [];
const service = await startService({ DEMARCHE_DEADLINE_MS: '5000', ...settings }, (line) => faults.push(line));
const clients = new Clients(service);
await clients.learn();
const imported = new Set();
let failedImports = 0;

/** Loads fifty statements, repeatedly until they are accepted or the soak is over. */
async function importOnce(round) {
  const ids = Array.from({ length: 50 }, (_, index) => `statement/soak-import-${round}-${index}`);
  const lines = ids.map((id) => ({
    ...{ type: 'statement', id, speaker: SPEAKERS[2], about: ['topic/soak'], quote: id, form: 'DIRECT', act: '010' },
    ...{ saidOn: '2021-10-27', evidence: [{ source: 'source/soak', exact: id }] },
  }));
  const file = exchangeFile(`import-${round}.jsonl`, lines);
  while (!(await load(file, settings))) {
    failedImports += 1;
    if (clients.isOver) return;
    await sleep(1_000);
  }
  for (const id of ids) imported.add(id);
}

async function importOn() {
  for (let round = 0; isNeo4j && !clients.isOver; round++) {
    await importOnce(round);
    await sleep(10_000);
  }
}

const freeze = async (stop, go) => {
  stop();
  await sleep(FROZEN_MS);
  go();
};
const FAULTS = {
  ...(neo4j && {
    'Neo4j stopped and started': () => neo4j.restart(),
    'connections to Neo4j cut': async () => door.cut(),
    'Neo4j frozen': () =>
      freeze(
        () => process.kill(neo4j.pid, 'SIGSTOP'),
        () => process.kill(neo4j.pid, 'SIGCONT'),
      ),
    'Neo4j ended at once and started': async () => {
      await neo4j.kill();
      await neo4j.restart();
    },
  }),
  'the service frozen': () =>
    freeze(
      () => service.signal('SIGSTOP'),
      () => service.signal('SIGCONT'),
    ),
  'the clock moved': async () => {
    for (let move = 0; move < 3; move++) {
      service.signal('SIGUSR2');
      await sleep(FROZEN_MS);
    }
  },
};
const RESTARTS = neo4j
  ? {}
  : {
      'the service killed and started': () => service.replace(),
      'the service stopped, a file loaded': () => service.without(() => importOnce(imported.size)),
    };

/** Causes one fault after the other. */
async function goWrong(begin) {
  const counts = {};
  for (let turn = 0; Date.now() + faultMs < begin + durationMs * (2 / 3); turn++) {
    await sleep(faultMs);
    const isEarly = Date.now() < begin + durationMs / 3;
    const possible = Object.entries({ ...(isEarly && RESTARTS), ...FAULTS });
    const [name, befall] = possible[turn % possible.length];
    await befall();
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

const sizes = [];
const sampling = setInterval(() => {
  try {
    sizes.push({ atMs: Date.now() - begin, ...service.size() });
  } catch {
    // It is restarting.
  }
}, 1_000);
const begin = Date.now();
const running = [
  ...Array.from({ length: 6 }, () => clients.read()),
  ...SPEAKERS.slice(0, 2).map((speaker) => clients.write(speaker)),
  clients.listen(),
  importOn(),
];
const counts = await goWrong(begin);
await sleep(Math.max(0, begin + durationMs - Date.now()));
clients.isOver = true;
clearInterval(sampling);
const [, , , , , , , , listening, ...others] = running;
await Promise.all([...running.slice(0, 8), ...others]);

const current = await clients.currentStatements(SPEAKERS);
const byQuote = new Map();
for (const { id, quote } of current) byQuote.set(quote, [...(byQuote.get(quote) ?? []), id]);
const lost = [...clients.acknowledged].filter(([quote, id]) => !byQuote.get(quote)?.includes(id));
const twice = [...byQuote.values()].filter((ids) => ids.length > 1);
const lostImports = [...imported].filter((id) => !byQuote.has(id));
const heardTwice = clients.heard.length - new Set(clients.heard).size;
const known = new Set(current.map(({ id }) => id));
const heardWrongly = clients.heard.filter((id) => !known.has(id));
// For comparison, the memory of a process that has just read all of it: the graph has grown, on the embedded engine in memory,
// too.
const held = await service.held();
const { slowestMs } = clients;
await service.without(async () => {});
await clients.learn();
await clients.currentStatements(SPEAKERS);
const heldFresh = await service.held();
const status = await service.stop();
await Promise.race([listening, sleep(1_000)]);
await neo4j?.close();
door?.close();
rmSync(folder, { recursive: true, force: true });

const { right, wrong, later } = clients.answers;
console.log(`${values.engine}, ${values.minutes} minutes`);
console.log(
  `faults: ${Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')}`,
);
console.log(
  `answers: ${right} right, ${wrong.length} wrong; later: ${JSON.stringify(later)}; slowest ${Math.round(slowestMs)} ms`,
);
console.log(`writes: ${clients.acknowledged.size} acknowledged, ${lost.length} lost, ${twice.length} twice`);
console.log(`imports: ${imported.size} statements, ${lostImports.length} lost; ${failedImports} attempts failed`);
console.log(
  `heard: ${clients.heard.length} of ${clients.acknowledged.size}, ${heardTwice} twice, ${heardWrongly.length} that are not there`,
);
console.log(growthOf(sizes, ['megabytes', 'handles']));
console.log(`once garbage is collected: ${held}; one just started on this graph: ${heldFresh}`);
console.log(`ended with status ${status}; ${faults.length} lines of log at the level of errors`);
const unforeseen = faults.filter((line) => !line.includes('SERVICE_UNAVAILABLE'));
for (const line of unforeseen.slice(0, 5)) console.log(`logged: ${line.slice(0, 2_000)}`);
for (const line of wrong.slice(0, 10)) console.log(`wrong: ${line}`);
const isGood =
  wrong.length + lost.length + twice.length + lostImports.length + heardWrongly.length === 0 && status === 0;
process.exit(isGood ? 0 : 1);
