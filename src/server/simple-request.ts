import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import { type AllowedOrigins, isAllowedOrigin } from '../access/allowed-origins.js';
import type { TrustedOperations } from '../operations/trusted-operations.js';
import { trustedIdIn } from './choose-operation.js';

/** A header that no link and no form of another site can send; Apollo Server asks for it where a request could be one. */
export const PREFLIGHT_HEADER = 'apollo-require-preflight';

/** Content types that a page may send to any address without asking first. */
const SIMPLE_TYPES = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(;|$)/i;

/** What part of the bound on cost an operation may have that any page could send. */
export const SIMPLE_SHARE = 0.1;

/** Whether a page of any site could have had a visitor's browser send these headers, without a preflight before. */
export function isSimple(headers: IncomingHttpHeaders): boolean {
  if (headers[PREFLIGHT_HEADER] || headers['x-apollo-operation-name']) return false;
  const type = headers['content-type'];
  return type === undefined || SIMPLE_TYPES.test(type);
}

/** Whether a browser opens the address in a tab, which the visitor sees and no page can read (Fetch Metadata). */
function isTopLevelNavigation(headers: IncomingHttpHeaders): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

/** Whether the page that sends these headers may read the answer, so that there is nothing to keep from it. */
export function isOfAllowedOrigin({ origin }: IncomingHttpHeaders, allowed: AllowedOrigins): boolean {
  return origin !== undefined && isAllowedOrigin(allowed, origin);
}

/**
 * Whether a GET runs although any page could have sent it: where it names a trusted operation by its id, which does what its
 * author has foreseen, or where it is opened in a tab. Neither tells the page anything, nor costs much: see SIMPLE_SHARE.
 */
export function mayRunSimple(headers: IncomingHttpHeaders, search: string, trusted: TrustedOperations): boolean {
  return isTopLevelNavigation(headers) || trustedIdIn(search, trusted);
}

/** Keeps pages of other sites from showing an answer to GET as an image, script or frame of theirs. */
export function keepFromOtherSites(reply: FastifyReply): void {
  reply.headers({
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': "frame-ancestors 'none'",
    'x-frame-options': 'DENY',
  });
}
