import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AccessConfig } from '../access/access-config.js';
import { createAuthenticate } from '../access/authenticate.js';
import { KnownRows } from '../bounds/known-rows.js';
import { meterLists } from '../bounds/list-meter.js';
import { RateLimiter } from '../bounds/rate-limiter.js';
import type { Turns } from '../bounds/turns.js';
import { ArticleReader } from '../extraction/article-reader.js';
import type { Reading } from '../extraction/reading.js';
import type { Graph } from '../graph.js';
import { createSchema } from '../graphql/schema.js';
import { formatError, hideSchema, tellSuggestions } from '../operation/format-error.js';
import { OperationGate } from '../operation/operation-gate.js';
import { OperationRunner } from '../operation/run-operation.js';
import { openTrustedOperations, type TrustedOperations } from '../trusted-operations/trusted-operations.js';
import { refuseOtherMethods } from './allow-methods.js';
import { answerOperations } from './answer-operations.js';
import { startApollo } from './apollo-shell.js';
import { addExportEndpoint } from './export-endpoint.js';
import { GraphContext } from './graph-context.js';
import { inTurn } from './limit-load.js';
import { isStream, opensPage } from './operation-request.js';
import { RequestViewers } from './request-viewer.js';
import type { withDefaults } from './server-options.js';
import { addSubscriptionEndpoints } from './subscription-endpoints.js';
import { openPlayground } from './web-pages.js';

/** Serves the GraphQL schema at /graphql; each request has its own viewer, loaders and tally. Returns the trusted operations. */
export async function addGraphqlEndpoint(
  app: FastifyInstance,
  graph: Graph,
  access: AccessConfig,
  options: ReturnType<typeof withDefaults>,
  places: Turns,
): Promise<TrustedOperations> {
  const { operations, allowedOrigins, bounds, rate, redisUrl, cachedValues, keepsTexts, extractors, load } = options;
  const schema = meterLists(createSchema());
  const trusted = openTrustedOperations(operations, schema, bounds.maxTokens);
  const { isLocked } = trusted;
  const present = isLocked ? hideSchema : tellSuggestions;
  const format: typeof formatError = (...error) => present(formatError(...error), schema);
  const authenticate = await createAuthenticate(access);
  const limiter =
    rate.pointsPerMinute === null ? null : await RateLimiter.create(rate.pointsPerMinute, redisUrl, app.log);
  if (limiter) app.addHook('onClose', async () => limiter.close());
  const rows = new KnownRows(() => graph.runner.read('countNodesByLabel', {}));
  await rows.read();
  const gate = new OperationGate(schema, bounds, { rate, limiter, rows: () => rows.current });
  const reader = new ArticleReader({ extractors, deadlineMs: load.deadlineMs });
  const reading: Reading = { reader, keepsTexts };
  app.addHook('onClose', () => reading.reader.close());
  const settings = { schema, graph, trusted, gate, cachedValues, format };
  const runner = new OperationRunner(settings);
  const viewers = new RequestViewers(authenticate, graph.runner, gate);
  const answerStream = addSubscriptionEndpoints(app, graph, authenticate, {
    ...{ runner, gate, allowedOrigins, reading },
    places: { all: load.maxSubscriptions, each: load.maxClientSubscriptions },
    onRefused: () => options.metrics?.requestRefused('subscriptions'),
  });
  // A locked service returns only what its operator has reviewed, and nobody has reviewed what a filter selects.
  if (!isLocked) addExportEndpoint(app, graph, { viewers, gate, formatError: format, deadlineMs: load.deadlineMs });
  const apollo = await startApollo(app, settings);
  const contextOf = async (request: FastifyRequest) => {
    // Reading the version of the graph adds bookmarks that do not concern the client; those of a write do.
    const causality = { bookmarks: request.scope.causality!.bookmarks };
    const wrote = (bookmarks: readonly string[]) => {
      request.scope.causality!.bookmarks = [...bookmarks];
    };
    const viewer = await viewers.of(request);
    const scope = { ...request.scope, causality, wrote, client: gate.clientOf(viewer, request.raw) };
    return new GraphContext(graph, graph.runner.forRequest(request.tally, scope), viewer, reading);
  };
  const answerOperation = inTurn(
    answerOperations({ ...settings, apollo, runner, allowedOrigins, cacheSeconds: operations.cacheSeconds, contextOf }),
    {
      places,
      clientOf: (request) => viewers.clientOf(request),
      onRefused: () => options.metrics?.requestRefused('overload'),
    },
  );
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler(request, reply) {
      if (opensPage(request)) return openPlayground(request, reply);
      return (isStream(request) ? answerStream : answerOperation).call(this, request, reply);
    },
  });
  refuseOtherMethods(app, '/graphql', ['GET', 'HEAD', 'POST']);
  return trusted;
}
