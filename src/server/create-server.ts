import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  LogController,
} from 'fastify';
import { type AccessConfig, DEFAULT_ACCESS } from '../access/access-config.js';
import type { Graph } from '../graph.js';
import { drainRequests } from './drain-requests.js';
import { addGraphqlEndpoint } from './graphql-endpoint.js';
import { addHealthProbes } from './health.js';
import { observeRequests, requestIdOf } from './observe-requests.js';
import { addPlayground } from './playground.js';

/** The largest request body, in bytes. */
const BODY_LIMIT = 1_000_000;

function errorBody(message: string, code: string) {
  return { errors: [{ message, extensions: { code } }] };
}

/** The HTTP service over an open graph, not listening yet. Closing it lets requests in flight end first. */
export async function createServer(
  graph: Graph,
  logger: FastifyBaseLogger,
  access: AccessConfig = DEFAULT_ACCESS,
): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    loggerInstance: logger,
    // observeRequests writes the one line of each request.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    genReqId: requestIdOf,
    forceCloseConnections: 'idle',
    // An address that cannot be decoded comes past every hook and handler.
    frameworkErrors: (_error, request, reply) => {
      (reply as unknown as FastifyReply)
        .code(400)
        .header('x-request-id', request.id)
        .send(errorBody('The address of this request cannot be read; check its % signs.', 'BAD_REQUEST'));
    },
  });
  observeRequests(app);
  drainRequests(app);
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send(errorBody(error.message, 'BAD_REQUEST'));
    request.log.error({ err: error }, 'request failed');
    return reply
      .code(status)
      .send(errorBody('Something went wrong here, not in your request.', 'INTERNAL_SERVER_ERROR'));
  });
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .send(errorBody('Nothing is served here; the playground is at / and GraphQL at /graphql.', 'NOT_FOUND')),
  );
  addHealthProbes(app, graph.engine);
  await addGraphqlEndpoint(app, graph, access);
  await addPlayground(app);
  return app;
}
