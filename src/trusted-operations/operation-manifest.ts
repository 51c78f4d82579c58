import { createHash } from 'node:crypto';
import { isJsonObject } from '../bounds/json-shape.js';

/** One operation in a manifest: a whole document with the fragments that it uses. */
export interface ManifestOperation {
  /** The id that a client sends instead. */
  id: string;
  name: string;
  type: 'query' | 'mutation' | 'subscription';
  body: string;
}

/** A list of operations in the format of Apollo's tools for persisted queries. */
export interface OperationManifest {
  format: 'apollo-persisted-query-manifest';
  version: 1;
  operations: ManifestOperation[];
}

/** An operation in a file from any tool; properties that the file lacks are null. */
export interface ListedOperation {
  id: string;
  name: string | null;
  type: string | null;
  body: string;
}

/** The id of a document: the SHA-256 digest of its text in lower-case hex. */
export function documentId(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

const SHA256_PREFIX = 'sha256:';

const FORMATS =
  'give what `demarche operations` prints, another manifest of Apollo’s persisted queries, or an object of ids and texts as Relay’s compiler writes it';

function operationsOfApollo({ version, operations }: Record<string, unknown>): ListedOperation[] {
  if (version !== 1) throw new Error(`it is of version ${JSON.stringify(version)}, and only 1 is known`);
  if (!Array.isArray(operations)) throw new Error('it has no list of operations');
  return operations.map((operation, index) => {
    const { id, body, name, type } = isJsonObject(operation) ? operation : {};
    if (typeof id !== 'string' || id === '' || typeof body !== 'string') {
      throw new Error(`its operation ${index + 1} lacks an id or a body`);
    }
    return { id, body, name: textOrNull(name), type: textOrNull(type) };
  });
}

function operationsOfRelay(entries: [string, unknown][]): ListedOperation[] {
  return entries.map(([id, body]) => {
    if (id === '' || typeof body !== 'string') throw new Error(`it is of no known format; ${FORMATS}`);
    return { id, body, name: null, type: null };
  });
}

/** An id without the prefix that requests, and manifests of graphql-codegen, may add. */
export function bareId(id: string): string {
  return id.startsWith(SHA256_PREFIX) ? id.slice(SHA256_PREFIX.length) : id;
}

/** The operations of a manifest in either of the two supported formats. Throws an Error with the problem. */
export function listedOperations(text: string): ListedOperation[] {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error(`it is not JSON; ${FORMATS}`);
  }
  if (!isJsonObject(file)) throw new Error(`it is of no known format; ${FORMATS}`);
  const isApollo = file.format === 'apollo-persisted-query-manifest';
  const operations = isApollo ? operationsOfApollo(file) : operationsOfRelay(Object.entries(file));
  const ids = new Set<string>();
  for (const id of operations.map((operation) => bareId(operation.id))) {
    if (ids.has(id)) throw new Error(`it has the id ${JSON.stringify(id)} twice`);
    ids.add(id);
  }
  return operations;
}
