import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { graphql } from './generated';

const SEARCH = graphql(`
  query Search($words: String!) {
    search(query: $words, kinds: [PERSON, STATE, ORGANIZATION, GROUP], first: 10) {
      edges {
        node {
          __typename
          ... on Subject {
            id
            name
          }
        }
      }
    }
  }
`);

/** Finds actors by their names as one types, with tolerance for typing errors. */
export const Search = ({ onChoose }: { onChoose: (id: string) => void }) => {
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const { data, error } = useQuery(SEARCH, { variables: { words: asked }, skip: asked.length < 2 });
  const found = asked.length < 2 ? [] : (data?.search?.edges ?? []);
  return (
    <search>
      <label>
        Search <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      {error && <p role="alert">{error.message}</p>}
      <ul aria-label="Found">
        {found.map(({ node }) =>
          'id' in node && 'name' in node ? (
            <li key={node.id}>
              <button type="button" onClick={() => onChoose(node.id)}>
                {node.name}
              </button>
            </li>
          ) : null,
        )}
      </ul>
    </search>
  );
};
