import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { type ExecutionResult, GraphQLError, type GraphQLFormattedError, OperationTypeNode } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import { useServer as serveSubscriptions } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { type AllowedOrigins, isAllowedOrigin } from '../access/allowed-origins.js';
import type { Authenticate } from '../access/authenticate.js';
import type { Viewer } from '../access/viewer.js';
import { ServiceError } from '../errors/service-error.js';
import type { Reading } from '../extraction/reading.js';
import type { Graph } from '../graph.js';
import { isOurFault } from '../operation/format-error.js';
import type { OperationGate } from '../operation/operation-gate.js';
import { newNotes } from '../operation/operation-notes.js';
import { httpOf, httpRefusal, refusal } from '../operation/refusals.js';
import type { AskedOperation, OperationOutcome, OperationRunner } from '../operation/run-operation.js';
import { refuseOtherMethods } from './allow-methods.js';
import { BoundedSocket, endedForItsId, endUnauthenticated, FAULT, MAX_MESSAGE_BYTES } from './bounded-socket.js';
import { CredentialWatch } from './credential-watch.js';
import { GraphContext } from './graph-context.js';
import { answerInParts, takesParts } from './multipart-results.js';
import { searchOf } from './operation-request.js';
import { viewerOf } from './request-viewer.js';
import { askedIn, checkAccept, type ReadyRequest, readyFor } from './stream-request.js';
import { type SubscriptionContext, SubscriptionLife, subscribeForLife } from './subscription-life.js';
import { type Places, SubscriptionPlaces } from './subscription-places.js';

const RETRY_AFTER_S = '5';
/** How long the service waits for a client to close its WebSocket, too. The type definitions of ws lack this option. */
const CLOSING = { closeTimeout: 2_000 };

/** What subscriptions share with other operations, and how many may be open. */
export interface SubscriptionOptions {
  runner: OperationRunner;
  gate: OperationGate;
  allowedOrigins: AllowedOrigins;
  reading: Reading;
  places: Places;
  /** Called for each subscription or connection refused because too many are open. */
  onRefused: () => void;
}

/**
 * A page of another origin must not read through a visitor's browser unless it is allowed, nor occupy slots there. Programs send
 * no origin; neither do images, whose site browsers report.
 */
function mayConnect({ headers }: IncomingMessage, allowedOrigins: AllowedOrigins): boolean {
  if (headers.origin === undefined) return !['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']));
  if (isAllowedOrigin(allowedOrigins, headers.origin)) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}

function foreignStream(): GraphQLError {
  const message =
    'This origin is not allowed to open streams; DEMARCHE_CORS_ORIGINS of the service lists those that are.';
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
}

/** An error in the form that clients may see, for graphql-ws, which accepts only errors of this class. */
class PresentedError extends GraphQLError {
  readonly #error: GraphQLFormattedError;

  constructor(error: GraphQLFormattedError) {
    super(error.message);
    this.#error = error;
  }

  override toJSON(): GraphQLFormattedError {
    return this.#error;
  }
}

/** The client of a subscription. */
interface Subscriber {
  viewer: Viewer;
  credential: CredentialWatch;
  asking: IncomingMessage;
}

/** Why an operation does not run here: only subscriptions do. */
function refusalOfOthers(type: OperationTypeNode): GraphQLError | null {
  if (type === OperationTypeNode.SUBSCRIPTION) return null;
  return refusal('Only subscriptions run here; send queries and mutations to /graphql over HTTP.', 'BAD_REQUEST', 400);
}

/** The error if there is no slot for a subscription, with the HTTP status: 429 if the client causes it, otherwise 503. */
function placeRefusal(error: ServiceError): GraphQLError {
  if (error.details.bound === 'clientSubscriptions') return httpRefusal(error, 429);
  return httpRefusal(error, 503, [['retry-after', RETRY_AFTER_S]]);
}

/** The error if there is no slot for one more of a client; null if there is one. */
function refusalOf(places: SubscriptionPlaces, client: string): GraphQLError | null {
  try {
    places.check(client);
    return null;
  } catch (error) {
    return placeRefusal(error as ServiceError);
  }
}

/**
 * The credential of a connection, from its parameters or its HTTP header. Errors: UNAUTHENTICATED if it is not a string: ignoring
 * it would treat the client as anonymous.
 */
function authorizationOf(connectionParams: unknown, { headers }: IncomingMessage): string | undefined {
  const params = (connectionParams ?? {}) as Record<string, unknown>;
  const given = params.authorization ?? params.Authorization ?? headers.authorization;
  if (given !== undefined && typeof given !== 'string') {
    throw new ServiceError('UNAUTHENTICATED', 'The credential is not text.');
  }
  return given;
}

/**
 * Serves subscriptions at /graphql over WebSocket (graphql-transport-ws) and at /graphql/stream as server-sent events
 * (graphql-sse, distinct connections), and returns the handler of the latter, which /graphql uses too. Both apply backpressure to
 * a slow client; what is queued for it meanwhile is bounded.
 */
