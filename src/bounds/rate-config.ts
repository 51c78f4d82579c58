import { BlockList, isIP } from 'node:net';
import { refuseConfig } from '../errors/service-error.js';
import { readWholeNumber } from '../settings/read-setting.js';

/** How much a client may ask for in the course of time, and how clients are told apart. */
export interface RateConfig {
  /** The cost of all operations of a client in a minute; null where it does not count. */
  pointsPerMinute: number | null;
  /** The proxies that are believed when they say for whom they ask: addresses and subnets. */
  trustedProxies: readonly string[];
}

/** What holds where nothing is set and nobody but this machine can ask. */
export const UNLIMITED: RateConfig = Object.freeze({ pointsPerMinute: null, trustedProxies: [] });

/** What a client may ask for in a minute where others than this machine can ask and nothing else is set. */
const DEFAULT_POINTS = 1_000_000;

function readPoints(env: NodeJS.ProcessEnv, isPrivate: boolean): number | null {
  const setting = { name: 'DEMARCHE_RATE_LIMIT', least: 0, most: 2_000_000_000 };
  const points = readWholeNumber(env, setting) ?? (isPrivate ? 0 : DEFAULT_POINTS);
  return points === 0 ? null : points;
}

/** Adds an address or a subnet to a list; false where it is neither. */
export function addSubnet(list: BlockList, text: string): boolean {
  const [, address = '', prefix] = /^([^/%]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const family = isIP(address);
  const bits = family === 4 ? 32 : 128;
  if (family === 0 || Number(prefix ?? 0) > bits) return false;
  list.addSubnet(address, prefix === undefined ? bits : Number(prefix), family === 4 ? 'ipv4' : 'ipv6');
  return true;
}

function readProxies(value: string): readonly string[] {
  const proxies = value.split(/[\s,]+/).filter((text) => text !== '');
  const wrong = proxies.find((proxy) => !addSubnet(new BlockList(), proxy));
  if (wrong === undefined) return Object.freeze(proxies);
  refuseConfig(
    `DEMARCHE_TRUST_PROXY=${JSON.stringify(value)}: ${JSON.stringify(wrong)} is neither an address nor a subnet; ` +
      'give those of your proxies, such as 127.0.0.1 or 10.0.0.0/8',
  );
}

/**
 * The rates, read from the environment. `isPrivate` says that this machine alone reaches the service: then nothing is
 * counted unless a limit is set or a proxy asks for others. Errors: CONFIG_INVALID.
 */
export function readRate(env: NodeJS.ProcessEnv, isPrivate: boolean): Readonly<RateConfig> {
  const trustedProxies = readProxies(env.DEMARCHE_TRUST_PROXY ?? '');
  return Object.freeze({
    pointsPerMinute: readPoints(env, isPrivate && trustedProxies.length === 0),
    trustedProxies,
  });
}
