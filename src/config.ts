import { type AccessConfig, readAccess } from './access/access-config.js';
import { type AllowedOrigins, readAllowedOrigins } from './access/allowed-origins.js';
import { isLoopback } from './access/loopback.js';
import { type BoundsConfig, readBounds } from './bounds/bounds-config.js';
import { type RateConfig, readRate } from './bounds/rate-config.js';
import { didYouMean } from './domain/did-you-mean.js';
import { refuseConfig } from './errors/service-error.js';
import { type ExtractorsConfig, readExtractors } from './extractors/extractors-config.js';
import {
  type ListenAddress,
  type LoadConfig,
  readLoad,
  readMetricsAddress,
  readRedisUrl,
  readTracesEndpoint,
} from './observability/operate-config.js';
import { readSwitch, readWholeNumber, refuseSetting as refuse } from './settings/read-setting.js';
import { type OperationsConfig, readOperationsConfig } from './trusted-operations/operations-config.js';

/** Where the graph lives: a folder (or memory) of the embedded engine, or a Neo4j server. */
export type EngineConfig =
  | { kind: 'embedded'; folder: string | null }
  | {
      kind: 'neo4j';
      uri: string;
      username: string | null;
      password: string | null;
      database: string | null;
      /** Waits for a server that is busy or far away: a command may, since its user waits for it; a request may not. */
      isPatient?: boolean;
    };

/** Every setting of the service, checked and frozen. */
export interface Config {
  host: string;
  port: number;
  access: AccessConfig;
  allowedOrigins: AllowedOrigins;
  engine: EngineConfig;
  operations: OperationsConfig;
  load: LoadConfig;
  bounds: BoundsConfig;
  rate: RateConfig;
  /** The address at which metrics are served; null if they are not. */
  metricsAddress: ListenAddress | null;
  /** The endpoint that traces are sent to; null if they are not sent. */
  tracesEndpoint: string | null;
  /** The Redis that several instances share; null if there is none. */
  redisUrl: string | null;
  /** The maximum number of values of recent queries cached until the graph changes; 0 disables the cache. */
  cachedValues: number;
  /** Whether the texts of articles are kept after their review. */
  keepsTexts: boolean;
  /** The extractors that read articles in addition to the rules. */
  extractors: ExtractorsConfig;
  logLevel: string;
}

/** Texts included, these take about 35 MB. */
const DEFAULT_CACHED_VALUES = 1_000_000;
const DEFAULT_PORT = 4000;
const PORT_EXPECTED = 'not a port; give a whole number from 0 to 65535 (0 takes a free one)';
const PORT = { name: 'PORT', least: 0, most: 65_535, right: PORT_EXPECTED };
const CACHED_VALUES = { name: 'DEMARCHE_CACHED_VALUES', least: 0, most: 1_000_000_000 };

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const NEO4J_SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];

function readHost(value: string | undefined): string {
  if (value === undefined || value === '') return '127.0.0.1';
  if (!/^[\w.:-]+$/.test(value))
    refuse('HOST', value, 'not an address; give a name or an IP address such as 127.0.0.1');
  return value;
}

function readLogLevel(value: string | undefined): string {
  if (value === undefined || value === '') return 'info';
  if (!LOG_LEVELS.includes(value))
    refuse('LOG_LEVEL', value, `not a level; give one of ${LOG_LEVELS.join(', ')}${didYouMean(value, LOG_LEVELS)}`);
  return value;
}

function readNeo4j(env: NodeJS.ProcessEnv, uri: string): EngineConfig {
  const match = /^([a-z0-9+]+):\/\/([^/?#]+)\/?(\?.*)?$/i.exec(uri);
  const authority = match?.[2] ?? '';
  // An @ is refused anywhere, however the rest is written: the text before it, or the whole, may contain a password.
  if (uri.includes('@')) {
    refuseConfig(
      'NEO4J_URI: holds credentials; give them as NEO4J_USERNAME and NEO4J_PASSWORD, beside an address such as ' +
        'bolt://127.0.0.1:7687',
    );
  }
  if (!match || !NEO4J_SCHEMES.includes(match[1]!.toLowerCase())) {
    refuse(
      'NEO4J_URI',
      uri,
      `not a Neo4j address; give one such as bolt://127.0.0.1:7687 (schemes: ${NEO4J_SCHEMES.join(', ')})`,
    );
  }
  const portText = /:(\d+)$/.exec(authority)?.[1];
  if (!URL.canParse(`http://${authority}`) || (portText !== undefined && Number(portText) > 65535)) {
    // The text in place of the port may be a password.
    refuse('NEO4J_URI', `${match[1]}://…`, 'no host and port follow; give an address such as bolt://127.0.0.1:7687');
  }
  const username = env.NEO4J_USERNAME || null;
  const password = env.NEO4J_PASSWORD || null;
  if (username !== null && password === null) {
    refuse(
      'NEO4J_USERNAME',
      username,
      'set without NEO4J_PASSWORD; give both, or neither for a server without authentication',
    );
  }
  const database = env.NEO4J_DATABASE || null;
  if (database !== null && !/^[a-z][a-z0-9.-]{2,62}$/i.test(database)) {
    refuse(
      'NEO4J_DATABASE',
      database,
      'not a database name; give 3 to 63 letters, digits, dots or dashes, starting with a letter',
    );
  }
  // A password alone means the user that every Neo4j starts with.
  return { kind: 'neo4j', uri, username: password === null ? null : (username ?? 'neo4j'), password, database };
}

/** Reads the settings from the environment. Errors: CONFIG_INVALID, one line that names setting, value and remedy. */
export function readConfig(env: NodeJS.ProcessEnv): Readonly<Config> {
  const uri = env.NEO4J_URI ?? '';
  const data = env.DEMARCHE_DATA || '.demarche';
  if (data.includes('\0')) refuse('DEMARCHE_DATA', data, 'not a folder name');
  const engine: EngineConfig =
    uri === '' ? { kind: 'embedded', folder: data === ':memory:' ? null : data } : readNeo4j(env, uri);
  const host = readHost(env.HOST);
  return Object.freeze({
    host,
    port: readWholeNumber(env, PORT) ?? DEFAULT_PORT,
    logLevel: readLogLevel(env.LOG_LEVEL),
    engine,
    access: readAccess(env),
    allowedOrigins: readAllowedOrigins(env),
    operations: readOperationsConfig(env),
    load: readLoad(env),
    bounds: readBounds(env),
    rate: readRate(env, isLoopback(host)),
    metricsAddress: readMetricsAddress(env),
    tracesEndpoint: readTracesEndpoint(env),
    redisUrl: readRedisUrl(env),
    keepsTexts: readSwitch(env, 'DEMARCHE_KEEP_TEXT'),
    extractors: readExtractors(env),
    cachedValues: readWholeNumber(env, CACHED_VALUES) ?? DEFAULT_CACHED_VALUES,
  });
}

/** Reads the settings for a command other than `serve`. Errors: those of {@link readConfig}. */
export function readCommandConfig(env: NodeJS.ProcessEnv): Readonly<Config> {
  const config = readConfig(env);
  return { ...config, engine: config.engine.kind === 'neo4j' ? { ...config.engine, isPatient: true } : config.engine };
}
