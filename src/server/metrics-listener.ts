import { createServer, type Server } from 'node:http';
import { cannotListen } from '../errors/cannot-listen.js';
import type { Metrics } from '../observability/metrics.js';
import type { ListenAddress } from '../observability/operate-config.js';

/**
 * Serves metrics at /metrics on a separate address, so that clients of the service do not learn which operations others run and
 * how many. Errors: CONFIG_INVALID if it cannot listen there.
 */
export async function listenForMetrics(metrics: Metrics, { host, port }: ListenAddress): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Metrics are at /metrics.\n');
      return;
    }
    metrics.text().then(
      ({ contentType, text }) => response.writeHead(200, { 'content-type': contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(`DEMARCHE_METRICS="${host}:${port}"`, error)));
    server.listen({ host, port }, resolve);
  });
  return server;
}
