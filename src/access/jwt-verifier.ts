import { webcrypto } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { ServiceError } from '../errors/service-error.js';
import { recorderProblem } from '../rules/text-rules.js';
import type { JwtConfig } from './access-config.js';
import { ROLES, type Role, roleNamed, type Viewer } from './viewer.js';

/** How far the clock of the token issuer may differ from ours, in seconds. */
const CLOCK_TOLERANCE_S = 5;

/** How long the endpoint of the key set may take to respond, in milliseconds. */
const JWKS_TIMEOUT_MS = 3_000;

const MAX_SUBJECT_LENGTH = 255;

const INSTANTS = ['exp', 'nbf', 'iat'] as const;
/** The end of the year 9999, in seconds since 1970. */
const LATEST_INSTANT_S = 253_402_300_799;

// Fixed here and never taken from the token, which could otherwise choose `none`, or a public key as an HS256 secret.
const SECRET_ALGORITHMS = ['HS256'];
const HS256 = { name: 'HMAC', hash: 'SHA-256' };
const KEY_SET_ALGORITHMS = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519'.split(' ');

function unauthenticated(message: string, cause?: unknown): ServiceError {
  return new ServiceError('UNAUTHENTICATED', message, { cause });
}

/** Converts an error of jose to one of ours. The signature is verified first, so only the owner learns about claims. */
function fromJoseError(error: unknown): unknown {
  if (error instanceof ServiceError) return error;
  if (error instanceof errors.JWTExpired) return unauthenticated('The token has expired.', error);
  if (error instanceof errors.JWTClaimValidationFailed) {
    const { claim, reason } = error;
    if (reason === 'missing') return unauthenticated(`The token lacks the claim ${claim}.`, error);
    if (claim === 'nbf') return unauthenticated('The token is not valid yet.', error);
    return unauthenticated(`The claim ${claim} of the token is not what this service expects.`, error);
  }
  const isOfToken =
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported ||
    error instanceof errors.JWKSNoMatchingKey;
  if (isOfToken) return unauthenticated('This service could not verify the token.', error);
  return new ServiceError(
    'SERVICE_UNAVAILABLE',
    'The keys that verify tokens could not be fetched; try again shortly.',
    {
      cause: error,
    },
  );
}

/** The highest role named in the claims `role` and `roles`, each a string or a list; roles of other systems are ignored. */
function roleOf({ role, roles }: JWTPayload): Role | null {
  const named = [role, roles].flat().map(roleNamed);
  return ROLES.findLast((one) => named.includes(one)) ?? null;
}

function isInstant(seconds: number): boolean {
  return seconds >= 0 && seconds <= LATEST_INSTANT_S;
}

/**
 * Refuses time claims that are not instants. JSON has numbers that are not finite here: 1e999 is read as Infinity, and such a
 * token would never expire.
 */
function checkInstants(payload: JWTPayload): void {
  for (const claim of INSTANTS) {
    const value: unknown = payload[claim];
    if (value === undefined || (Number.isInteger(value) && isInstant(value as number))) continue;
    throw unauthenticated(`The claim ${claim} of the token is not a whole number of seconds between 1970 and 9999.`);
  }
}

function viewerOf(payload: JWTPayload, hasAudience: boolean): Viewer {
  const { sub, aud, exp } = payload;
  checkInstants(payload);
  // RFC 7519, section 4.1.3: a recipient that is not among the audiences of a token must refuse it.
  if (!hasAudience && aud !== undefined) {
    throw unauthenticated('The token names an audience (aud), and this service was not told which one it is.');
  }
  if (typeof sub !== 'string' || sub.trim() === '' || sub.length > MAX_SUBJECT_LENGTH) {
    throw unauthenticated(`The claim sub of the token is not a text of 1 to ${MAX_SUBJECT_LENGTH} characters.`);
  }
  const id = `jwt/${sub}`;
  const problem = recorderProblem(id);
  if (problem !== null) throw unauthenticated(`The claim sub of the token ${problem}.`);
  const role = roleOf(payload);
  if (role === null) {
    throw new ServiceError(
      'FORBIDDEN',
      'The token gives no role here; its claim role or roles must name reader, editor or admin.',
    );
  }
  return Object.freeze({ id, role, expiresAt: exp! * 1000 });
}

/** Verifies JSON Web Tokens and identifies their subjects. */
export class JwtVerifier {
  readonly #verify: (token: string) => Promise<JWTPayload>;
  readonly #hasAudience: boolean;

  constructor({ key, issuer, audience }: JwtConfig) {
    const claims = {
      clockTolerance: CLOCK_TOLERANCE_S,
      requiredClaims: ['sub', 'exp'],
      issuer: issuer ?? undefined,
      audience: audience ?? undefined,
    };
    this.#hasAudience = audience !== null;
    if (key.kind === 'secret') {
      // Imported once: jose would import it again for each token.
      const secret = webcrypto.subtle.importKey('raw', Buffer.from(key.secret), HS256, false, ['verify']);
      const options = { ...claims, algorithms: SECRET_ALGORITHMS };
      this.#verify = async (token) => (await jwtVerify(token, await secret, options)).payload;
    } else {
      const keys = createRemoteJWKSet(new URL(key.url), { timeoutDuration: JWKS_TIMEOUT_MS });
      const options = { ...claims, algorithms: KEY_SET_ALGORITHMS };
      this.#verify = async (token) => (await verifyWithSet(token, keys, options)).payload;
    }
  }

  /** The viewer that a token identifies. Errors: UNAUTHENTICATED, FORBIDDEN if it grants no role, SERVICE_UNAVAILABLE. */
  async verify(token: string): Promise<Viewer> {
    try {
      return viewerOf(await this.#verify(token), this.#hasAudience);
    } catch (error) {
      throw fromJoseError(error);
    }
  }
}

/** If a token names no key and several keys of the set match, each is tried. */
async function verifyWithSet(token: string, keys: JWTVerifyGetKey, options: object) {
  try {
    return await jwtVerify(token, keys, options);
  } catch (error) {
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
    for await (const key of error) {
      try {
        return await jwtVerify(token, key, options);
      } catch (failure) {
        if (!(failure instanceof errors.JWSSignatureVerificationFailed)) throw failure;
      }
    }
    throw new errors.JWSSignatureVerificationFailed();
  }
}
