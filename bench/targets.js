// Compares the results of a run with the targets.
import { count, megabytes, percent, ratiosOf, time, times } from './report.js';

/** How much faster than the peer each operation should be with nothing cached: on Neo4j, and on the embedded engine. */
const FASTER_THAN_PEER = {
  lookup: [1.5, 4],
  oneHop: [2.5, 3],
  twoHops: [2.5, 2.5],
  fiftyActors: [1.8, 2.5],
  between: [2, 3],
  thousandRows: [2, 3],
  timeline: [2, 3],
  search: [2, 3],
  neverSent: [1, 2.5],
  recordStatement: [1, 2],
  nineReadsAndOneWrite: [2, 2.5],
};
const ENGINES = ['neo4j', 'embedded'];
const PART_OF_CEILING = 0.6;
const P99_TO_MEDIAN = 5;
const MANY_CONNECTIONS = 64;
const START_MS = 1_500;
const RESIDENT_BYTES = 400e6;

/** Every row of Demarche on an engine with nothing cached, with its place in the results and its ratios. */
function rowsOf({ operations }, engine) {
  return operations.flatMap(({ name, measured }) =>
    measured.flatMap(({ connections, servers }) =>
      servers
        .filter(({ server }) => server === `${engine} cold`)
        .map((row) => ({ name, connections, row, ...ratiosOf(row, servers) })),
    ),
  );
}

/** The row with the worst value; undefined if none has a value. */
function worst(rows, measureOf, isWorse) {
  const valued = rows.map((row) => ({ ...row, value: measureOf(row) })).filter(({ value }) => value !== undefined);
  return valued.reduce((found, row) => (found && !isWorse(row.value, found.value) ? found : row), undefined);
}

const lower = (a, b) => a < b;
const higher = (a, b) => a > b;
const place = ({ name, connections }) => `${name}, ${connections} connections`;

function speedTargets(result, engine) {
  const rows = rowsOf(result, engine);
  const targets = [];
  const add = (what, found, isMet, shown) => {
    if (found)
      targets.push({
        what: `${engine} cold: ${what}`,
        isMet: isMet(found.value),
        found: `${shown(found.value)} (${place(found)})`,
      });
  };
  for (const [operation, ratios] of Object.entries(FASTER_THAN_PEER)) {
    const ratio = ratios[ENGINES.indexOf(engine)];
    const own = rows.filter(({ name }) => name === operation);
    add(
      `${operation} at least ${ratio}× the peer`,
      worst(own, (row) => row.toPeer, lower),
      (value) => value >= ratio,
      times,
    );
  }
  for (const operation of new Set(rows.map(({ name }) => name))) {
    const own = rows.filter(({ name }) => name === operation);
    const found = worst(own, (row) => row.toCeiling, lower);
    add(`${operation} at least 60 % of the ceiling`, found, (value) => value >= PART_OF_CEILING, percent);
  }
  const many = rows.filter(({ connections }) => connections === MANY_CONNECTIONS);
  const spread = worst(many, ({ row }) => row.p99Ms / row.medianMs, higher);
  add('p99 under 5 times the median at 64 connections', spread, (value) => value < P99_TO_MEDIAN, times);
  add(
    'no request went wrong',
    worst(rows, ({ row }) => row.failures, higher),
    (value) => value === 0,
    count,
  );
  return targets;
}

/** Each target with the measured value, and whether it is met; those that were not measured are left out. */
export function targetsOf(result) {
  return Object.entries(result.engines).flatMap(([engine, { cold }]) => {
    const [{ startMs, residentBytes }] = cold;
    const own = result.memory.filter(({ server }) => server === `${engine} cold` || server === `${engine} warm`);
    const most = Math.max(residentBytes, ...own.map((one) => one.residentBytes));
    return [
      ...speedTargets(result, engine),
      { what: `${engine}: start to first answer under 1.5 s`, isMet: startMs < START_MS, found: time(startMs) },
      { what: `${engine}: resident memory under 400 MB`, isMet: most < RESIDENT_BYTES, found: megabytes(most) },
    ];
  });
}

/** Prints the targets, met or missed. */
export function printTargets(targets) {
  console.log('\nTargets');
  for (const { what, isMet, found } of targets) console.log(`  ${isMet ? 'met   ' : 'MISSED'}  ${what}: ${found}`);
}
