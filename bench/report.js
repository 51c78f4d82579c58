// Prints the results of a run as tables.

const WIDTH = 18;

export const count = (value) => Math.round(value).toLocaleString('en');
export const time = (ms) => `${ms < 10 ? ms.toFixed(2) : ms < 100 ? ms.toFixed(1) : count(ms)} ms`;
export const megabytes = (bytes) => `${count(bytes / 1e6)} MB`;
export const times = (ratio) => `${ratio.toFixed(ratio < 10 ? 2 : 1)}×`;
const timeOrNone = (ms) => (ms === null ? '' : time(ms));
export const percent = (part) => `${Math.round(part * 100)} %`;

/** How much faster a server is than the peer, and what fraction of its ceiling it reaches; undefined if there is none. */
export function ratiosOf(row, rows) {
  const named = (name) => rows.find(({ server }) => server === name);
  const [peer, ceiling] = [named('peer'), named(`${row.server.split(' ')[0]} ceiling`)];
  const isMeasured = row.server !== 'peer' && !row.server.endsWith('ceiling');
  return {
    toPeer: isMeasured && peer ? row.perSecond / peer.perSecond : undefined,
    toCeiling: isMeasured && ceiling ? row.perSecond / ceiling.perSecond : undefined,
  };
}

/** Prints the figures of one operation with a number of connections. */
export function printOperation(connections, rows) {
  const head = `${connections} connections`.padEnd(WIDTH);
  console.log(`  ${head} requests/s    median       p99  to peer  of ceiling  processor   database`);
  for (const row of rows) {
    const { toPeer, toCeiling } = ratiosOf(row, rows);
    const cells = [
      count(row.perSecond).padStart(10),
      time(row.medianMs).padStart(10),
      time(row.p99Ms).padStart(10),
      (toPeer === undefined ? '' : times(toPeer)).padStart(9),
      (toCeiling === undefined ? '' : percent(toCeiling)).padStart(12),
      timeOrNone(row.processorMs).padStart(11),
      timeOrNone(row.server.startsWith('embedded') ? null : row.databaseMs).padStart(11),
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
