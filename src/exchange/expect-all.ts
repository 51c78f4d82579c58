import { ServiceError } from '../errors/service-error.js';

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
