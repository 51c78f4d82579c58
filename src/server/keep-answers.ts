import { createHash } from 'node:crypto';
import { type ApolloServerPlugin, type GraphQLRequestContext, HeaderMap } from '@apollo/server';
import type { Graph } from '../graph.js';
import type { EndpointContext } from './endpoint-context.js';

type Request = GraphQLRequestContext<EndpointContext>;

/** The root fields that tell of the request and not of the graph; an answer with it holds for that request alone. */
export const OF_THE_REQUEST = /\b(?:rateLimit|viewer)\b/;

/** What of a request chooses its answer, beside the address. */
const CHOOSING_HEADERS = ['accept', 'authorization', 'demarche-bookmark'] as const;

/** The value of `Vary` on what is kept. */
export const VARY = 'Accept, Accept-Encoding, Authorization, Demarche-Bookmark';

function entityTag({ request, contextValue }: Request, version: string): string {
  const { headers, search } = request.http!;
  const parts = [version, search, ...CHOOSING_HEADERS.map((name) => headers.get(name) ?? ''), contextValue.viewer];
  // Weak: the same answer comes in other bytes to whoever takes it compressed, or once a proxy has compressed it.
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`;
}

/** Whether a client says that it holds an answer already; tags are compared without regard to W/ (RFC 9110, 13.1.2). */
function holds(ifNoneMatch: string | undefined, tag: string): boolean {
  const opaque = (text: string) => text.trim().replace(/^W\//, '');
  return ifNoneMatch?.split(',').some((held) => opaque(held) === opaque(tag)) ?? false;
}

function cacheControl(hasCredential: boolean, cacheSeconds: number): string {
  if (hasCredential) return 'private, no-cache';
  if (cacheSeconds === 0) return 'public, no-cache';
  // A browser asks each time, and may be answered by the cache between, which asks when the seconds are over.
  return `public, max-age=0, s-maxage=${cacheSeconds}`;
}

/**
 * Lets the answers to GET be kept: `ETag` tells the version of the graph that an answer was made from, and a client that
 * holds the answer of this version gets 304 in its place, with nothing executed. Answers with errors have no `ETag`.
 */
export function keepAnswers(graph: Graph, cacheSeconds: number): ApolloServerPlugin<EndpointContext> {
  return {
    async requestDidStart({ request }) {
      if (request.http?.method !== 'GET') return;
      let tag: string | undefined;
      return {
        async responseForOperation(asked) {
          if (OF_THE_REQUEST.test(asked.source)) return null;
          // Before anything is read, so that an answer may be newer than its tag says, and never older.
          const version = await graph.version(asked.contextValue.runner).catch(() => null);
          // An engine that does not answer says so where a field asks it.
          if (version === null) return null;
          tag = entityTag(asked, version);
          if (!holds(request.http!.headers.get('if-none-match'), tag)) return null;
          return {
            http: { status: 304, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data: null } },
          };
        },
        async willSendResponse({ response, contextValue }) {
          const { body, http } = response;
          if (contextValue.holdsText) {
            http.headers.set('cache-control', 'no-store');
            return;
          }
          if (tag === undefined || body.kind !== 'single' || body.singleResult.errors) return;
          const hasCredential = request.http!.headers.has('authorization');
          http.headers.set('etag', tag);
          http.headers.set('cache-control', cacheControl(hasCredential, cacheSeconds));
        },
      };
    },
  };
}
