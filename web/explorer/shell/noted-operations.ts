import type { Operation } from '../api/operation.js';
import { collection, useAdded } from './collected.js';

/** An operation that the current page has sent, with its variables. */
export interface NotedOperation {
  name: string;
  text: string;
  variables: unknown;
}

/** The operations of the current page, for "As GraphQL". */
export const notedOperations = collection<NotedOperation>();

/** Reports an operation to the page for as long as the component uses it; null variables report nothing. */
export function useNoteOperation<T, V>({ name, text }: Operation<T, V>, variables: V | null): void {
  useAdded(notedOperations, variables === null ? null : { name, text, variables });
}
