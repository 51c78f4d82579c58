import { useQuery, useSubscription } from '@apollo/client/react';
import { graphql } from './generated';

const ABOUT = graphql(`
  query About($filter: StatementFilter) {
    statements(filter: $filter, orderBy: RECORDED_AT_DESC, first: 10) {
      nodes {
        id
        quote
        paraphrase
        status
        speaker {
          id
          name
        }
      }
    }
  }
`);

const CHANGED = graphql(`
  subscription Changed($filter: StatementFilter) {
    statementChanged(filter: $filter) {
      kind
      statements {
        id
        quote
        paraphrase
        status
        speaker {
          id
          name
        }
      }
    }
  }
`);

/** The newest statements about a subject, kept up to date while editors record, correct, retract and merge. */
export const LiveStatements = ({ about }: { about: string }) => {
  const variables = { filter: { about: [about] } };
  const { data, error, refetch, updateQuery } = useQuery(ABOUT, { variables });
  useSubscription(CHANGED, {
    variables,
    onData: ({ data: { data: event } }) => {
      const change = event?.statementChanged;
      if (!change) return;
      // After a merge or a change of kind a statement may be about another subject, so the list is fetched again.
      if (change.kind === 'MERGED' || change.kind === 'KIND_CHANGED') return void refetch();
      updateQuery((_unused, { previousData }) => {
        const listed = (previousData as typeof data)?.statements?.nodes ?? [];
        const changed = new Set(change.statements.map(({ id }) => id));
        const current = change.statements.filter(({ status }) => status === 'CURRENT');
        const others = listed.filter(({ id }) => !changed.has(id));
        return { statements: { __typename: 'StatementConnection', nodes: [...current, ...others] } } as typeof data;
      });
    },
  });
  if (error) return <p role="alert">{error.message}</p>;
  return (
    <section aria-label="Recorded last">
      <h2>Recorded last</h2>
      <ol>
        {data?.statements?.nodes.map(({ id, quote, paraphrase, speaker }) => (
          <li key={id}>
            {speaker.name}: {quote ?? paraphrase ?? '(coded)'}
          </li>
        ))}
      </ol>
    </section>
  );
};
