import type { GraphQLSchema } from 'graphql';

export class HostileOperations {
  constructor(schema: GraphQLSchema);
  from(numbers: ArrayLike<number>): { query: string; variables: Record<string, unknown> };
}
