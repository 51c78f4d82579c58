import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';

/**
 * Has graphql-js go on from what was begun on the quick way, so that what takes seconds to fail does not take them twice.
 * Changes the schema and gives it back.
 */
export function goOnFromBegun(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: RequestContext, info) => {
      const begun = context.begun?.get(info.fieldNodes[0]!);
      return begun === undefined ? resolve(source, args, context, info) : begun;
    };
  }
  return schema;
}
