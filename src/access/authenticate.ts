import { ServiceError } from '../errors/service-error.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { AccessConfig } from './access-config.js';
import { ApiKeyVerifier } from './api-key-verifier.js';
import { KEY_PREFIX } from './api-keys.js';
import type { JwtVerifier } from './jwt-verifier.js';
import { ANONYMOUS, type Viewer } from './viewer.js';

// The format of RFC 6750, section 2.1. The name of the scheme is case-insensitive.
const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;

/**
 * Identifies the sender of a request from its `Authorization` header, which is undefined if it has none. An invalid credential is
 * refused and never treated as absent. `runner` looks up API keys. Errors: UNAUTHENTICATED, FORBIDDEN if a token grants no role,
 * SERVICE_UNAVAILABLE.
 */
export type Authenticate = (authorization: string | undefined, runner: QueryRunner) => Promise<Viewer>;

async function verifierOfTokens({ jwt }: AccessConfig): Promise<JwtVerifier | null> {
  if (jwt === null) return null;
  const { JwtVerifier } = await import('./jwt-verifier.js');
  return new JwtVerifier(jwt);
}

/** The configured authentication; one per process, since it caches keys. */
export async function createAuthenticate(access: AccessConfig): Promise<Authenticate> {
  const tokens = await verifierOfTokens(access);
  const keys = new ApiKeyVerifier();
  return async (authorization, runner) => {
    if (authorization === undefined) {
      if (access.mode !== 'required') return ANONYMOUS;
      throw new ServiceError(
        'UNAUTHENTICATED',
        'This service answers only with a credential; send Authorization: Bearer and a token or an API key.',
      );
    }
    const credential = BEARER.exec(authorization.trim())?.[1];
    if (credential === undefined) {
      throw new ServiceError(
        'UNAUTHENTICATED',
        'The header Authorization cannot be read; its form is Bearer and a token or an API key.',
      );
    }
    if (credential.startsWith(KEY_PREFIX)) return keys.verify(credential, runner);
    if (tokens) return tokens.verify(credential);
    throw new ServiceError('UNAUTHENTICATED', 'This service takes API keys alone, which start with dmk_.');
  };
}
