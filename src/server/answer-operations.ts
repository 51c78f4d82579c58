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
import { errorCodesIn } from './error-body.js';
import { searchOf } from './operation-request.js';
import { encodingOf, isWorthPacking, pack } from './pack-answer.js';
import { isOfAllowedOrigin, isSimple, isTopLevelNavigation, keepFromOtherSites } from './simple-request.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The remaining budget for the errors of its operations; undefined for a single operation without errors. */
    errorBudget?: ErrorBudget;
  }
}

/** What is needed to answer operations. */
export interface AnswerOptions extends OperationSettings {
  apollo: ApolloServer<ShellContext>;
  runner: OperationRunner;
  allowedOrigins: AllowedOrigins;
  /** How long shared caches may serve an answer to GET without revalidating it, in seconds. */
  cacheSeconds: number;
  /** The context of the resolvers of one operation. Errors: those of its credential. */
  contextOf: (request: FastifyRequest) => Promise<RequestContext>;
}

/** The value of `Vary` on cacheable answers. */
const VARY = 'Accept, Accept-Encoding, Authorization, Demarche-Bookmark';

/** How many different Accept headers are remembered for one answer: clients of one kind all send the same. */
const MOST_TYPES = 8;

const NOT_A_STREAM =
  'Subscriptions run over WebSocket at /graphql, and as server-sent events where Accept is text/event-stream.';

const BEFORE_EXECUTION = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/** Why an operation of this type does not run over this method: POST runs no subscriptions, GET only queries. Null if it does. */
function refusalOver(method: string, type: OperationTypeNode): GraphQLError | null {
  if (method === 'GET' && type !== OperationTypeNode.QUERY) {
    const message = `GET requests only support query operations, not ${type} operations`;
    return new GraphQLError(message, {
      extensions: { code: 'BAD_REQUEST', http: { status: 405, headers: new HeaderMap([['allow', 'POST']]) } },
    });
  }
  return type === OperationTypeNode.SUBSCRIPTION ? refusal(NOT_A_STREAM, 'BAD_REQUEST', 400) : null;
}

/** HEAD is answered like GET; Fastify leaves the body out. */
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
 * The headers that Apollo Server sees. It refuses whatever any page could have sent. A GET runs nevertheless if its page may read
 * answers here, if it names a trusted operation by its id, which does only what its author intended, or if it is opened in a tab:
 * GET changes nothing, so the only risks are what the page could learn and what the operation costs.
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

/** Without `extensions`, where ids are: Apollo Server refuses any that are not JSON before OperationRunner is called. */
function searchForApollo(search: string): string {
  const params = new URLSearchParams(search);
  params.delete('extensions');
  return `?${params}`;
}

/** Whether a client declares that it already has an answer; tags are compared without regard to W/ (RFC 9110, 13.1.2). */
function holds(ifNoneMatch: string | undefined, tag: string): boolean {
  const opaque = (text: string) => text.trim().replace(/^W\//, '');
  return ifNoneMatch?.split(',').some((held) => opaque(held) === opaque(tag)) ?? false;
}

function cacheControl({ tag }: OperationOutcome, hasCredential: boolean, cacheSeconds: number): string {
  if (tag === null) return 'no-store';
  if (hasCredential) return 'private, no-cache';
  if (cacheSeconds === 0) return 'public, no-cache';
  // A browser revalidates each time, and may be answered by the shared cache, which revalidates after these seconds.
  return `public, max-age=0, s-maxage=${cacheSeconds}`;
}

/**
 * The body of an answer, compressed if its client accepts that and it is worthwhile. If any page could have sent the request, it
 * is not compressed: anyone who can send requests on behalf of a visitor and observe the length of the answers could guess their
 * content from the compressed length (BREACH).
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
 * Answers GraphQL over HTTP. A client that accepts only `application/json` gets status 200 if GraphQL refuses an operation, since
 * such a client takes any other status for a network failure. Apollo Server supports batches too, but they share a context, a
 * status and headers, and fail as a whole: so batches are split here.
 */
export function answerOperations(options: AnswerOptions): RouteHandlerMethod {
  const { gate, contextOf } = options;
  return async (request, reply) => {
    const { body } = request;
    const answerOne: AnswerOne = (...operation) => answerOperation(options, request, ...operation);
    const [first] = request.operations;
    let answer: HttpAnswer;
    if (gate.takesList(body)) {
      // A client without permission gets one error for the whole list.
      const refused = await contextOf(request).then(
        () => undefined,
        (error: unknown) => error,
      );
      answer = await (refused === undefined ? answerList(request, body, answerOne) : answerOne(first, body, refused));
    } else {
      answer = await answerOne(first, body);
    }
    // After whatever else this turn of the event loop reads, so that answers are sent together, which takes fewer system calls.
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
  // A repeated operation bypasses Apollo Server, which takes as long as everything else together.
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
  if (written?.text !== sent.string) {
    // Refused before OperationRunner was called, or by Apollo Server afterwards: nobody has noted why.
    notes.errorCodes.push(...errorCodesIn(JSON.parse(sent.string)));
    return { status: isMasked ? 200 : status, headers, body: sent.string };
  }
  if (written.types.size < MOST_TYPES) written.types.set(accept, type);
  return answerOf(written, isMasked ? 200 : status, headers);
}

/** The cached response; null if there is none, or if its client may not ask (or not so much), which `run` then reports. */
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
