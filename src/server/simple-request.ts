import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import { type AllowedOrigins, isAllowedOrigin } from '../access/allowed-origins.js';
import { PREFLIGHT_HEADER } from '../operation/operation-gate.js';

/** Content types that a page may send to any address without a preflight. */
const SIMPLE_TYPES = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(;|$)/i;

/** Whether a page of any site could have made a visitor's browser send these headers without a preflight. */
export function isSimple(headers: IncomingHttpHeaders): boolean {
  if (headers[PREFLIGHT_HEADER] || headers['x-apollo-operation-name']) return false;
  const type = headers['content-type'];
  return type === undefined || SIMPLE_TYPES.test(type);
}

/** Whether a browser opens the address in a tab, which the visitor sees and no page can read (Fetch Metadata). */
export function isTopLevelNavigation(headers: IncomingHttpHeaders): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

/** Whether the page that sends these headers may read the answer, so that nothing needs to be kept from it. */
export function isOfAllowedOrigin({ origin }: IncomingHttpHeaders, allowed: AllowedOrigins): boolean {
  return origin !== undefined && isAllowedOrigin(allowed, origin);
}

/** Prevents pages of other sites from embedding an answer to GET as an image, script or frame. */
export function keepFromOtherSites(reply: FastifyReply): void {
  reply.headers({
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': "frame-ancestors 'none'",
    'x-frame-options': 'DENY',
  });
}
