import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type ValidationRule,
  validate,
} from 'graphql';

/** The message of an error, with its line and column if it has a location. */
export function problemText({ message, locations }: GraphQLError): string {
  const place = locations?.[0];
  return place ? `line ${place.line}, column ${place.column}: ${message}` : message;
}

/** A document with a single operation, or its problems. */
export type CheckedDocument =
  | { document: DocumentNode; operation: OperationDefinitionNode; problems?: undefined }
  | { problems: string[] };

/** Parses a document of one operation with its fragments, and validates it against the schema with the given rules. */
export function checkDocument(
  schema: GraphQLSchema,
  body: string,
  rules: readonly ValidationRule[],
  maxTokens: number,
): CheckedDocument {
  let document: DocumentNode;
  try {
    document = parse(body, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) return { problems: [problemText(error)] };
    throw error;
  }
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (operations.length !== 1) return { problems: [`it has ${operations.length} operations; give each a document`] };
  const errors = validate(schema, document, rules);
  if (errors.length > 0) return { problems: errors.map(problemText) };
  return { document, operation: operations[0]! };
}
