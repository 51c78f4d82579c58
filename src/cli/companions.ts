import type { AddressInfo } from 'node:net';
import type { RedisBroker } from '../change/redis-broker.js';
import type { Config } from '../config.js';
import type { Graph } from '../graph.js';
import type { Metrics } from '../observability/metrics.js';
import type { Tracing } from '../observability/tracing.js';

/** Optional parts that run beside the service; null if disabled, and then their libraries are never loaded. */
export interface Companions {
  metrics: Metrics | null;
  tracing: Tracing | null;
  /** Stops them all, once nothing is counted, traced or published any more. */
  stop(): Promise<void>;
}

interface Log {
  info(text: string): void;
  warn(text: string): void;
}

async function startMetrics(
  { metricsAddress }: Config,
  log: Log,
): Promise<{ metrics: Metrics; stop: () => void } | null> {
  if (metricsAddress === null) return null;
  const [{ Metrics }, { listenForMetrics }] = await Promise.all([
    import('../observability/metrics.js'),
    import('../server/metrics-listener.js'),
  ]);
  const metrics = await Metrics.start();
  const server = await listenForMetrics(metrics, metricsAddress);
  const { address, port, family } = server.address() as AddressInfo;
  log.info(`metrics at http://${family === 'IPv6' ? `[${address}]` : address}:${port}/metrics`);
  if (address === '0.0.0.0' || address === '::') {
    log.warn(
      `DEMARCHE_METRICS="${metricsAddress.host}:${port}": anyone who reaches any address of this machine can read the metrics, which ` +
        'no credential protects; give the address that your Prometheus reaches',
    );
  }
  const stop = () => {
    server.close();
    server.closeAllConnections();
    metrics.stop();
  };
  return { metrics, stop };
}

async function startTracing({ tracesEndpoint, engine }: Config): Promise<Tracing | null> {
  if (tracesEndpoint === null) return null;
  const { Tracing } = await import('../observability/tracing.js');
  return Tracing.start(engine.kind === 'neo4j' ? 'neo4j' : 'grafeo');
}

async function startBroker({ redisUrl }: Config, graph: Graph, log: Log): Promise<RedisBroker | null> {
  if (redisUrl === null) return null;
  const { RedisBroker } = await import('../change/redis-broker.js');
  const broker = new RedisBroker(redisUrl, log);
  graph.feed.join(broker);
  return broker;
}

/** Starts the configured parts: metrics, traces, and the broker between instances. Errors: CONFIG_INVALID. */
export async function startCompanions(config: Config, graph: Graph, log: Log): Promise<Companions> {
  const counting = await startMetrics(config, log);
  const tracing = await startTracing(config);
  const broker = await startBroker(config, graph, log);
  return {
    metrics: counting?.metrics ?? null,
    tracing,
    stop: async () => {
      counting?.stop();
      broker?.close();
      await tracing?.stop();
    },
  };
}
