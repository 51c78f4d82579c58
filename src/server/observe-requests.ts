import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Causality } from '../engine/graph-engine.js';
import type { QueryTally } from '../query/query-runner.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The database queries that this request made. */
    tally: QueryTally;
    /** What its client has seen of the graph, as the header demarche-bookmark tells. */
    causality: Causality;
    /** The name of the GraphQL operation, once it is known. */
    operationName: string | null;
  }
}

const BOOKMARK_HEADER = 'demarche-bookmark';
const MAX_BOOKMARKS_LENGTH = 4_000;

/** The id of a request: the one that a proxy gave it, or a new one. */
export function requestIdOf(request: { headers: Record<string, string | string[] | undefined> }): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}

/**
 * Gives each response its request id and what it cost (`Server-Timing`: the number of database queries and the time in
 * them, in milliseconds), and writes one line of log for each request.
 */
export function observeRequests(app: FastifyInstance): void {
  app.decorateRequest('operationName', null);
  app.decorateRequest('tally');
  app.decorateRequest('causality');
  app.addHook('onRequest', async (request) => {
    request.tally = { count: 0, durationMs: 0 };
    request.causality = { bookmarks: bookmarksOf(request) };
  });
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    const { count, durationMs } = request.tally;
    if (request.causality.bookmarks.length > 0) reply.header(BOOKMARK_HEADER, request.causality.bookmarks.join(' '));
    if (isGraphql(request)) reply.header('server-timing', `db;dur=${durationMs.toFixed(2)};desc="${count} queries"`);
  });
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        path: pathOf(request),
        status: reply.statusCode,
        operation: request.operationName,
        durationMs: Math.round(reply.elapsedTime * 100) / 100,
        queries: request.tally.count,
        queriesMs: Math.round(request.tally.durationMs * 100) / 100,
      },
      'request',
    );
  });
}

/** The bookmarks that a client sends back, which an earlier response gave it. */
function bookmarksOf({ headers }: FastifyRequest): string[] {
  const given = headers[BOOKMARK_HEADER];
  if (typeof given !== 'string' || given.length > MAX_BOOKMARKS_LENGTH) return [];
  // Neo4j refuses what is no bookmark, but fails at what is shorter than any.
  return given.split(' ').filter((bookmark) => /^[\x21-\x7e]{4,}$/.test(bookmark));
}

function pathOf({ url }: FastifyRequest): string {
  return url.split('?', 1)[0]!;
}

function isGraphql(request: FastifyRequest): boolean {
  return pathOf(request) === '/graphql';
}
