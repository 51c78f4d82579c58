import { createHash } from 'node:crypto';
import type { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { isJsonObject } from '../bounds/json-shape.js';
import { shown } from '../errors/shown.js';
import type { TrustedOperations } from '../trusted-operations/trusted-operations.js';
import { refusal } from './refusals.js';

/** How a request specifies its operation: by its text, or by an id instead. Nothing is checked yet. */
export interface NamedOperation {
  query?: unknown;
  documentId?: unknown;
  extensions?: unknown;
}

/** The text of an operation, and the hash under which its client wants to register it, if it is valid. */
export interface ChosenOperation {
  query: string;
  newHash: string | null;
}

/** How many characters of texts that clients register are kept: several thousand operations. */
const MAX_LENGTH = 5_000_000;

/** The texts that clients registered under their hashes (Apollo's automatic persisted queries), in this process. */
export type RegisteredTexts = LRUCache<string, string>;

export function newRegisteredTexts(): RegisteredTexts {
  return new LRUCache({ maxSize: MAX_LENGTH, sizeCalculation: (text, hash) => hash.length + text.length });
}

function unknownId(id: string): GraphQLError {
  const message = `There is no operation with the id ${shown(id)} here.`;
  return refusal(message, 'PERSISTED_QUERY_NOT_IN_LIST', 404);
}

/** The text of the operation that `documentId` names, as in the appendix on persisted documents of GraphQL over HTTP. */
function textById({ documentId, query }: NamedOperation, trusted: TrustedOperations): string {
  if (typeof documentId !== 'string' || documentId === '') {
    throw refusal('documentId is not text; give the id of an operation.', 'BAD_REQUEST', 400);
  }
  if (query) throw refusal('documentId cannot be combined with query; give one of the two.', 'BAD_REQUEST', 400);
  const text = trusted.bodyOf(documentId);
  if (text === null) throw unknownId(documentId);
  return text;
}

/** The part of `extensions` that Apollo's clients send; null if there is none. */
function persistedQueryOf({ extensions }: NamedOperation): Record<string, unknown> | null {
  if (!isJsonObject(extensions) || !extensions.persistedQuery) return null;
  return isJsonObject(extensions.persistedQuery) ? extensions.persistedQuery : {};
}

function hashOf(asked: NamedOperation): string | null {
  const hash = persistedQueryOf(asked)?.sha256Hash;
  return typeof hash === 'string' ? hash : null;
}

/** The text that a client registered, or registers now. Errors: PERSISTED_QUERY_NOT_FOUND, BAD_REQUEST. */
function registeredText(
  query: string,
  { version, sha256Hash: hash }: Record<string, unknown>,
  registered: RegisteredTexts,
): ChosenOperation {
  if (version !== 1) {
    const message = 'extensions.persistedQuery.version: unsupported persisted query version; give 1';
    throw refusal(message, 'BAD_REQUEST', 400);
  }
  if (query === '') {
    const text = typeof hash === 'string' ? registered.get(hash) : undefined;
    // The status and the message are those that Apollo's clients expect.
    if (text === undefined) throw refusal('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND', 200);
    return { query: text, newHash: null };
  }
  if (createHash('sha256').update(query).digest('hex') !== hash) {
    const message =
      'extensions.persistedQuery.sha256Hash: provided sha does not match query; give the SHA-256 of the text of query in hexadecimal';
    throw refusal(message, 'BAD_REQUEST', 400);
  }
  return { query, newHash: hash };
}

/**
 * The text of the operation that a request contains or names: by `documentId` or, as Apollo's clients do, by
 * `extensions.persistedQuery.sha256Hash`; a trusted operation takes precedence over one that a client registered.
 * Errors: BAD_REQUEST, PERSISTED_QUERY_NOT_FOUND, PERSISTED_QUERY_NOT_IN_LIST for an unknown id, and
 * QUERY_NOT_IN_SAFELIST for a text that is not trusted, if only trusted operations run.
 */
export function chooseOperation(
  asked: NamedOperation,
  trusted: TrustedOperations,
  registered: RegisteredTexts,
): ChosenOperation {
  const { documentId, extensions } = asked;
  if (documentId !== undefined && documentId !== null) return { query: textById(asked, trusted), newHash: null };
  const query = typeof asked.query === 'string' ? asked.query : '';
  const hash = hashOf(asked);
  const body = hash === null ? null : trusted.bodyOf(hash);
  if (body !== null && (query === '' || query === body)) return { query: body, newHash: null };
  if (trusted.isLocked) {
    if (hash !== null && query === '') throw unknownId(hash);
    if (query !== '' && !trusted.hasText(query)) {
      throw refusal(
        'This service runs only the operations that it knows, and this is not one of them.',
        'QUERY_NOT_IN_SAFELIST',
        403,
      );
    }
  }
  if (extensions !== undefined && extensions !== null && !isJsonObject(extensions)) {
    throw refusal('extensions is not a JSON object; give one, or leave it out.', 'BAD_REQUEST', 400);
  }
  const persistedQuery = trusted.isLocked ? null : persistedQueryOf(asked);
  if (persistedQuery) return registeredText(query, persistedQuery, registered);
  if (query === '') {
    throw refusal(
      'There is no operation; give its text, query, or the id of a trusted one, documentId.',
      'BAD_REQUEST',
      400,
    );
  }
  return { query, newHash: null };
}

/** Whether a request names a trusted operation by its id, and contains no text. */
export function namesTrusted(asked: NamedOperation, trusted: TrustedOperations): boolean {
  if (asked.query) return false;
  const id = typeof asked.documentId === 'string' ? asked.documentId : hashOf(asked);
  return id !== null && trusted.bodyOf(id) !== null;
}

/** The operation that the query string of a URL specifies. */
export function operationIn(search: string): NamedOperation {
  const { query, documentId, extensions } = Object.fromEntries(new URLSearchParams(search));
  return { query, documentId, extensions: extensions === undefined ? undefined : parsedOrText(extensions) };
}

/** Refuses parameters that are given twice: which is checked and which is run must not be left to chance. Errors: BAD_REQUEST. */
export function checkGivenOnce(search: string): void {
  const params = new URLSearchParams(search);
  const twice = ['query', 'documentId', 'extensions'].find((name) => params.getAll(name).length > 1);
  if (twice) throw refusal(`${twice} is in the address twice; give it once.`, 'BAD_REQUEST', 400);
}

function parsedOrText(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
