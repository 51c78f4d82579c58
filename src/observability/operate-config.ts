import { refuseConfig } from '../errors/service-error.js';
import { readWholeNumbers, refuseSetting, type WholeNumberSetting } from '../settings/read-setting.js';

/** The limits on load and duration. */
export interface LoadConfig {
  /** How long an operation may take from its request on, in milliseconds. */
  deadlineMs: number;
  /** How many operations run at once. */
  maxInFlight: number;
  /** How many more may wait for their turn; any beyond are refused. */
  maxWaiting: number;
  /** The share of either that one client may use, in percent. */
  clientShare: number;
  /** How many subscriptions may be open in all, and how many connections that carry them. */
  maxSubscriptions: number;
  /** How many of them one client may have. */
  maxClientSubscriptions: number;
}

/** An address to listen on. */
export interface ListenAddress {
  host: string;
  port: number;
}

/**
 * The default limits. The Neo4j driver has 100 connections, so that more concurrent operations gain nothing; at a few
 * milliseconds each, waiting ones are done long before their deadline.
 */
export const DEFAULT_LOAD: LoadConfig = Object.freeze({
  deadlineMs: 30_000,
  maxInFlight: 128,
  maxWaiting: 512,
  clientShare: 25,
  maxSubscriptions: 1_000,
  maxClientSubscriptions: 100,
});

/** How many of `places` slots one client may use: its share, rounded up. */
export function shareOf({ clientShare }: LoadConfig, places: number): number {
  return Math.ceil((places * clientShare) / 100);
}

function whole(name: string, least: number, most: number): WholeNumberSetting {
  return { name, least, most, right: `give a whole number from ${least} to ${most}` };
}

const SETTINGS: Record<keyof LoadConfig, WholeNumberSetting> = {
  deadlineMs: whole('DEMARCHE_DEADLINE_MS', 100, 3_600_000),
  maxInFlight: whole('DEMARCHE_MAX_IN_FLIGHT', 1, 100_000),
  maxWaiting: whole('DEMARCHE_MAX_WAITING', 0, 100_000),
  clientShare: whole('DEMARCHE_CLIENT_SHARE', 1, 100),
  maxSubscriptions: whole('DEMARCHE_MAX_SUBSCRIPTIONS', 0, 100_000),
  maxClientSubscriptions: whole('DEMARCHE_MAX_CLIENT_SUBSCRIPTIONS', 0, 100_000),
};

/** Reads the load limits from the environment. Errors: CONFIG_INVALID. */
export function readLoad(env: NodeJS.ProcessEnv): LoadConfig {
  return readWholeNumbers(env, SETTINGS, DEFAULT_LOAD);
}

/**
 * The address for metrics: `9464` is that port on this machine only, `10.0.0.5:9464` one that others can reach too; null if they
 * are not served. Errors: CONFIG_INVALID.
 */
export function readMetricsAddress(env: NodeJS.ProcessEnv): ListenAddress | null {
  const value = env.DEMARCHE_METRICS ?? '';
  if (value === '') return null;
  const [, host, port] = /^(?:([\w.-]+|\[[\da-fA-F:.]+\]):)?(\d{1,5})$/.exec(value) ?? [];
  if (port === undefined || Number(port) > 65_535) {
    const right = 'not a port; give one such as 9464, or an address and a port, 10.0.0.5:9464';
    return refuseSetting('DEMARCHE_METRICS', value, right);
  }
  return Object.freeze({ host: host?.replace(/^\[(.*)\]$/, '$1') ?? '127.0.0.1', port: Number(port) });
}

/**
 * The endpoint for traces, from the standard variables of OpenTelemetry; null if they are not sent. The library reads these and
 * the other variables itself. Errors: CONFIG_INVALID.
 */
export function readTracesEndpoint(env: NodeJS.ProcessEnv): string | null {
  if (env.OTEL_SDK_DISABLED?.toLowerCase() === 'true' || env.OTEL_TRACES_EXPORTER === 'none') return null;
  for (const setting of ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'OTEL_EXPORTER_OTLP_ENDPOINT']) {
    const value = env[setting] ?? '';
    if (value === '') continue;
    if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
    // The value is not repeated: the address of a collector may contain a credential.
    refuseConfig(`${setting}: not a web address; give one such as http://127.0.0.1:4318`);
  }
  return null;
}

/**
 * The Redis that several instances share, from DEMARCHE_REDIS_URL; null if there is none. It may contain a credential, so no
 * message repeats it. Errors: CONFIG_INVALID.
 */
export function readRedisUrl(env: NodeJS.ProcessEnv): string | null {
  const value = env.DEMARCHE_REDIS_URL ?? '';
  if (value === '') return null;
  if (URL.canParse(value) && /^rediss?:$/.test(new URL(value).protocol) && new URL(value).hostname !== '') return value;
  refuseConfig(
    'DEMARCHE_REDIS_URL: not an address of Redis; give one such as redis://127.0.0.1:6379, or rediss:// with TLS',
  );
}
