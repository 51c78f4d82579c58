import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import { useServer as serveSubscriptions } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Authenticate } from '../access/authenticate.js';
import type { Viewer } from '../access/viewer.js';
import type { Graph } from '../graph.js';
import { buildContext } from './build-context.js';
import { viewerOf } from './request-viewer.js';
import { prepareSubscription, presentable, presentableErrors } from './subscription-request.js';

const MAX_MESSAGE_BYTES = 100_000;

/** A page of another origin must not read through a visitor's browser; programs send no origin. */
function isSameOrigin({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}

function authorizationOf(connectionParams: unknown, { headers }: IncomingMessage): string | undefined {
  const params = (connectionParams ?? {}) as Record<string, unknown>;
  const given = params.authorization ?? params.Authorization;
  return typeof given === 'string' ? given : headers.authorization;
}

/**
 * Serves subscriptions at /graphql over WebSocket (graphql-transport-ws) and at /graphql/stream as server-sent events
 * (graphql-sse, distinct connections). Both wait for a client that is slow; what waits for it meanwhile is bounded.
 */
export function addSubscriptionEndpoints(
  app: FastifyInstance,
  graph: Graph,
  schema: GraphQLSchema,
  authenticate: Authenticate,
): void {
  const newRunner = () => graph.runner.forRequest({ count: 0, durationMs: 0 });

  // Not bound to the server, whose errors it would tell as its own, such as a port that is in use.
  const sockets = new WebSocketServer({
    noServer: true,
    path: '/graphql',
    maxPayload: MAX_MESSAGE_BYTES,
    verifyClient: ({ req }: { req: IncomingMessage }) => isSameOrigin(req),
  });
  app.server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  const served = serveSubscriptions<Record<string, unknown>, { viewer?: Viewer }>(
    {
      onConnect: async ({ connectionParams, extra }) => {
        try {
          extra.viewer = await authenticate(authorizationOf(connectionParams, extra.request), newRunner());
          return true;
        } catch {
          // The protocol closes the socket with 4403, Forbidden.
          return false;
        }
      },
      onSubscribe: ({ extra }, _id, payload) =>
        prepareSubscription(schema, payload, buildContext(graph, newRunner(), extra.viewer!)),
      onNext: (_context, _id, _payload, _args, result) => presentable(result),
      onError: (_context, _id, _payload, errors) =>
        presentableErrors(errors as Parameters<typeof presentableErrors>[0]) as unknown as typeof errors,
    },
    sockets,
  );
  app.addHook('preClose', async () => {
    await served.dispose();
  });

  const stream = createHandler<undefined>({
    onSubscribe: async (request, params) => {
      const viewer = await viewerOf(request.raw, authenticate, newRunner());
      const prepared = prepareSubscription(schema, params, buildContext(graph, newRunner(), viewer));
      if (!('schema' in prepared)) {
        const headers = { 'content-type': 'application/json; charset=utf-8' };
        return [
          JSON.stringify({ errors: presentableErrors(prepared) }),
          { status: 400, statusText: 'Bad Request', headers },
        ];
      }
      // graphql-sse types its own form of execution arguments; it hands these on to graphql-js as they are.
      return prepared as never;
    },
    onNext: (_context, _request, result) => presentable(result as ExecutionResult) as typeof result,
  });
  const serveStream = (request: FastifyRequest, reply: FastifyReply) =>
    stream(request, reply).catch((error: unknown) => refuse(reply, error));
  app.post('/graphql/stream', serveStream);
  app.get('/graphql/stream', serveStream);
}

/** Answers a stream that may not begin as an operation would be answered. */
function refuse(reply: FastifyReply, error: unknown): void {
  const http = error instanceof GraphQLError ? (error.extensions.http as { status?: number } | undefined) : undefined;
  if (!http?.status) throw error;
  reply.code(http.status).send({ errors: presentableErrors([error as GraphQLError]) });
}
