import { type ApolloServer, type ApolloServerPlugin, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { type AllowedOrigins, isAllowedOrigin } from '../access/allowed-origins.js';
import type { TrustedOperations } from '../operations/trusted-operations.js';
import { chooseInBody, chooseInSearch } from './choose-operation.js';
import type { EndpointContext } from './endpoint-context.js';
import { VARY } from './keep-answers.js';
import type { OperationGate } from './operation-gate.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether GraphQL refused the operation: it does not parse, is not valid, or its variables are of other types. */
    isRefused: boolean;
  }
}

/** What operations are answered with. */
interface AnswerOptions {
  trusted: TrustedOperations;
  gate: OperationGate;
  allowedOrigins: AllowedOrigins;
  contextOf: (request: FastifyRequest) => Promise<EndpointContext>;
}

const BEFORE_EXECUTION = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/** Notes of an operation that GraphQL itself refused before it began. */
export const noteRefusals: ApolloServerPlugin<EndpointContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http }, contextValue }) {
        if (body.kind !== 'single' || http.status !== 400) return;
        const codes = body.singleResult.errors?.map(({ extensions }) => String(extensions?.code)) ?? [];
        if (codes.every((code) => BEFORE_EXECUTION.has(code))) contextValue.request.isRefused = true;
      },
    };
  },
};

/** A header that no link and no form of another site can send; Apollo Server asks for it where a request could be one. */
const PREFLIGHT_HEADER = 'apollo-require-preflight';

function graphqlRequestOf(request: FastifyRequest, allowedOrigins: AllowedOrigins): HTTPGraphQLRequest {
  const { headers, url, body } = request;
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  const mark = url.indexOf('?');
  // HEAD asks for what GET would give; Fastify leaves the body out.
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  // The origin may read the answer, so that there is nothing to keep from it; and GET changes nothing.
  if (method === 'GET' && headers.origin && isAllowedOrigin(allowedOrigins, headers.origin)) {
    given.push([PREFLIGHT_HEADER, 'allowed origin']);
  }
  return { method, headers: new HeaderMap(given), search: mark === -1 ? '' : url.slice(mark), body };
}

/** The request with the texts of trusted operations in the places of their ids, or why it is refused. */
function chosen(request: HTTPGraphQLRequest, trusted: TrustedOperations): { refusal: unknown } | HTTPGraphQLRequest {
  try {
    if (request.method === 'GET') return { ...request, search: chooseInSearch(request.search, trusted) };
    return { ...request, body: chooseInBody(request.body, trusted) };
  } catch (refusal) {
    return { refusal };
  }
}

function addVary(reply: FastifyReply): void {
  const others = reply.getHeader('vary');
  reply.header('vary', others === undefined ? VARY : `${others}, ${VARY}`);
}

/**
 * Answers GraphQL over HTTP: finds the operations that are asked for by their ids, lets Apollo Server run them, and sees to
 * what the specification asks beyond it. Whoever takes `application/json` alone gets status 200 where GraphQL refuses an
 * operation, since such a client takes any other for a failure of the network; what is not marked as to be kept is not.
 */
export function answerOperations(
  apollo: ApolloServer<EndpointContext>,
  { trusted, gate, allowedOrigins, contextOf }: AnswerOptions,
): RouteHandlerMethod {
  return async (request, reply) => {
    const asked = graphqlRequestOf(request, allowedOrigins);
    const choice = chosen(asked, trusted);
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: 'refusal' in choice ? asked : choice,
      context: async () => {
        if (!('refusal' in choice)) gate.checkRequest(choice);
        const context = await contextOf(request);
        // Only now, so that whoever may not ask learns nothing of what there is to ask for.
        if ('refusal' in choice) throw choice.refusal;
        return context;
      },
    });
    if (!headers.has('etag')) headers.set('cache-control', 'no-store');
    for (const [name, value] of headers) reply.header(name, value);
    if (request.method !== 'POST') addVary(reply);
    if (status === 304) return reply.removeHeader('content-type').code(304).send();
    const isPlainJson = headers.get('content-type')?.startsWith('application/json') ?? false;
    reply.code(request.isRefused && isPlainJson ? 200 : (status ?? 200));
    if (body.kind === 'complete') return body.string;
    // The schema has neither @defer nor @stream.
    throw new Error('an answer came in parts');
  };
}
