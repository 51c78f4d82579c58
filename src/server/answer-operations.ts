import { type ApolloServer, type ApolloServerPlugin, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { AllowedOrigins } from '../access/allowed-origins.js';
import type { TrustedOperations } from '../operations/trusted-operations.js';
import { type AnswerOne, answerList, type HttpAnswer } from './answer-list.js';
import { boundErrors, type ErrorBudget, newErrorBudget } from './bound-errors.js';
import { chooseInBody, chooseInSearch } from './choose-operation.js';
import type { EndpointContext } from './endpoint-context.js';
import { VARY } from './keep-answers.js';
import type { OperationGate } from './operation-gate.js';
import type { OperationNotes } from './operation-notes.js';
import { searchOf } from './operation-request.js';
import { encodingOf, isWorthPacking, pack } from './pack-answer.js';
import type { Asker, RememberedAnswers } from './remembered-answers.js';
import { isOfAllowedOrigin, isSimple, keepFromOtherSites, mayRunSimple, PREFLIGHT_HEADER } from './simple-request.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the errors of its operations may still take; undefined for a single operation without errors. */
    errorBudget?: ErrorBudget;
  }
}

/** What operations are answered with. */
interface AnswerOptions {
  trusted: TrustedOperations;
  gate: OperationGate;
  allowedOrigins: AllowedOrigins;
  answers: RememberedAnswers;
  askerOf: (request: FastifyRequest) => Promise<Asker>;
  contextOf: (request: FastifyRequest, notes: OperationNotes, asker: Asker) => EndpointContext;
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
        if (codes.every((code) => BEFORE_EXECUTION.has(code))) contextValue.notes.isRefused = true;
      },
    };
  },
};

/** Keeps the errors of an answer few and short, those of all operations of a request together. */
export const limitErrors: ApolloServerPlugin<EndpointContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body }, contextValue }) {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        contextValue.request.errorBudget ??= newErrorBudget();
        body.singleResult.errors = boundErrors(body.singleResult.errors, contextValue.request.errorBudget);
      },
    };
  },
};

function graphqlRequestOf(
  request: FastifyRequest,
  body: unknown,
  { trusted, allowedOrigins }: AnswerOptions,
  notes: OperationNotes,
): HTTPGraphQLRequest {
  const { headers } = request;
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  const search = searchOf(request);
  // HEAD asks for what GET would give; Fastify leaves the body out.
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (method === 'GET' && isSimple(headers)) {
    const isAllowed = isOfAllowedOrigin(headers, allowedOrigins);
    notes.isSimple = !isAllowed;
    // GET changes nothing, so that there is nothing else to fear of it than what the page could learn.
    if (isAllowed || mayRunSimple(headers, search, trusted)) given.push([PREFLIGHT_HEADER, 'not needed']);
  }
  return { method, headers: new HeaderMap(given), search, body };
}

/** The request with the texts of trusted operations in the places of their ids, or why it is refused. */
function chosen(
  request: HTTPGraphQLRequest,
  { trusted, gate }: Pick<AnswerOptions, 'trusted' | 'gate'>,
): { refusal: unknown } | HTTPGraphQLRequest {
  try {
    gate.checkSearch(request.search);
    if (request.method === 'GET') return { ...request, search: chooseInSearch(request.search, trusted) };
    return { ...request, body: chooseInBody(request.body, trusted) };
  } catch (refusal) {
    return { refusal };
  }
}

/**
 * The body of an answer, compressed where its client takes that and it is worth it. Where any page could have sent the request,
 * it is not: from the length of what is compressed, whoever can send requests for a visitor and see how long the answers are
 * could guess what is in them (BREACH).
 */
async function packedBody(request: FastifyRequest, reply: FastifyReply, { body, packed }: HttpAnswer) {
  if (!isWorthPacking(body) || request.operations[0].isSimple) return body;
  const encoding = encodingOf(request);
  if (encoding === null) return body;
  reply.header('content-encoding', encoding);
  const known = packed?.get(encoding);
  if (known) return known;
  const bytes = await pack(body, encoding);
  packed?.set(encoding, bytes);
  return bytes;
}

