import { describe, expect, it } from '@jest/globals';
import { DEFAULT_BOUNDS, readBounds } from '../../src/bounds/bounds-config.js';
import { readRate } from '../../src/bounds/rate-config.js';
import { readConfig } from '../../src/config.js';

describe('the settings of bounds', () => {
  it('have their defaults where nothing is set', () => {
    expect(readBounds({})).toEqual(DEFAULT_BOUNDS);
  });

  it.each([
    ['DEMARCHE_MAX_COST', 'maxCost', 5_000],
    ['DEMARCHE_MAX_DEPTH', 'maxDepth', 8],
    ['DEMARCHE_MAX_ALIASES', 'maxAliases', 0],
    ['DEMARCHE_MAX_ROOT_FIELDS', 'maxRootFields', 1],
    ['DEMARCHE_MAX_TOKENS', 'maxTokens', 1_000],
    ['DEMARCHE_MAX_DIRECTIVES', 'maxDirectives', 3],
    ['DEMARCHE_MAX_FRAGMENTS', 'maxFragments', 4],
    ['DEMARCHE_MAX_LIST_SIZE', 'maxListSize', 100],
    ['DEMARCHE_MAX_BATCH', 'maxBatch', 10],
    ['DEMARCHE_MAX_BODY_BYTES', 'maxBodyBytes', 50_000],
  ])('take %s', (name, key, value) => {
    expect(readBounds({ [name]: String(value) })).toEqual({ ...DEFAULT_BOUNDS, [key]: value });
  });

  it.each(['-1', '0.5', 'many', '1e3', ' 9', '501', '0', '99999999999'])(
    'refuse DEMARCHE_MAX_LIST_SIZE=%j',
    (value) => {
      expect(() => readBounds({ DEMARCHE_MAX_LIST_SIZE: value })).toThrow(
        `DEMARCHE_MAX_LIST_SIZE=${JSON.stringify(value)}: not a bound; give a whole number from 1 to 500`,
      );
    },
  );
});

describe('the settings of rates', () => {
  it('count nothing where this machine alone can ask', () => {
    expect(readConfig({}).rate.pointsPerMinute).toBe(null);
  });

  it.each([
    ['others can ask', { HOST: '0.0.0.0' }],
    ['a proxy asks for others', { DEMARCHE_TRUST_PROXY: '127.0.0.1' }],
  ])('give a client a million points a minute where %s', (_, env) => {
    expect(readConfig(env).rate.pointsPerMinute).toBe(1_000_000);
  });

  it('count nothing where the limit is 0', () => {
    expect(readConfig({ HOST: '0.0.0.0', DEMARCHE_RATE_LIMIT: '0' }).rate.pointsPerMinute).toBe(null);
  });

  it('take the limit that is set', () => {
    expect(readConfig({ DEMARCHE_RATE_LIMIT: '20000' }).rate.pointsPerMinute).toBe(20_000);
  });

  it('take addresses and subnets of proxies', () => {
    const proxies = ['10.0.0.0/8', '127.0.0.1', '::1', 'fd00::/8'];
    expect(readRate({ DEMARCHE_TRUST_PROXY: proxies.join(', ') }, true).trustedProxies).toEqual(proxies);
  });

  it.each(['true', 'proxy', '10.0.0.0/33', '1.2.3', '*', 'fe80::1%eth0', '10.0.0.0/-1', '/8'])(
    'refuse the proxy %j',
    (proxy) => {
      expect(() => readRate({ DEMARCHE_TRUST_PROXY: proxy }, true)).toThrow(/is neither an address nor a subnet/);
    },
  );
});
