/** Which acts are counted: what was said, what was done, or both. */
export const COUNTINGS = ['STATEMENTS', 'INTERACTIONS', 'BOTH'] as const;

/** Which acts are counted. */
export type Counting = (typeof COUNTINGS)[number];

/** Whether statements are counted. */
export function countsStatements(counting: Counting): boolean {
  return counting !== 'INTERACTIONS';
}

/** Whether interactions are counted. */
export function countsInteractions(counting: Counting): boolean {
  return counting !== 'STATEMENTS';
}

/** The same as query parameters. */
export function countedKinds(counting: Counting): { withoutStatements: boolean; withInteractions: boolean } {
  return { withoutStatements: !countsStatements(counting), withInteractions: countsInteractions(counting) };
}