export function addSubscriptionEndpoints(
  app: FastifyInstance,
  graph: Graph,
  authenticate: Authenticate,
  { runner, gate, allowedOrigins, reading, places: most, onRefused }: SubscriptionOptions,
): RouteHandlerMethod {
  const places = new SubscriptionPlaces(most, onRefused);
  const newRunner = (client: string, signal?: AbortSignal) =>
    graph.runner.forRequest({ count: 0, durationMs: 0 }, { causality: { bookmarks: [] }, client, signal });
  const watch = (viewer: Viewer, authorization: string | undefined, asking: IncomingMessage) =>
    new CredentialWatch(viewer, () => authenticate(authorization, newRunner(gate.addressOf(asking))));
  const newContext = (viewer: Viewer, credential: CredentialWatch, client: string): SubscriptionContext => {
    const life = new SubscriptionLife(credential, () => places.take(client));
    const context = new GraphContext(graph, newRunner(client, life.signal), viewer, reading);
    return Object.assign(context, { life, ends: life.signal });
  };
  /** The prepared subscription, or the reason why it does not run. */
  const prepare = (asked: AskedOperation, { viewer, credential, asking }: Subscriber): Promise<OperationOutcome> => {
    const client = gate.clientOf(viewer, asking);
    const bring = () => {
      const refused = refusalOf(places, client);
      if (refused) throw refused;
      return asked;
    };
    return runner.run(bring, {
      context: newContext(viewer, credential, client),
      ...{ from: asking, notes: newNotes(), refusalOf: refusalOfOthers },
      report: (error) => app.log.error({ err: error }, 'subscription failed'),
    });
  };

  const connections = new SubscriptionPlaces(most, onRefused);
  // Not bound to the server, whose errors, such as a port in use, it would emit as its own.
  const sockets = new WebSocketServer({
    noServer: true,
    path: '/graphql',
    maxPayload: MAX_MESSAGE_BYTES,
    ...CLOSING,
    // One message per turn of the event loop: thousands fit into one packet.
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
      // Otherwise it writes warnings to the console, and sends clients the messages of errors.
      isProd: true,
      onConnect: async ({ connectionParams, extra }) => {
        try {
          const authorization = authorizationOf(connectionParams, extra.request);
          extra.viewer = await authenticate(authorization, newRunner(gate.addressOf(extra.request)));
          extra.credential = watch(extra.viewer, authorization, extra.request);
          return true;
        } catch (error) {
          if (isOurFault(error)) app.log.error({ err: error }, 'request failed');
          endUnauthenticated(extra.socket, error);
          return false;
        }
      },
      onSubscribe: async ({ extra }, id, payload) => {
        if (endedForItsId(extra.socket, id)) return [new GraphQLError('The connection has ended.')];
        const subscriber = { viewer: extra.viewer!, credential: extra.credential!, asking: extra.request };
        const { subscription, errors } = await prepare(payload, subscriber);
        return subscription ?? errors.map((error) => new PresentedError(error));
      },
      subscribe: subscribeForLife,
      onNext: (_context, _id, _payload, _args, result) => runner.present(result),
    },
    sockets,
  );
  let disposed: unknown;
  app.stopping.addEventListener('abort', () => {
    disposed = served.dispose();
  });
  app.addHook('preClose', async () => void (await disposed));

  const stream = createHandler<undefined>({
    // graphql-sse has its own type for execution arguments; it passes them to graphql-js unchanged.
    onSubscribe: ({ raw }) => (raw as ReadyRequest).subscription as never,
    subscribe: (args) => subscribeForLife(args as never) as never,
    onNext: (_context, _request, result) => runner.present(result as ExecutionResult) as typeof result,
  });
  const serveStream = async (request: FastifyRequest, reply: FastifyReply) => {
    const { raw } = request;
    try {
      gate.checkSearch(searchOf(request));
      // A page of another origin sends JSON only after a preflight, which is refused.
      if (request.method !== 'POST' && !mayConnect(raw, allowedOrigins)) throw foreignStream();
      checkAccept(request);
      const asked = askedIn(request);
      const viewer = await viewerOf(request, authenticate, newRunner(gate.addressOf(raw)));
      const credential = watch(viewer, request.headers.authorization, raw);
      const { subscription, ...refused } = await prepare(asked, { viewer, credential, asking: raw });
      if (!subscription) return refuse(reply, refused);
      endWith(app.stopping, reply);
      // It resolves with an error if the stream was ended here, which Fastify would report.
      if (!takesParts(request)) return void (await stream(readyFor(request, subscription), reply));
      const results = await subscribeForLife(subscription);
      if (!(Symbol.asyncIterator in results)) return reply.code(200).send(runner.present(results));
      return answerInParts(reply, results, (result) => runner.present(result));
    } catch (error) {
      const { status = 400, headers = [] } = httpOf(error);
      if (!(error instanceof GraphQLError)) throw error;
      return refuse(reply, { status, headers, errors: runner.present({ errors: [error] }).errors! });
    }
  };
  app.post('/graphql/stream', serveStream);
  app.get('/graphql/stream', { exposeHeadRoute: false }, serveStream);
  refuseOtherMethods(app, '/graphql/stream', ['GET', 'POST']);
  return serveStream;
}

/**
 * Ends a stream when the service stops, without a final `complete`, after which clients would not subscribe again. Errors:
 * SERVICE_UNAVAILABLE if the service is already stopping.
 */
function endWith(stopping: AbortSignal, { raw }: FastifyReply): void {
  if (stopping.aborted) {
    const error = new ServiceError('SERVICE_UNAVAILABLE', 'The service is stopping. Subscribe again.');
    throw httpRefusal(error, 503, [['retry-after', RETRY_AFTER_S]]);
  }
  const end = () => (raw.headersSent ? raw.end() : raw.destroy());
  stopping.addEventListener('abort', end);
  raw.once('close', () => stopping.removeEventListener('abort', end));
}

/** Answers a refused stream like a refused operation. */
function refuse(
  reply: FastifyReply,
  { status, headers, errors }: { status: number; headers: Iterable<[string, string]>; errors: readonly object[] },
): FastifyReply {
  for (const [name, value] of headers) reply.header(name, value);
  return reply.code(status).send({ errors });
}
