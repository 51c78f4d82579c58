import type { FastifyRequest } from 'fastify';

/** The path of a request, without its query. */
export function pathOf({ url }: FastifyRequest): string {
  return url.split('?', 1)[0]!;
}

/** Whether a request asks for a query or a mutation; subscriptions and preflights have ways of their own. */
export function isOperation(request: FastifyRequest): boolean {
  return request.method !== 'OPTIONS' && pathOf(request) === '/graphql';
}
