import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { isStream, pathOf } from './operation-request.js';
import { LATE_MS } from './request-life.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** Resolves when the requests sent so far are answered, or after a time limit if the load does not stop. */
    settle(): Promise<void>;
    /** Aborted when the service begins to stop: load balancers should send it no more requests, and streams end. */
    stopping: AbortSignal;
  }
}

const LOOK_MS = 50;
/** How long a stopping service still accepts requests: some that were sent may not have been read yet. */
const SETTLE_LIMIT_MS = 10_000;
/** A load balancer that probed readiness this recently will probe again, and gets time to learn that it is over. */
const PROBE_MEMORY_MS = 30_000;
const PROBE_WAIT_MS = 3_000;
/** How long an answer given at the last moment has to reach its client. */
const SEND_MS = 1_000;

/** How long requests in flight may then continue: the deadline of the last accepted operation ends them earlier. */
function drainLimitMs(deadlineMs: number): number {
  return deadlineMs + LATE_MS + SEND_MS;
}

/** The longest time that a stop waits for requests, in milliseconds; a test compares it with what the compose files allow. */
export function longestStopMs(deadlineMs: number): number {
  return SETTLE_LIMIT_MS + drainLimitMs(deadlineMs);
}

/**
 * Lets requests in flight finish when the service closes, and then closes the remaining connections: clients keep idle ones open,
 * and server.close() would wait for those and for clients that connect but send nothing. No operation is cut off before its
 * deadline, in milliseconds.
 */
export function drainRequests(app: FastifyInstance, deadlineMs: number): void {
  let inFlightCount = 0;
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);
  let probedAt = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onRequest', (request, reply, done) => {
    if (pathOf(request) === '/readyz') probedAt = performance.now();
    // An event stream has no end of its own to wait for.
    if (isStream(request)) return done();
    inFlightCount += 1;
    // Also if the client hung up, for which the hook onResponse is not called.
    reply.raw.once('close', () => {
      inFlightCount -= 1;
    });
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping.signal.aborted) reply.header('connection', 'close');
    done();
  });
  // A response leaves the process slightly after its request counts as answered, and a request is read slightly before it counts:
  // only two quiet checks in a row mean that nothing is in flight.
  let quietLooks = 0;
  const isQuiet = () => {
    quietLooks = inFlightCount === 0 ? quietLooks + 1 : 0;
    return quietLooks >= 2;
  };
  app.decorate('stopping', stopping.signal);
  app.decorate('settle', async () => {
    stopping.abort();
    const begin = performance.now();
    // A load balancer keeps sending requests until its next probe.
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
