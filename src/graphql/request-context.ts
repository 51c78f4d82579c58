import type { Viewer } from '../access/viewer.js';
import type { Analytics } from '../analytics/analytics.js';
import type { Spending } from '../bounds/spending.js';
import type { GraphWriter } from '../change/graph-writer.js';
import type { StatementFeed } from '../change/statement-feed.js';
import type { Reading } from '../extraction/reading.js';
import type { AliasBook } from '../loader/alias-book.js';
import type { RequestLoaders } from '../loader/request-loaders.js';
import type { QueryRunner } from '../query/query-runner.js';
import type { TextSearch } from '../search/text-search.js';

/** What resolvers know about the request that they serve. */
export interface RequestContext {
  /** They keep what they have read for the rest of the request, so a change replaces them. */
  loaders: RequestLoaders;
  newLoaders(): RequestLoaders;
  readonly writer: GraphWriter;
  readonly aliases: AliasBook;
  readonly feed: StatementFeed;
  readonly search: TextSearch;
  readonly analytics: Analytics;
  readonly reading: Reading;
  readonly runner: QueryRunner;
  readonly viewer: Viewer;
  /** For a subscription: aborted when it is to end. */
  ends?: AbortSignal;
  /** The variables of the operation, coerced; null until they are. */
  variables: Readonly<Record<string, unknown>> | null;
  /** What the operation costs; null until it is known. */
  spending: Spending | null;
  /** Set if the answer contains the text of an article, which no cache may keep. */
  holdsText?: boolean;
}
