import type { GraphQLFormattedError } from 'graphql';

// What graphql-js says of a variable names types and fields, and even proposes others.
const OF_VARIABLE = /^Variable "(\$\w+)"/;
const OF_ROLE = /^\w+\.\w+ (?=needs the role)/;
const OF_THE_TEXT = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

/**
 * An error without what it says of the schema, for a service that answers known operations alone. Their texts were checked
 * when it started, so that values of variables and roles are all that can still be wrong about a request.
 */
export function hideSchema(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message, extensions } = error;
  if (OF_THE_TEXT.has(extensions?.code)) return { message: 'This operation cannot be run.', extensions };
  const variable = OF_VARIABLE.exec(message)?.[1];
  if (variable) return { ...error, message: `The variable ${variable} has a value that this operation does not take.` };
  return { ...error, message: message.replace(OF_ROLE, 'This operation ') };
}
