import { refuseConfig } from '../errors/service-error.js';
import { readWholeNumbers, refuseSetting, type WholeNumberSetting } from '../settings/read-setting.js';

/** How much may be asked at once, and for how long. */
export interface LoadConfig {
  /** How long an operation may take, from its request on, in milliseconds. */
  deadlineMs: number;
  /** How many operations run at once. */
  maxInFlight: number;
  /** How many more may wait for their turn; what comes on top is refused. */
  maxWaiting: number;
  /** How much of either one client may have, in percent. */
  clientShare: number;
  /** How many subscriptions may be open, in all; and as many connections that carry them. */
  maxSubscriptions: number;
  /** How many of them may be one client's. */
  maxClientSubscriptions: number;
}

/** An address to listen on. */
export interface ListenAddress {
  host: string;
  port: number;
}

/**
 * What holds where nothing is set. The driver of Neo4j has 100 connections, so that more operations at once gain nothing;
 * at a few milliseconds each, those that wait are done long before their deadline.
 */
export const DEFAULT_LOAD: LoadConfig = Object.freeze({
  deadlineMs: 30_000,
  maxInFlight: 128,
  maxWaiting: 512,
  clientShare: 25,
  maxSubscriptions: 1_000,
  maxClientSubscriptions: 100,
});

/** How many of so many places one client may have: its share, and one at least where there are any. */
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

/** How much may be asked at once, read from the environment. Errors: CONFIG_INVALID. */
export function readLoad(env: NodeJS.ProcessEnv): LoadConfig {
  return readWholeNumbers(env, SETTINGS, DEFAULT_LOAD);
}

/**
 * Where metrics are served: `9464` is that port of this machine alone, `10.0.0.5:9464` one that others reach too; null where
 * they are not. Errors: CONFIG_INVALID.
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
 * Where traces are sent, by the standard variables of OpenTelemetry; null where they are not. The library reads these and
 * the others by itself. Errors: CONFIG_INVALID.
 */
export function readTracesEndpoint(env: NodeJS.ProcessEnv): string | null {
  if (env.OTEL_SDK_DISABLED?.toLowerCase() === 'true' || env.OTEL_TRACES_EXPORTER === 'none') return null;
  for (const setting of ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'OTEL_EXPORTER_OTLP_ENDPOINT']) {
    const value = env[setting] ?? '';
    if (value === '') continue;
    if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
    // The value is not repeated: some collectors take a credential in their address.
    refuseConfig(`${setting}: not a web address; give one such as http://127.0.0.1:4318`);
  }
  return null;
}

/**
 * The Redis that several instances share, from DEMARCHE_REDIS_URL; null where there is none. It may hold a credential, so no
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
