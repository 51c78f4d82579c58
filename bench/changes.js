// node bench/changes.js: what changes to a large graph cost: a second source for known events, retractions of a hub's statements,
// merges of an actor and of a hub, and kinds changed in bulk.
//
//   node bench/changes.js [--events N] [--hub N] [--kinds N] [--only second,ends,merge,kinds,hub]
//
// The events are generated with the degrees of ICEWS14; in addition, a hub makes `--hub` statements. The embedded engine runs in
// a temporary folder; Neo4j is measured instead if NEO4J_URI names one whose graph is empty.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { retractStatement } from '../dist/change/change-statements.js';
import { GraphWriter } from '../dist/change/graph-writer.js';
import { mergeSubjects } from '../dist/change/merge-subjects.js';
import { readConfig } from '../dist/config.js';
import { foldText } from '../dist/domain/folded-text.js';
import { Graph } from '../dist/graph.js';
import { KindApplier } from '../dist/import/kinds/apply-kinds.js';
import { withRetries } from '../dist/import/write-pool.js';
import { writeEvents } from './generated-events.js';
import { importFile } from './import-file.js';
import { chosenOf, positiveNumber, readOptions } from './options.js';

const SECOND_SOURCE_ROWS = 15_000;
const EDGES_OF_MERGED = 1_600;
const RETRACTIONS = 50;
const HUB = 'Hub';

const given = readOptions({ events: '100000', hub: '60000', kinds: '3000', only: 'second,ends,merge,kinds,hub' });
const only = chosenOf('only', given.only, ['second', 'ends', 'merge', 'kinds', 'hub']);
const [events, hub, kinds] = ['events', 'hub', 'kinds'].map((name) => positiveNumber(name, given[name]));

/** Runs `work`, prints how long it took, on the clock and in processor time of this process, and returns its result. */
async function timed(what, work, aim = '') {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const result = await work();
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `  ${what}: ${seconds.toFixed(2)} s, ${((user + system) / 1e6).toFixed(2)} s of processor time here${aim}`,
  );
  return { result, seconds };
}

async function idOf(graph, name) {
  const [row] = await graph.runner.read('findActorsByName', { names: [foldText(name)] });
  return row.id;
}

function contextOf(graph, problems) {
  return { problems, resolve: (id) => graph.aliases.resolve(id) };
}

async function merge(graph, from, into) {
  const rows = await graph.runner.read('findSubjects', { ids: [from, into] });
  const versionOf = (wanted) => rows.find(({ id }) => id === wanted).version;
  const input = { from, fromVersion: versionOf(from), into, intoVersion: versionOf(into) };
  const writer = new GraphWriter(graph.runner, 'bench');
  await writer.once({ action: 'MERGE_SUBJECTS', input: {} }, (transaction, _, problems) =>
    mergeSubjects(transaction, input, contextOf(graph, problems)),
  );
  await graph.aliases.refresh();
}

async function measureSecondSource(open, folder) {
  const graph = await open();
  const file = join(folder, 'second.tsv.gz');
  await writeEvents(file, { statements: SECOND_SOURCE_ROWS });
  const first = await timed(`${SECOND_SOURCE_ROWS} events imported`, () => importFile(graph, file, {}));
  const second = await timed('the same by a second source', () => importFile(graph, file, { source: 'source/second' }));
  console.log(`    ${(second.seconds / first.seconds).toFixed(2)} times the first; aim: 1.5`);
  await graph.close();
}

async function measureEnds(graph) {
  const id = await idOf(graph, HUB);
  const order = await graph.runner.read('listOrderBySpeaker', { id, limit: RETRACTIONS });
  const writer = new GraphWriter(graph.runner, 'bench');
  const { seconds } = await timed(`${order.length} statements of the hub retracted`, async () => {
    for (const { id } of order) {
      await writer.once({ action: 'RETRACT_STATEMENT', input: {} }, (transaction, authorship, problems) =>
        retractStatement(transaction, authorship, { id, version: 1, reason: null }, contextOf(graph, problems)),
      );
    }
  });
  console.log(`    ${((seconds / order.length) * 1_000).toFixed(1)} ms each`);
}

async function measureKinds(graph, names) {
  const applier = new KindApplier(graph, new GraphWriter(graph.runner, 'bench'));
  const what = { kind: 'ORGANIZATION', id: null, newName: null, identifiers: [] };
  const outcomes = new Map();
  await timed(
    `${names.length} kinds changed`,
    async () => {
      const rows = names.map((name, index) => ({ ...what, line: index + 1, name }));
      for (let done = 0; done < rows.length; ) {
        const next = await applier.applyNext(rows.slice(done));
        for (const { outcome } of next) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        done += next.length;
      }
    },
    '; aim: 60 s',
  );
  console.log(`    ${JSON.stringify(Object.fromEntries(outcomes))}`);
}

async function measure(open, folder) {
  if (only.includes('second')) await measureSecondSource(open, folder);
  const degrees = new Map();
  const file = join(folder, 'events.tsv.gz');
  const statements = Math.round(events * 0.54) + hub;
  const hubShare = hub / statements;
  await writeEvents(file, { statements, interactions: events + hub - statements, hubShare }, ([, source, , target]) => {
    for (const name of [source, target]) degrees.set(name, (degrees.get(name) ?? 0) + 1);
  });
  const graph = await open();
  await timed(`${events + hub} events imported, a hub with ${degrees.get(HUB)} among them`, () =>
    importFile(graph, file, {}),
  );
  degrees.delete(HUB);
  const byDegree = [...degrees].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const largest = byDegree.shift();
  if (only.includes('ends')) await measureEnds(graph);
  if (only.includes('merge')) {
    const distance = (name) => Math.abs(degrees.get(name) - EDGES_OF_MERGED);
    const merged = [...byDegree].sort((a, b) => distance(a) - distance(b))[0];
    const [from, into] = [await idOf(graph, merged), await idOf(graph, largest)];
    byDegree.splice(byDegree.indexOf(merged), 1);
    const what = `an actor with ${degrees.get(merged)} edges merged into one with ${degrees.get(largest)}`;
    await timed(what, () => merge(graph, from, into), '; aim: 1 s');
  }
  if (only.includes('kinds')) await measureKinds(graph, byDegree.slice(0, kinds));
  if (only.includes('hub')) {
    const [from, into] = [await idOf(graph, HUB), await idOf(graph, largest)];
    await timed('the hub merged', () => merge(graph, from, into), '; aim: 30 s');
  }
  await graph.close();
}

const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
try {
  let graphs = 0;
  const config = readConfig(process.env).engine;
  const isNeo4j = Boolean(process.env.NEO4J_URI);
  console.log(isNeo4j ? 'Neo4j' : 'The embedded engine (NEO4J_URI is not set)');
  await measure(
    () =>
      withRetries(() => Graph.open(isNeo4j ? config : { kind: 'embedded', folder: join(folder, `graph-${graphs++}`) })),
    folder,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
