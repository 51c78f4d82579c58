import { ServiceError } from '../errors/service-error.js';

/**
 * Throws where a query wrote fewer rows than it was given, so that its transaction leaves nothing: a row whose ends are not
 * all in the graph writes no edge, and a node without its edge would answer every reader with an error.
 * Errors: CONFLICT.
 */
export function expectAll(count: number | undefined, expected: number): void {
  if (count === expected) return;
  throw new ServiceError(
    'CONFLICT',
    `${count ?? 0} of ${expected} could be written: a node that the others name is not in the graph, or has gone meanwhile; nothing of this was written`,
  );
}
