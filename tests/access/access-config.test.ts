import { describe, expect, it } from '@jest/globals';
import { checkAddress } from '../../src/access/access-config.js';
import { isLoopback } from '../../src/access/loopback.js';
import { readConfig } from '../../src/config.js';
import { ServiceError } from '../../src/errors/service-error.js';

const SECRET = 'correct horse battery staple and more';
const JWKS = { DEMARCHE_JWKS_URL: 'https://login.example.org/jwks.json', DEMARCHE_JWT_AUDIENCE: 'demarche' };

/** The message that refuses these settings, when they are read or about to be served. */
function refusal(env: NodeJS.ProcessEnv): string {
  try {
    const { host, access } = readConfig(env);
    checkAddress(host, access);
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'CONFIG_INVALID') return error.message;
    throw error;
  }
  return 'not refused';
}

describe('the setting of who may read', () => {
  it.each(['', '127.0.0.1', '127.8.8.8', 'localhost', 'LOCALHOST', '::1', '0:0:0:0:0:0:0:1', '::ffff:127.0.0.1'])(
    'need not be chosen on the loopback address "%s"',
    (HOST) => {
      expect(refusal({ HOST })).toBe('not refused');
    },
  );

  it.each([
    '0.0.0.0',
    '::',
    '192.168.1.5',
    'fe80::1',
    '::ffff:10.0.0.1',
    'demarche.example.org',
    'localhost.example.org',
  ])('must be chosen on %s, which other machines can reach', (HOST) => {
    expect(refusal({ HOST })).toMatch(/^HOST=".*: other machines can reach .* set DEMARCHE_AUTH=required .* HOST=127/);
    expect(refusal({ HOST, DEMARCHE_AUTH: 'open' })).toBe('not refused');
    expect(refusal({ HOST, DEMARCHE_AUTH: 'required' })).toBe('not refused');
  });

  it('is told on one line', () => {
    expect(refusal({ HOST: '0.0.0.0' })).not.toContain('\n');
  });

  it('is open or required, and a value that is neither is not repeated', () => {
    expect(readConfig({ DEMARCHE_AUTH: 'required' }).access.mode).toBe('required');
    expect(readConfig({ DEMARCHE_AUTH: 'open' }).access.mode).toBe('open');
    expect(readConfig({}).access.mode).toBeNull();
    expect(refusal({ DEMARCHE_AUTH: 'hunter2' })).toMatch(/^DEMARCHE_AUTH: .* give open .* or required/);
    expect(refusal({ DEMARCHE_AUTH: 'hunter2' })).not.toContain('hunter2');
  });

  it('takes a host in brackets, as addresses of the web have it', () => {
    expect(isLoopback('[::1]')).toBe(true);
    expect(isLoopback('[::2]')).toBe(false);
  });
});

describe('what tokens are verified by', () => {
  it('is nothing where nothing is set', () => {
    expect(readConfig({ DEMARCHE_JWT_SECRET: '', DEMARCHE_JWKS_URL: '' }).access.jwt).toBeNull();
  });

  it('is a secret', () => {
    expect(readConfig({ DEMARCHE_JWT_SECRET: SECRET }).access.jwt).toEqual({
      key: { kind: 'secret', secret: SECRET },
      issuer: null,
      audience: null,
    });
  });

  it('is a secret of at least 32 bytes, told without it', () => {
    const short = SECRET.slice(0, 31);
    expect(refusal({ DEMARCHE_JWT_SECRET: short })).toMatch(/^DEMARCHE_JWT_SECRET: 31 bytes, .* 32 .*openssl rand/);
    expect(refusal({ DEMARCHE_JWT_SECRET: short })).not.toContain(short);
    expect(refusal({ DEMARCHE_JWT_SECRET: 'ü'.repeat(16) })).toBe('not refused');
  });

  it('is a key set at an https address, or an http one on this machine', () => {
    expect(readConfig({ ...JWKS, DEMARCHE_JWT_ISSUER: 'https://login.example.org/' }).access.jwt).toEqual({
      key: { kind: 'jwks', url: 'https://login.example.org/jwks.json' },
      issuer: 'https://login.example.org/',
      audience: 'demarche',
    });
    expect(refusal({ ...JWKS, DEMARCHE_JWKS_URL: 'http://localhost:8080/jwks' })).toBe('not refused');
    expect(refusal({ ...JWKS, DEMARCHE_JWKS_URL: 'http://[::1]:8080/jwks' })).toBe('not refused');
    expect(refusal({ ...JWKS, DEMARCHE_JWKS_URL: 'http://login.example.org/jwks' })).toMatch(/give an https address/);
  });

  it.each(['jwks.json', 'file:///etc/jwks.json', 'https://'])('is not a key set at %s', (url) => {
    expect(refusal({ ...JWKS, DEMARCHE_JWKS_URL: url })).toMatch(/^DEMARCHE_JWKS_URL: not a web address/);
  });

  it('is not a key set at an address with credentials, which are not repeated', () => {
    const refused = refusal({ ...JWKS, DEMARCHE_JWKS_URL: 'https://me:hunter2@login.example.org/jwks' });
    expect(refused).toMatch(/^DEMARCHE_JWKS_URL: holds credentials/);
    expect(refused).not.toContain('hunter2');
  });

  it('is not both a secret and a key set', () => {
    expect(refusal({ ...JWKS, DEMARCHE_JWT_SECRET: SECRET })).toMatch(/are both set; give the one that/);
    expect(refusal({ ...JWKS, DEMARCHE_JWT_SECRET: SECRET })).not.toContain(SECRET);
  });

  it('is a key set together with the audience that its tokens must be for', () => {
    const { DEMARCHE_JWKS_URL } = JWKS;
    expect(refusal({ DEMARCHE_JWKS_URL })).toMatch(/set without DEMARCHE_JWT_AUDIENCE/);
  });

  it.each(['DEMARCHE_JWT_ISSUER', 'DEMARCHE_JWT_AUDIENCE'])('is not %s alone', (setting) => {
    expect(refusal({ [setting]: 'x' })).toMatch(new RegExp(`^${setting}: set without what proves tokens genuine`));
  });
});
