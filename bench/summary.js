// Prints the results of a run as two Markdown tables: how fast each operation is, and what it costs.
import { count, ratiosOf, time, times } from './report.js';

const isCeiling = (server) => server.endsWith('ceiling');

/** The peer first, then Demarche on each engine with nothing cached and as it is. */
function columnsOf(operations) {
  const names = operations.flatMap(({ measured }) =>
    measured.flatMap(({ servers }) => servers.map((row) => row.server)),
  );
  const order = (name) => (name === 'peer' ? 0 : name.startsWith('neo4j') ? 1 : 2);
  return [...new Set(names)].filter((name) => !isCeiling(name)).sort((a, b) => order(a) - order(b));
}

function printTable(title, columns, operations, cellOf) {
  console.log(`\n| ${title} | ${columns.join(' | ')} |\n| --- | ${columns.map(() => '--:').join(' | ')} |`);
  for (const { title: operation, rows } of operations) {
    const cells = columns
      .map((name) => rows.find(({ server }) => server === name))
      .map((row) => (row ? cellOf(row, rows) : ''));
    console.log(`| ${operation} | ${cells.join(' | ')} |`);
  }
}

function rateOf(row, rows) {
  const { toPeer } = ratiosOf(row, rows);
  return `${count(row.perSecond)}${toPeer === undefined ? '' : ` (${times(toPeer)})`}`;
}

function costOf({ server, processorMs, databaseMs }) {
  if (processorMs === null) return '';
  return server.startsWith('embedded') || databaseMs === null
    ? time(processorMs)
    : `${time(processorMs)} + ${time(databaseMs)}`;
}

/** Prints, for each number of connections, the requests per second with ratios, and the processor time per request. */
export function printSummary({ operations }) {
  const columns = columnsOf(operations);
  const counts = new Set(operations.flatMap(({ measured }) => measured.map(({ connections }) => connections)));
  for (const connections of counts) {
    const measured = operations.flatMap(({ title, measured }) =>
      measured.filter((one) => one.connections === connections).map(({ servers }) => ({ title, rows: servers })),
    );
    printTable(`requests a second, ${connections} connections`, columns, measured, rateOf);
    printTable('processor time: service + Neo4j', columns, measured, costOf);
  }
}
