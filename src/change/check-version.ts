import { badUserInput, conflict, ServiceError } from '../errors/service-error.js';
import type { TypedTransaction } from '../query/query-runner.js';
import type { InputContext } from './check-input.js';
import { lastChangeInWords, lastChangeOf } from './last-change.js';

const LOCK_QUERIES = { Statement: 'lockStatements', Subject: 'lockSubjects', Source: 'lockSources' } as const;

/** Holds a thing for the rest of the transaction. Gives its version, or null where it is not there. */
export async function lockVersion(
  transaction: TypedTransaction,
  label: keyof typeof LOCK_QUERIES,
  id: string,
): Promise<number | null> {
  const [row] = await transaction.run(LOCK_QUERIES[label], { ids: [id] });
  return row?.version ?? null;
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

/** What the input of a change calls the thing and the version at which the client saw it. */
const NAMES = { id: 'id', version: 'version' };

/** What refuses the version of a thing that is not there. `name`: what the input calls its id. */
export function absent(id: string, name = NAMES.id): ServiceError {
  return badUserInput(`input.${name}`, `${JSON.stringify(id)} is not in the graph`);
}

/**
 * Checks that a thing is as the client last saw it; `expected` is null for a thing that must not be there yet, `version` for one
 * that is not. Errors: CONFLICT with the version and the last change, BAD_USER_INPUT where a thing that should be there is not.
 */
export async function expectVersion(
  transaction: TypedTransaction,
  id: string,
  version: number | null,
  expected: number | null,
  names = NAMES,
): Promise<void> {
  if (version === expected) return;
  if (version === null) throw absent(id, names.id);
  const last = await lastChangeOf(transaction, id, version);
  const message =
    expected === null
      ? `${id} is in the graph already, at version ${version}; give that version to change it.`
      : `${id} is at version ${version}, not ${expected}.${lastChangeInWords(last)}`;
  throw new ServiceError('CONFLICT', message, {
    fields: [{ path: `input.${names.version}`, message: `the version is ${version}` }],
    details: { ...last },
  });
}

/** Holds a thing for the rest of the transaction and checks that it is as the client last saw it. Errors: as above. */
export async function checkVersion(
  transaction: TypedTransaction,
  label: keyof typeof LOCK_QUERIES,
  id: string,
  expected: number,
  names = NAMES,
): Promise<void> {
  await expectVersion(transaction, id, await lockVersion(transaction, label, id), expected, names);
}
