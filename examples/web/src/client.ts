import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import possibleTypes from './generated/possible-types';

/** Keeps objects by their ids and lists page by page; subscriptions come over HTTP as well, with nothing more to set up. */
export const client = new ApolloClient({
  link: new HttpLink({ uri: '/graphql' }),
  cache: new InMemoryCache({
    possibleTypes: possibleTypes.possibleTypes,
    typePolicies: {
      Act: { keyFields: ['code'] },
      Actor: { fields: { statements: relayStylePagination(['filter', 'orderBy']) } },
    },
  }),
});
