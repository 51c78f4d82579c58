import type { Operation } from '../api/operation.js';
import { collection, useAdded } from './collected.js';

/** An operation that the page in view has asked, with its variables. */
export interface NotedOperation {
  name: string;
  text: string;
  variables: unknown;
}

/** The operations of the page in view, for "As GraphQL". */
export const notedOperations = collection<NotedOperation>();

/** Tells the page that it asks an operation, for as long as it does. */
export function useNoteOperation<T, V>({ name, text }: Operation<T, V>, variables: V | null): void {
  useAdded(notedOperations, variables === null ? null : { name, text, variables });
}
