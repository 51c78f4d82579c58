import type { FastifyInstance } from 'fastify';
import { unlessAborted } from '../engine/unless-aborted.js';
import type { Graph } from '../graph.js';
import { NewestRecording } from './newest-recording.js';

const PING_TIMEOUT_MS = 2_000;

/** What a graph reports to monitoring. */
interface Readiness {
  /** The migrations applied to the graph. */
  migrations: string[];
  data: {
    /** When the newest statement was recorded; null if there is none. */
    newestRecordedAt: string | null;
    ageSeconds: number | null;
  };
}

async function readinessOf(graph: Graph, newest: NewestRecording): Promise<Readiness> {
  const [rows, newestRecordedAt] = await Promise.all([graph.runner.read('listMigrations', {}), newest.at()]);
  const ageMs = newestRecordedAt === null ? null : Date.now() - Date.parse(newestRecordedAt);
  return {
    migrations: rows.map(({ id }) => id),
    // The clock of the service that recorded it may be ahead of this one.
    data: { newestRecordedAt, ageSeconds: ageMs === null ? null : Math.max(0, Math.round(ageMs / 1000)) },
  };
}

/** Whether the engine answers in time. */
async function ping({ engine }: Graph): Promise<boolean> {
  return engine.ping(AbortSignal.timeout(PING_TIMEOUT_MS)).then(
    () => true,
    () => false,
  );
}

/** The result of `work`, or null if it fails or times out. */
function inTime<T>(work: Promise<T>): Promise<T | null> {
  return unlessAborted(AbortSignal.timeout(PING_TIMEOUT_MS), work).catch(() => null);
}

/**
 * Probes for a supervisor: /healthz, whether the process runs, and /readyz, whether the graph engine responds too, with the
 * migrations of the graph and the age of its newest statement; a stopping service is not ready. Neither reveals the content of
 * the graph.
 */
export function addHealthProbes(app: FastifyInstance, graph: Graph): void {
  const newest = new NewestRecording(graph);
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    if (app.stopping.aborted) return reply.code(503).send({ status: 'stopping', engine: graph.engine.kind });
    const isReady = await ping(graph);
    const readiness = isReady ? await inTime(readinessOf(graph, newest)) : null;
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ready' : 'unavailable', engine: graph.engine.kind, ...readiness });
  });
}
