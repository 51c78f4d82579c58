import type { FastifyRequest } from 'fastify';
import { isJsonObject } from '../bounds/json-shape.js';
import { cut } from '../errors/shown.js';
import type { TrustedOperations } from '../operations/trusted-operations.js';
import { chooseInBody, chooseInSearch, refusal } from './choose-operation.js';
import { takesParts } from './multipart-results.js';
import { pathOf, searchOf } from './operation-request.js';
import type { SubscriptionRequest } from './subscription-request.js';

const EVENTS = 'text/event-stream';

/** Refuses a request whose client takes neither events nor the parts of Apollo's protocol. Errors: BAD_REQUEST with 406. */
export function checkAccept(request: FastifyRequest): void {
  const { accept } = request.headers;
  if (accept === undefined || takesParts(request) || accept.includes(EVENTS) || accept.includes('*/*')) return;
  const message = `Subscriptions are answered with events; send Accept: ${EVENTS}, and not ${cut(accept)}.`;
  throw refusal(message, 'BAD_REQUEST', 406);
}

/**
 * The request with the text of the operation that it names by an id; graphql-sse takes none without a text, and takes one that
 * accepts more than events for another of its modes.
 */
export function chosenFor(request: FastifyRequest, trusted: TrustedOperations): FastifyRequest {
  const search = searchOf(request);
  const url = search === '' ? request.url : pathOf(request) + chooseInSearch(search, trusted);
  return Object.create(request, {
    url: { value: url },
    headers: { value: { ...request.headers, accept: EVENTS } },
    body: { value: request.method === 'POST' ? chooseInBody(request.body, trusted) : undefined },
  }) as FastifyRequest;
}

/**
 * The subscription that a request brings in its body or address, each parameter being of its type. Errors: BAD_REQUEST, with
 * the status 415 where the body is of another type than JSON.
 */
export function subscriptionIn(request: FastifyRequest): SubscriptionRequest {
  const brought = request.method === 'POST' ? bodyOf(request) : inSearch(new URLSearchParams(searchOf(request)));
  if (typeof brought.query !== 'string') {
    throw refusal('A subscription has a text, query, or the id of a trusted operation.', 'BAD_REQUEST', 400);
  }
  if (brought.operationName != null && typeof brought.operationName !== 'string') {
    throw refusal('operationName is a text, and left out where the document has one operation.', 'BAD_REQUEST', 400);
  }
  for (const name of ['variables', 'extensions'] as const) {
    if (brought[name] != null && !isJsonObject(brought[name]))
      throw refusal(`${name} is an object, or left out.`, 'BAD_REQUEST', 400);
  }
  return brought as unknown as SubscriptionRequest;
}

function bodyOf({ headers, body }: FastifyRequest): Record<string, unknown> {
  if (!headers['content-type']?.includes('application/json')) {
    throw refusal('A subscription by POST is JSON; send Content-Type: application/json.', 'BAD_REQUEST', 415);
  }
  if (!isJsonObject(body)) throw refusal('The body of a subscription is one JSON object.', 'BAD_REQUEST', 400);
  return body;
}

function inSearch(params: URLSearchParams): Record<string, unknown> {
  const brought: Record<string, unknown> = Object.fromEntries(params);
  for (const name of ['variables', 'extensions']) {
    if (params.has(name)) brought[name] = parsed(name, params.get(name)!);
  }
  return brought;
}

function parsed(name: string, text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(`${name} is not valid JSON; give an object.`, 'BAD_REQUEST', 400);
  }
}
