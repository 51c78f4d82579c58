import type { GraphQLFormattedError } from 'graphql';
import type { FieldProblem } from '../errors/service-error.js';

const OF_ROLE = /^\w+\.\w+ (?=needs the role)/;
const OF_THE_TEXT = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

/** The variables that are wrong about a request: coercion has each problem under a path such as `$filter.form[0]`. */
function variablesOf(fields: unknown): string[] {
  if (!Array.isArray(fields)) return [];
  const names = (fields as FieldProblem[]).flatMap(({ path }) => /^\$\w+/.exec(path)?.[0] ?? []);
  return [...new Set(names)];
}

/**
 * An error without what it says of the schema, for a service that answers known operations alone. Their texts were checked
 * when it started, so that values of variables and roles are all that can still be wrong about a request.
 */
export function hideSchema(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message, extensions } = error;
  if (OF_THE_TEXT.has(extensions?.code)) return { message: 'This operation cannot be run.', extensions };
  const variables = variablesOf(extensions?.fields);
  if (variables.length > 0) {
    const those = variables.map((name) => `The variable ${name} has a value that this operation does not take.`);
    return { ...error, message: those.join(' '), extensions: { code: extensions?.code } };
  }
  return { ...error, message: message.replace(OF_ROLE, 'This operation ') };
}
