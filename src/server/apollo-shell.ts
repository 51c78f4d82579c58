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

/** The context of a request in Apollo Server: that of the resolvers, and the function that runs its operation. */
export interface ShellContext extends RequestContext {
  run(asked: Pick<AskedOperation, 'operationName' | 'variables'>): Promise<OperationOutcome>;
}

const NO_DOCUMENT: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
/** A placeholder that Apollo Server accepts if there is no text. */
const NO_TEXT = '#';

/**
 * Makes Apollo Server answer with the result of `run`: it finds the document parsed and validated, and the response complete.
 * Other plugins are notified of request, operation and response as usual; the steps between happen in OperationRunner.
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
 * An Apollo Server that handles HTTP, CSRF protection, parameters and content types, and leaves operations to OperationRunner.
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
    // OperationRunner handles persisted queries, and parses, validates and caches documents.
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
      // Nothing is reported to anyone, even if the environment has variables for Apollo.
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fastifyApolloDrainPlugin(app),
    ],
  });
  await apollo.start();
  return apollo;
}
