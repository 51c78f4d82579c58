import { ServiceError } from '../errors/service-error.js';
import type { TypedTransaction } from '../query/query-runner.js';

/**
 * Throws where a query that counts what it wrote wrote less than it was given, so that its transaction leaves nothing: a row whose
 * ends are not all in the graph writes no edge, and a node without its edge would answer every reader with an error.
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
 * Which of some ids are those of subjects; these are locked, so that nobody merges, renames or removes them before the transaction
 * ends.
 */
export async function lockKnownSubjects(transaction: TypedTransaction, ids: string[]): Promise<{ id: string }[]> {
  // On their way together, in this order: what is read behind the lock stays so.
  const locked = transaction.run('holdSubjects', { ids });
  const [, known] = await Promise.all([locked, transaction.run('findKnownSubjectIds', { ids })]);
  return known;
}

/**
 * Throws where a subject that was just given edges has gone or got another id while they were written, since they would name one that
 * is not there; until the transaction ends nobody else changes it. Locked so late, batches that name the same subjects wait for each
 * other only while one is committed. Errors: CONFLICT.
 */
export async function expectKnown(transaction: TypedTransaction, ids: string[]): Promise<void> {
  const known = await lockKnownSubjects(transaction, ids);
  expectAll([{ count: known.length }], ids.length);
}
