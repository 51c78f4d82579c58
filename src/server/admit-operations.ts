import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { EndpointContext } from './endpoint-context.js';
import type { OperationGate } from './operation-gate.js';

const NOT_A_STREAM =
  'Subscriptions run over WebSocket at /graphql, and as server-sent events where Accept is text/event-stream.';

/** Has each operation pass the gate once it is known which it is, and tells its client what it costs. */
export function admitOperations(gate: OperationGate): ApolloServerPlugin<EndpointContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, response, contextValue }) {
          if (operation?.operation === 'subscription') {
            throw new GraphQLError(NOT_A_STREAM, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
          }
          const { operationName, variables } = request;
          const asked = { document, operationName, variables, isSimple: contextValue.notes.isSimple };
          const headers = await gate.admit(asked, contextValue, contextValue.request.raw);
          for (const [name, value] of headers) response.http.headers.set(name, value);
        },
      };
    },
  };
}
