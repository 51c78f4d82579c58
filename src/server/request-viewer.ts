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
  // Nobody hears of this one.
  CANCELLED: 499,
  SERVICE_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
};

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
    throw httpRefusal(error, status, challenge(status, authorization !== undefined));
  }
}

/** Who sends each request, found out once for all of its operations. */
export class RequestViewers {
  readonly #authenticate: Authenticate;
  readonly #runner: QueryRunner;
  readonly #gate: OperationGate;
  readonly #known = new WeakMap<FastifyRequest, Promise<Viewer>>();

  /** `runner` looks credentials up, for the address that they come from. */
  constructor(authenticate: Authenticate, runner: QueryRunner, gate: OperationGate) {
    this.#authenticate = authenticate;
    this.#runner = runner;
    this.#gate = gate;
  }

  /** The viewer of a request. Errors: as viewerOf. */
  of(request: FastifyRequest): Promise<Viewer> {
    return madeOnce(this.#known, request, () => this.#find(request));
  }

  /** What tells the client of a request from others: its address where it is nobody that is known. */
  async clientOf(request: FastifyRequest): Promise<string> {
    const viewer = await this.of(request).catch(() => null);
    return viewer ? this.#gate.clientOf(viewer, request.raw) : this.#gate.addressOf(request.raw);
  }

  /** Nothing is looked up for a request without a credential. */
  #runnerFor(request: FastifyRequest): QueryRunner {
    if (request.headers.authorization === undefined) return this.#runner;
    // A credential is none of the graph that its holder has seen, so that there is no bookmark to wait for.
    const scope = { ...request.scope, causality: undefined, client: this.#gate.addressOf(request.raw) };
    return this.#runner.forRequest(request.tally, scope);
  }

  async #find(request: FastifyRequest): Promise<Viewer> {
    const viewer = await viewerOf(request, this.#authenticate, this.#runnerFor(request));
    request.viewerId = viewer.id;
    return viewer;
  }
}
