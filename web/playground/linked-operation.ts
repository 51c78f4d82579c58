/** The operation that a link to the playground carries behind its #, as the explorer's "As GraphQL" makes it; null without one. */
export function linkedOperation(): { query: string; variables: string } | null {
  const params = new URLSearchParams(location.hash.slice(1));
  const query = params.get('operation');
  return query === null ? null : { query, variables: params.get('variables') ?? '' };
}
