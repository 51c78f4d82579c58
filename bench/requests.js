// How an operation is sent to a server: to Demarche and the peer as GraphQL, to the ceiling as the number of a request.
import { randomBytes, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { FRESH_ID, requestOf } from './operations.js';

const JSON_HEADERS = { 'content-type': 'application/json' };

/** The secret of the token with which the bench may write; the settings of the servers include it. */
export const JWT_SECRET = randomBytes(32).toString('base64url');

const now = Math.floor(Date.now() / 1_000);
const token = await new SignJWT({ sub: 'bench', role: 'editor', iat: now, exp: now + 86_400 })
  .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
  .sign(new TextEncoder().encode(JWT_SECRET));

/** The requests of an operation to a kind of server, one per draw; `setupRequest` returns another for the same work. */
export function requestsOf(operation, kind, draws) {
  if (kind === 'ceiling') {
    return draws.map((_, request) => ({
      ...{ path: `/${operation.name}`, headers: JSON_HEADERS },
      body: JSON.stringify({ request }),
    }));
  }
  const credentialFor = (draw) =>
    kind === 'demarche' && (draw.part ?? operation).isWrite ? { authorization: `Bearer ${token}` } : {};
  const { anew } = operation;
  const bodyOf = (draw) => JSON.stringify(requestOf(operation, kind, draw));
  return draws.map((draw) => ({
    ...{ path: '/graphql', headers: { ...JSON_HEADERS, ...credentialFor(draw) } },
    body: bodyOf(draw),
    ...(anew && { setupRequest: (request) => ({ ...request, body: bodyOf(anew(draw)) }) }),
  }));
}

/** A request with an id of its own, if it needs one. */
export function withFreshId(request) {
  return { ...request, body: request.body.replaceAll(FRESH_ID, randomUUID()) };
}
