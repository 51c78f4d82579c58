// Random queries that pass validation.
import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql';
import type { RandomOperations } from '../../bench/random-operations.js';

/** The query that results from these choices; null if they yield none, or one that is not valid. */
export function validQuery(
  schema: GraphQLSchema,
  operations: RandomOperations,
  choices: Uint8Array,
): { document: DocumentNode; variables: Record<string, unknown> } | null {
  const { query, variables } = operations.from(choices);
  if (!query.startsWith('query')) return null;
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch {
    return null;
  }
  return validate(schema, document).length > 0 ? null : { document, variables };
}
