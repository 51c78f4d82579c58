import type { GraphQLFormattedError } from 'graphql';

const SUGGESTIONS = / Did you mean (.+)\?$/;

/**
 * An error whose suggestions, such as names like the one that is not there, stand in `extensions.suggestions`, where
 * programs find them, and no longer in its message.
 */
export function tellSuggestions(error: GraphQLFormattedError): GraphQLFormattedError {
  const found = SUGGESTIONS.exec(error.message);
  if (!found) return error;
  const suggestions = [...found[1]!.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
  return {
    ...error,
    message: error.message.slice(0, found.index),
    extensions: { ...error.extensions, suggestions },
  };
}
