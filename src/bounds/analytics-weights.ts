// The costs of metrics and communities of the graph of who speaks about whom; weights.ts has those of all other fields.
import { firstOf, pageSize } from './argument-sizes.js';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './list-sizes.js';
import { throughFiltered } from './scans.js';
import type { FieldWeight, Units } from './weights.js';

/** Computing over the graph of who speaks about whom. */
const ALGORITHM = 3_000;
/** The metrics that follow the shortest paths between all actors. */
const OF_ALL_PATHS = 30_000;
const METRICS_OF_ALL_PATHS: unknown[] = ['BETWEENNESS', 'CLOSENESS'];

const computing: Units = (argument, graph) => {
  const algorithm = METRICS_OF_ALL_PATHS.includes(argument('metric')) ? OF_ALL_PATHS : ALGORITHM;
  return algorithm + throughFiltered(argument, graph);
};

export const ANALYTICS_WEIGHTS: Record<string, FieldWeight> = {
  'Community.bridges': { start: 10, size: firstOf(10, MAX_PAGE_SIZE) },
  'Community.memberPages': { size: pageSize },
  'Community.members': { size: firstOf(10, MAX_PAGE_SIZE) },
  'Community.pairs': { start: 10, size: pageSize },
  'Query.communities': { start: computing, size: firstOf(DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE) },
  'Query.communityOf': { start: computing },
  'Query.communityPages': { start: computing, size: pageSize },
  'Query.rankOf': { start: computing },
  'Query.rankedActors': { start: computing, size: pageSize },
  'Query.ranking': { start: computing, size: firstOf(DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE) },
};
