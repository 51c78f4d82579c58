#!/usr/bin/env node
// Runs a command against Neo4j servers of its own: node scripts/neo4j/with-neo4j.js -- COMMAND ARGS…
import { spawn } from 'node:child_process';
import { readArguments, UsageError } from './arguments.js';
import { runCommand } from './cli.js';
import { startNeo4j } from './server.js';
import { signalStatus, stopSignal, unlessStopped } from './signals.js';
import { PINNED_VERSION } from './version.js';

const USAGE = `Usage: node scripts/neo4j/with-neo4j.js [--version V] [--servers N] [--brief] -- COMMAND ARGS…

Starts a Neo4j server with no data on a free port of 127.0.0.1, runs COMMAND with NEO4J_URI set to it, stops the server
and exits with COMMAND's status. NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE are taken out of COMMAND's
environment: this server asks for no authentication.

  --version V   a version of Neo4j 5 (default ${PINNED_VERSION})
  --servers N   so many servers; NEO4J_URIS then has the addresses of all, with spaces between them (default 1)
  --brief       the JVM compiles with its quick compiler alone: for some minutes of short queries that is faster, as in a
                run of the tests; never for a measurement
  -h, --help    print this`;

await runCommand(USAGE, async () => {
  const given = process.argv.slice(2);
  const end = given.indexOf('--');
  const {
    help,
    version,
    servers: count = 1,
    brief,
  } = readArguments(end < 0 ? given : given.slice(0, end), ['version', 'servers', 'brief']);
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const [program, ...args] = end < 0 ? [] : given.slice(end + 1);
  if (program === undefined) throw new UsageError('No command is given after --.');

  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  const signal = stopSignal((name) => forward(name, child));
  /** @type {import('./server.js').Neo4jServer[]} */
  const servers = [];
  // One after the other: the first may have to fetch Neo4j.
  while (servers.length < count) servers.push(await unlessStopped(signal, startNeo4j({ version, brief })));
  child = spawn(program, args, { stdio: 'inherit', env: environment(servers.map(({ uri }) => uri)) });
  const status = await exitStatus(program, child);
  for (const server of servers) {
    if (server.pid === undefined) {
      console.error(`Neo4j stopped by itself (${await server.exited}) while the command ran.`);
    }
  }
  await Promise.all(servers.map((server) => server.close()));
  return status;
});

/** @param {string[]} uris */
function environment(uris) {
  const { NEO4J_USERNAME: _user, NEO4J_PASSWORD: _password, NEO4J_DATABASE: _database, ...rest } = process.env;
  const all = uris.length > 1 ? { NEO4J_URIS: uris.join(' ') } : {};
  return { ...rest, NEO4J_URI: uris[0], ...all };
}

/**
 * The status to exit with once the command has ended; 127 if it could not be started.
 * @param {string} program
 * @param {import('node:child_process').ChildProcess} command
 * @returns {Promise<number>}
 */
function exitStatus(program, command) {
  return new Promise((resolve) => {
    command.once('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(127);
    });
    command.once('exit', (status, signal) => resolve(signal === null ? (status ?? 1) : signalStatus(signal)));
  });
}

/**
 * Forwards a signal to the command, except Ctrl-C in a terminal, which the terminal has already sent to the command.
 * @param {NodeJS.Signals} signal
 * @param {import('node:child_process').ChildProcess | undefined} command
 */
function forward(signal, command) {
  if (signal !== 'SIGINT' || !process.stdin.isTTY) command?.kill(signal);
}
