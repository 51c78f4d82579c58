import { type DocumentNode, Kind, OperationTypeNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from './fragments-of.js';

const CONDITIONS = new Set(['skip', 'include']);

/**
 * Whether a subscription of a document has @skip or @include at its root, where the GraphQL specification forbids them: an event
 * must have exactly one field. The validation of graphql-js does not report them, but fails on their values.
 */
export function hasConditionAtSubscriptionRoot(document: DocumentNode): boolean {
  const fragments = fragmentsOf(document);
  const seen = new Set<SelectionSetNode | undefined>();
  const hasCondition = (selectionSet: SelectionSetNode | undefined): boolean => {
    if (!selectionSet || seen.has(selectionSet)) return false;
    seen.add(selectionSet);
    return selectionSet.selections.some((selection) => {
      if (selection.directives?.some(({ name }) => CONDITIONS.has(name.value))) return true;
      if (selection.kind === Kind.INLINE_FRAGMENT) return hasCondition(selection.selectionSet);
      return selection.kind === Kind.FRAGMENT_SPREAD && hasCondition(fragments.get(selection.name.value)?.selectionSet);
    });
  };
  return document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation === OperationTypeNode.SUBSCRIPTION &&
      hasCondition(definition.selectionSet),
  );
}
