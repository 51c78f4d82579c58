import { type FieldProblem, inputRefusal } from '../errors/service-error.js';
import type { TypedTransaction } from '../query/query-runner.js';

/** An id that an input refers to, with the path of the argument that does. */
export interface Reference {
  path: string;
  id: string;
}

/** Checks that what an input refers to is in the graph. Errors: BAD_USER_INPUT with the path of each that is not. */
export async function checkReferences(
  transaction: TypedTransaction,
  { subjects, sources }: { subjects: Reference[]; sources: Reference[] },
): Promise<void> {
  const missing = (references: Reference[], rows: readonly { id: string }[]): FieldProblem[] => {
    const known = new Set(rows.map(({ id }) => id));
    return references
      .filter(({ id }) => !known.has(id))
      .map(({ path, id }) => ({ path, message: `${JSON.stringify(id)} is not in the graph; record it first` }));
  };
  const idsOf = (references: Reference[]) => ({ ids: references.map(({ id }) => id) });
  // Each by itself: a person that is named as a source is in the graph, and no source.
  const [knownSubjects, knownSources] = await Promise.all([
    transaction.run('findKnownSubjectIds', idsOf(subjects)),
    transaction.run('findKnownSourceIds', idsOf(sources)),
  ]);
  const fields = [...missing(subjects, knownSubjects), ...missing(sources, knownSources)];
  if (fields.length > 0) throw inputRefusal(fields);
}
