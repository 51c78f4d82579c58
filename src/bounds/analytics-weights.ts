// The costs of metrics and communities of the graph of who speaks about whom; weights.ts has those of all other fields.
import { firstOf, pageSize } from './argument-sizes.js';
import type { Argument } from './filter-costs.js';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './list-sizes.js';
import type { FieldWeight } from './weights.js';

/** Reading the graph of who speaks about whom into memory and computing over it. */
const ALGORITHM = 3_000;
/** The metrics that follow the shortest paths between all actors, which takes seconds. */
const OF_ALL_PATHS = 30_000;
const METRICS_OF_ALL_PATHS: unknown[] = ['BETWEENNESS', 'CLOSENESS'];

function byMetric(argument: Argument): number {
  return METRICS_OF_ALL_PATHS.includes(argument('metric')) ? OF_ALL_PATHS : ALGORITHM;
}

export const ANALYTICS_WEIGHTS: Record<string, FieldWeight> = {
  'Community.bridges': { start: 10, size: firstOf(10, MAX_PAGE_SIZE) },
  'Community.memberPages': { size: pageSize },
  'Community.members': { size: firstOf(10, MAX_PAGE_SIZE) },
  'Community.pairs': { start: 10, size: pageSize },
  'Query.communities': { start: ALGORITHM, size: firstOf(DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE) },
  'Query.communityOf': { start: ALGORITHM },
  'Query.communityPages': { start: ALGORITHM, size: pageSize },
  'Query.rankOf': { start: byMetric },
  'Query.rankedActors': { start: byMetric, size: pageSize },
  'Query.ranking': { start: byMetric, size: firstOf(DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE) },
};
