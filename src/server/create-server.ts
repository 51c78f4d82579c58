import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  LogController,
} from 'fastify';
import { type AccessConfig, DEFAULT_ACCESS } from '../access/access-config.js';
import { addressReader } from '../bounds/client-address.js';
import { boundRefusal } from '../bounds/refusal.js';
import type { Turns } from '../bounds/turns.js';
import { ServiceError } from '../errors/service-error.js';
import { shown } from '../errors/shown.js';
import type { Graph } from '../graph.js';
import type { Metrics } from '../observability/metrics.js';
import { extensionsOf } from '../operation/format-error.js';
import { allowOrigins } from './allow-origins.js';
import { exchangeBookmarks } from './bookmark-header.js';
import { answerClientError } from './client-errors.js';
import { drainRequests } from './drain-requests.js';
import { errorBody } from './error-body.js';
import { addGraphqlEndpoint } from './graphql-endpoint.js';
import { addHealthProbes } from './health.js';
import { limitArrivingBodies, placesOf } from './limit-load.js';
import { observeRequests, requestIdOf } from './observe-requests.js';
import { limitPipelining } from './pipelined-requests.js';
import { readJson } from './read-json.js';
import { limitLife } from './request-life.js';
import { type ServerOptions, withDefaults } from './server-options.js';
import { addPages, showNoPage } from './web-pages.js';

/** How long a client may take to send a request, in milliseconds, unless its deadline is earlier. */
const MAX_SENDING_MS = 30_000;
/** How often requests are checked against that limit. */
const SENDING_CHECK_MS = 1_000;

/**
 * In place of the compilers of route schemas. No route has one: GraphQL checks its input itself, and loading the compilers takes
 * a twentieth of the startup time.
 */
function withoutSchemas(): never {
  throw new Error('no route has a schema');
}

/** The error for a body that is too large; its size is in its header. */
function tooLargeBody(value: number, limit: number) {
  const remedy = 'send large lists of values in several operations, and letters as they are, not as \\u escapes';
  const { message, code, details } = boundRefusal({ bound: 'body', value, limit, unit: 'bytes', remedy });
  return errorBody(message, code, details);
}

function addGauges(metrics: Metrics, { feed, engine }: Graph, places: Turns): void {
  metrics.addGauge('demarche_subscriptions_open', 'Subscriptions that are open.', () => feed.subscriberCount);
  metrics.addGauge('demarche_operations_in_flight', 'Operations that run.', () => places.served);
  metrics.addGauge('demarche_operations_waiting', 'Operations that wait for their turn.', () => places.waiting);
  const { turns } = engine;
  metrics.addGauge('demarche_database_queries_in_flight', 'Database queries that run.', () => turns.served);
  metrics.addGauge(
    'demarche_database_queries_waiting',
    'Database queries that wait for their turn.',
    () => turns.waiting,
  );
}

/** The HTTP service over an open graph, not listening yet. Closing it waits for requests in flight. */
export async function createServer(
  graph: Graph,
  logger: FastifyBaseLogger,
  access: AccessConfig = DEFAULT_ACCESS,
  given: ServerOptions = {},
): Promise<FastifyInstance> {
  const options = withDefaults(given);
  const { bounds, load, metrics } = options;
  // A request sent one byte at a time occupies a slot meanwhile. Nothing else ends it: a deadline ends only queries.
  const requestTimeout = Math.min(load.deadlineMs, MAX_SENDING_MS);
  const app: FastifyInstance = fastify({
    loggerInstance: logger,
    // observeRequests writes the one line of each request.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: bounds.maxBodyBytes,
    requestTimeout,
    // Requests sent before a client could know that the service is stopping are answered: see drainRequests.
    return503OnClosing: false,
    // Node applies the longer of the two timeouts to the whole request.
    http: {
      headersTimeout: requestTimeout,
      connectionsCheckingInterval: Math.min(requestTimeout, SENDING_CHECK_MS),
    },
    schemaController: { compilersFactory: { buildValidator: withoutSchemas, buildSerializer: withoutSchemas } },
    genReqId: requestIdOf,
    clientErrorHandler: answerClientError,
    forceCloseConnections: 'idle',
    // An address that cannot be decoded bypasses every hook and handler.
    frameworkErrors: (_error, request, reply) => {
      (reply as unknown as FastifyReply)
        .code(400)
        .header('x-request-id', request.id)
        .send(errorBody('The address of this request cannot be read; check its % signs.', 'BAD_REQUEST'));
    },
  });
  // First, so that nothing is begun for a waiting request.
  limitPipelining(app);
  observeRequests(app, options);
  drainRequests(app, load.deadlineMs);
  // Before anything that refuses requests, so that a page can read why it was refused.
  await allowOrigins(app, options.allowedOrigins);
  exchangeBookmarks(app, graph);
  limitLife(app, load.deadlineMs);
  const addressOf = addressReader(options.rate.trustedProxies);
  const places = placesOf(load);
  const onRefused = () => metrics?.requestRefused('overload');
  limitArrivingBodies(app, load, ({ raw }) => addressOf(raw), onRefused);
  if (metrics) addGauges(metrics, graph, places);
  readJson(app, bounds.maxBodyBytes);
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof ServiceError && error.isPublic) {
      return reply.code(400).send(errorBody(error.message, error.code, extensionsOf(error)));
    }
    const status = error.statusCode ?? 500;
    if (status === 413) {
      const size = Number(request.headers['content-length'] ?? bounds.maxBodyBytes + 1);
      return reply.code(status).send(tooLargeBody(size, bounds.maxBodyBytes));
    }
    if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
      const type = request.headers['content-type'];
      const given = type === undefined ? 'The body has no content type' : `The content type ${shown(type)} is not read`;
      return reply.code(status).send(errorBody(`${given}; send JSON as application/json.`, 'BAD_REQUEST'));
    }
    if (status < 500) return reply.code(status).send(errorBody(error.message, 'BAD_REQUEST'));
    request.log.error({ err: error }, 'request failed');
    return reply
      .code(status)
      .send(errorBody('Something went wrong here, not in your request.', 'INTERNAL_SERVER_ERROR'));
  });
  const where = options.operations.isLocked
    ? 'GraphQL is at /graphql'
    : 'the pages begin at / and GraphQL is at /graphql';
  app.setNotFoundHandler(
    (request, reply) =>
      showNoPage(request, reply) ?? reply.code(404).send(errorBody(`Nothing is served here; ${where}.`, 'NOT_FOUND')),
  );
  addHealthProbes(app, graph);
  const trusted = await addGraphqlEndpoint(app, graph, access, options, places);
  await addPages(app, trusted);
  return app;
}
