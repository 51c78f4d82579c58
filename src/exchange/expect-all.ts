import { ServiceError } from '../errors/service-error.js';
import type { TypedTransaction } from '../query/query-runner.js';

/**
 * Throws if a query that counts what it wrote wrote less than it was given, so that its transaction is rolled back: a row whose
 * ends are not all in the graph writes no edge, and a node without its edge would cause an error for every reader.
 * Errors: CONFLICT.
 */
export function expectAll(written: readonly { count: number }[], expected: number): void {
  const count = written.reduce((sum, row) => sum + row.count, 0);
  if (count === expected) return;
  throw new ServiceError(
    'CONFLICT',
    `${count} of ${expected} could be written: a node that the others name is not in the graph, or has gone meanwhile; nothing of this was written`,
  );
}

/**
 * Returns which of some ids are those of subjects, and locks these, so that nobody merges, renames or removes them before the
 * transaction ends.
 */
export async function lockKnownSubjects(transaction: TypedTransaction, ids: string[]): Promise<{ id: string }[]> {
  // Sent together, in this order: what is read under the lock cannot change.
  const locked = transaction.run('holdSubjects', { ids });
  const [, known] = await Promise.all([locked, transaction.run('findKnownSubjectIds', { ids })]);
  return known;
}

/**
 * Throws if a subject was removed or got another id while its edges were written, since they would refer to a missing one;
 * locks the subjects until the transaction ends. Because they are locked so late, batches with the same subjects wait for each
 * other only during a commit. Errors: CONFLICT.
 */
export async function expectKnown(transaction: TypedTransaction, ids: string[]): Promise<void> {
  const known = await lockKnownSubjects(transaction, ids);
  expectAll([{ count: known.length }], ids.length);
}
