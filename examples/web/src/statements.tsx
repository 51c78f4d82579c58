import { useQuery } from '@apollo/client/react';
import { graphql } from './generated';

const STATEMENTS = graphql(`
  query Statements($id: ID!, $first: Int = 5, $after: String) {
    subject(id: $id) {
      id
      name
      ... on Actor {
        statements(first: $first, after: $after) {
          edges {
            cursor
            node {
              id
              quote
              paraphrase
              saidOn
              about {
                id
                name
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

/** The statements of an actor, newest first, five more at a time. */
export const Statements = ({ id }: { id: string }) => {
  const { data, error, loading, fetchMore } = useQuery(STATEMENTS, { variables: { id } });
  // `loading` is also true while a further page loads; the statements shown so far stay.
  if (loading && !data) return <p>…</p>;
  if (error) return <p role="alert">{error.message}</p>;
  const subject = data?.subject;
  if (!subject || !('statements' in subject) || !subject.statements) return <p>Nothing is known of this.</p>;
  const { edges, pageInfo } = subject.statements;
  const more = () => fetchMore({ variables: { after: pageInfo.endCursor } });
  return (
    <section aria-label={`Said by ${subject.name}`}>
      <h2>Said by {subject.name}</h2>
      <ol>
        {edges.map(({ node }) => (
          <li key={node.id}>
            {node.saidOn}: {node.quote ?? node.paraphrase ?? '(coded)'} — about{' '}
            {node.about.map(({ name }) => name).join(', ')}
          </li>
        ))}
      </ol>
      {pageInfo.hasNextPage && (
        <button type="button" onClick={more} disabled={loading}>
          More
        </button>
      )}
    </section>
  );
};
