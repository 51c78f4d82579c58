import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { type Release, Turns } from '../bounds/turns.js';
import { ServiceError } from '../errors/service-error.js';
import { type LoadConfig, shareOf } from '../observability/operate-config.js';
import { errorBody } from './error-body.js';

const RETRY_AFTER_S = 1;

/** What identifies the client of a request before it is authenticated. */
export type AddressOf = (request: FastifyRequest) => string;

/**
 * The slots of operations: a limited number run at once and a limited number wait, with clients taking turns. The longest wait is
 * half the deadline, so that there is time left to run.
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

/** Refuses a request for which there is no slot, with 503 and Retry-After. */
function refuseOverload(reply: FastifyReply, { code, message }: ServiceError): FastifyReply {
  return reply.code(503).header('retry-after', RETRY_AFTER_S).send(errorBody(message, code));
}

/** Holds a slot until the response has been sent or its client has hung up. */
export function holdUntilClosed({ raw }: FastifyReply, release: Release): void {
  if (raw.closed) release();
  else raw.once('close', release);
}

/** How operations wait for their turn. */
interface TurnOptions {
  places: Turns;
  clientOf: (request: FastifyRequest) => Promise<string>;
  /** Called for each request for which there is no slot. */
  onRefused: () => void;
}

/**
 * The same handler, called when it is the turn of the client. Until then the request is only authenticated; its body has arrived.
 */
export function inTurn(handler: RouteHandlerMethod, { places, clientOf, onRefused }: TurnOptions): RouteHandlerMethod {
  return async function (request, reply) {
    // A preflight is not an operation.
    if (!request.life) return handler.call(this, request, reply);
    try {
      holdUntilClosed(reply, await places.take(await clientOf(request), request.life));
    } catch (error) {
      // If its deadline has passed, none of its queries begins, and it is answered like any other late request.
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

/** How many chunks a body may have before their average size matters: each costs as much as many bytes do. */
const FREE_PIECES = 2_000;
const LEAST_BYTES = 32;

/** Refuses a body of thousands of chunks of a few bytes, which no real client sends, and stops reading it. */
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
 * Limits the incoming bodies of one address to as many as one client may have running and waiting, and refuses more with 503
 * before they are read. An incoming body takes no slot of an operation; the server timeout limits how long it may take.
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
      // No waiting is configured, so `take` returns synchronously.
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
  // The body has arrived.
  app.addHook('preValidation', (request, _reply, done) => {
    releases.get(request)?.();
    done();
  });
}
