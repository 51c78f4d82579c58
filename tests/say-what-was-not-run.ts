// Printed after the tests: what `npm test` omits, and what runs it.
export default function sayWhatWasNotRun(): void {
  if (process.env.TEST_ENGINES === 'neo4j') return;
  const neo4j = process.env.NEO4J_URI ? '' : 'the same on Neo4j (npm run neo4j starts one, NEO4J_URI names it), ';
  process.stderr.write(
    `Not run: ${neo4j}the browser (npm run test:browser, needs Chromium) and real clients (npm run test:clients, installs them).\n`,
  );
}
