import type { FastifyRequest } from 'fastify';
import type { Authenticate } from '../access/authenticate.js';
import type { Viewer } from '../access/viewer.js';
import { madeOnce } from '../collections/made-once.js';
import { ServiceError } from '../errors/service-error.js';
import type { OperationGate } from '../operation/operation-gate.js';
import { httpRefusal } from '../operation/refusals.js';
import type { QueryRunner } from '../query/query-runner.js';

const STATUS: Partial<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  // Nobody receives this one.
  CANCELLED: 499,
  SERVICE_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
};

/** The challenge in a response that requires a credential, in the terms of RFC 6750, section 3. */
function challenge(status: number, hasCredential: boolean): [string, string][] {
  const error = status === 403 ? 'insufficient_scope' : 'invalid_token';
  if (status !== 401 && status !== 403) return [];
  return [['www-authenticate', `Bearer realm="demarche"${hasCredential ? `, error="${error}"` : ''}`]];
}

/**
 * The viewer of a request. A request with an invalid credential, or without a required one, is refused as a whole: the error
 * carries the HTTP status and the header WWW-Authenticate.
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
    throw httpRefusal(error, status, challenge(status, authorization !== undefined));
  }
}

/** The viewer of each request, authenticated once for all of its operations. */
export class RequestViewers {
  readonly #authenticate: Authenticate;
  readonly #runner: QueryRunner;
  readonly #gate: OperationGate;
  readonly #known = new WeakMap<FastifyRequest, Promise<Viewer>>();

  /** `runner` looks up credentials, on behalf of the address that they come from. */
  constructor(authenticate: Authenticate, runner: QueryRunner, gate: OperationGate) {
    this.#authenticate = authenticate;
    this.#runner = runner;
    this.#gate = gate;
  }

  /** The viewer of a request. Errors: as viewerOf. */
  of(request: FastifyRequest): Promise<Viewer> {
    return madeOnce(this.#known, request, () => this.#find(request));
  }

  /** Identifies the client of a request: its address if it is anonymous or not authenticated. */
  async clientOf(request: FastifyRequest): Promise<string> {
    const viewer = await this.of(request).catch(() => null);
    return viewer ? this.#gate.clientOf(viewer, request.raw) : this.#gate.addressOf(request.raw);
  }

  /** A request without a credential needs no lookup. */
  #runnerFor(request: FastifyRequest): QueryRunner {
    if (request.headers.authorization === undefined) return this.#runner;
    // A lookup of a credential does not depend on the client's own writes, so there is no bookmark to wait for.
    const scope = { ...request.scope, causality: undefined, client: this.#gate.addressOf(request.raw) };
    return this.#runner.forRequest(request.tally, scope);
  }

  async #find(request: FastifyRequest): Promise<Viewer> {
    const viewer = await viewerOf(request, this.#authenticate, this.#runnerFor(request));
    request.viewerId = viewer.id;
    return viewer;
  }
}
