import type { Viewer } from '../access/viewer.js';
import type { GraphWriter } from '../change/graph-writer.js';
import type { StatementFeed } from '../change/statement-feed.js';
import type { AliasBook } from '../loader/alias-book.js';
import type { RequestLoaders } from '../loader/request-loaders.js';
import type { QueryRunner } from '../query/query-runner.js';

/** What resolvers have of the request that they serve. */
export interface RequestContext {
  /** They keep what they have read for the rest of the request, so a change puts new ones in their place. */
  loaders: RequestLoaders;
  newLoaders(): RequestLoaders;
  writer: GraphWriter;
  aliases: AliasBook;
  feed: StatementFeed;
  runner: QueryRunner;
  viewer: Viewer;
}
