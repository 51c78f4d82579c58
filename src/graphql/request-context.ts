import type { RequestLoaders } from '../loader/request-loaders.js';

/** What resolvers have of the request that they serve. */
export interface RequestContext {
  loaders: RequestLoaders;
}
