import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { cut } from '../errors/shown.js';
import type { TrustedOperations } from '../operations/trusted-operations.js';
import { chooseInBody, chooseInSearch } from './choose-operation.js';
import { takesParts } from './multipart-results.js';
import { pathOf, searchOf } from './operation-request.js';
import type { SubscriptionRequest } from './subscription-request.js';

const EVENTS = 'text/event-stream';

/**
 * The request with the text of the operation that it names by an id; graphql-sse takes none without a text, and takes one that
 * accepts more than events for another of its modes.
 */
export function chosenFor(request: FastifyRequest, trusted: TrustedOperations): FastifyRequest {
  const search = searchOf(request);
  const url = search === '' ? request.url : pathOf(request) + chooseInSearch(search, trusted);
  const { accept } = request.headers;
  if (!takesParts(request) && accept !== undefined && !accept.includes(EVENTS) && !accept.includes('*/*')) {
    throw refusal(406, `Subscriptions are answered with events; send Accept: ${EVENTS}, and not ${cut(accept)}.`);
  }
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
    throw refusal(400, 'A subscription has a text, query, or the id of a trusted operation.');
  }
  if (brought.operationName != null && typeof brought.operationName !== 'string') {
    throw refusal(400, 'operationName is a text, and left out where the document has one operation.');
  }
  for (const name of ['variables', 'extensions'] as const) {
    if (brought[name] != null && !isObject(brought[name])) throw refusal(400, `${name} is an object, or left out.`);
  }
  return brought as unknown as SubscriptionRequest;
}

function bodyOf({ headers, body }: FastifyRequest): Record<string, unknown> {
  if (!headers['content-type']?.includes('application/json')) {
    throw refusal(415, 'A subscription by POST is JSON; send Content-Type: application/json.');
  }
  if (!isObject(body)) throw refusal(400, 'The body of a subscription is one JSON object.');
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
    throw refusal(400, `${name} is not valid JSON; give an object.`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refusal(status: number, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } });
}
