import { Kind, type OperationDefinitionNode } from 'graphql';

/** Whether an operation asks for more than the schema, for which there is no need of a database. */
export function asksTheGraph({ selectionSet }: OperationDefinitionNode): boolean {
  return !selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  );
}
