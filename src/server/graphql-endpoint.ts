import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AccessConfig } from '../access/access-config.js';
import { createAuthenticate } from '../access/authenticate.js';
import type { Graph } from '../graph.js';
import type { RequestContext } from '../graphql/request-context.js';
import { createSchema } from '../graphql/schema.js';
import { buildContext } from './build-context.js';
import { formatError, isOurFault } from './format-error.js';
import { viewerOf } from './request-viewer.js';
import { addSubscriptionEndpoints } from './subscription-endpoints.js';
import { MAX_TOKENS } from './subscription-request.js';

interface EndpointContext extends RequestContext {
  request: FastifyRequest;
}

/** Tells the request's log the name of its operation and the errors that are not the client's. */
const observation: ApolloServerPlugin<EndpointContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operationName, contextValue }) {
        contextValue.request.operationName = operationName;
      },
      async didEncounterErrors({ errors, contextValue }) {
        for (const error of errors) {
          if (isOurFault(error))
            contextValue.request.log.error({ err: error.originalError ?? error, path: error.path }, 'request failed');
        }
      },
    };
  },
};

/** Serves the GraphQL schema at /graphql; each request has a viewer, loaders and a tally of its own. */
export async function addGraphqlEndpoint(app: FastifyInstance, graph: Graph, access: AccessConfig): Promise<void> {
  const schema = createSchema();
  const authenticate = await createAuthenticate(access);
  addSubscriptionEndpoints(app, graph, schema, authenticate);
  const apollo = new ApolloServer<EndpointContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    formatError,
    // The one line of log for each request is written by the HTTP layer.
    logger: {
      debug: () => {},
      info: () => {},
      warn: (text) => app.log.warn(text),
      error: (text) => app.log.error(text),
    },
    plugins: [observation, ApolloServerPluginLandingPageDisabled(), fastifyApolloDrainPlugin(app)],
  });
  await apollo.start();
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    context: async (request) => {
      const runner = graph.runner.forRequest(request.tally, request.causality);
      const viewer = await viewerOf(request, authenticate, runner);
      return Object.assign(buildContext(graph, runner, viewer), { request });
    },
  });
}
