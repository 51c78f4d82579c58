import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AccessConfig } from '../access/access-config.js';
import { createAuthenticate } from '../access/authenticate.js';
import { DEFAULT_BOUNDS } from '../bounds/bounds-config.js';
import { KnownRows } from '../bounds/known-rows.js';
import { meterLists } from '../bounds/list-meter.js';
import { UNLIMITED } from '../bounds/rate-config.js';
import { RateLimiter } from '../bounds/rate-limiter.js';
import type { Turns } from '../bounds/turns.js';
import { goOnFromBegun } from '../execution/begun-fields.js';
import { ArticleReader } from '../extraction/article-reader.js';
import type { Reading } from '../extraction/reading.js';
import type { Graph } from '../graph.js';
import { createSchema } from '../graphql/schema.js';
import { DEFAULT_LOAD } from '../observability/operate-config.js';
import { DEFAULT_OPERATIONS } from '../operations/operations-config.js';
import { openTrustedOperations, type TrustedOperations } from '../operations/trusted-operations.js';
import { VersionCache } from '../query/version-cache.js';
import { admitOperations } from './admit-operations.js';
import { refuseOtherMethods } from './allow-methods.js';
import { answerOperations, limitErrors, noteRefusals } from './answer-operations.js';
import { buildContext } from './build-context.js';
import type { EndpointContext } from './endpoint-context.js';
import { executeQuickly } from './execute-quickly.js';
import { addExportEndpoint } from './export-endpoint.js';
import { formatError } from './format-error.js';
import { hideSchema } from './hide-schema.js';
import { keepAnswers } from './keep-answers.js';
import { KnownDocuments } from './known-documents.js';
import { inTurn } from './limit-load.js';
import { observeOperations } from './observe-operations.js';
import { OperationGate } from './operation-gate.js';
import type { OperationNotes } from './operation-notes.js';
import { isStream, opensPage } from './operation-request.js';
import { ParsedDocuments } from './parsed-documents.js';
import { type Asker, noteLastingAnswers, RememberedAnswers } from './remembered-answers.js';
import { RequestViewers } from './request-viewer.js';
import type { ServerOptions } from './server-options.js';
import { addSubscriptionEndpoints } from './subscription-endpoints.js';
import { tellSuggestions } from './tell-suggestions.js';
import { openPlayground } from './web-pages.js';

/**
 * Serves the GraphQL schema at /graphql; each request has a viewer, loaders and a tally of its own. Gives the operations that
 * are trusted.
 */
export async function addGraphqlEndpoint(
  app: FastifyInstance,
  graph: Graph,
  access: AccessConfig,
  {
    operations = DEFAULT_OPERATIONS,
    allowedOrigins = null,
    bounds = DEFAULT_BOUNDS,
    rate = UNLIMITED,
    redisUrl = null,
    cachedValues = 0,
    keepsTexts = false,
    extractors,
    load = DEFAULT_LOAD,
    metrics = null,
  }: ServerOptions,
  places: Turns,
): Promise<TrustedOperations> {
  const schema = goOnFromBegun(meterLists(createSchema()));
  const trusted = openTrustedOperations(operations, schema, bounds.maxTokens);
  const { isLocked } = trusted;
  const present = isLocked ? hideSchema : tellSuggestions;
  const format: typeof formatError = (...error) => present(formatError(...error));
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
  const viewers = new RequestViewers(authenticate, graph.runner, gate);
  const answerStream = addSubscriptionEndpoints(app, graph, schema, authenticate, {
    ...{ trusted, gate, allowedOrigins, formatError: format, reading },
    places: { all: load.maxSubscriptions, each: load.maxClientSubscriptions },
    onRefused: () => metrics?.requestRefused('subscriptions'),
  });
  // A locked service gives out what its operator has seen, and nobody has seen what a filter asks for.
  if (!isLocked) addExportEndpoint(app, graph, { viewers, gate, formatError: format, deadlineMs: load.deadlineMs });
  const apollo = new ApolloServer<EndpointContext>({
    schema,
    introspection: !isLocked,
    hideSchemaDetailsFromClientErrors: isLocked,
    persistedQueries: isLocked ? false : { cache: new KnownDocuments(), ttl: null },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: bounds.maxTokens },
    documentStore: new ParsedDocuments(),
    formatError: format,
    // The one line of log for each request is written by the HTTP layer.
    logger: {
      debug: () => {},
      info: () => {},
      warn: (text) => app.log.warn(text),
      error: (text) => app.log.error(text),
    },
    plugins: [
      observeOperations,
      noteRefusals,
      limitErrors,
      admitOperations(gate),
      noteLastingAnswers,
      keepAnswers(graph, operations.cacheSeconds),
      executeQuickly(schema, graph),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      // Nothing is sent to anyone, whatever variables of Apollo's the environment has.
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fastifyApolloDrainPlugin(app),
    ],
  });
  await apollo.start();
  const cache = cachedValues > 0 ? new VersionCache(cachedValues) : null;
  const askerOf = async (request: FastifyRequest): Promise<Asker> => {
    // What reading the version of the graph adds to it is not a matter of the client's; what a write adds is.
    const causality = { bookmarks: request.scope.causality!.bookmarks };
    const wrote = (bookmarks: readonly string[]) => {
      request.scope.causality!.bookmarks = [...bookmarks];
    };
    const viewer = await viewers.of(request);
    const client = gate.clientOf(viewer, request.raw);
    return {
      runner: graph.runner.forRequest(request.tally, { ...request.scope, causality, cache, wrote, client }),
      viewer,
    };
  };
  const contextOf = (request: FastifyRequest, notes: OperationNotes, { runner, viewer }: Asker): EndpointContext =>
    Object.assign(buildContext(graph, runner, viewer, reading), { request, notes });
  const answers = new RememberedAnswers(graph, cache, gate);
  const answerOperation = inTurn(
    answerOperations(apollo, { trusted, gate, allowedOrigins, answers, askerOf, contextOf }),
    {
      places,
      clientOf: (request) => viewers.clientOf(request),
      onRefused: () => metrics?.requestRefused('overload'),
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
