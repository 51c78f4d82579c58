// Reports what grows with the graph, and what must not.

const MOST = { operation: 1.5, paging: 1.5, import: 1.3 };
const MUST_NOT_GROW = ['lookup', 'oneHop', 'twoHops'];

const count = (value) => Math.round(value).toLocaleString('en');
const time = (ms) => `${ms < 10 ? ms.toFixed(2) : ms.toFixed(1)} ms`;

function line(what, cells, ratio, most) {
  const verdict =
    most === undefined || ratio === undefined ? '' : ratio <= most ? `met (${most}×)` : `MISSED (${most}×)`;
  const times = ratio === undefined ? '' : `${ratio.toFixed(2)}×`;
  console.log(
    `  ${what.padEnd(34)}${cells.map((cell) => cell.padStart(14)).join('')}${times.padStart(10)}  ${verdict}`,
  );
}

/** Prints the results for all sizes of an engine side by side, with the ratio of the largest size to the smallest. */
export function printGrowth(sizes) {
  if (sizes.length === 0) return;
  const [smallest, largest] = [sizes[0], sizes.at(-1)];
  const isOne = sizes.length === 1;
  const grown = (valueIn) => (isOne ? undefined : valueIn(largest) / valueIn(smallest));
  console.log(`\n${smallest.engine}`);
  line(
    'statements',
    sizes.map(({ statements }) => count(statements)),
  );
  line(
    'imported a second',
    sizes.map(({ importPerSecond }) => count(importPerSecond)),
    isOne ? undefined : smallest.importPerSecond / largest.importPerSecond,
    MOST.import,
  );
  line(
    'start to first answer',
    sizes.map(({ startMs }) => time(startMs)),
    grown(({ startMs }) => startMs),
  );
  const megabytes = ({ residentBytesAtEnd }) => `${count(residentBytesAtEnd / 1e6)} MB`;
  line(
    'memory',
    sizes.map(megabytes),
    grown(({ residentBytesAtEnd }) => residentBytesAtEnd),
  );
  for (const { name, left } of smallest.operations) {
    const own = sizes.map((size) => size.operations.find((operation) => operation.name === name));
    if (own.some((operation) => operation.left)) {
      line(name, [`left out: ${left}`]);
      continue;
    }
    const ratio = isOne ? undefined : own[0].perSecond / own.at(-1).perSecond;
    const most = MUST_NOT_GROW.includes(name) ? MOST.operation : undefined;
    line(
      `${name}, requests/s`,
      own.map(({ perSecond }) => count(perSecond)),
      ratio,
      most,
    );
    line(
      `${name}, median and p99`,
      own.map(({ medianMs, p99Ms }) => `${time(medianMs)} ${time(p99Ms)}`),
    );
    const failures = own.reduce((sum, operation) => sum + operation.failures, 0);
    if (failures > 0) console.log(`  ${name}: ${failures} requests went wrong`);
  }
  for (const { paging } of sizes) {
    const what = `page ${count(paging.page)} of ${count(paging.total)}, ${paging.rows} a page`;
    line(what, [time(paging.firstMs), time(paging.pageMs)], paging.pageMs / paging.firstMs, MOST.paging);
  }
}
