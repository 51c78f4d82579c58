import { refuseConfig } from '../errors/service-error.js';
import { isLoopback } from './loopback.js';

/** How JSON Web Tokens are verified. */
export interface JwtConfig {
  key: { kind: 'secret'; secret: string } | { kind: 'jwks'; url: string };
  issuer: string | null;
  audience: string | null;
}

/** Who may read; changing always needs a credential. */
export interface AccessConfig {
  /** `open`: anyone may read. `required`: only someone with a credential. null: not chosen, which reads as open. */
  mode: 'open' | 'required' | null;
  /** Null if tokens are not accepted; API keys always are. */
  jwt: JwtConfig | null;
}

/** The default: anyone may read, and only API keys are accepted as credentials. */
export const DEFAULT_ACCESS: AccessConfig = Object.freeze({ mode: null, jwt: null });

// RFC 7518, section 3.2: a key of HS256 is no shorter than its hash.
const MIN_SECRET_BYTES = 32;

function readMode(value: string | undefined): AccessConfig['mode'] {
  if (value === undefined || value === '') return null;
  if (value === 'open' || value === 'required') return value;
  // The value is not repeated: it may be a password entered in the wrong place.
  return refuseConfig(
    'DEMARCHE_AUTH: not an access mode; give open (anyone may read) or required (a credential for all)',
  );
}

function readSecret(secret: string): JwtConfig['key'] {
  const bytes = Buffer.byteLength(secret);
  if (bytes < MIN_SECRET_BYTES) {
    refuseConfig(
      `DEMARCHE_JWT_SECRET: ${bytes} bytes, fewer than the ${MIN_SECRET_BYTES} that HS256 needs; ` +
        'give a random one, such as `openssl rand -base64 48` makes',
    );
  }
  return { kind: 'secret', secret };
}

function readJwksUrl(text: string): JwtConfig['key'] {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['https:', 'http:'].includes(url.protocol)) {
    return refuseConfig('DEMARCHE_JWKS_URL: not a web address; give one such as https://login.example.org/jwks.json');
  }
  if (url.username !== '' || url.password !== '') {
    refuseConfig('DEMARCHE_JWKS_URL: holds credentials; give the public address of the key set');
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    refuseConfig(
      `DEMARCHE_JWKS_URL=${JSON.stringify(url.origin)}: anyone who can change what http carries could make tokens; ` +
        'give an https address (http is taken on this machine alone)',
    );
  }
  return { kind: 'jwks', url: url.href };
}

function readJwt(env: NodeJS.ProcessEnv): JwtConfig | null {
  const { DEMARCHE_JWT_SECRET: secret, DEMARCHE_JWKS_URL: url } = env;
  const issuer = env.DEMARCHE_JWT_ISSUER || null;
  const audience = env.DEMARCHE_JWT_AUDIENCE || null;
  if (secret && url)
    refuseConfig('DEMARCHE_JWT_SECRET and DEMARCHE_JWKS_URL are both set; give the one that signs your tokens');
  if (!secret && !url) {
    if (issuer === null && audience === null) return null;
    refuseConfig(
      `DEMARCHE_JWT_${issuer === null ? 'AUDIENCE' : 'ISSUER'}: set without what proves tokens genuine; ` +
        'give DEMARCHE_JWT_SECRET or DEMARCHE_JWKS_URL too',
    );
  }
  if (url && audience === null) {
    refuseConfig(
      'DEMARCHE_JWKS_URL: set without DEMARCHE_JWT_AUDIENCE, so that a token meant for any other service of that issuer ' +
        'would do here; give the audience that your issuer writes for this service',
    );
  }
  return { key: secret ? readSecret(secret) : readJwksUrl(url!), issuer, audience };
}

/** Reads access control from the environment. Errors: CONFIG_INVALID, never with a secret in it. */
export function readAccess(env: NodeJS.ProcessEnv): AccessConfig {
  return Object.freeze({ mode: readMode(env.DEMARCHE_AUTH), jwt: readJwt(env) });
}

/** Refuses to listen for other machines until someone has chosen who may read. Errors: CONFIG_INVALID. */
export function checkAddress(host: string, access: AccessConfig): void {
  if (access.mode !== null || isLoopback(host)) return;
  refuseConfig(
    `HOST=${JSON.stringify(host)}: other machines can reach that address, and DEMARCHE_AUTH does not say who may read; ` +
      'set DEMARCHE_AUTH=required (only with a credential) or DEMARCHE_AUTH=open (anyone), or HOST=127.0.0.1',
  );
}
