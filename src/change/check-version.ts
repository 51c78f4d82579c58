import { badUserInput, ServiceError } from '../errors/service-error.js';
import type { TypedTransaction } from '../query/query-runner.js';

const LOCK_QUERIES = { Statement: 'lockStatement', Subject: 'lockSubject', Source: 'lockSource' } as const;

/** What the last change to a thing was, in words, for whom it took by surprise. */
async function lastChange(transaction: TypedTransaction, id: string): Promise<string> {
  const [last] = await transaction.run('listChanges', {
    anchors: [{ key: id, ids: [id] }],
    keyFalls: true,
    idFalls: false,
    isInclusive: false,
    afterKey: null,
    afterId: null,
    limit: 1,
  });
  return last
    ? ` It was last changed at ${last.at} by ${last.by ?? 'somebody unnamed'} (${last.action}): ${last.properties}`
    : '';
}

/** Holds a thing for the rest of the transaction. Gives its version, or null where it is not there. */
export async function lockVersion(
  transaction: TypedTransaction,
  label: keyof typeof LOCK_QUERIES,
  id: string,
): Promise<number | null> {
  const [row] = await transaction.run(LOCK_QUERIES[label], { id });
  return row?.version ?? null;
}

/**
 * Checks that a thing is as the client last saw it; `expected` is null for a thing that must not be there yet, `version` for one
 * that is not. Errors: CONFLICT with what the other one wrote, BAD_USER_INPUT where a thing that should be there is not.
 */
export async function expectVersion(
  transaction: TypedTransaction,
  id: string,
  version: number | null,
  expected: number | null,
): Promise<void> {
  if (version === expected) return;
  if (version === null) throw badUserInput('input.id', `${JSON.stringify(id)} is not in the graph`);
  const message =
    expected === null
      ? `${id} is in the graph already, at version ${version}; give that version to change it.`
      : `${id} is at version ${version}, not ${expected}.${await lastChange(transaction, id)}`;
  throw new ServiceError('CONFLICT', message, {
    fields: [{ path: 'input.version', message: `the version is ${version}` }],
  });
}

/** Holds a thing for the rest of the transaction and checks that it is as the client last saw it. Errors: as above. */
export async function checkVersion(
  transaction: TypedTransaction,
  label: keyof typeof LOCK_QUERIES,
  id: string,
  expected: number,
): Promise<void> {
  await expectVersion(transaction, id, await lockVersion(transaction, label, id), expected);
}
