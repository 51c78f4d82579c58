import type { FastifyRequest } from 'fastify';
import type { RequestContext } from '../graphql/request-context.js';
import type { OperationNotes } from './operation-notes.js';

/** What plugins of the GraphQL server have of a request, beside what resolvers have. */
export interface EndpointContext extends RequestContext {
  request: FastifyRequest;
  /** What is known of this one of its operations. */
  notes: OperationNotes;
}
