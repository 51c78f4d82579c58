/** The metrics of centrality, with what each means; docs/analytics.md defines them. */
export const CENTRALITIES = {
  DEGREE: 'The number of others towards which it has counted acts, or that have counted acts towards it.',
  WEIGHTED_DEGREE: 'The number of its counted acts towards others, plus those of others towards it.',
  PAGERANK: 'High for actors towards which others with high scores have counted acts; all scores add up to 1.',
  BETWEENNESS: 'The share of the shortest paths between two others that go through it, from 0 to 1.',
  CLOSENESS: 'How close it is to the others, from 0 to 1.',
  EIGENVECTOR:
    'High for actors with many counted acts from and towards others with high scores; the squares of all scores add up to 1.',
} as const;

/** How many actors betweenness may be estimated from. */
export const [LEAST_SAMPLE, MOST_SAMPLE] = [10, 10_000];

/** The name of a metric. */
export type Centrality = keyof typeof CENTRALITIES;

/** What is wrong with a sample for a metric; null if nothing: only betweenness is estimated. */
export function sampleProblem(metric: Centrality): string | null {
  return metric === 'BETWEENNESS' ? null : `is for BETWEENNESS; leave it out with ${metric}`;
}
