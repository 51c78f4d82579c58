// What gql.tada infers about an operation without generated types: the type check of the project compiles this file.
import { initGraphQLTada, type ResultOf } from 'gql.tada';
import type { introspection } from './generated/tada.js';
import type { Day, Edtf, Instant } from './scalars.js';

export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: Day; DateTime: Instant; EDTF: Edtf };
}>();

export const StateName = graphql('query StateName($id: ID!) { state(id: $id) { id name } }');

/** The name of a state, or null if it is unknown or was refused. */
export const nameOf = ({ state }: ResultOf<typeof StateName>): string | null => state?.name ?? null;
