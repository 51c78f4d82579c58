import type { Sample } from './samples.js';

/** One of the things that the bench asks for. */
export interface Operation {
  name: string;
  /** In words. */
  title: string;
  /** Whether it changes the graph, for which it needs a credential. */
  isWrite?: boolean;
  variables(sample: Sample): unknown;
}

/** The body of a GraphQL request. */
export interface GraphqlRequest {
  query: string;
  variables: Record<string, unknown>;
}

/** In the order in which they run. */
export const OPERATIONS: Operation[];

/** The request of an operation in the words of a dialect, for what its `variables` drew. */
export function requestOf(operation: Operation, dialect: 'demarche' | 'peer', draw: unknown): GraphqlRequest;
