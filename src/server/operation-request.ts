import type { FastifyRequest } from 'fastify';

const OPERATION_PARAMETERS = ['query', 'documentId', 'extensions'];

/** The path of a request, without its query string. */
export function pathOf({ url }: FastifyRequest): string {
  const mark = url.indexOf('?');
  return mark === -1 ? url : url.slice(0, mark);
}

/** The query string of an address, with its question mark; an empty string if there is none. */
export function searchOf({ url }: FastifyRequest): string {
  const mark = url.indexOf('?');
  return mark === -1 ? '' : url.slice(mark);
}

/**
 * Whether a request is for the events of a subscription over HTTP: at /graphql/stream, or at /graphql if its client accepts
 * events or the parts of the multipart protocol.
 */
export function isStream(request: FastifyRequest): boolean {
  const path = pathOf(request);
  if (path === '/graphql/stream') return request.method !== 'OPTIONS';
  if (path !== '/graphql') return false;
  const accept = request.headers.accept ?? '';
  // Apollo's clients accept the parts of a subscription, and JSON in case it is refused.
  if (accept.includes('subscriptionSpec')) return true;
  // Others list events among everything they accept, whatever they ask for.
  return accept.includes('text/event-stream') && !accept.includes('json');
}

/** Whether a browser opens the address of GraphQL as a page, without an operation in it. */
export function opensPage(request: FastifyRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (pathOf(request) !== '/graphql' || !request.headers.accept?.includes('text/html')) return false;
  const params = new URLSearchParams(searchOf(request));
  return !OPERATION_PARAMETERS.some((name) => params.has(name));
}

/** Whether a request is for a query or a mutation; subscriptions, pages and preflights are handled separately. */
export function isOperation(request: FastifyRequest): boolean {
  return request.method !== 'OPTIONS' && pathOf(request) === '/graphql' && !isStream(request) && !opensPage(request);
}
