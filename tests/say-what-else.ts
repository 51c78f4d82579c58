// Printed after the tests: what `npm test` leaves out, and what runs it.
export default function sayWhatElse(): void {
  if (process.env.TEST_ENGINES === 'neo4j') return;
  process.stderr.write(
    'Not run: the browser (npm run test:browser, needs Chromium) and real clients (npm run test:clients, installs them).\n',
  );
}
