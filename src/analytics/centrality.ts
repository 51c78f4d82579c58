/** The ways to say how central an actor is, with what each means; docs/analytics.md defines them. */
export const CENTRALITIES = {
  DEGREE: 'How many others it spoke about or was spoken about by, each counted once.',
  WEIGHTED_DEGREE: 'How many statements it made about others, and others about it.',
  PAGERANK: 'How much it is spoken about by those who are much spoken about themselves; all scores add up to 1.',
  BETWEENNESS: 'On what share of the shortest ways between two others it lies, from 0 to 1.',
  CLOSENESS: 'How few steps it is away from the others, from 0 to 1.',
  EIGENVECTOR: 'How much it exchanges statements with those who exchange many; the squares of all scores add up to 1.',
} as const;

/** The name of a metric. */
export type Centrality = keyof typeof CENTRALITIES;
