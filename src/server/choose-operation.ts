import { GraphQLError } from 'graphql';
import { isJsonObject } from '../bounds/json-shape.js';
import type { TrustedOperations } from '../operations/trusted-operations.js';

/** The parts of a GraphQL request, as a client sent them: nothing of it is checked yet. */
export type AskedOperation = Record<string, unknown>;

const SHOWN_LENGTH = 80;
/** What of an address is a part of the request. */
const PARAMETERS = ['query', 'documentId', 'operationName', 'variables', 'extensions'];

/** An error that has a code and, for a request over HTTP, a status. */
export function refusal(message: string, code: string, status: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

function unknownId(id: string): GraphQLError {
  const message = `There is no operation with the id ${JSON.stringify(id.slice(0, SHOWN_LENGTH))} here.`;
  return refusal(message, 'PERSISTED_QUERY_NOT_IN_LIST', 404);
}

/** The request with a text, and without the ids that stood for it. */
function withText(asked: AskedOperation, query: string): AskedOperation {
  const { documentId: _, extensions, ...rest } = asked;
  if (!isJsonObject(extensions)) return { ...rest, query };
  const { persistedQuery: __, ...others } = extensions;
  return { ...rest, query, ...(Object.keys(others).length > 0 && { extensions: others }) };
}

function hashOf({ extensions }: AskedOperation): string | null {
  const persistedQuery = isJsonObject(extensions) ? extensions.persistedQuery : null;
  const hash = isJsonObject(persistedQuery) ? persistedQuery.sha256Hash : null;
  return typeof hash === 'string' ? hash : null;
}

/** The request whose `documentId` stands for its text, as the appendix on persisted documents of GraphQL over HTTP has it. */
function chooseByDocumentId(asked: AskedOperation, trusted: TrustedOperations): AskedOperation {
  const { documentId, query } = asked;
  if (typeof documentId !== 'string' || documentId === '') {
    throw refusal('documentId is not text; give the id of an operation.', 'BAD_REQUEST', 400);
  }
  if (query) throw refusal('documentId cannot be combined with query; give one of the two.', 'BAD_REQUEST', 400);
  const body = trusted.bodyOf(documentId);
  if (body === null) throw unknownId(documentId);
  return withText(asked, body);
}

/**
 * The request with the text of the trusted operation that it names by `documentId` or, as Apollo's clients do, by
 * `extensions.persistedQuery.sha256Hash`; one that names none comes back as it is. Where the trusted operations are the only
 * ones that run, errors: PERSISTED_QUERY_NOT_IN_LIST for an id, QUERY_NOT_IN_SAFELIST for a text that is none of them.
 */
export function chooseOperation(asked: AskedOperation, trusted: TrustedOperations): AskedOperation {
  const { documentId, query } = asked;
  if (documentId !== undefined && documentId !== null) return chooseByDocumentId(asked, trusted);
  const hash = hashOf(asked);
  const body = hash === null ? null : trusted.bodyOf(hash);
  if (body !== null && (!query || query === body)) return withText(asked, body);
  if (!trusted.isLocked) return asked;
  if (hash !== null && !query) throw unknownId(hash);
  if (typeof query !== 'string' || query === '') return asked;
  if (!trusted.hasText(query)) {
    throw refusal('This service runs the operations that it knows, and this is none.', 'QUERY_NOT_IN_SAFELIST', 403);
  }
  return withText(asked, query);
}

/** The same for the body of a POST; lists of operations come apart before. */
export function chooseInBody(body: unknown, trusted: TrustedOperations): unknown {
  return isJsonObject(body) ? chooseOperation(body, trusted) : body;
}

/** The same for the part of an address behind the question mark. */
export function chooseInSearch(search: string, trusted: TrustedOperations): string {
  const params = new URLSearchParams(search);
  // Which of two would be checked and which would be run is nothing to leave to chance.
  const twice = PARAMETERS.find((name) => params.getAll(name).length > 1);
  if (twice) throw refusal(`${twice} is in the address twice; give it once.`, 'BAD_REQUEST', 400);
  const asked: AskedOperation = { ...Object.fromEntries(params), extensions: extensionsOf(params.get('extensions')) };
  const chosen = chooseOperation(asked, trusted);
  if (chosen === asked) return search;
  params.set('query', String(chosen.query));
  params.delete('documentId');
  params.delete('extensions');
  if (chosen.extensions) params.set('extensions', JSON.stringify(chosen.extensions));
  return `?${params}`;
}

/** Whether the part of an address behind the question mark names a trusted operation by its id, and brings no text. */
export function trustedIdIn(search: string, trusted: TrustedOperations): boolean {
  const params = new URLSearchParams(search);
  if (params.get('query')) return false;
  const id = params.get('documentId') ?? hashOf({ extensions: extensionsOf(params.get('extensions')) });
  return id !== null && trusted.bodyOf(id) !== null;
}

function extensionsOf(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
