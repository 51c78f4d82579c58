import type { FastifyRequest } from 'fastify';
import type { RequestContext } from '../graphql/request-context.js';

/** What plugins of the GraphQL server have of a request, beside what resolvers have. */
export interface EndpointContext extends RequestContext {
  request: FastifyRequest;
}
