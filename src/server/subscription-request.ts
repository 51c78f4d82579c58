import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import type { Asking } from '../bounds/client-address.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { TrustedOperations } from '../operations/trusted-operations.js';
import { boundErrors } from './bound-errors.js';
import { chooseOperation } from './choose-operation.js';
import type { formatError } from './format-error.js';
import type { OperationGate } from './operation-gate.js';

/** A subscription as both transports bring it. */
export interface SubscriptionRequest {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    extensions: { code },
  });
}

/**
 * What graphql-js needs to run a subscription, or why it cannot: other operations go to /graphql over HTTP, and each is held
 * to the bounds of the gate. `asking` tells who asks.
 */
export async function prepareSubscription(
  schema: GraphQLSchema,
  trusted: TrustedOperations,
  gate: OperationGate,
  request: SubscriptionRequest,
  contextValue: RequestContext,
  asking: Asking,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  let chosen: SubscriptionRequest;
  try {
    chosen = chooseOperation({ ...request }, trusted) as unknown as SubscriptionRequest;
    gate.checkText(chosen.query);
  } catch (error) {
    return [error as GraphQLError];
  }
  const { query, operationName, variables } = chosen;
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: gate.bounds.config.maxTokens });
    const errors = validate(schema, document);
    if (errors.length > 0) return errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
    if (getOperationAST(document, operationName)?.operation !== 'subscription') {
      return [
        new GraphQLError('Only subscriptions run here; send queries and mutations to /graphql over HTTP.', {
          extensions: { code: 'BAD_REQUEST' },
        }),
      ];
    }
  } catch (error) {
    return [withCode(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')];
  }
  try {
    await gate.admit({ document, operationName, variables }, contextValue, asking);
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
  return { schema, document, operationName, variableValues: variables, contextValue };
}

/** Errors as clients may see them. */
export function presentableErrors(
  errors: readonly GraphQLError[],
  format: typeof formatError,
): GraphQLFormattedError[] {
  return boundErrors(errors.map((error) => format(error.toJSON(), error)));
}

/** A result as clients may see it. */
export function presentable<R extends ExecutionResult>(result: R, format: typeof formatError): R {
  if (!result.errors) return result;
  return { ...result, errors: presentableErrors(result.errors, format) as unknown as GraphQLError[] };
}
