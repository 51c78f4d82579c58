import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Resolves when the requests that have been sent are answered, or soon under a load that does not end. */
    settle(): Promise<void>;
  }
}

const LOOK_MS = 50;
/** How long a service that is to stop takes requests yet: those that were sent may not have been read. */
const SETTLE_LIMIT_MS = 10_000;
/** How long requests in flight may then go on. */
const DRAIN_LIMIT_MS = 15_000;

/** A stream of events has no end of its own to wait for. */
function isStream({ url }: FastifyRequest): boolean {
  return url.startsWith('/graphql/stream');
}

/**
 * Lets requests in flight end when the service closes, and then ends the connections that are left: clients keep idle ones
 * open, and server.close() would wait for those and for clients that connect and say nothing.
 */
export function drainRequests(app: FastifyInstance): void {
  let inFlightCount = 0;
  let isStopping = false;
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onRequest', async (request) => {
    if (!isStream(request)) inFlightCount += 1;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (request) => {
    if (!isStream(request)) inFlightCount -= 1;
  });
  // What is sent leaves the process a little after a request counts as answered, and what has come in is read a little
  // before it counts: only two quiet looks in a row mean that nothing is under way.
  let quietLooks = 0;
  const isQuiet = () => {
    quietLooks = inFlightCount === 0 ? quietLooks + 1 : 0;
    return quietLooks >= 2;
  };
  app.decorate('settle', async () => {
    isStopping = true;
    const begin = performance.now();
    do await sleep(LOOK_MS);
    while (!isQuiet() && performance.now() - begin < SETTLE_LIMIT_MS);
  });
  app.addHook('preClose', async () => {
    isStopping = true;
    const begin = performance.now();
    timer = setInterval(() => {
      if (isQuiet() || performance.now() - begin > DRAIN_LIMIT_MS) app.server.closeAllConnections();
    }, LOOK_MS);
  });
  app.addHook('onClose', async () => clearInterval(timer));
}
