import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import { useServer as serveSubscriptions } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { type AllowedOrigins, isAllowedOrigin } from '../access/allowed-origins.js';
import type { Authenticate } from '../access/authenticate.js';
import type { Viewer } from '../access/viewer.js';
import type { ServiceError } from '../errors/service-error.js';
import type { Reading } from '../extraction/reading.js';
import type { Graph } from '../graph.js';
import type { TrustedOperations } from '../operations/trusted-operations.js';
import { refuseOtherMethods } from './allow-methods.js';
import { BoundedSocket, endedForItsId, FAULT, MAX_MESSAGE_BYTES } from './bounded-socket.js';
import { buildContext } from './build-context.js';
import { CredentialWatch } from './credential-watch.js';
import type { formatError } from './format-error.js';
import { answerInParts, takesParts } from './multipart-results.js';
import { httpRefusal, type OperationGate } from './operation-gate.js';
import { searchOf } from './operation-request.js';
import { viewerOf } from './request-viewer.js';
import { checkAccept, chosenFor, subscriptionIn } from './stream-request.js';
import { type SubscriptionContext, SubscriptionLife, subscribeForLife } from './subscription-life.js';
import { type Places, SubscriptionPlaces } from './subscription-places.js';
import {
  prepareSubscription,
  presentable,
  presentableErrors,
  type SubscriptionRequest,
} from './subscription-request.js';

const RETRY_AFTER_S = '5';

/** What subscriptions share with the other operations, and how many may be open. */
export interface SubscriptionOptions {
  trusted: TrustedOperations;
  gate: OperationGate;
  allowedOrigins: AllowedOrigins;
  formatError: typeof formatError;
  reading: Reading;
  places: Places;
  /** Hears of each subscription or connection that is refused because too many are open. */
  onRefused: () => void;
}

/**
 * A page of another origin must not read through a visitor's browser unless it may, nor keep places taken there. Programs
 * send no origin; neither do images, of which browsers tell where they are from.
 */
function mayConnect({ headers }: IncomingMessage, allowedOrigins: AllowedOrigins): boolean {
  if (headers.origin === undefined) return !['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']));
  if (isAllowedOrigin(allowedOrigins, headers.origin)) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}

function foreignStream(): GraphQLError {
  const message = 'Pages of this origin may not ask here; DEMARCHE_CORS_ORIGINS of the service says which may.';
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
}

/** Why there is no place for a subscription, with the HTTP status: 429 where it is the client's fault, else 503. */
function placeRefusal(error: ServiceError): GraphQLError {
  if (error.details.bound === 'clientSubscriptions') return httpRefusal(error, 429);
  return httpRefusal(error, 503, [['retry-after', RETRY_AFTER_S]]);
}

/** Why there is no place for one more of a client; null where there is one. */
function refusalOf(places: SubscriptionPlaces, client: string): GraphQLError | null {
  try {
    places.check(client);
    return null;
  } catch (error) {
    return placeRefusal(error as ServiceError);
  }
}

/**
 * The credential of a connection, from its parameters or its HTTP header. Throws a TypeError where it is not a string: ignoring it
 * would treat the client as anonymous.
 */
function authorizationOf(connectionParams: unknown, { headers }: IncomingMessage): string | undefined {
  const params = (connectionParams ?? {}) as Record<string, unknown>;
  const given = params.authorization ?? params.Authorization ?? headers.authorization;
  if (given !== undefined && typeof given !== 'string') throw new TypeError('The credential is not a text.');
  return given;
}

/**
 * Serves subscriptions at /graphql over WebSocket (graphql-transport-ws) and at /graphql/stream as server-sent events
 * (graphql-sse, distinct connections), and gives what serves the latter, for /graphql to do so too. Both wait for a client
 * that is slow; what waits for it meanwhile is bounded.
 */
