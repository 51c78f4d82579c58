import { badUserInput, conflict, ServiceError } from '../errors/service-error.js';
import type { TypedTransaction } from '../query/query-runner.js';
import type { Queries } from '../query/query-types.generated.js';
import type { InputContext } from './check-input.js';
import { lastChangeInWords, lastChangeOf } from './last-change.js';

/** The queries that find things, with those that hold them. */
const HOLDING = { findStatements: 'holdStatements', findSubjects: 'holdSubjects', findSources: 'holdSources' } as const;

/** A thing that nobody else changes before the transaction ends; undefined where it is not there. */
export async function held<Find extends keyof typeof HOLDING>(
  transaction: TypedTransaction,
  find: Find,
  id: string,
): Promise<Queries[Find]['row'] | undefined> {
  const params = { ids: [id] };
  // On their way together, in this order: what is read behind the lock stays so.
  const holding = transaction.run(HOLDING[find], params);
  const [, [row]] = await Promise.all([holding, transaction.run(find, params as Queries[Find]['params'])]);
  return row;
}

/** The version of a thing; null where it is not there. */
export function versionOf(row: { version: number | null } | undefined): number | null {
  return row ? (row.version ?? 1) : null;
}

/**
 * Refuses to change a subject by the id of one that was merged into it: a client that sends that id has not seen the subject that was kept.
 * Errors: CONFLICT with `mergedInto`.
 */
export function refuseMerged(name: string, id: string, { resolve }: InputContext, orElse = ''): void {
  const mergedInto = resolve(id);
  if (mergedInto === id) return;
  throw conflict(`input.${name}`, `${id} was merged into ${mergedInto}; change that one${orElse}`, { mergedInto });
}

/** What refuses the version of a thing that is not there. */
export function absent(id: string): ServiceError {
  return badUserInput('input.id', `${JSON.stringify(id)} is not in the graph`);
}

/**
 * Checks that a thing is as the client last saw it; `expected` is null for a thing that must not be there yet, `version` for one
 * that is not; `name` is what the input calls the version. Errors: CONFLICT with the version and the last change, BAD_USER_INPUT
 * where a thing that should be there is not.
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
