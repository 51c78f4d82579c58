// node bench/newest-ten.js: the ten newest statements of a hub and those of an actor with ten, before a write and right after.
//
//   node bench/newest-ten.js [--hub N] [--engines embedded,neo4j] [--cached N]
import { createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { quantile } from './drive.js';
import { chosenOf, positiveNumber, readOptions } from './options.js';
import { JWT_SECRET, requestsOf } from './requests.js';
import { Server } from './servers.js';
import { loadedGraph, temporaryFolder } from './setup.js';

const TIMES = 40;
const DAY_MS = 86_400_000;
const RELATIONS = ['Make statement', 'Praise or endorse', 'Criticize or denounce', 'Accuse'];
const [HUB, SMALL, EVIDENCE] = ['group/hub', 'group/small', { source: 'source/icews' }];

const given = readOptions({ hub: '100000', engines: 'embedded,neo4j', cached: '0' });
const hub = positiveNumber('hub', given.hub);
const engines = chosenOf('engines', given.engines, ['embedded', 'neo4j']);

const newest = {
  demarche: {
    query: `query Newest($id: ID!) { subject(id: $id) { ... on Actor { statements(first: 10) {
      nodes { id saidOn tone act { code } about { id name } } } } } }`,
    variables: (id) => ({ id }),
  },
};
const record = {
  isWrite: true,
  demarche: {
    query: 'mutation ($input: RecordStatementInput!) { recordStatement(input: $input) { statement { id } } }',
    variables: ([speaker, about, saidOn]) => ({
      input: { speaker, about: [about], form: 'CODED', act: '010', saidOn, evidence: [EVIDENCE] },
    }),
  },
};

/** Distinct rows: the hub speaks a few times about each of 7,000 actors, another actor ten times in all. */
function* rows() {
  yield 'date\tsource\trelation\ttarget\n';
  const dayOf = (index) => new Date(Date.UTC(2014, 0, 1) + (index % 365) * DAY_MS).toISOString().slice(0, 10);
  for (let index = 0; index < hub; index++) {
    const relation = RELATIONS[Math.floor(index / 7_000) % RELATIONS.length];
    yield `${dayOf(Math.floor(index / 28_000) * 91 + (index % 89))}\tHub\t${relation}\tActor ${index % 7_000}\n`;
  }
  for (let index = 0; index < 10; index++) yield `${dayOf(index)}\tSmall\tMake statement\tActor ${index}\n`;
}

async function msOf(server, operation, draw) {
  const [request] = requestsOf(operation, 'demarche', [draw]);
  const start = performance.now();
  const { json } = await server.post(request);
  const ms = performance.now() - start;
  if (json.errors) throw new Error(json.errors[0].message);
  return { ms, json };
}

const median = (values) =>
  quantile(
    values.sort((a, b) => a - b),
    0.5,
  );

async function measure(engine, folder, file) {
  const graph = await loadedGraph(engine, { folder, file });
  try {
    const settings = { ...graph.settings, DEMARCHE_CACHED_VALUES: given.cached, DEMARCHE_JWT_SECRET: JWT_SECRET };
    const [probe] = requestsOf(newest, 'demarche', [SMALL]);
    const server = await Server.start({ name: engine, kind: 'demarche', probe, settings });
    const first = await msOf(server, newest, HUB);
    const times = { small: [], hub: [], smallAfter: [], hubAfter: [] };
    for (let turn = 0; turn < TIMES; turn++) {
      times.small.push((await msOf(server, newest, SMALL)).ms);
      times.hub.push((await msOf(server, newest, HUB)).ms);
    }
    for (let turn = 0; turn < TIMES; turn++) {
      for (const [id, name] of [
        [SMALL, 'smallAfter'],
        [HUB, 'hubAfter'],
      ]) {
        const recorded = await msOf(server, record, [id, 'group/actor-1', '2015-01-01']);
        const { ms, json } = await msOf(server, newest, id);
        times[name].push(ms);
        const { id: written } = recorded.json.data.recordStatement.statement;
        const isThere = json.data.subject.statements.nodes.some(
          (node) => node.id === written || node.saidOn === '2015-01-01',
        );
        if (!isThere) throw new Error(`${written} is not among the newest`);
      }
    }
    const [small, ofHub, smallAfter, hubAfter] = Object.values(times).map(median);
    console.log(
      `${engine}, a hub of ${hub}, DEMARCHE_CACHED_VALUES=${given.cached}: first request ${first.ms.toFixed(1)} ms`,
    );
    console.log(
      `  an actor with ten ${small.toFixed(2)} ms, the hub ${ofHub.toFixed(2)} ms: ${(ofHub / small).toFixed(2)}×; aim: 3×`,
    );
    console.log(
      `  right after a write ${smallAfter.toFixed(2)} and ${hubAfter.toFixed(2)} ms: ${(hubAfter / smallAfter).toFixed(2)}×`,
    );
    await server.stop();
  } finally {
    await graph.stop();
  }
}

const folder = temporaryFolder();
try {
  const file = join(folder, 'events.tsv.gz');
  await pipeline(rows(), createGzip({ level: 1 }), createWriteStream(file));
  for (const engine of engines) await measure(engine, folder, file);
} finally {
  await Server.stopAll();
  rmSync(folder, { recursive: true, force: true });
}
