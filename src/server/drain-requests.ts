import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { isStream, pathOf } from './operation-request.js';
import { LATE_MS } from './request-life.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** Resolves when the requests that have been sent are answered, or soon under a load that does not end. */
    settle(): Promise<void>;
    /** Aborted when the service is to stop: load balancers should send it no more requests, and streams end. */
    stopping: AbortSignal;
  }
}

const LOOK_MS = 50;
/** How long a service that is to stop takes requests yet: those that were sent may not have been read. */
const SETTLE_LIMIT_MS = 10_000;
/** Somebody who asked in this time whether the service is ready will ask again, and is given time to hear that it is not. */
const PROBE_MEMORY_MS = 30_000;
const PROBE_WAIT_MS = 3_000;
/** How long an answer that was given at the last moment has to reach its client. */
const SEND_MS = 1_000;

/** How long requests in flight may then go on: the deadline of the last operation that was taken ends it before. */
function drainLimitMs(deadlineMs: number): number {
  return deadlineMs + LATE_MS + SEND_MS;
}

/** How long a stop waits for requests at most, in milliseconds. */
export function longestStopMs(deadlineMs: number): number {
  return SETTLE_LIMIT_MS + drainLimitMs(deadlineMs);
}

/**
 * Lets requests in flight end when the service closes, and then ends the connections that are left: clients keep idle ones
 * open, and server.close() would wait for those and for clients that connect and say nothing. No operation is cut off before
 * its deadline, in milliseconds.
 */
export function drainRequests(app: FastifyInstance, deadlineMs: number): void {
  let inFlightCount = 0;
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);
  let probedAt = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onRequest', (request, reply, done) => {
    if (pathOf(request) === '/readyz') probedAt = performance.now();
    // A stream of events has no end of its own to wait for.
    if (isStream(request)) return done();
    inFlightCount += 1;
    // Also where the client hung up, of which the hook onResponse does not hear.
    reply.raw.once('close', () => {
      inFlightCount -= 1;
    });
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping.signal.aborted) reply.header('connection', 'close');
    done();
  });
  // What is sent leaves the process a little after a request counts as answered, and what has come in is read a little
  // before it counts: only two quiet looks in a row mean that nothing is under way.
  let quietLooks = 0;
  const isQuiet = () => {
    quietLooks = inFlightCount === 0 ? quietLooks + 1 : 0;
    return quietLooks >= 2;
  };
  app.decorate('stopping', stopping.signal);
  app.decorate('settle', async () => {
    stopping.abort();
    const begin = performance.now();
    // A proxy that shares requests out goes on sending them until it has heard.
    const waitMs = begin - probedAt < PROBE_MEMORY_MS ? PROBE_WAIT_MS : 0;
    for (let passedMs = 0; passedMs < SETTLE_LIMIT_MS; passedMs = performance.now() - begin) {
      await sleep(LOOK_MS);
      if (isQuiet() && passedMs >= waitMs) break;
    }
  });
  app.addHook('preClose', async () => {
    stopping.abort();
    const limitMs = drainLimitMs(deadlineMs);
    const begin = performance.now();
    timer = setInterval(() => {
      if (isQuiet() || performance.now() - begin > limitMs) app.server.closeAllConnections();
    }, LOOK_MS);
  });
  app.addHook('onClose', async () => clearInterval(timer));
}