function addVary(reply: FastifyReply): void {
  const others = reply.getHeader('vary');
  reply.header('vary', others === undefined ? VARY : `${others}, ${VARY}`);
}

/** The answer that somebody else got to the same request; null where there is none, or something is to be said of this one. */
async function rememberedAnswer(
  key: string | null,
  request: FastifyRequest,
  notes: OperationNotes,
  answers: RememberedAnswers,
  askerOf: () => Promise<Asker>,
): Promise<HttpAnswer | null> {
  if (!answers.has(key)) return null;
  try {
    const found = await answers.find(key, request, notes, await askerOf());
    if (!found) return null;
    const { body, contentType, headers, packed } = found;
    return {
      status: 200,
      headers: [['content-type', contentType], ['cache-control', 'no-store'], ...headers],
      body,
      packed,
    };
  } catch {
    // Whoever may not ask, or not so much, or while the database is away, is told so where all are told.
    return null;
  }
}

/**
 * Answers GraphQL over HTTP: gives what is remembered of the same request, or else finds the operations that are asked for
 * by their ids, lets Apollo Server run them, and sees to what the specification asks beyond it. Whoever takes
 * `application/json` alone gets status 200 where GraphQL refuses an operation, since such a client takes any other for a
 * failure of the network; what is not marked as to be kept is not. Apollo Server has a way with lists of operations, too, which
 * shares a context, a status and headers between them, and fails as a whole: lists come apart here.
 */
export function answerOperations(apollo: ApolloServer<EndpointContext>, options: AnswerOptions): RouteHandlerMethod {
  const { gate, askerOf } = options;
  return async (request, reply) => {
    const { body } = request;
    const answerOne: AnswerOne = (...operation) => answerOperation(apollo, options, request, ...operation);
    const [first] = request.operations;
    let answer: HttpAnswer;
    if (gate.takesList(body)) {
      // Whoever may not ask is told once.
      const refusal = await askerOf(request).then(
        () => undefined,
        (error: unknown) => error,
      );
      answer = await (refusal === undefined ? answerList(request, body, answerOne) : answerOne(first, body, refusal));
    } else {
      answer = await answerOne(first, body);
    }
    for (const [name, value] of answer.headers) reply.header(name, value);
    if (request.method !== 'POST') {
      addVary(reply);
      keepFromOtherSites(reply);
    }
    reply.code(answer.status);
    return answer.status === 304 ? reply.removeHeader('content-type').send() : packedBody(request, reply, answer);
  };
}

async function answerOperation(
  apollo: ApolloServer<EndpointContext>,
  options: AnswerOptions,
  request: FastifyRequest,
  ...[notes, given, refusal]: Parameters<AnswerOne>
): Promise<HttpAnswer> {
  const { gate, answers, askerOf, contextOf } = options;
  const key = refusal === undefined ? answers.keyOf(request, given) : null;
  let asker: Promise<Asker> | undefined;
  // Once: a database that does not answer is not waited for a second time.
  const askerOfOperation = () => {
    asker ??= askerOf(request);
    return asker;
  };
  const remembered = await rememberedAnswer(key, request, notes, answers, askerOfOperation);
  if (remembered) return remembered;
  const asked = graphqlRequestOf(request, given, options, notes);
  const choice = chosen(asked, options);
  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: 'refusal' in choice ? asked : choice,
    context: async () => {
      if (refusal !== undefined) throw refusal;
      if (!('refusal' in choice)) gate.checkRequest(choice);
      const known = await askerOfOperation();
      // Only now, so that a client without permission learns nothing of what there is to ask for.
      if ('refusal' in choice) throw choice.refusal;
      return contextOf(request, notes, known);
    },
  });
  if (!headers.has('etag')) headers.set('cache-control', 'no-store');
  // The schema has neither @defer nor @stream.
  if (body.kind !== 'complete') throw new Error('an answer came in parts');
  const contentType = headers.get('content-type') ?? '';
  answers.keep(key, notes, { body: body.string, contentType });
  const isMasked = notes.isRefused && contentType.startsWith('application/json');
  return { status: isMasked ? 200 : (status ?? 200), headers, body: body.string };
}
