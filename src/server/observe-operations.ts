import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import type { EndpointContext } from './endpoint-context.js';
import { formatError, isOurFault } from './format-error.js';
import type { Phase } from './request-outcome.js';

/** The code of an error as its client sees it. */
function publicCodeOf(error: GraphQLError): string {
  return String(formatError(error.toJSON(), error).extensions?.code);
}

/**
 * Notes of an operation what it is and costs, how long its phases took and which errors came, and logs those that
 * are not the client's.
 */
export const observeOperations: ApolloServerPlugin<EndpointContext> = {
  async requestDidStart({ contextValue }) {
    const { request, notes } = contextValue;
    const begin = (phase: Phase) => {
      const start = performance.now();
      return async () => {
        notes.phases[phase] = performance.now() - start;
      };
    };
    return {
      parsingDidStart: async () => begin('parse'),
      validationDidStart: async () => begin('validate'),
      executionDidStart: async () => ({ executionDidEnd: begin('execute') }),
      async didResolveOperation({ operationName, operation }) {
        notes.name = operationName ?? null;
        notes.type = operation?.operation ?? null;
      },
      async willSendResponse() {
        notes.cost = contextValue.spending?.cost ?? null;
      },
      async didEncounterErrors({ errors }) {
        for (const error of errors) {
          notes.errorCodes.push(publicCodeOf(error));
          if (isOurFault(error))
            request.log.error({ err: error.originalError ?? error, path: error.path }, 'request failed');
        }
      },
    };
  },
};
