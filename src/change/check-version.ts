import { badUserInput, conflict, notInGraph, ServiceError } from '../errors/service-error.js';
import type { TypedTransaction } from '../query/query-runner.js';
import type { Queries } from '../query/query-types.generated.js';
import type { InputContext } from './check-input.js';
import { lastChangeInWords, lastChangeOf } from './last-change.js';

/** The queries that find nodes and statements, with those that lock them. */
const HOLDING = { findStatements: 'holdStatements', findSubjects: 'holdSubjects', findSources: 'holdSources' } as const;

/** The row of a node or statement, which is locked until the transaction ends; undefined if it does not exist. */
export async function held<Find extends keyof typeof HOLDING>(
  transaction: TypedTransaction,
  find: Find,
  id: string,
): Promise<Queries[Find]['row'] | undefined> {
  const params = { ids: [id] };
  // Sent together, in this order: what is read after the lock cannot change.
  const holding = transaction.run(HOLDING[find], params);
  const [, [row]] = await Promise.all([holding, transaction.run(find, params as Queries[Find]['params'])]);
  return row;
}

/** The version of a node or statement; null if it does not exist. */
export function versionOf(row: { version: number | null } | undefined): number | null {
  return row ? (row.version ?? 1) : null;
}

/**
 * Refuses to change a subject by the id of one that was merged into it: a client that sends it has not seen the kept subject.
 * Errors: CONFLICT with `mergedInto`.
 */
export function refuseMerged(name: string, id: string, { resolve }: InputContext, orElse = ''): void {
  const mergedInto = resolve(id);
  if (mergedInto === id) return;
  throw conflict(`input.${name}`, `${id} was merged into ${mergedInto}; change that one${orElse}`, { mergedInto });
}

/** The error for a version of something that does not exist. */
export function absent(id: string): ServiceError {
  return badUserInput('input.id', notInGraph(id));
}

/**
 * Checks that something is as the client last saw it; `expected` is null if it must not exist yet, `version` is null if it does
 * not; `name` is the input's name of the version. Errors: CONFLICT with the version and the last change, BAD_USER_INPUT if it
 * should exist but does not.
 */
export async function expectVersion(
  transaction: TypedTransaction,
  id: string,
  version: number | null,
  expected: number | null,
  name = 'version',
): Promise<void> {
  if (version === expected) return;
  if (version === null) throw absent(id);
  const last = await lastChangeOf(transaction, id, version);
  const message =
    expected === null
      ? `${id} is in the graph already, at version ${version}; give that version to change it.`
      : `${id} is at version ${version}, not ${expected}.${lastChangeInWords(last)}`;
  throw new ServiceError('CONFLICT', message, {
    fields: [{ path: `input.${name}`, message: `the version is ${version}` }],
    details: { ...last },
  });
}
