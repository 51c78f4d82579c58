import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import possibleTypes from './generated/possible-types';

/** Caches objects by their ids and merges the pages of lists; subscriptions also use HTTP, without further setup. */
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
