/** The operation after the # of a link to the playground, as created by the explorer's "As GraphQL"; null without one. */
export function linkedOperation(): { query: string; variables: string } | null {
  const params = new URLSearchParams(location.hash.slice(1));
  const query = params.get('operation');
  return query === null ? null : { query, variables: params.get('variables') ?? '' };
}
