import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ServiceError } from '../errors/service-error.js';
import { cutQuotedValues } from './cut-quoted-values.js';

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
  // What graphql-js and Apollo Server say of the operation itself is meant for its author.
  if (
    typeof code === 'string' &&
    code !== 'INTERNAL_SERVER_ERROR' &&
    (original instanceof GraphQLError || original === error)
  ) {
    return { message: cutQuotedValues(formatted.message), ...place, extensions: { code } };
  }
  return internalError(place);
}

/** Whether Apollo Server refuses a request with a status of the client's fault, but tells programs no code. */
function isRefusalWithoutCode(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.extensions.code !== undefined) return false;
  const { status = 500 } = (error.extensions.http ?? {}) as { status?: number };
  return status >= 400 && status < 500;
}

/** What was thrown: by a resolver, or by what refuses a whole request with an HTTP status. */
function originalOf(error: unknown): unknown {
  const thrown = unwrapResolverError(error);
  return thrown instanceof GraphQLError && thrown.originalError instanceof ServiceError ? thrown.originalError : thrown;
}

/** What programs are told of an error. */
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
  return !(original instanceof GraphQLError);
}
