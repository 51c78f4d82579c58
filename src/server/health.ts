import type { FastifyInstance } from 'fastify';
import type { GraphEngine } from '../engine/graph-engine.js';

const PING_TIMEOUT_MS = 2_000;

async function answers(engine: GraphEngine): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PING_TIMEOUT_MS);
  });
  const ping = engine.ping().then(
    () => true,
    () => false,
  );
  return Promise.race([ping, tooLate]).finally(() => clearTimeout(timer));
}

/** For a supervisor: /healthz, whether the process runs, and /readyz, whether the graph engine answers too. */
export function addHealthProbes(app: FastifyInstance, engine: GraphEngine): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const isReady = await answers(engine);
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ready' : 'unavailable', engine: engine.kind });
  });
}
