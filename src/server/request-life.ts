import { setMaxListeners } from 'node:events';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ServiceError } from '../errors/service-error.js';
import { errorBody } from './error-body.js';
import { isOperation } from './operation-request.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Aborted when the deadline of an operation passes or its client hangs up; undefined for other requests. */
    life: AbortSignal | undefined;
    /** Answers the request without its operation, if that continues long after the deadline. */
    answerLate: (() => void) | undefined;
  }
}

/** How long after its deadline an operation that has not ended by itself is answered without its result, in milliseconds. */
export const LATE_MS = 1_500;

function deadlineExceeded(deadlineMs: number): ServiceError {
  return new ServiceError('DEADLINE_EXCEEDED', `This took longer than ${deadlineMs / 1000} s, the most that it may.`);
}

/** The answer if nothing else can be said: the operation may have changed something. */
function lateAnswer(deadlineMs: number) {
  const { code, message } = deadlineExceeded(deadlineMs);
  return errorBody(`${message} Where it was to change something, check whether that was done.`, code);
}

function begin(request: FastifyRequest, reply: FastifyReply, deadlineMs: number): void {
  const controller = new AbortController();
  // Each running query adds a listener, and a level of an operation may have many.
  setMaxListeners(0, controller.signal);
  request.life = controller.signal;
  request.scope.signal = controller.signal;
  request.scope.deadlineAt = performance.now() + deadlineMs;
  // One timer for all three ends in turn: few requests reach the first.
  let timer = setTimeout(() => {
    controller.abort(deadlineExceeded(deadlineMs));
    timer = setTimeout(() => {
      request.answerLate?.();
      // A response that its client does not read occupies a slot, and memory.
      timer = setTimeout(() => reply.raw.destroy(), deadlineMs);
    }, LATE_MS);
  }, deadlineMs);
  reply.raw.once('close', () => {
    clearTimeout(timer);
    if (!reply.raw.writableEnded) controller.abort(new ServiceError('CANCELLED', 'The client hung up.'));
  });
}

/** The result of `answering`, or the late answer if it continues long after the deadline. */
function answerInTime(request: FastifyRequest, reply: FastifyReply, answering: unknown, deadlineMs: number) {
  if (!request.life || !(answering instanceof Promise)) return answering;
  return new Promise<unknown>((resolve, reject) => {
    request.answerLate = () => {
      if (reply.sent) return;
      reply.code(504);
      resolve(lateAnswer(deadlineMs));
    };
    answering.then(resolve, reject);
  });
}

/**
 * Gives each operation a deadline and ends it when that passes or its client hangs up: the database queries of the request are
 * stopped, and each field that waits for one fails with DEADLINE_EXCEEDED. A client that has not read its response after the same
 * time again is cut off. Must be called before routes are added.
 */
export function limitLife(app: FastifyInstance, deadlineMs: number): void {
  app.decorateRequest('life');
  app.decorateRequest('answerLate');
  app.addHook('onRequest', (request, reply, done) => {
    if (isOperation(request)) begin(request, reply, deadlineMs);
    done();
  });
  app.addHook('onRoute', (route) => {
    if (route.url !== '/graphql') return;
    const { handler } = route;
    route.handler = function (request, reply) {
      return answerInTime(request, reply, handler.call(this, request, reply), deadlineMs);
    };
  });
}
