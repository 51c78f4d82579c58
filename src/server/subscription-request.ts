import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { formatError } from './format-error.js';

/** The most lexical tokens that an operation may have. */
export const MAX_TOKENS = 5_000;

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

/** What graphql-js needs to run a subscription, or why it cannot: other operations go to /graphql over HTTP. */
export function prepareSubscription(
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscriptionRequest,
  contextValue: RequestContext,
): ExecutionArgs | readonly GraphQLError[] {
  try {
    const document = parse(query, { maxTokens: MAX_TOKENS });
    const errors = validate(schema, document);
    if (errors.length > 0) return errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
    if (getOperationAST(document, operationName)?.operation !== 'subscription') {
      return [
        new GraphQLError('Only subscriptions run here; send queries and mutations to /graphql over HTTP.', {
          extensions: { code: 'BAD_REQUEST' },
        }),
      ];
    }
    return { schema, document, operationName, variableValues: variables, contextValue };
  } catch (error) {
    return [withCode(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')];
  }
}

/** Errors as clients may see them. */
export function presentableErrors(errors: readonly GraphQLError[]): GraphQLFormattedError[] {
  return errors.map((error) => formatError(error.toJSON(), error));
}

/** A result as clients may see it. */
export function presentable<R extends ExecutionResult>(result: R): R {
  if (!result.errors) return result;
  return { ...result, errors: presentableErrors(result.errors) as unknown as GraphQLError[] };
}
