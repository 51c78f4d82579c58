import { setImmediate } from 'node:timers/promises';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { AllowedOrigins } from '../access/allowed-origins.js';
import { isJsonObject } from '../bounds/json-shape.js';
import type { RequestContext } from '../graphql/request-context.js';
import { type ErrorBudget, newErrorBudget } from '../operation/bound-errors.js';
import { checkGivenOnce, type NamedOperation, namesTrusted, operationIn } from '../operation/choose-operation.js';
import { PREFLIGHT_HEADER } from '../operation/operation-gate.js';
import type { OperationNotes } from '../operation/operation-notes.js';
import { refusal } from '../operation/refusals.js';
import type {
  AskedOperation,
  OperationOutcome,
  OperationRequest,
  OperationRunner,
  OperationSettings,
} from '../operation/run-operation.js';
import type { WrittenResult } from '../operation/written-result.js';
import { type AnswerOne, answerList, type HttpAnswer } from './answer-list.js';
import type { ShellContext } from './apollo-shell.js';
import { searchOf } from './operation-request.js';
import { encodingOf, isWorthPacking, pack } from './pack-answer.js';
import { isOfAllowedOrigin, isSimple, isTopLevelNavigation, keepFromOtherSites } from './simple-request.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the errors of its operations may still take; undefined for a single operation without errors. */
    errorBudget?: ErrorBudget;
  }
}

/** What operations are answered with. */
export interface AnswerOptions extends OperationSettings {
  apollo: ApolloServer<ShellContext>;
  runner: OperationRunner;
  allowedOrigins: AllowedOrigins;
  /** How long shared caches may give an answer to GET without asking, in seconds. */
  cacheSeconds: number;
  /** What the resolvers of one operation have. Errors: those of its credential. */
  contextOf: (request: FastifyRequest) => Promise<RequestContext>;
}

/** The value of `Vary` on what may be kept. */
const VARY = 'Accept, Accept-Encoding, Authorization, Demarche-Bookmark';

/** How many ways to say what is accepted are known of one answer: clients of one kind say it alike. */
const MOST_TYPES = 8;

const NOT_A_STREAM =
  'Subscriptions run over WebSocket at /graphql, and as server-sent events where Accept is text/event-stream.';

const BEFORE_EXECUTION = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/** Why an operation of this type does not run over POST, or GET, which changes nothing. */
function refusalOver(method: string, type: OperationTypeNode): GraphQLError | null {
  if (method === 'GET' && type !== OperationTypeNode.QUERY) {
    const message = `GET requests only support query operations, not ${type} operations`;
    return new GraphQLError(message, {
      extensions: { code: 'BAD_REQUEST', http: { status: 405, headers: new HeaderMap([['allow', 'POST']]) } },
    });
  }
  return type === OperationTypeNode.SUBSCRIPTION ? refusal(NOT_A_STREAM, 'BAD_REQUEST', 400) : null;
}

/** HEAD asks for what GET would give; Fastify leaves the body out. */
function methodOf({ method }: FastifyRequest): string {
  return method === 'HEAD' ? 'GET' : method;
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const given = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) given.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return given;
}

/**
 * The headers that Apollo Server sees. It refuses what any page could have sent; a GET runs nevertheless where its page may
 * read here, where it names a trusted operation by its id, which does what its author has foreseen, or where it is opened in a
 * tab: GET changes nothing, so that there is nothing else to fear of it than what the page could learn, and what it costs.
 */
function checkedHeaders(
  request: FastifyRequest,
  named: () => NamedOperation,
  { allowedOrigins, trusted }: AnswerOptions,
  notes: OperationNotes,
): HeaderMap {
  const { headers } = request;
  const given = headersOf(request);
  if (methodOf(request) === 'GET' && isSimple(headers)) {
    const isAllowed = isOfAllowedOrigin(headers, allowedOrigins);
    notes.isSimple = !isAllowed;
    if (isAllowed || isTopLevelNavigation(headers) || namesTrusted(named(), trusted)) {
      given.set(PREFLIGHT_HEADER, 'not needed');
    }
  }
  return given;
}

/** Apollo Server knows of no ids, and refuses extensions that are not JSON before it is asked whose operations run here. */
function searchForApollo(search: string): string {
  const params = new URLSearchParams(search);
  params.delete('extensions');
  return `?${params}`;
}

