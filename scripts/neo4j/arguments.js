import { parseArgs } from 'node:util';

/** An invalid command line: exit status 2. */
export class UsageError extends Error {
  name = 'UsageError';
}

/**
 * @typedef {object} Settings
 * @property {boolean} help
 * @property {number | undefined} port
 * @property {string | undefined} dataDir
 * @property {string | undefined} version
 * @property {number | undefined} servers
 * @property {boolean} brief
 */

const KNOWN = /** @type {const} */ ({
  help: { type: 'boolean', short: 'h' },
  port: { type: 'string' },
  data: { type: 'string' },
  version: { type: 'string' },
  servers: { type: 'string' },
  brief: { type: 'boolean' },
});

/**
 * The settings that a command line gives.
 * @param {string[]} given
 * @param {('port' | 'data' | 'version' | 'servers' | 'brief')[]} allowed
 * @returns {Settings}
 */
export function readArguments(given, allowed) {
  const names = ['help', ...allowed];
  const options = Object.fromEntries(Object.entries(KNOWN).filter(([name]) => names.includes(name)));
  const values = /** @type {Record<string, string | boolean | undefined>} */ (parse(given, options));
  return {
    help: values.help === true,
    port: readPort(text(values.port)),
    dataDir: readFolder(text(values.data)),
    version: readVersion(text(values.version)),
    servers: readServers(text(values.servers)),
    brief: values.brief === true,
  };
}

/**
 * @param {string[]} args
 * @param {import('node:util').ParseArgsConfig['options']} options
 */
function parse(args, options) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [sentence] = /** @type {Error} */ (error).message.split(/\.\s|\n/);
    throw new UsageError(`${sentence}.`);
  }
}

/** @param {string | boolean | undefined} value */
function text(value) {
  return typeof value === 'string' ? value : undefined;
}

/** @param {string | undefined} value */
function readPort(value) {
  if (value === undefined) return undefined;
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65535) {
    throw new UsageError(`--port ${value}: not a port; give a whole number from 0 to 65535 (0 takes a free one).`);
  }
  return Number(value);
}

/** @param {string | undefined} value */
function readServers(value) {
  if (value !== undefined && !/^[1-9]$/.test(value)) {
    throw new UsageError(`--servers ${value}: not a number of servers; give one from 1 to 9.`);
  }
  return value === undefined ? undefined : Number(value);
}

/** @param {string | undefined} value */
function readFolder(value) {
  if (value === '') throw new UsageError('--data: the folder has no name.');
  return value;
}

/** @param {string | undefined} value */
function readVersion(value) {
  if (value !== undefined && !/^5\.\d{1,3}\.\d{1,3}$/.test(value)) {
    throw new UsageError(`--version ${value}: not a version of Neo4j 5; give one such as 5.26.30.`);
  }
  return value;
}
