import type { GraphQLSchema } from 'graphql';

export class RandomOperations {
  constructor(schema: GraphQLSchema);
  from(numbers: ArrayLike<number>): { query: string; variables: Record<string, unknown> };
}

export const LEAKS: RegExp[];