/** Whether a client says that it holds an answer already; tags are compared without regard to W/ (RFC 9110, 13.1.2). */
function holds(ifNoneMatch: string | undefined, tag: string): boolean {
  const opaque = (text: string) => text.trim().replace(/^W\//, '');
  return ifNoneMatch?.split(',').some((held) => opaque(held) === opaque(tag)) ?? false;
}

function cacheControl({ tag }: OperationOutcome, hasCredential: boolean, cacheSeconds: number): string {
  if (tag === null) return 'no-store';
  if (hasCredential) return 'private, no-cache';
  if (cacheSeconds === 0) return 'public, no-cache';
  // A browser asks each time, and may be answered by the cache between, which asks when the seconds are over.
  return `public, max-age=0, s-maxage=${cacheSeconds}`;
}

/**
 * The body of an answer, compressed where its client takes that and it is worth it. Where any page could have sent the request,
 * it is not: from the length of what is compressed, anyone who can send requests for a visitor and see how long the answers are
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

/**
 * Answers GraphQL over HTTP. A client that accepts `application/json` alone gets status 200 where GraphQL refuses an operation, since
 * such a client takes any other for a failure of the network. Apollo Server has a way with lists of operations, too, which
 * shares a context, a status and headers between them, and fails as a whole: lists come apart here.
 */
export function answerOperations(options: AnswerOptions): RouteHandlerMethod {
  const { gate, contextOf } = options;
  return async (request, reply) => {
    const { body } = request;
    const answerOne: AnswerOne = (...operation) => answerOperation(options, request, ...operation);
    const [first] = request.operations;
    let answer: HttpAnswer;
    if (gate.takesList(body)) {
      // A client without permission is told once.
      const refused = await contextOf(request).then(
        () => undefined,
        (error: unknown) => error,
      );
      answer = await (refused === undefined ? answerList(request, body, answerOne) : answerOne(first, body, refused));
    } else {
      answer = await answerOne(first, body);
    }
    // Behind what else this turn of the event loop reads, so that answers go out together, which costs the system less.
    await setImmediate();
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
  options: AnswerOptions,
  request: FastifyRequest,
  ...[notes, body, refused]: Parameters<AnswerOne>
): Promise<HttpAnswer> {
  const { apollo, runner, gate, contextOf, cacheSeconds } = options;
  const method = methodOf(request);
  const search = searchOf(request);
  const { authorization, accept = '', 'if-none-match': ifNoneMatch } = request.headers;
  const named = () => (method === 'GET' ? operationIn(search) : (body as NamedOperation));
  const requestOf = (context: RequestContext): OperationRequest => ({
    context,
    notes,
    from: request.raw,
    refusalOf: (type) => refusalOver(method, type),
    kept: method === 'GET' ? { accept, holds: (tag) => holds(ifNoneMatch, tag) } : undefined,
    errorBudget: () => (request.errorBudget ??= newErrorBudget()),
    report: (error) => request.log.error({ err: originalOf(error), path: pathOf(error) }, 'request failed'),
  });
  // What was asked before needs nothing of Apollo Server, which takes as long as all the rest.
  const isPost = method === 'POST' && refused === undefined && isJsonObject(body);
  const known = isPost && runner.recalls ? contextOf(request) : null;
  const kept = known && (await recalled(runner, known, body as AskedOperation, requestOf));
  const keptType = kept?.written?.types.get(accept);
  if (kept?.written && keptType) {
    return answerOf(kept.written, 200, [['content-type', keptType], ['cache-control', 'no-store'], ...kept.headers]);
  }
  let outcome: OperationOutcome | undefined;
  const answered = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method,
      body,
      search: method === 'GET' ? searchForApollo(search) : search,
      headers: checkedHeaders(request, named, options, notes),
    },
    context: async () => {
      if (refused !== undefined) throw refused;
      gate.checkSingle(body);
      gate.checkSearch(search);
      const context = await (known ?? contextOf(request));
      if (method === 'GET') checkGivenOnce(search);
      const run: ShellContext['run'] = async ({ operationName, variables }) => {
        outcome = kept ?? (await runner.run(() => ({ ...named(), operationName, variables }), requestOf(context)));
        return outcome;
      };
      return Object.assign(context, { run });
    },
  });
  // The schema has neither @defer nor @stream.
  if (answered.body.kind !== 'complete') throw new Error('an answer came in parts');
  const { headers, status = 200, body: sent } = answered;
  const type = headers.get('content-type') ?? '';
  headers.set('cache-control', outcome ? cacheControl(outcome, authorization !== undefined, cacheSeconds) : 'no-store');
  if (outcome?.tag) headers.set('etag', outcome.tag);
  const isMasked =
    status === 400 &&
    type.startsWith('application/json') &&
    outcome?.errors.every(({ extensions }) => BEFORE_EXECUTION.has(extensions?.code));
  const written = outcome?.written;
  if (written?.text !== sent.string) return { status: isMasked ? 200 : status, headers, body: sent.string };
  if (written.types.size < MOST_TYPES) written.types.set(accept, type);
  return answerOf(written, isMasked ? 200 : status, headers);
}

/** The response that is kept; null where there is none, or its client may not ask or not so much, which `run` tells. */
async function recalled(
  runner: OperationRunner,
  context: Promise<RequestContext>,
  asked: AskedOperation,
  requestOf: (context: RequestContext) => OperationRequest,
): Promise<OperationOutcome | null> {
  try {
    return await runner.recall(asked, requestOf(await context));
  } catch {
    return null;
  }
}

function answerOf(
  { text: body, packed }: WrittenResult,
  status: number,
  headers: Iterable<[string, string]>,
): HttpAnswer {
  return { status, headers, body, packed };
}

function originalOf(error: unknown): unknown {
  return (error instanceof GraphQLError && error.originalError) || error;
}

function pathOf(error: unknown) {
  return error instanceof GraphQLError ? error.path : undefined;
}
