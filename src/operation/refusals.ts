import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { ServiceError } from '../errors/service-error.js';

/** What an error sets for the whole HTTP response. */
export interface HttpHead {
  status?: number;
  headers?: Iterable<[string, string]>;
}

/** An error of a request that has a code and, over HTTP, a status. */
export function refusal(message: string, code: string, status: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

/** The same for an error of this service. */
export function httpRefusal(error: ServiceError, status = 400, headers: [string, string][] = []): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, http: { status, headers: new HeaderMap(headers) } },
  });
}

/** The result of `check`; an error of this service becomes the refusal of a request. */
export function refusing<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw error instanceof ServiceError ? httpRefusal(error) : error;
  }
}

/** The HTTP status and headers that an error carries for the whole response. */
export function httpOf(error: unknown): HttpHead {
  return (error instanceof GraphQLError && (error.extensions.http as HttpHead | undefined)) || {};
}
