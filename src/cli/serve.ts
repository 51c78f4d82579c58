import { once } from 'node:events';
import { type AddressInfo, createServer as createListener } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { pino } from 'pino';
import { checkAddress } from '../access/access-config.js';
import { isNearlyEveryone } from '../bounds/wide-ranges.js';
import type { Config } from '../config.js';
import { counted } from '../domain/counted.js';
import { cannotListen } from '../errors/cannot-listen.js';
import type { ServiceError } from '../errors/service-error.js';
import { Graph } from '../graph.js';
import { type Companions, startCompanions } from './companions.js';
import { onStopSignal } from './stop-signal.js';
import { print } from './terminal.js';

// By default, V8 lets its heap grow to a multiple of what is in use before it collects garbage: a thousand lists of each kind
// over ICEWS14 left 593 MB resident on the embedded engine, with this setting 480 MB. At 20 it is 450 MB, but cached answers then
// take a quarter more processor time.
setFlagsFromString('--heap-growing-percent=50');

/** Serves until SIGTERM or SIGINT, then lets requests in flight finish, closes the engine and resolves. */
export async function serve(config: Config): Promise<void> {
  checkAddress(config.host, config.access);
  // The log goes to stderr, so that stdout has only the lines for people.
  const logger = pino({ level: config.logLevel, base: null }, pino.destination(2));
  const { trustedProxies } = config.rate;
  if (isNearlyEveryone(trustedProxies)) {
    logger.warn(
      `DEMARCHE_TRUST_PROXY="${trustedProxies.join(',')}": with so many addresses any client is believed when it says which ` +
        'client it is, and can pose as any number of clients; list only your own proxies',
    );
  }
  await checkPort(config);
  // Both are slow; neither needs the other.
  const [graph, { createServer }] = await Promise.all([
    Graph.open(config.engine),
    import('../server/create-server.js'),
  ]);
  let companions: Companions | undefined;
  try {
    const isFilled = await graph.fillIfEmpty();
    companions = await startCompanions(config, graph, logger);
    const app = await createServer(graph, logger, config.access, { ...config, ...companions });
    const stopped = new Promise<void>((resolve) => onStopSignal(resolve));
    await app.listen({ host: config.host, port: config.port }).catch((error) => {
      throw cannotServe(config, error);
    });
    const { address, port, family } = app.server.address() as AddressInfo;
    try {
      const { nodes, statements } = await graph.size();
      if (isFilled) print('Filled an empty graph with the Vienna dataset.');
      print(
        `Demarche at http://${family === 'IPv6' ? `[${address}]` : address}:${port} on ${graph.engine.location}: ${counted(nodes, 'nodes')}, ${counted(statements, 'statements')}.`,
      );
      // Only a graph without any node is filled: a key, sources or a review queue prevent that.
      if (statements === 0) print('It holds no statement yet; demarche load and demarche import bring some.');
      // Only now, so that the first answer does not wait for it.
      graph.search.prepare();
      await stopped;
      await app.settle();
    } finally {
      await app.close();
    }
  } finally {
    await companions?.stop();
    await graph.close();
  }
}

/** The error for the configured address; it names the setting to change. */
function cannotServe({ host, port }: Config, error: NodeJS.ErrnoException): ServiceError {
  const isPort = error.code === 'EADDRINUSE' || error.code === 'EACCES';
  return cannotListen(isPort ? `PORT="${port}"` : `HOST="${host}"`, error);
}

/** Errors: CONFIG_INVALID if the service cannot listen at its address, before its graph is opened, migrated and filled. */
async function checkPort(config: Config): Promise<void> {
  const listener = createListener();
  try {
    const { host, port } = config;
    await once(listener.listen({ host, port }), 'listening');
  } catch (error) {
    throw cannotServe(config, error as NodeJS.ErrnoException);
  }
  listener.close();
  await once(listener, 'close');
}
