#!/usr/bin/env node
// npm run neo4j: a real Neo4j server on this machine, without Docker.
import { readArguments } from './arguments.js';
import { runCommand } from './cli.js';
import { Problem } from './problem.js';
import { startNeo4j } from './server.js';
import { stopSignal, unlessStopped } from './signals.js';
import { PINNED_VERSION } from './version.js';

const USAGE = `Usage: npm run neo4j [-- --port N --data DIR --version V]

Starts a Neo4j community server that listens on 127.0.0.1 only. It needs Java 17 or newer (a JDK) and, the first time,
Maven 3 to fetch Neo4j into .neo4j/ (about 125 MB).

  --port N      the Bolt port (default 7687; 0 takes a free one)
  --data DIR    keep the data in DIR (default: a temporary folder, removed at the end)
  --version V   a version of Neo4j 5 (default ${PINNED_VERSION})
  -h, --help    print this

With NEO4J_PASSWORD set (at least 8 characters) the server asks for it, for the user neo4j; it becomes that user's
password at every start. Without it the server asks for no authentication.`;

await runCommand(USAGE, async () => {
  const { help, port = 7687, dataDir, version } = readArguments(process.argv.slice(2), ['port', 'data', 'version']);
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const signal = stopSignal();
  const password = process.env.NEO4J_PASSWORD || undefined;
  const server = await unlessStopped(signal, startNeo4j({ port, dataDir, version, password }));
  const access = password === undefined ? 'no authentication' : 'user neo4j, password from NEO4J_PASSWORD';
  console.log(`Neo4j ${server.version} ready at ${server.uri} (${access}; Ctrl-C stops it)`);
  console.log(`NEO4J_URI=${server.uri} npm start`);
  const death = await Promise.race([signal.then(() => null), server.exited]);
  await server.close();
  if (death !== null) throw new Problem(`Neo4j stopped by itself (${death}).`);
  return 0;
});
