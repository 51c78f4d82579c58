import type { Sample } from './samples.js';

/** An operation of the bench. */
export interface Operation {
  name: string;
  /** A description. */
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

/** The request of an operation in a dialect, for what its `variables` drew. */
export function requestOf(operation: Operation, dialect: 'demarche' | 'peer', draw: unknown): GraphqlRequest;
