import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { type Release, Turns } from '../bounds/turns.js';
import { ServiceError } from '../errors/service-error.js';
import { type LoadConfig, shareOf } from '../observability/operate-config.js';
import { errorBody } from './error-body.js';

const RETRY_AFTER_S = 1;

/** What of a request tells its client apart from others before it is known who it is. */
export type AddressOf = (request: FastifyRequest) => string;

/**
 * The places of operations: so many run at once and so many more wait, each client's in turn with those of others. Half of the
 * deadline is the longest wait, so that there is time left to run in.
 */
export function placesOf(load: LoadConfig): Turns {
  return new Turns({
    served: load.maxInFlight,
    servedEach: shareOf(load, load.maxInFlight),
    waiting: load.maxWaiting,
    waitingEach: shareOf(load, load.maxWaiting),
    waitMs: load.deadlineMs / 2,
  });
}

function isOverload(error: unknown): error is ServiceError {
  return error instanceof ServiceError && error.code === 'OVERLOADED';
}

/** Refuses a request for which there is no place, with 503 and Retry-After. */
function refuseOverload(reply: FastifyReply, { code, message }: ServiceError): FastifyReply {
  return reply.code(503).header('retry-after', RETRY_AFTER_S).send(errorBody(message, code));
}

/** Holds a place until the answer to a request has gone out or its client has hung up. */
export function holdUntilClosed({ raw }: FastifyReply, release: Release): void {
  if (raw.closed) release();
  else raw.once('close', release);
}

/** How operations wait for their turn. */
interface TurnOptions {
  places: Turns;
  clientOf: (request: FastifyRequest) => Promise<string>;
  /** Hears of each request for which there is no place. */
  onRefused: () => void;
}

/**
 * The same handler, begun when it is the turn of the client. Until then nothing is done for a request but to find out who
 * sends it; its body is there.
 */
export function inTurn(handler: RouteHandlerMethod, { places, clientOf, onRefused }: TurnOptions): RouteHandlerMethod {
  return async function (request, reply) {
    // A preflight is not an operation.
    if (!request.life) return handler.call(this, request, reply);
    try {
      holdUntilClosed(reply, await places.take(await clientOf(request), request.life));
    } catch (error) {
      // Where its time is over, no query of it begins, and it is told so as any other.
      if (!isOverload(error)) return handler.call(this, request, reply);
      onRefused();
      return refuseOverload(reply, error);
    }
    return handler.call(this, request, reply);
  };
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** How many pieces a body may come in before they have to be so long on average: each costs as much as many bytes do. */
const FREE_PIECES = 2_000;
const LEAST_BYTES = 32;

/** Refuses a body that comes in thousands of pieces of a few bytes, as no program sends one, and reads no more of it. */
function limitChunks(raw: IncomingMessage, reply: FastifyReply): void {
  let pieces = 0;
  let bytes = 0;
  raw.on('data', (piece: Buffer) => {
    pieces += 1;
    bytes += piece.length;
    if (pieces <= FREE_PIECES || bytes >= pieces * LEAST_BYTES || reply.sent) return;
    raw.socket.pause();
    reply.raw.once('finish', () => raw.socket.destroy());
    const message = `The body comes in pieces of ${Math.round(bytes / pieces)} bytes; send it in larger ones.`;
    reply.code(400).header('connection', 'close').send(errorBody(message, 'BAD_REQUEST'));
  });
}

/**
 * Bounds the bodies of one address that are still coming to as many as may run and wait of one client, and refuses more with
 * 503 before they are read. A body takes no place while it comes; how long it may take, the server's own time limit says.
 */
export function limitArrivingBodies(
  app: FastifyInstance,
  load: LoadConfig,
  addressOf: AddressOf,
  onRefused: () => void,
): void {
  const servedEach = shareOf(load, load.maxInFlight) + shareOf(load, load.maxWaiting);
  const arriving = new Turns({ served: Number.POSITIVE_INFINITY, servedEach, waiting: 0, waitingEach: 0 });
  const releases = new WeakMap<FastifyRequest, Release>();
  app.addHook('onRequest', (request, reply, done) => {
    if (!hasBody(request)) return done();
    try {
      // Nothing waits here, so that it is given at once.
      const release = arriving.take(addressOf(request)) as Release;
      releases.set(request, release);
      holdUntilClosed(reply, release);
    } catch (error) {
      if (!isOverload(error)) throw error;
      onRefused();
      refuseOverload(reply, error);
      return;
    }
    done();
  });
  app.addHook('preParsing', ({ raw }, reply, _payload, done) => {
    limitChunks(raw, reply);
    done();
  });
  // The body is there.
  app.addHook('preValidation', (request, _reply, done) => {
    releases.get(request)?.();
    done();
  });
}