export function addSubscriptionEndpoints(
  app: FastifyInstance,
  graph: Graph,
  schema: GraphQLSchema,
  authenticate: Authenticate,
  { trusted, gate, allowedOrigins, formatError: format, reading, places: most, onRefused }: SubscriptionOptions,
): RouteHandlerMethod {
  const places = new SubscriptionPlaces(most, onRefused);
  const newRunner = (client: string, signal?: AbortSignal) =>
    graph.runner.forRequest({ count: 0, durationMs: 0 }, { causality: { bookmarks: [] }, client, signal });
  const watch = (viewer: Viewer, authorization: string | undefined, asking: IncomingMessage) =>
    new CredentialWatch(viewer, () => authenticate(authorization, newRunner(gate.addressOf(asking))));
  const newContext = (viewer: Viewer, credential: CredentialWatch, client: string): SubscriptionContext => {
    const life = new SubscriptionLife(credential, () => places.take(client));
    const context = buildContext(graph, newRunner(client, life.signal), viewer, reading);
    return Object.assign(context, { life, ends: life.signal });
  };
  const prepare = async (
    request: SubscriptionRequest,
    { viewer, credential, asking }: { viewer: Viewer; credential: CredentialWatch; asking: IncomingMessage },
  ) => {
    const client = gate.clientOf(viewer, asking);
    const refusal = refusalOf(places, client);
    if (refusal) return [refusal];
    return prepareSubscription(schema, trusted, gate, request, newContext(viewer, credential, client), asking);
  };

  const connections = new SubscriptionPlaces(most, onRefused);
  // Not bound to the server, whose errors it would tell as its own, such as a port that is in use.
  const sockets = new WebSocketServer({
    noServer: true,
    path: '/graphql',
    maxPayload: MAX_MESSAGE_BYTES,
    // One message in a turn of the event loop: thousands fit into one packet.
    allowSynchronousEvents: false,
    WebSocket: BoundedSocket,
    verifyClient: ({ req }, done) => {
      if (!mayConnect(req, allowedOrigins)) return done(false, 401);
      const { status, headers } = httpOf(refusalOf(connections, gate.addressOf(req)));
      done(status === undefined, status, undefined, Object.fromEntries(headers ?? []));
    },
  });
  app.server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.once(FAULT, ({ code, message }: NodeJS.ErrnoException) => {
        app.log.debug({ code, reason: message }, 'a WebSocket connection failed');
      });
      opened.once('close', connections.take(gate.addressOf(request)));
      sockets.emit('connection', opened, request);
    });
  });
  const served = serveSubscriptions<Record<string, unknown>, { viewer?: Viewer; credential?: CredentialWatch }>(
    {
      // Else it writes warnings to the console, and tells clients the messages of errors.
      isProd: true,
      onConnect: async ({ connectionParams, extra }) => {
        try {
          const authorization = authorizationOf(connectionParams, extra.request);
          extra.viewer = await authenticate(authorization, newRunner(gate.addressOf(extra.request)));
          extra.credential = watch(extra.viewer, authorization, extra.request);
          return true;
        } catch {
          // The protocol closes the socket with 4403, Forbidden.
          return false;
        }
      },
      onSubscribe: ({ extra }, id, payload) => {
        if (endedForItsId(extra.socket, id)) return [new GraphQLError('The connection has ended.')];
        return prepare(payload, { viewer: extra.viewer!, credential: extra.credential!, asking: extra.request });
      },
      subscribe: subscribeForLife,
      onNext: (_context, _id, _payload, _args, result) => presentable(result, format),
      onError: (_context, _id, _payload, errors) =>
        presentableErrors(errors as Parameters<typeof presentableErrors>[0], format) as unknown as typeof errors,
    },
    sockets,
  );
  app.addHook('preClose', async () => {
    await served.dispose();
  });

  const prepareStream = async (request: FastifyRequest, params: SubscriptionRequest) => {
    const { raw } = request;
    const viewer = await viewerOf(request, authenticate, newRunner(gate.addressOf(raw)));
    const credential = watch(viewer, request.headers.authorization, raw);
    return prepare(params, { viewer, credential, asking: raw });
  };
  const stream = createHandler<undefined>({
    onSubscribe: async (request, params) => {
      const prepared = await prepareStream(request.raw, params as SubscriptionRequest);
      if (!('schema' in prepared)) {
        const { status = 400, headers = [] } = httpOf(prepared[0]);
        return [
          JSON.stringify({ errors: presentableErrors(prepared, format) }),
          {
            status,
            statusText: STATUS_CODES[status] ?? '',
            headers: { ...Object.fromEntries(headers), 'content-type': 'application/json; charset=utf-8' },
          },
        ];
      }
      // graphql-sse types its own form of execution arguments; it hands these on to graphql-js as they are.
      return prepared as never;
    },
    subscribe: (args) => subscribeForLife(args as never) as never,
    onNext: (_context, _request, result) => presentable(result as ExecutionResult, format) as typeof result,
  });
  const serveStream = async (request: FastifyRequest, reply: FastifyReply) => {
    try {
      gate.checkSearch(searchOf(request));
      // A page of another origin sends no JSON without being asked whether it may, which it may not.
      if (request.method !== 'POST' && !mayConnect(request.raw, allowedOrigins)) throw foreignStream();
      checkAccept(request);
      const chosen = chosenFor(request, trusted);
      const subscription = subscriptionIn(chosen);
      if (!takesParts(request)) return await stream(chosen, reply);
      const prepared = await prepareStream(request, subscription);
      if (!('schema' in prepared)) return refuse(reply, prepared[0], format);
      const results = await subscribeForLife(prepared);
      if (!(Symbol.asyncIterator in results)) return reply.code(200).send(presentable(results, format));
      return answerInParts(reply, results, (result) => presentable(result, format));
    } catch (error) {
      return refuse(reply, error, format);
    }
  };
  app.post('/graphql/stream', serveStream);
  app.get('/graphql/stream', { exposeHeadRoute: false }, serveStream);
  refuseOtherMethods(app, '/graphql/stream', ['GET', 'POST']);
  return serveStream;
}

/** Answers a stream that may not begin as an operation would be answered. */
function refuse(reply: FastifyReply, error: unknown, format: typeof formatError): FastifyReply {
  const { status = error instanceof GraphQLError ? 400 : undefined, headers = [] } = httpOf(error);
  if (!status) throw error;
  for (const [name, value] of headers) reply.header(name, value);
  return reply.code(status).send({ errors: presentableErrors([error as GraphQLError], format) });
}

/** The HTTP status and headers that an error carries for the whole response. */
function httpOf(error: unknown): { status?: number; headers?: Iterable<[string, string]> } {
  return (error instanceof GraphQLError && (error.extensions.http as ReturnType<typeof httpOf>)) || {};
}
