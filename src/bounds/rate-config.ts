import { BlockList, isIP } from 'node:net';
import { refuseConfig } from '../errors/service-error.js';
import { readWholeNumber } from '../settings/read-setting.js';

/** How much a client may ask for over time, and how clients are identified. */
export interface RateConfig {
  /** The maximum cost of all operations of a client in a minute; null for no limit. */
  pointsPerMinute: number | null;
  /** The proxies trusted to report the client that they forward for: addresses and subnets. */
  trustedProxies: readonly string[];
}

/** The default if only this machine can reach the service. */
export const UNLIMITED: RateConfig = Object.freeze({ pointsPerMinute: null, trustedProxies: [] });

/** The default limit per client and minute if other machines can reach the service. */
const DEFAULT_POINTS = 1_000_000;

function readPoints(env: NodeJS.ProcessEnv, isPrivate: boolean): number | null {
  const setting = { name: 'DEMARCHE_RATE_LIMIT', least: 0, most: 2_000_000_000 };
  const points = readWholeNumber(env, setting) ?? (isPrivate ? 0 : DEFAULT_POINTS);
  return points === 0 ? null : points;
}

/** Adds an address or a subnet to a list; returns false if it is neither. */
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
 * Reads the rate limits from the environment. `isPrivate`: only this machine can reach the service; rates are then unlimited unless
 * a limit is set or a proxy forwards requests of other clients. Errors: CONFIG_INVALID.
 */
export function readRate(env: NodeJS.ProcessEnv, isPrivate: boolean): Readonly<RateConfig> {
  const trustedProxies = readProxies(env.DEMARCHE_TRUST_PROXY ?? '');
  return Object.freeze({
    pointsPerMinute: readPoints(env, isPrivate && trustedProxies.length === 0),
    trustedProxies,
  });
}
