import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, isEnumType } from 'graphql';
import { type FieldProblem, ServiceError } from '../errors/service-error.js';
import { cut } from '../errors/shown.js';

const QUOTED = /"(?:[^"\\]|\\.)*"/gs;
/** What graphql-js writes before a value that may contain brackets and spaces. */
const BEFORE_A_VALUE = /(\bfound |\bvalue: )([{[].*)/s;
const UNQUOTED = /[^\s"…]+/g;

/** A message of graphql-js or Apollo Server with each value truncated to its first 80 characters. */
function cutQuotedValues(message: string): string {
  return message
    .replace(BEFORE_A_VALUE, (_, before: string, value: string) => before + cut(value))
    .replace(QUOTED, (quoted) => `"${cut(quoted.slice(1, -1))}"`)
    .replace(UNQUOTED, (word) => cut(word));
}

/** What a client may see of an error: never a stack trace, query text, file path or credential. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = originalOf(error);
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  };
  if (original instanceof ServiceError) {
    if (!original.isPublic) return internalError(place);
    return { message: original.message, ...place, extensions: extensionsOf(original) };
  }
  const code = isRefusalWithoutCode(original) ? 'BAD_REQUEST' : formatted.extensions?.code;
  // What graphql-js and Apollo Server say about the operation itself is meant for its author.
  if (
    typeof code === 'string' &&
    code !== 'INTERNAL_SERVER_ERROR' &&
    (original instanceof GraphQLError || original === error)
  ) {
    return { message: cutQuotedValues(formatted.message), ...place, extensions: { code } };
  }
  return internalError(place);
}

/** Whether Apollo Server refuses a request with a 4xx status, but without a code. */
function isRefusalWithoutCode(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.extensions.code !== undefined) return false;
  const { status = 500 } = (error.extensions.http ?? {}) as { status?: number };
  return status >= 400 && status < 500;
}

/** The error that was thrown: by a resolver, or to refuse a whole request with an HTTP status. */
function originalOf(error: unknown): unknown {
  const thrown = unwrapResolverError(error);
  return thrown instanceof GraphQLError && thrown.originalError instanceof ServiceError ? thrown.originalError : thrown;
}

/** The `extensions` of an error, for programs. */
export function extensionsOf({ code, fields, details }: ServiceError): Record<string, unknown> {
  return { code, ...details, ...(fields.length > 0 && { fields }) };
}

function internalError(place: object): GraphQLFormattedError {
  return {
    message: 'Something went wrong here, not in your request; the log has it under the id in the header x-request-id.',
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

/** Whether an error is this service's fault and belongs in its log in full. */
export function isOurFault(error: unknown): boolean {
  const original = unwrapResolverError(error);
  if (original instanceof ServiceError) return !original.isPublic || original.code === 'SERVICE_UNAVAILABLE';
  return isUnexpected(error);
}

/** Whether an error is one that nothing in this service throws on purpose. */
export function isUnexpected(error: unknown): boolean {
  const original = unwrapResolverError(error);
  return !(original instanceof ServiceError || original instanceof GraphQLError);
}

const OF_AN_ENUM = / does not exist in "(\w+)" enum\.$|^Enum "(\w+)" cannot represent /;

/** The end of a message of graphql-js about a value that its enum lacks: those that it has; else nothing. */
function valuesFor(message: string, schema: GraphQLSchema): string {
  const [, lacking, mistaken] = OF_AN_ENUM.exec(message) ?? [];
  const type = schema.getType(lacking ?? mistaken ?? '');
  if (!isEnumType(type)) return '';
  const names = type.getValues().map(({ name }) => name);
  return ` Give one of ${names.join(', ')}.`;
}

const SUGGESTIONS = / Did you mean (.+)\?$/;

/**
 * An error with its suggestions, such as names similar to an unknown one, moved from its message to
 * `extensions.suggestions`, where programs find them, and with the values of an enum that lacks the given one.
 */
export function tellSuggestions(error: GraphQLFormattedError, schema: GraphQLSchema): GraphQLFormattedError {
  const found = SUGGESTIONS.exec(error.message);
  const message = error.message.slice(0, found?.index);
  const told = { ...error, message: message + valuesFor(message, schema) };
  if (!found) return told;
  const suggestions = [...found[1]!.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
  return { ...told, extensions: { ...error.extensions, suggestions } };
}

const OF_ROLE = /^\w+\.\w+ (?=needs the role)/;
const OF_THE_TEXT = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

/** The invalid variables of a request: coercion reports each problem under a path such as `$filter.form[0]`. */
function variablesOf(fields: unknown): string[] {
  if (!Array.isArray(fields)) return [];
  const names = (fields as FieldProblem[]).flatMap(({ path }) => /^\$\w+/.exec(path)?.[0] ?? []);
  return [...new Set(names)];
}

/**
 * An error without what it reveals about the schema, for a service that answers only known operations. Their texts were
 * checked when it started, so that only values of variables and roles can still be wrong in a request.
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
