// What a run measured, as tables and against the targets.

const WIDTH = 18;

const count = (value) => Math.round(value).toLocaleString('en');
const time = (ms) => `${ms < 10 ? ms.toFixed(2) : ms < 100 ? ms.toFixed(1) : count(ms)} ms`;
const megabytes = (bytes) => `${count(bytes / 1e6)} MB`;
const times = (ratio) => `${ratio.toFixed(ratio < 10 ? 2 : 1)}×`;
const percent = (part) => `${Math.round(part * 100)} %`;

/** How much faster a server is than the peer, and which part of its ceiling it reaches; undefined where there is none. */
function ratiosOf(row, rows) {
  const named = (name) => rows.find(({ server }) => server === name);
  const [peer, ceiling] = [named('peer'), named(`${row.server} ceiling`)];
  const isMeasured = row.server !== 'peer' && !row.server.endsWith('ceiling');
  return {
    toPeer: isMeasured && peer ? row.perSecond / peer.perSecond : undefined,
    toCeiling: isMeasured && ceiling ? row.perSecond / ceiling.perSecond : undefined,
  };
}

/** Prints what one operation came to with a number of connections. */
export function printOperation(connections, rows) {
  const head = `${connections} connections`.padEnd(WIDTH);
  console.log(`  ${head} requests/s    median       p99  to peer  of ceiling`);
  for (const row of rows) {
    const { toPeer, toCeiling } = ratiosOf(row, rows);
    const cells = [
      count(row.perSecond).padStart(10),
      time(row.medianMs).padStart(10),
      time(row.p99Ms).padStart(10),
      (toPeer === undefined ? '' : times(toPeer)).padStart(9),
      (toCeiling === undefined ? '' : percent(toCeiling)).padStart(12),
    ];
    const failures = row.failures > 0 ? `  ${row.failures} of ${row.requests} went wrong` : '';
    console.log(`  ${row.server.padEnd(WIDTH)} ${cells.join('')}${failures}`);
  }
}

/** Prints start, memory and the cost of a row. */
export function printSingles({ engines, memory, operations }) {
  console.log('\nFrom the start of the process to the first answer, and memory then');
  for (const { cold } of Object.values(engines)) {
    for (const { server, startMs, slowestStartMs, residentBytes } of cold) {
      const slowest = `(slowest ${time(slowestStartMs)})`;
      console.log(`  ${server.padEnd(WIDTH)} ${time(startMs).padStart(10)}  ${slowest}  ${megabytes(residentBytes)}`);
    }
  }
  console.log('\nMemory at the end of the run');
  for (const { server, residentBytes } of memory) {
    console.log(`  ${server.padEnd(WIDTH)} ${megabytes(residentBytes).padStart(10)}`);
  }
  for (const { title, single } of operations.filter((operation) => operation.single)) {
    console.log(`\nOne at a time: ${title}`);
    for (const { server, rows, medianMs } of single) {
      console.log(
        `  ${server.padEnd(WIDTH)} ${time(medianMs).padStart(10)}  ${((medianMs / rows) * 1_000).toFixed(1)} µs a row`,
      );
    }
  }
}

const FASTER_THAN_PEER = {
  neo4j: { oneHop: 4, twoHops: 3, fiftyActors: 3 },
  embedded: { oneHop: 12, twoHops: 6, fiftyActors: 6 },
};
const PART_OF_CEILING = 0.6;
const P99_TO_MEDIAN = 5;
const MANY_CONNECTIONS = 64;
const START_MS = 1_500;
const RESIDENT_BYTES = 400e6;

/** Every row of Demarche on an engine, with where it stands and its ratios. */
function rowsOf({ operations }, engine) {
  return operations.flatMap(({ name, measured }) =>
    measured.flatMap(({ connections, servers }) =>
      servers
        .filter(({ server }) => server === engine)
        .map((row) => ({ name, connections, row, ...ratiosOf(row, servers) })),
    ),
  );
}

/** The worst of some rows by a value, where there are any with one. */
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
        what: `${engine}: ${what}`,
        isMet: isMet(found.value),
        found: `${shown(found.value)} (${place(found)})`,
      });
  };
  for (const [operation, ratio] of Object.entries(FASTER_THAN_PEER[engine])) {
    const own = rows.filter(({ name }) => name === operation);
    add(
      `${operation} at least ${ratio}× the peer`,
      worst(own, (row) => row.toPeer, lower),
      (value) => value >= ratio,
      times,
    );
  }
  add(
    'never slower than the peer',
    worst(rows, (row) => row.toPeer, lower),
    (value) => value >= 1,
    times,
  );
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

/** Each target with what was found, and whether it is met; those of what was not measured are left out. */
export function targetsOf(result) {
  return Object.entries(result.engines).flatMap(([engine, { cold }]) => {
    const [{ startMs, residentBytes }] = cold;
    const atEnd = result.memory.find(({ server }) => server === engine)?.residentBytes ?? 0;
    const most = Math.max(residentBytes, atEnd);
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
