import type { FastifyRequest } from 'fastify';
import type { ExecutionArgs } from 'graphql';
import { isJsonObject } from '../bounds/json-shape.js';
import { cut } from '../errors/shown.js';
import { refusal } from '../operation/refusals.js';
import type { AskedOperation } from '../operation/run-operation.js';
import { takesParts } from './multipart-results.js';
import { pathOf, searchOf } from './operation-request.js';

const EVENTS = 'text/event-stream';

/** Refuses a request whose client accepts neither events nor the multipart protocol. Errors: BAD_REQUEST with 406. */
export function checkAccept(request: FastifyRequest): void {
  const { accept } = request.headers;
  if (accept === undefined || takesParts(request) || accept.includes(EVENTS) || accept.includes('*/*')) return;
  const message = `Subscriptions are answered with events; send Accept: ${EVENTS}, and not ${cut(accept)}.`;
  throw refusal(message, 'BAD_REQUEST', 406);
}

/** A request whose subscription is ready to run, for graphql-sse. */
export interface ReadyRequest extends FastifyRequest {
  subscription: ExecutionArgs;
}

/**
 * The request in the form that graphql-sse expects: with a placeholder text, which is not read again, and accepting only events,
 * since it would take anything more for another of its modes.
 */
export function readyFor(request: FastifyRequest, subscription: ExecutionArgs): ReadyRequest {
  return Object.create(request, {
    ...{ method: { value: 'POST' }, url: { value: pathOf(request) }, body: { value: { query: '#' } } },
    headers: { value: { ...request.headers, accept: EVENTS, 'content-type': 'application/json' } },
    subscription: { value: subscription },
  }) as ReadyRequest;
}

/**
 * Reads the subscription from the body or the address of a request, and checks the type of each parameter. Errors: BAD_REQUEST,
 * with status 415 if the body is not JSON.
 */
export function askedIn(request: FastifyRequest): AskedOperation {
  const brought = request.method === 'POST' ? bodyOf(request) : inSearch(new URLSearchParams(searchOf(request)));
  if (brought.query != null && typeof brought.query !== 'string') {
    throw refusal('query is not text; give the text of a subscription, or documentId instead.', 'BAD_REQUEST', 400);
  }
  if (brought.operationName != null && typeof brought.operationName !== 'string') {
    throw refusal('operationName is not text; give the name of the operation, or leave it out.', 'BAD_REQUEST', 400);
  }
  for (const name of ['variables', 'extensions'] as const) {
    if (brought[name] != null && !isJsonObject(brought[name]))
      throw refusal(`${name} is not a JSON object; give one, or leave it out.`, 'BAD_REQUEST', 400);
  }
  return brought;
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
