import { setMaxListeners } from 'node:events';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ServiceError } from '../errors/service-error.js';
import { isOperation } from './operation-request.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Aborted when the deadline of an operation passes or its client hangs up; undefined for other requests. */
    life: AbortSignal | undefined;
  }
}

/** How long after its deadline an operation that did not end by itself is answered without it, in milliseconds. */
export const LATE_MS = 1_500;

function deadlineExceeded(deadlineMs: number): ServiceError {
  return new ServiceError('DEADLINE_EXCEEDED', `This took longer than ${deadlineMs / 1000} s, the most that it may.`);
}

/** The answer where nothing else can be said: what ran may have changed something. */
function lateAnswer(deadlineMs: number) {
  const { code, message } = deadlineExceeded(deadlineMs);
  const advice = 'Where it was to change something, check whether that was done.';
  return { errors: [{ message: `${message} ${advice}`, extensions: { code } }] };
}

function begin(request: FastifyRequest, reply: FastifyReply, deadlineMs: number): void {
  const controller = new AbortController();
  // Each query that is under way listens, and a level of an operation may have many.
  setMaxListeners(0, controller.signal);
  request.life = controller.signal;
  request.scope.signal = controller.signal;
  request.scope.deadlineAt = performance.now() + deadlineMs;
  const timer = setTimeout(() => controller.abort(deadlineExceeded(deadlineMs)), deadlineMs);
  // An answer that its client does not take keeps a place among the operations that run, and its memory.
  const untaken = setTimeout(() => reply.raw.destroy(), 2 * deadlineMs + LATE_MS);
  reply.raw.once('close', () => {
    clearTimeout(timer);
    clearTimeout(untaken);
    if (!reply.raw.writableEnded) controller.abort(new ServiceError('CANCELLED', 'The client hung up.'));
  });
}

/** What `answering` gives, or the late answer where it goes on long after the request's life is over. */
function answerInTime(request: FastifyRequest, reply: FastifyReply, answering: unknown, deadlineMs: number) {
  const { life } = request;
  if (!life) return answering;
  return new Promise<unknown>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const wait = () => {
      timer = setTimeout(() => {
        reply.code(504);
        resolve(lateAnswer(deadlineMs));
      }, LATE_MS);
    };
    life.addEventListener('abort', wait, { once: true });
    Promise.resolve(answering)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        life.removeEventListener('abort', wait);
      });
  });
}

/**
 * Gives each operation a deadline and ends it when that passes or its client hangs up: the database queries of the request
 * are stopped, and each field that waits for one gives the error DEADLINE_EXCEEDED. A client that has not taken its answer
 * after as long again is cut off. Comes before the routes.
 */
export function limitLife(app: FastifyInstance, deadlineMs: number): void {
  app.decorateRequest('life');
  app.addHook('onRequest', async (request, reply) => {
    if (isOperation(request)) begin(request, reply, deadlineMs);
  });
  app.addHook('onRoute', (route) => {
    if (route.url !== '/graphql') return;
    const { handler } = route;
    route.handler = function (request, reply) {
      return answerInTime(request, reply, handler.call(this, request, reply), deadlineMs);
    };
  });
}
