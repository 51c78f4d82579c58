import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { type DocumentNode, Kind } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';
import type { AskedOperation, OperationOutcome, OperationSettings } from '../operation/run-operation.js';
import { WrittenResult } from '../operation/written-result.js';

/** The context of a request in Apollo Server: that of resolvers, and what runs its operation. */
export interface ShellContext extends RequestContext {
  run(asked: Pick<AskedOperation, 'operationName' | 'variables'>): Promise<OperationOutcome>;
}

const NO_DOCUMENT: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
/** What Apollo Server takes for a text where there is none. */
const NO_TEXT = '#';

/**
 * Has Apollo Server answer with what `run` gives: it finds the document parsed and valid, and the response made. Other plugins
 * hear of the request, the operation and the response as ever; what is between them happens in OperationRunner.
 */
const runOperations: ApolloServerPlugin<ShellContext> = {
  async requestDidStart(requestContext) {
    const { request, contextValue } = requestContext;
    const { document, written, errors, status, headers } = await contextValue.run(request);
    Object.assign(request, { query: document?.loc?.source.body ?? NO_TEXT, extensions: undefined });
    Object.assign(requestContext, { document: document ?? NO_DOCUMENT });
    return {
      async responseForOperation() {
        // stringifyResult knows how to write it.
        const singleResult = { data: written as never, errors: errors.length > 0 ? errors : undefined };
        return { http: { status, headers: new HeaderMap(headers) }, body: { kind: 'single', singleResult } };
      },
    };
  },
};

/**
 * An Apollo Server that sees to HTTP, the rules against forged requests, parameters and types of content, and leaves operations to
 * OperationRunner.
 */
export async function startApollo(
  app: FastifyInstance,
  { schema, trusted, format }: OperationSettings,
): Promise<ApolloServer<ShellContext>> {
  const apollo = new ApolloServer<ShellContext>({
    schema,
    introspection: !trusted.isLocked,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Persisted queries, documents and their validity are OperationRunner's.
    persistedQueries: false,
    documentStore: null,
    formatError: format,
    stringifyResult: (value) => {
      const { data } = value as { data?: unknown };
      return data instanceof WrittenResult ? data.text : `${JSON.stringify(value)}\n`;
    },
    // The one line of log for each request is written by the HTTP layer.
    logger: {
      debug: () => {},
      info: () => {},
      warn: (text) => app.log.warn(text),
      error: (text) => app.log.error(text),
    },
    plugins: [
      runOperations,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      // Nothing is sent to anyone, even if the environment has variables of Apollo's.
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fastifyApolloDrainPlugin(app),
    ],
  });
  await apollo.start();
  return apollo;
}
