/** The metrics of centrality, with what each means; docs/analytics.md defines them. */
export const CENTRALITIES = {
  DEGREE: 'The number of others that it spoke about or that spoke about it.',
  WEIGHTED_DEGREE: 'The number of statements that it made about others, plus those of others about it.',
  PAGERANK: 'High for actors that are spoken about by others that are spoken about much; all scores add up to 1.',
  BETWEENNESS: 'The share of the shortest paths between two others that go through it, from 0 to 1.',
  CLOSENESS: 'How close it is to the others, from 0 to 1.',
  EIGENVECTOR:
    'High for actors with many statements from and about others with many; the squares of all scores add up to 1.',
} as const;

/** How many actors betweenness may be estimated from. */
export const [LEAST_SAMPLE, MOST_SAMPLE] = [10, 10_000];

/** The name of a metric. */
export type Centrality = keyof typeof CENTRALITIES;

/** What is wrong with a sample for a metric; null if nothing: only betweenness is estimated. */
export function sampleProblem(metric: Centrality): string | null {
  return metric === 'BETWEENNESS' ? null : `is for BETWEENNESS; leave it out with ${metric}`;
}
