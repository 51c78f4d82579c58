import { keepPreviousData, QueryClient, queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useNoteOperation } from '../shell/noted-operations.js';
import { ask } from './ask.js';
import { credential, useCredential } from './credential.js';
import type { Operation } from './operation.js';
import { Refusal } from './refusal.js';

const FRESH_MS = 60_000;
const TRIES = 2;

/** What is known of the answers of this visit. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      refetchOnWindowFocus: false,
      // Without a network a question fails and says so, rather than waiting under the answer to the one before; it is asked
      // again when the network is back.
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (failures, error) => failures < TRIES && error instanceof Refusal && error.isPassing,
      retryDelay: 700,
    },
  },
});

export type Answer<T> = UseQueryResult<T, Error>;

function asking<T, V>(operation: Operation<T, V>, variables: V, key: string | null) {
  return queryOptions<T>({
    queryKey: [operation.name, variables, key],
    queryFn: ({ signal }) => ask(operation, variables, signal),
  });
}

/** Asks at once what a part of the view asks when it is there, so that one answer does not wait for another. */
export function askAhead<T, V>(operation: Operation<T, V>, variables: V): void {
  const options = asking(operation, variables, credential());
  // What fails is told where it is shown.
  if (!answers.getQueryState(options.queryKey)) answers.fetchQuery(options).catch(() => {});
}

/**
 * The answer to an operation, followed as variables change; the one before is shown until the next one is there. A null in
 * the place of variables asks nothing. The operation is noted for "As GraphQL".
 */
export function useAnswer<T, V>(operation: Operation<T, V>, variables: V | null): Answer<T> {
  const key = useCredential();
  useNoteOperation(operation, variables);
  return useQuery({
    ...asking(operation, variables!, key),
    enabled: variables !== null,
    placeholderData: keepPreviousData,
  });
}
