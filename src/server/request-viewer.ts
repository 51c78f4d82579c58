import { HeaderMap } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Authenticate } from '../access/authenticate.js';
import type { Viewer } from '../access/viewer.js';
import { ServiceError } from '../errors/service-error.js';
import type { QueryRunner } from '../query/query-runner.js';

const STATUS: Partial<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, SERVICE_UNAVAILABLE: 503 };

/** What the response says of the credential that it asks for, in the words of RFC 6750, section 3. */
function challenge(status: number, hasCredential: boolean): [string, string][] {
  const error = status === 403 ? 'insufficient_scope' : 'invalid_token';
  if (status !== 401 && status !== 403) return [];
  return [['www-authenticate', `Bearer realm="demarche"${hasCredential ? `, error="${error}"` : ''}`]];
}

/**
 * Who sends a request. A request that shows a bad credential, or none where one is required, is refused as a whole:
 * the error carries the HTTP status and the header WWW-Authenticate.
 */
export async function viewerOf(
  request: FastifyRequest,
  authenticate: Authenticate,
  runner: QueryRunner,
): Promise<Viewer> {
  const { authorization } = request.headers;
  try {
    return await authenticate(authorization, runner);
  } catch (error) {
    const status = error instanceof ServiceError ? STATUS[error.code] : undefined;
    if (!(error instanceof ServiceError) || status === undefined || status === 503) {
      request.log.error({ err: error }, 'request failed');
    }
    if (!(error instanceof ServiceError) || status === undefined) throw error;
    const headers = new HeaderMap(challenge(status, authorization !== undefined));
    throw new GraphQLError(error.message, {
      originalError: error,
      extensions: { code: error.code, http: { status, headers } },
    });
  }
}
